/** Motions that follow the lines as laid out. Up and down keep the column in which they began. */
import { caretRect } from '../../dom/caret-rects.ts';
import { lineEdge, placeAtPoint, verticalNeighbour, type CaretPlace } from '../../dom/lines.ts';
import type { TextSurface } from '../../dom/text-surface.ts';
import { lastStop, type GeometricMotion } from './motions.ts';

export class GeometricMotions {
  readonly #surface: TextSurface;
  readonly #scroller: HTMLElement;
  /** px from the left edge of the text, so that a resized window does not matter. */
  #column: number | null = null;

  constructor(surface: TextSurface, scroller: HTMLElement) {
    this.#surface = surface;
    this.#scroller = scroller;
  }

  /** Any other motion begins a new column. */
  forgetColumn(): void {
    this.#column = null;
  }

  move(motion: GeometricMotion, place: CaretPlace): CaretPlace {
    if (motion === 'line-start' || motion === 'line-end') {
      this.forgetColumn();
      return lineEdge(this.#surface, place, motion === 'line-start' ? 'start' : 'end');
    }
    const rect = caretRect(this.#surface, place.offset, place.affinity);
    if (!rect) return place;
    const left = this.#surface.root.getBoundingClientRect().left;
    this.#column ??= rect.x - left;
    const x = left + this.#column;
    const step = motion === 'line-down' || motion === 'page-down' ? 1 : -1;
    if (motion === 'line-down' || motion === 'line-up') return verticalNeighbour(this.#surface, place, x, step);
    return this.#page(rect.top, rect.bottom, x, step);
  }

  /** The page is scrolled by its height but for two lines, and the caret stays where it is on the screen. */
  #page(top: number, bottom: number, x: number, step: 1 | -1): CaretPlace {
    const scroller = this.#scroller;
    const before = scroller.scrollTop;
    scroller.scrollTop += step * Math.max(scroller.clientHeight - 2 * (bottom - top) * 1.5, scroller.clientHeight / 2);
    if (scroller.scrollTop === before) {
      return { offset: step > 0 ? lastStop(this.#surface) : 0, affinity: 'downstream' };
    }
    const box = scroller.getBoundingClientRect();
    const y = Math.min(Math.max((top + bottom) / 2, box.top + 1), box.bottom - 1);
    return placeAtPoint(this.#surface, x, y) ?? { offset: 0, affinity: 'downstream' };
  }
}
