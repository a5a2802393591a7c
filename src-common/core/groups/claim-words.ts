/** What two claims are compared by: by what they are found is cheap to tell of all claims, the words themselves are worked out for few. */
import type { Claim } from '../claims/claim.ts';
import { innermostLinks } from '../table/plain-chain.ts';
import { contentWords, firstWords, passageWords } from './content-words.ts';

/** A passage of fewer words stands in too many places to be "the same words". */
export const leastPassage = 3;

/** By what a claim is found. */
export interface ClaimKeys {
  /** The first words of the passage, the same for all passages of the same words; null: too few to be told from others. */
  beginning: string | null;
  /** Its innermost sources, as they are on record. */
  sourceIds: readonly string[];
  date: string | null;
}

export function keysOf(claim: Claim): ClaimKeys {
  return {
    beginning: firstWords(claim, leastPassage),
    sourceIds: innermostLinks(claim.attribution).map(({ sourceId }) => sourceId),
    date: claim.statedOn?.value ?? null,
  };
}

export interface ClaimWords {
  /** Folded; null: too short to be told from others. */
  passage: string | null;
  /** Content words of passage and statement. */
  words: ReadonlySet<string>;
}

export function claimWordsOf(claim: Claim): ClaimWords {
  const passage = passageWords(claim);
  return { passage: passage.length < leastPassage ? null : passage.join(' '), words: contentWords(passage, claim.statement) };
}
