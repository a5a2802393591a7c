/** A changed text and, where it is at hand, the text as it was: made once for all spans of a document. */
import { commonPlaces, type Landmarks } from './landmarks.ts';
import { MatchText } from './match-text.ts';

/** Common places of the two texts, from the old one to the new one and back. */
export interface CommonPlaces {
  forward: Landmarks;
  backward: Landmarks;
  /** Of the forward ones those that keep their order. */
  backbone: Landmarks;
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
      const forward = this.old && commonPlaces(this.old, this.text);
      this.#common = forward ? { forward, backward: forward.reversed(), backbone: forward.inOrder() } : null;
    }
    return this.#common;
  }
}
