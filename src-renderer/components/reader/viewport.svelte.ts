/** What of the text is on the screen, and painting the marks of that part and a screen around it. */
import type { HighlightPainter } from '../../dom/highlights.ts';
import { placeAtPoint } from '../../dom/lines.ts';
import type { TextSurface } from '../../dom/text-surface.ts';
import { visibleRange, type VisibleRange } from '../../dom/visible-range.ts';
import { lineGap } from './scrolling.ts';

/** How long the page must stand still before its position is told, ms. */
const rest = 150;

export class Viewport {
  visible = $state.raw<VisibleRange>({ start: 0, end: 0 });
  /** What is on the screen and a screen around it: it changes by screens, not with every step of scrolling. */
  near = $state.raw<VisibleRange>({ start: 0, end: -1 });
  readonly #scroller: HTMLElement;
  readonly #surface: TextSurface;
  readonly #painter: HighlightPainter;
  readonly #onrest: (offset: number) => void;
  #frame = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param onrest told the first offset on the screen when scrolling has stopped; 0 at the very top */
  constructor(scroller: HTMLElement, surface: TextSurface, painter: HighlightPainter, onrest: (offset: number) => void) {
    this.#scroller = scroller;
    this.#surface = surface;
    this.#painter = painter;
    this.#onrest = onrest;
  }

  /** The text or its layout is another one: paint again. */
  refresh(): void {
    this.near = { start: 0, end: -1 };
    this.#update();
  }

  scrolled(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#update());
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#update();
      this.#onrest(this.#scroller.scrollTop > 0 ? this.#firstLine() : 0);
    }, rest);
  }

  /** A position that has not been told yet belongs to the text before: forget it. */
  forget(): void {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#timer);
  }

  /** Start of the first line that is altogether on the screen: shown as the first one, it is the first again. */
  #firstLine(): number {
    const left = this.#surface.root.getBoundingClientRect().left;
    const place = placeAtPoint(this.#surface, left, this.#scroller.getBoundingClientRect().top + 3 * lineGap);
    return place?.offset ?? this.visible.start;
  }

  #update(): void {
    const box = this.#scroller.getBoundingClientRect();
    this.visible = visibleRange(this.#surface, box.top, box.bottom);
    if (this.visible.start >= this.near.start && this.visible.end <= this.near.end) return;
    this.near = visibleRange(this.#surface, box.top - box.height, box.bottom + box.height);
    this.#surface.writeBetween(this.near.start, this.near.end);
    this.#painter.setWindow(this.near);
  }
}
