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
  const { length } = words.landmarks;
  const from = new Float64Array(length);
  const to = new Float64Array(length);
  for (let at = 0; at < length; at += 1) {
    from[at] = old.rawAt(old.tokens.starts[words.landmarks.old[at] ?? 0] ?? 0);
    to[at] = text.rawAt(text.tokens.starts[words.landmarks.now[at] ?? 0] ?? 0);
  }
  const forward = new Landmarks(from, to);
  return { forward, backward: forward.reversed(), backbone: forward.inOrder(), words };
}
