/**
 * Passages that are tagged alike. A hundred thousand claims carry a few
 * thousand different sets of tags: what a field says of one of them it says of
 * all, and is asked once.
 */
import type { CodedClaim } from './agreement-input.ts';
import type { Passage } from './passages.ts';

export interface SameTaggings {
  /** For each passage which kind it is of. */
  of: Int32Array;
  /** Of each kind the first passage: in the order in which the kinds come. */
  firsts: Int32Array;
}

type TaggedAlike = Pick<CodedClaim, 'signals' | 'statusOverride' | 'codebookVersion' | 'credibility' | 'confidence' | 'tags'>;

/** Alike in signals, status, version of the codebook, credibility, confidence and tags. What hangs on sources, day or place is not looked at. */
export function sameTaggings(passages: readonly Passage[]): SameTaggings {
  const known = new Map<string, number>();
  const firsts: number[] = [];
  const of = new Int32Array(passages.length);
  for (let place = 0; place < of.length; place += 1) {
    const key = taggingKey((passages[place] as Passage).claim);
    let kind = known.get(key);
    if (kind === undefined) known.set(key, kind = firsts.push(place) - 1);
    of[place] = kind;
  }
  return { of, firsts: Int32Array.from(firsts) };
}

/** The same for claims that are alike in this, and for no others. Lists and words may hold any character: each comes with its length. */
export function taggingKey({ signals, statusOverride, codebookVersion, credibility, confidence, tags }: TaggedAlike): string {
  let key = `${credibility} ${confidence} ${codebookVersion} ${statusOverride ? listKey([statusOverride.status]) : ''} ${listKey(signals)}`;
  if (tags.length > 0) key += ` ${listKey(tags)}`;
  return key;
}

function listKey(words: readonly string[]): string {
  let key = `${words.length}`;
  for (const word of words) key += `:${word.length}:${word}`;
  return key;
}
