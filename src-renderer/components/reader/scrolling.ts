/** Bringing a place of the text into view, and keeping it there when the layout changes. */
import { caretRect } from '../../dom/caret-rects.ts';
import type { TextSurface } from '../../dom/text-surface.ts';

export type RevealBlock = 'nearest' | 'center' | 'start';

/** Room kept above and below a revealed caret, px. */
const margin = 56;

/** Room kept above a line shown as the first, px: the gap between two lines. */
export const lineGap = 4;

/** How far to scroll so that a stretch (client px) is shown in a box as wished. */
export function scrollDelta(
  box: { top: number; bottom: number }, part: { top: number; bottom: number }, block: RevealBlock,
): number {
  if (block === 'center') return part.top - (box.top + box.bottom - (part.bottom - part.top)) / 2;
  if (block === 'start') return part.top - box.top - lineGap;
  const room = Math.min(margin, Math.max(0, (box.bottom - box.top - (part.bottom - part.top)) / 3));
  if (part.top < box.top + room) return part.top - box.top - room;
  if (part.bottom > box.bottom - room) return part.bottom - box.bottom + room;
  return 0;
}

/**
 * Sections that were off the screen get their true height only when they come
 * near, which moves what is shown: so every scroll looks again in the next
 * frames.
 */
export class Scrolling {
  readonly #scroller: HTMLElement;
  readonly #surface: TextSurface;
  #frame = 0;
  /** A place on the screen and how far below the upper edge it stands. */
  #kept: { offset: number; below: number } | null = null;

  constructor(scroller: HTMLElement, surface: TextSurface) {
    this.#scroller = scroller;
    this.#surface = surface;
  }

  /** Scrolls at once so that an offset is on the screen, and all up to `to` where that fits. */
  reveal(offset: number, block: RevealBlock, to = offset): void {
    this.#settle(offset, (box, rect) => {
      const end = to > offset ? caretRect(this.#surface, to, 'upstream') : null;
      const whole = { top: rect.top, bottom: end?.bottom ?? rect.bottom };
      return scrollDelta(box, whole.bottom - whole.top > (box.bottom - box.top) / 2 ? rect : whole, block);
    }, 3);
  }

  /** Notes where a place stands: the first of the offsets that is on the screen. */
  remember(offsets: readonly number[]): void {
    const box = this.#scroller.getBoundingClientRect();
    for (const offset of offsets) {
      const rect = caretRect(this.#surface, offset);
      if (!rect || rect.bottom < box.top || rect.top > box.bottom) continue;
      this.#kept = { offset, below: rect.top - box.top };
      return;
    }
    this.#kept = null;
  }

  /** Puts the place last remembered back where it stood. Does nothing at the top of the text. */
  hold(): void {
    const kept = this.#kept;
    if (kept && this.#scroller.scrollTop > 0) this.#settle(kept.offset, (box, rect) => rect.top - box.top - kept.below, 3);
  }

  /** Scrolls while a drag is held past the edge; answers whether anything moved. */
  toward(y: number): boolean {
    const box = this.#scroller.getBoundingClientRect();
    const past = y < box.top + 12 ? y - box.top - 12 : y > box.bottom - 12 ? y - box.bottom + 12 : 0;
    if (past === 0) return false;
    const before = this.#scroller.scrollTop;
    this.#scroller.scrollTop += Math.sign(past) * Math.min(40, 4 + Math.abs(past) / 4);
    return this.#scroller.scrollTop !== before;
  }

  /** Another text: from its top, or from an offset, wherever the one before had been scrolled to. */
  begin(offset: number): void {
    this.cancel();
    this.#kept = null;
    if (offset > 0) this.reveal(offset, 'start');
    else this.#scroller.scrollTop = 0;
  }

  cancel(): void {
    cancelAnimationFrame(this.#frame);
  }

  #settle(offset: number, delta: (box: DOMRect, rect: { top: number; bottom: number }) => number, looks: number): void {
    this.cancel();
    const rect = caretRect(this.#surface, offset);
    if (!rect) return;
    const by = delta(this.#scroller.getBoundingClientRect(), rect);
    if (Math.abs(by) >= 1) this.#scroller.scrollTop += by;
    if (looks > 1) this.#frame = requestAnimationFrame(() => this.#settle(offset, delta, looks - 1));
  }
}
