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

export function differencesOf({ of }: Pick<FieldColumn, 'of'>, { a, b, isExact }: PairMatches): Differences {
  const found: Differences = { same: [], label: [], boundary: [], both: [], missing: [] };
  for (let at = 0; at < a.length; at += 1) {
    const [one, other] = [of[a[at] as number] as number, of[b[at] as number] as number];
    if (one < 0 || other < 0) found.missing.push(at);
    else if (isExact[at] === 1) (one === other ? found.same : found.label).push(at);
    else (one === other ? found.boundary : found.both).push(at);
  }
  return found;
}
