/**
 * A text made ready to be searched: folded, cut into tokens, indexed when it is
 * first asked where something stands. What is found comes back as offsets of the text itself.
 */
import { snapOutward } from '../text/graphemes.ts';
import { FoldedCharacters } from './fold-characters.ts';
import { KeyIndex, pairKeys } from './token-index.ts';
import { tokensOf, type Tokens } from './tokens.ts';

export class MatchText {
  readonly raw: string;
  readonly folded: string;
  readonly tokens: Tokens;
  readonly #characters: FoldedCharacters;
  #words: KeyIndex | null = null;
  #pairs: KeyIndex | null = null;
  #pairKeys: Int32Array | null = null;

  constructor(raw: string) {
    this.raw = raw;
    this.#characters = new FoldedCharacters(raw);
    this.folded = this.#characters.folded;
    this.tokens = tokensOf(this.folded);
  }

  /** Where its words stand. */
  get words(): KeyIndex {
    return this.#words ??= new KeyIndex(this.tokens.hashes);
  }

  /** Where pairs of neighbouring words stand. */
  get pairs(): KeyIndex {
    return this.#pairs ??= new KeyIndex(this.pairKeys);
  }

  /** The key of each word and the next. */
  get pairKeys(): Int32Array {
    return this.#pairKeys ??= pairKeys(this.tokens);
  }

  /** The UTF-16 range of a folded range, never cutting a grapheme cluster; empty for an empty one. */
  toRaw(start: number, end: number): { start: number; end: number } {
    if (start >= end) {
      const at = this.rawAt(start);
      return snapOutward(this.raw, at, at);
    }
    return snapOutward(this.raw, this.rawAt(start), this.#characters.endOf(end - 1));
  }

  /** Where a folded offset lies in the text, as it stands: for distances. */
  rawAt(folded: number): number {
    return this.#characters.startOf(folded);
  }

  /** Where what ends at a folded offset ends in the text. */
  rawEnd(folded: number): number {
    return folded === 0 ? 0 : this.#characters.endOf(folded - 1);
  }

  /** Whether a character of the text begins at a folded offset, not a later part of what it was folded to. */
  startsUnit(folded: number): boolean {
    return folded <= 0 || folded >= this.folded.length || this.rawAt(folded) !== this.rawAt(folded - 1);
  }

  /** The first folded unit that ends behind a UTF-16 offset of the text. */
  toFolded(offset: number): number {
    return this.#characters.unitAt(offset);
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
