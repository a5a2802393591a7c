/** The lines of a passage as boxes, relative to another element. */
import { rangeOf } from './offsets.ts';
import type { TextSurface } from './text-surface.ts';

export interface LineBox {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** @returns boxes of what lies in `start..end`, top to bottom, in px from the element's upper left corner */
export function selectedLines(surface: TextSurface, start: number, end: number, relativeTo: HTMLElement): LineBox[] {
  const origin = relativeTo.getBoundingClientRect();
  const range = end > start ? rangeOf(surface, start, end) : null;
  return [...(range?.getClientRects() ?? [])].filter((rect) => rect.width > 0).map((rect) => ({
    left: rect.left - origin.left, right: rect.right - origin.left, top: rect.top - origin.top, bottom: rect.bottom - origin.top,
  }));
}
