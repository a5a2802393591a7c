/** A changed text and, where it is at hand, the text as it was: made once for all spans of a document. */
import { Landmarks } from './landmarks.ts';
import { MatchText } from './match-text.ts';
import { WordMap } from './word-map.ts';

/** Common places of the two texts, from the old one to the new one and back. */
export interface CommonPlaces {
  forward: Landmarks;
  backward: Landmarks;
  /** Of the forward ones those that keep their order. */
  backbone: Landmarks;
  /** Which word of the old one is which of the new one. */
  words: WordMap;
}

export class ChangedText {
  readonly text: MatchText;
  /** null where only quotations were kept. */
  readonly old: MatchText | null;
  #common: CommonPlaces | null | undefined;

  constructor(text: string, old: string | null = null) {
    this.text = new MatchText(text);
    if (old === null) this.old = null;
    else this.old = old === text ? this.text : new MatchText(old);
  }

  /** Whether the text is known not to have changed. */
  get isUnchanged(): boolean {
    return this.old === this.text;
  }

  /** null without the old text. Worked out when first asked for: most spans do not need it. */
  get common(): CommonPlaces | null {
    if (this.#common === undefined) {
      this.#common = this.old && commonPlaces(this.old, this.text);
    }
    return this.#common;
  }
}

function commonPlaces(old: MatchText, text: MatchText): CommonPlaces {
  const words = new WordMap(old, text);
  const forward = new Landmarks(words.landmarks.map(([from, to]) => [old.rawAt(old.tokens.starts[from] ?? 0), text.rawAt(text.tokens.starts[to] ?? 0)]));
  return { forward, backward: forward.reversed(), backbone: forward.inOrder(), words };
}
