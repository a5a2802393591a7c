/** What is answered about a recorded span. */

/** UTF-16 offsets in the text as it is, half open; never cutting a grapheme cluster. */
export interface Candidate {
  start: number;
  end: number;
  /** How probable it is that this is the place, 0 to 1; 1 only where quotation and context stand there unchanged. */
  score: number;
}

export type FoundTier = 'position' | 'quote' | 'context' | 'fuzzy';

/**
 * - `position`: the quotation stands where it stood;
 * - `quote`: it stands in one place only;
 * - `context`: it stands in several, and what is around one of them tells it;
 * - `fuzzy`: its words have changed, and one place is probable enough;
 * - `ambiguous`: several places explain it about equally well;
 * - `orphan`: no place is probable enough. What comes nearest is listed all the same.
 */
export type Resolution =
  | ({ tier: FoundTier } & Candidate)
  | { tier: 'ambiguous' | 'orphan'; candidates: Candidate[] };

/** Whether a place was found. */
export function isFound(resolution: Resolution): resolution is { tier: FoundTier } & Candidate {
  return !('candidates' in resolution);
}
