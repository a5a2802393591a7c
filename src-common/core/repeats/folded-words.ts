/**
 * A text as its words, folded as the engine folds: white space, quotation
 * marks, dashes, ligatures and width forms are equated, and a word knows where
 * it stands in the text itself.
 */
import { FoldedCharacters } from '../anchoring/fold-characters.ts';
import { lowerUnit, tokensOf, type Tokens } from '../anchoring/tokens.ts';
import { snapOutward } from '../text/graphemes.ts';

export interface Place {
  /** UTF-16 offsets of the text. */
  start: number;
  end: number;
}

const digit = /\p{Number}/u;

export class FoldedWords {
  readonly raw: string;
  readonly folded: string;
  readonly tokens: Tokens;
  readonly #characters: FoldedCharacters;

  constructor(raw: string) {
    this.raw = raw;
    this.#characters = new FoldedCharacters(raw);
    this.folded = this.#characters.folded;
    this.tokens = tokensOf(this.folded);
  }

  get length(): number {
    return this.tokens.length;
  }

  /** The place of a folded range in the text (UTF-16), never cutting a grapheme cluster. */
  placeOf(start: number, end: number): Place {
    return snapOutward(this.raw, this.#characters.startOf(start), this.#characters.endOf(end - 1));
  }

  /**
   * Whether these words of the text are those of a passage, in their order.
   * Capitals and punctuation do not count, except what stands between two
   * digits: 1.5 is neither 15 nor 1–5.
   *
   * @param from the first of them
   */
  standsAt(passage: FoldedWords, from: number): boolean {
    if (from + passage.length > this.length) return false;
    for (let at = 0; at < passage.length; at += 1) {
      if (passage.tokens.hashes[at] !== this.tokens.hashes[from + at]) return false;
    }
    for (let at = 0; at < passage.length; at += 1) {
      if (!sameLetters(passage, at, this, from + at)) return false;
      if (at > 0 && passage.#splitsNumber(at) && passage.#between(at) !== this.#between(from + at)) return false;
    }
    return true;
  }

  /** Whether the word before this one ends, and this one begins, with a digit. */
  #splitsNumber(at: number): boolean {
    const { starts, ends } = this.tokens;
    return digit.test(this.folded[(ends[at - 1] ?? 0) - 1] ?? '') && digit.test(this.folded[starts[at] ?? 0] ?? '');
  }

  #between(at: number): string {
    return this.folded.slice(this.tokens.ends[at - 1], this.tokens.starts[at]);
  }
}

/** Words of different letters can have one hash. */
function sameLetters(one: FoldedWords, at: number, other: FoldedWords, otherAt: number): boolean {
  const [start = 0, end = 0] = [one.tokens.starts[at], one.tokens.ends[at]];
  const otherStart = other.tokens.starts[otherAt] ?? 0;
  if (end - start !== (other.tokens.ends[otherAt] ?? 0) - otherStart) return false;
  for (let by = 0; by < end - start; by += 1) {
    if (lowerUnit(one.folded.charCodeAt(start + by)) !== lowerUnit(other.folded.charCodeAt(otherStart + by))) return false;
  }
  return true;
}
