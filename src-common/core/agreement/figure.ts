/** A figure of agreement: a number, or the reason why there is none. "Cannot be said" is never 0 or 1. */
import { t } from '../messages/translate.ts';

/** Why a figure cannot be computed. Each has its sentence in messages/en/agreement.json. */
export const reasons = [
  'one-annotator', 'nothing-annotated', 'nothing-in-common', 'no-values', 'no-two-values', 'one-value', 'one-sided', 'no-complete-unit',
  'no-gaps', 'length-unknown', 'all-left-out', 'value-unmatched', 'value-alone',
  'too-few-to-resample', 'resamples-undefined', 'too-many-values',
] as const;
export type Reason = (typeof reasons)[number];

export type Figure = { value: number; why: null } | { value: null; why: Reason };

/** A 95 % interval, or why there is none. */
export type Interval = { low: number; high: number; why: null } | { low: null; high: null; why: Reason };

export function figure(value: number): Figure {
  return { value, why: null };
}

export function noFigure(why: Reason): Figure {
  return { value: null, why };
}

export function noInterval(why: Reason): Interval {
  return { low: null, high: null, why };
}

/** The reason as a sentence. */
export function reasonWords(reason: Reason): string {
  return t(`agreement.reason.${reason}`);
}
