/**
 * What the worker that finds repeats is asked. It keeps the open text and, of
 * all others that it was shown, fingerprints: which texts may have a passage it
 * answers by itself, where it stands it is shown the text again for.
 */
import { countRepeats, type ClaimSpans } from '../../src-common/core/repeats/count-repeats.ts';
import { FoldedWords, type Place } from '../../src-common/core/repeats/folded-words.ts';
import { leastInCorpus, leastInDocument, lengthInWords } from '../../src-common/core/repeats/least-length.ts';
import { placesOf } from '../../src-common/core/repeats/places-of.ts';
import { RepeatIndex } from '../../src-common/core/repeats/repeat-index.ts';
import { unpackTexts } from '../../src-common/core/text/packed-texts.ts';
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

/** By their place among those that were asked for. */
export interface ReadTexts {
  found: { at: number; places: FoundPlace[] }[];
  /** Texts that could not be read, or are not those that were meant. */
  unread: number[];
  /** So many came; the others are to be asked for again. */
  answered: number;
}

// A type: an interface has no index signature, which the table of calls needs.
export type RepeatCalls = {
  measure: { args: { passages: string[] }; progress: never; result: LongEnough };
  /** Keeps the text of the open document, in the place of the one before. */
  hold: { args: { documentId: string; text: string }; progress: never; result: null };
  /** In the text that is held. `own`: where in it the passages were taken from. */
  places: { args: { documentId: string; passages: string[]; own: Place[] }; progress: never; result: FoundPlace[] };
  /** Of each claim in the text that is held, at how many other places of it its words stand. */
  count: { args: { documentId: string; claims: ClaimSpans }; progress: null; result: Uint8Array };
  /** The SHA-256 of texts, of those that were read, that may have one of the passages. */
  mayHave: { args: { passages: string[] }; progress: never; result: string[] };
  /**
   * Makes the fingerprints of many texts, and looks for the passages in them at once. `packed`: see `core/text/packed-texts`;
   * `texts`: which ones they should be, `length` in UTF-16 units.
   */
  read: { args: { packed: ArrayBuffer; texts: { textSha256: string; length: number }[]; passages: string[] }; progress: null; result: ReadTexts };
};

const before = 30;
const behind = 40;
/** So much text is gone through before other calls are heard, UTF-16 units. */
const stretch = 50_000;
/** The same in claims. */
const someClaims = 50;

export function repeatHandlers(): Handlers<RepeatCalls> {
  const index = new RepeatIndex();
  let held: { documentId: string; text: string; words: FoldedWords | null } | null = null;
  const heldWords = (documentId: string): FoldedWords => {
    if (held?.documentId !== documentId) throw new Error(`the text of ${documentId} is not the one that is held`);
    return held.words ??= new FoldedWords(held.text);
  };
  return {
    measure: ({ passages }) => {
      const measured = passages.map((passage) => ({ passage, words: lengthInWords(new FoldedWords(passage)) }));
      const atLeast = (least: number): string[] => measured.filter(({ words }) => words >= least).map(({ passage }) => passage);
      return { here: atLeast(leastInDocument), corpus: atLeast(leastInCorpus) };
    },
    hold: ({ documentId, text }) => {
      held = { documentId, text, words: null };
      return null;
    },
    places: ({ documentId, passages, own }) => find(heldWords(documentId), folded(passages), own),
    *count({ documentId, claims }) {
      const counts = new Uint8Array(claims.spans.length);
      let done = 0;
      for (const count of countRepeats(heldWords(documentId), claims)) {
        counts[done] = count;
        done += 1;
        if (done % someClaims === 0) yield null;
      }
      return counts;
    },
    mayHave: ({ passages }) => index.mayHave(folded(passages)),
    *read({ packed, texts, passages }) {
      const sought = folded(passages);
      const came = unpackTexts(new Uint8Array(packed)).slice(0, texts.length);
      const read: ReadTexts = { found: [], unread: [], answered: came.length };
      // A mark of byte order at its beginning is part of the text.
      const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
      let since = 0;
      for (const [at, meant] of texts.slice(0, came.length).entries()) {
        const bytes = came[at] ?? null;
        const text = bytes === null ? null : decoder.decode(bytes);
        if (text?.length !== meant.length) {
          read.unread.push(at);
          continue;
        }
        const words = new FoldedWords(text);
        index.put(meant.textSha256, words);
        const places = find(words, sought, []);
        if (places.length > 0) read.found.push({ at, places });
        since += text.length;
        if (since < stretch) continue;
        since = 0;
        yield null;
      }
      return read;
    },
  };
}

function folded(passages: readonly string[]): FoldedWords[] {
  return passages.map((passage) => new FoldedWords(passage));
}

function find(text: FoldedWords, passages: readonly FoldedWords[], own: readonly Place[]): FoundPlace[] {
  return placesOf(text, passages, own).map((place) => ({
    ...place, around: text.raw.slice(Math.max(0, place.start - before), place.start + behind).replace(/\s+/gu, ' ').trim(),
  }));
}
