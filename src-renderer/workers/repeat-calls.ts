/**
 * What the worker that finds repeats is asked. It keeps fingerprints of the
 * texts that it was shown, and no text: which texts may have a passage it
 * answers by itself, where it stands it is shown the text again for.
 */
import { FoldedWords, type Place } from '../../src-common/core/repeats/folded-words.ts';
import { leastInCorpus, leastInDocument, lengthInWords } from '../../src-common/core/repeats/least-length.ts';
import { placesOf } from '../../src-common/core/repeats/places-of.ts';
import { RepeatIndex } from '../../src-common/core/repeats/repeat-index.ts';
import type { Handlers } from './call-worker.ts';

/** A place with the words before and behind it, by which one is told from another. */
export interface FoundPlace extends Place {
  around: string;
}

/** Which of the passages are long enough to be looked for, as they were given. */
export interface LongEnough {
  here: string[];
  corpus: string[];
}

// A type: an interface has no index signature, which the table of calls needs.
export type RepeatCalls = {
  measure: { args: { passages: string[] }; progress: never; result: LongEnough };
  /** `own`: where in this text the passages were taken from. */
  places: { args: { text: string; passages: string[]; own: Place[] }; progress: never; result: FoundPlace[] };
  /** The SHA-256 of texts, of those that were put in, that may have one of the passages. */
  mayHave: { args: { passages: string[] }; progress: never; result: string[] };
  /** Makes the fingerprints of a text, and looks for the passages in it at once. */
  put: { args: { textSha256: string; text: string; passages: string[] }; progress: never; result: FoundPlace[] };
};

const before = 30;
const behind = 40;

export function repeatHandlers(): Handlers<RepeatCalls> {
  const index = new RepeatIndex();
  return {
    measure: ({ passages }) => {
      const measured = passages.map((passage) => ({ passage, words: lengthInWords(new FoldedWords(passage)) }));
      const atLeast = (least: number): string[] => measured.filter(({ words }) => words >= least).map(({ passage }) => passage);
      return { here: atLeast(leastInDocument), corpus: atLeast(leastInCorpus) };
    },
    places: ({ text, passages, own }) => find(new FoldedWords(text), passages, own),
    mayHave: ({ passages }) => index.mayHave(passages.map((passage) => new FoldedWords(passage))),
    put: ({ textSha256, text, passages }) => {
      const words = new FoldedWords(text);
      index.put(textSha256, words);
      return find(words, passages, []);
    },
  };
}

function find(text: FoldedWords, passages: readonly string[], own: readonly Place[]): FoundPlace[] {
  return placesOf(text, passages.map((passage) => new FoldedWords(passage)), own).map((place) => ({
    ...place, around: text.raw.slice(Math.max(0, place.start - before), place.start + behind).replace(/\s+/gu, ' ').trim(),
  }));
}
