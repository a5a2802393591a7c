/** Which part of the text is on the screen. Offsets are to the block, then in proportion within it. */
import type { TextSurface } from './text-surface.ts';

export interface VisibleRange {
  start: number;
  end: number;
}

function offsetNear(surface: TextSurface, y: number): number {
  const index = surface.indexBelow(y);
  const block = surface.blocks[index];
  const box = surface.elementOf(index)?.getBoundingClientRect();
  if (!block || !box) return 0;
  const part = box.height > 0 ? (y - box.top) / box.height : 0;
  return block.start + Math.round(Math.min(Math.max(part, 0), 1) * (block.end - block.start));
}

/** What lies between two client y. */
export function visibleRange(surface: TextSurface, top: number, bottom: number): VisibleRange {
  const start = offsetNear(surface, top);
  return { start, end: Math.max(start, offsetNear(surface, bottom)) };
}
