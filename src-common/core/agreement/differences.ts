/**
 * Two kinds of disagreement told apart: about where a passage begins and ends
 * (boundary), and about what is tagged on it (label). A passage that only one
 * annotator has is neither: it was not found by the other.
 */
import type { FieldColumn } from './field-agreement.ts';
import type { PairMatches } from './pair-matches.ts';

/** Indexes into the matched passages of a pair. */
export interface Differences {
  /** Same stretches, same value. */
  same: number[];
  /** Same stretches, another value. */
  label: number[];
  /** Other stretches, same value. */
  boundary: number[];
  /** Other stretches and another value. */
  both: number[];
  /** One of the two gave no value, whatever the stretches. */
  missing: number[];
}

export type DifferenceKind = keyof Differences;
export type DifferenceCounts = Record<DifferenceKind, number>;

export const differenceKinds: readonly DifferenceKind[] = ['same', 'label', 'boundary', 'both', 'missing'];

export function differenceAt({ of }: Pick<FieldColumn, 'of'>, { a, b, isExact }: PairMatches, at: number): DifferenceKind {
  const [one, other] = [of[a[at] as number] as number, of[b[at] as number] as number];
  if (one < 0 || other < 0) return 'missing';
  if (isExact[at] === 1) return one === other ? 'same' : 'label';
  return one === other ? 'boundary' : 'both';
}

export function differencesOf(column: Pick<FieldColumn, 'of'>, pair: PairMatches): Differences {
  const found: Differences = { same: [], label: [], boundary: [], both: [], missing: [] };
  for (let at = 0; at < pair.a.length; at += 1) found[differenceAt(column, pair, at)].push(at);
  return found;
}
