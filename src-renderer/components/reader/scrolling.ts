/** Bringing a place of the text into view. */
import { caretRect } from '../../dom/caret-rects.ts';
import type { TextSurface } from '../../dom/text-surface.ts';

export type Block = 'nearest' | 'center' | 'start';

/** Room kept above and below a revealed caret, px. */
const margin = 56;

/** How far to scroll so that a stretch (client px) is shown in a box as wished. */
export function scrollDelta(box: { top: number; bottom: number }, part: { top: number; bottom: number }, block: Block): number {
  if (block === 'center') return part.top - (box.top + box.bottom - (part.bottom - part.top)) / 2;
  if (block === 'start') return part.top - box.top - margin;
  const room = Math.min(margin, Math.max(0, (box.bottom - box.top - (part.bottom - part.top)) / 3));
  if (part.top < box.top + room) return part.top - box.top - room;
  if (part.bottom > box.bottom - room) return part.bottom - box.bottom + room;
  return 0;
}

/**
 * Scrolls to an offset at once. Blocks that were off the screen get their true
 * height only when they come near, which moves what is shown: so it looks again
 * in the next frames.
 */
export class Scrolling {
  readonly #scroller: HTMLElement;
  readonly #surface: TextSurface;
  #frame = 0;

  constructor(scroller: HTMLElement, surface: TextSurface) {
    this.#scroller = scroller;
    this.#surface = surface;
  }

  reveal(offset: number, block: Block): void {
    this.cancel();
    this.#settle(offset, block, 3);
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

  cancel(): void {
    cancelAnimationFrame(this.#frame);
  }

  #settle(offset: number, block: Block, looks: number): void {
    const rect = caretRect(this.#surface, offset);
    if (!rect) return;
    const delta = scrollDelta(this.#scroller.getBoundingClientRect(), rect, block);
    if (Math.abs(delta) >= 1) this.#scroller.scrollTop += delta;
    if (looks > 1) this.#frame = requestAnimationFrame(() => this.#settle(offset, block, looks - 1));
  }
}
