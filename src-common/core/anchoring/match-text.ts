/**
 * A text made ready to be searched: folded, cut into tokens, indexed. Making it
 * takes one pass; what is found in it comes back as offsets of the text itself.
 */
import { snapOutward } from '../text/graphemes.ts';
import { foldCharacters, type FoldedCharacters } from './fold-characters.ts';
import { KeyIndex, pairKeys } from './token-index.ts';
import { tokensOf, type Tokens } from './tokens.ts';

export class MatchText {
  readonly raw: string;
  readonly folded: string;
  readonly tokens: Tokens;
  readonly words: KeyIndex;
  readonly pairs: KeyIndex;
  readonly #characters: FoldedCharacters;

  constructor(raw: string) {
    this.raw = raw;
    this.#characters = foldCharacters(raw);
    this.folded = this.#characters.folded;
    this.tokens = tokensOf(this.folded);
    this.words = new KeyIndex(this.tokens.hashes);
    this.pairs = new KeyIndex(pairKeys(this.tokens));
  }

  /** The UTF-16 range of a folded range, never cutting a grapheme cluster; empty for an empty one. */
  toRaw(start: number, end: number): { start: number; end: number } {
    const { starts, ends } = this.#characters;
    if (start >= end) {
      const at = starts[start] ?? this.raw.length;
      return snapOutward(this.raw, at, at);
    }
    return snapOutward(this.raw, starts[start] ?? this.raw.length, ends[end - 1] ?? this.raw.length);
  }

  /** Where a folded offset lies in the text, as it stands: for distances. */
  rawAt(folded: number): number {
    return this.#characters.starts[folded] ?? this.raw.length;
  }

  /** Where what ends at a folded offset ends in the text. */
  rawEnd(folded: number): number {
    return folded === 0 ? 0 : this.#characters.ends[folded - 1] ?? this.raw.length;
  }

  /** Whether a character of the text begins at a folded offset, not a later part of what it was folded to. */
  startsUnit(folded: number): boolean {
    const { starts } = this.#characters;
    return folded <= 0 || folded >= starts.length || starts[folded] !== starts[folded - 1];
  }

  /** The first folded unit that ends behind a UTF-16 offset of the text. */
  toFolded(offset: number): number {
    const { ends } = this.#characters;
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((ends[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The first token that ends behind a folded offset. */
  tokenAt(folded: number): number {
    const { ends, length } = this.tokens;
    let low = 0;
    let high = length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((ends[middle] ?? 0) <= folded) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /**
   * How much a word tells about a place in this text: 1 for one that stands
   * nowhere or once, a quarter for one that stands everywhere.
   */
  weightOf(hash: number): number {
    const many = Math.log(this.tokens.length + 2);
    return 0.25 + 0.75 * Math.max(0, 1 - Math.log(Math.max(1, this.words.countAtMost(hash))) / many);
  }
}
