/**
 * Selecting with the mouse: by character, from a double click by word, from a
 * triple click by paragraph; Shift extends what is there. Words come from our
 * own segmentation, so that a double click finds one in Chinese and Japanese.
 */
import type { Affinity } from '../../dom/caret-rects.ts';
import type { CaretPlace } from '../../dom/lines.ts';

export interface Extent {
  start: number;
  end: number;
}

/** A pointer moved less than this has not been dragged, px. */
const dragDistance = 3;

export interface PointerTarget {
  /** Nearest place to a point, client px. */
  placeAt(x: number, y: number): CaretPlace | null;
  wordAt(offset: number): Extent;
  paragraphAt(offset: number): Extent;
  selection(): { anchor: number; focus: number };
  select(anchor: number, focus: number, affinity: Affinity): void;
  /** Scrolls when the pointer is dragged past the edge; answers whether it moved. */
  scrollToward(y: number): boolean;
}

/** A selection that holds both extents whole, in the direction from the first to the second. */
export function spanning(base: Extent, other: Extent): { anchor: number; focus: number } {
  if (other.start < base.start) return { anchor: base.end, focus: other.start };
  return { anchor: base.start, focus: Math.max(base.end, other.end) };
}

export class PointerSelecting {
  readonly #target: PointerTarget;
  #base: Extent | null = null;
  #unit: 'character' | 'word' | 'paragraph' = 'character';
  #from = { x: 0, y: 0 };
  #point = { x: 0, y: 0 };
  #frame = 0;
  #moved = false;

  constructor(target: PointerTarget) {
    this.#target = target;
  }

  get active(): boolean {
    return this.#base !== null;
  }

  /** @param clicks how many clicks in a row this one is */
  down(x: number, y: number, clicks: number, extend: boolean): void {
    const place = this.#target.placeAt(x, y);
    if (!place) return;
    this.#unit = clicks === 2 ? 'word' : clicks >= 3 ? 'paragraph' : 'character';
    this.#from = { x, y };
    this.#point = { x, y };
    this.#moved = false;
    const anchor = this.#target.selection().anchor;
    this.#base = extend ? { start: anchor, end: anchor } : this.#extentAt(place.offset);
    const { anchor: from, focus } = spanning(this.#base, this.#extentAt(place.offset));
    this.#target.select(from, focus, place.affinity);
  }

  move(x: number, y: number): void {
    if (!this.#base) return;
    this.#point = { x, y };
    // A hand that clicks is never quite still.
    this.#moved ||= Math.hypot(x - this.#from.x, y - this.#from.y) > dragDistance;
    if (this.#moved && this.#frame === 0) this.#frame = requestAnimationFrame(() => this.#follow());
  }

  /** Ends it. Answers whether it was a plain click: one click, nothing dragged. */
  up(): boolean {
    const click = this.#base !== null && this.#unit === 'character' && !this.#moved;
    cancelAnimationFrame(this.#frame);
    // The last move may still wait for its frame.
    if (this.#frame !== 0) this.#follow();
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#base = null;
    return click;
  }

  #follow(): void {
    this.#frame = 0;
    const base = this.#base;
    if (!base) return;
    const scrolled = this.#target.scrollToward(this.#point.y);
    const place = this.#target.placeAt(this.#point.x, this.#point.y);
    if (place) {
      const { anchor, focus } = spanning(base, this.#extentAt(place.offset));
      this.#target.select(anchor, focus, place.affinity);
    }
    if (scrolled) this.#frame = requestAnimationFrame(() => this.#follow());
  }

  #extentAt(offset: number): Extent {
    if (this.#unit === 'word') return this.#target.wordAt(offset);
    if (this.#unit === 'paragraph') return this.#target.paragraphAt(offset);
    return { start: offset, end: offset };
  }
}
