/**
 * What lies under the pointer. The engine's caret position answers in
 * microseconds but snaps to the nearest character however far it is, so it is
 * checked against that character's own box.
 */
import type { IntervalIndex } from '../../src-common/core/anchoring/interval-index.ts';
import { pointAt, offsetAt } from './offsets.ts';
import { rectsIn } from './caret-rects.ts';
import type { TextSurface } from './text-surface.ts';

/** Underlines are drawn below a character's box, and belong to it. */
const below = 8;

/** Offset of the character under a point (client px), or null where there is none. */
export function characterAt(surface: TextSurface, x: number, y: number): number | null {
  const position = document.caretPositionFromPoint(x, y);
  const offset = position && offsetAt(surface, position.offsetNode, position.offset);
  if (offset === null || offset === undefined) return null;
  for (const candidate of [offset, offset - 1]) {
    const point = candidate < 0 ? null : pointAt(surface, candidate);
    if (!point) continue;
    for (const rect of rectsIn(point.node, point.offset, point.offset + 1)) {
      if (x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom + below) return candidate;
    }
  }
  return null;
}

/** What of an index lies under a point, innermost (shortest) first. */
export function itemsUnder<T extends { start: number; end: number }>(
  surface: TextSurface, index: IntervalIndex<T>, x: number, y: number,
): T[] {
  const offset = characterAt(surface, x, y);
  return offset === null ? [] : innermostFirst(index.at(offset));
}

/** Shorter ones before longer ones; of equal ones, the later first, which is drawn on top. */
export function innermostFirst<T extends { start: number; end: number }>(items: readonly T[]): T[] {
  return items.toReversed().sort((a, b) => a.end - a.start - (b.end - b.start));
}
