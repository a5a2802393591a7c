/** Which word of an old text has which partner in the new one: one at most, either way. */

const none = -1;

export class Partners {
  /** By token of the old text its partner in the new one, -1 where none is known; and back. */
  readonly forward: Int32Array;
  readonly backward: Int32Array;
  /** By token of the old text: 1 where its partner kept its order. */
  readonly stays: Uint8Array;

  /** @param old @param now how many tokens there are */
  constructor(old: number, now: number) {
    this.forward = new Int32Array(old).fill(none);
    this.backward = new Int32Array(now).fill(none);
    this.stays = new Uint8Array(old);
  }

  /** Whether so many tokens from one on have no partners. */
  isFree(isOld: boolean, at: number, many = 1): boolean {
    const partners = isOld ? this.forward : this.backward;
    for (let step = 0; step < many; step += 1) if (partners[at + step] !== none) return false;
    return true;
  }

  /** Makes two tokens partners, unless one of them has one. */
  join(old: number, now: number, stays: 0 | 1): void {
    if (this.forward[old] !== none || this.backward[now] !== none) return;
    this.forward[old] = now;
    this.backward[now] = old;
    this.stays[old] = stays;
  }

  part(old: number, now: number): void {
    this.forward[old] = none;
    this.backward[now] = none;
    this.stays[old] = 0;
  }

  /** Whether a token of the old text and the one before it have partners that follow each other. */
  follows(at: number): boolean {
    const partner = this.forward[at] ?? none;
    return at > 0 && partner > 0 && this.forward[at - 1] === partner - 1;
  }
}
