/** What the reader draws over the text: one stretch of words with a meaning. */
import type { EvidenceTerm } from '../../src-common/core/claims/codebook.ts';

/** Content is what is claimed; the others are words that show who says so and on what evidence. */
export type MarkRole = 'content' | 'cue' | 'marker' | 'source';

/** UTF-16 offsets, half open. A claim has one content mark for each fragment, and one for each cue, marker and source. */
export interface Mark {
  id: string;
  claimId: string;
  start: number;
  end: number;
  /** Which fragment of the claim this is, from 0. */
  fragment: number;
  /** Id of a codebook term, `none` for a claim that was not judged yet, `highlight` for a plain highlight. */
  style: string;
  role: MarkRole;
  current: boolean;
  /** Said to a screen reader when the caret is in it: status and claim, in words. Put together then, and not for ten thousand. */
  label: () => string;
}

/** How the codebook wants a status drawn. */
export type MarkStyle = Pick<EvidenceTerm, 'id' | 'colour' | 'underline'>;
