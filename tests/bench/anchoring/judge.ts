/** What an answer is worth, and how sure one can be of a share. */
import type { Passage } from './edits.ts';
import type { Trial } from './trials.ts';
import { trimmed } from './trials.ts';

/** An engine's answer: a place, or that it has to be asked (and whether it says there is none). */
export type Answer = { place: Passage } | { place: null; isGone: boolean };

/**
 * - `right`: on the passage, or said to be gone where it is gone;
 * - `wrong`: on other words without a word of doubt;
 * - `asked`: no place chosen.
 */
export type Verdict = 'right' | 'wrong' | 'asked';

/** So much of both has to be shared where words at the ends were changed. */
const leastShared = 0.8;

export function judge(trial: Trial, answer: Answer, isUnchanged: boolean): Verdict {
  if (answer.place === null) return trial.truth === null && answer.isGone ? 'right' : 'asked';
  if (trial.truth === null) return 'wrong';
  const place = trimmed(trial.after, answer.place);
  if (isUnchanged) return place.start === trial.truth.start && place.end === trial.truth.end ? 'right' : 'wrong';
  return shared(place, trial.truth) >= leastShared ? 'right' : 'wrong';
}

export function shared(a: Passage, b: Passage): number {
  const both = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return both <= 0 ? 0 : both / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

/** Wilson's interval for a share, 95 % (Wilson 1927). */
export function wilson(count: number, all: number): [low: number, high: number] {
  if (all === 0) return [0, 1];
  const z = 1.959964;
  const part = count / all;
  const middle = part + (z * z) / (2 * all);
  const half = z * Math.sqrt((part * (1 - part)) / all + (z * z) / (4 * all * all));
  const scale = 1 + (z * z) / all;
  return [Math.max(0, (middle - half) / scale), Math.min(1, (middle + half) / scale)];
}
