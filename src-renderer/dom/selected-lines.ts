/** The lines of a passage as boxes, relative to another element. */
import { blockIndexAt } from './block-lookup.ts';
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

/** The same for a passage over several paragraphs: each measured by itself, as a range over all would answer their boxes, too. */
export function passageLines(surface: TextSurface, start: number, end: number, relativeTo: HTMLElement): LineBox[] {
  const lines: LineBox[] = [];
  for (let index = blockIndexAt(surface.blocks, start); ; index += 1) {
    const block = surface.blocks[index];
    if (!block || block.start >= end) return lines;
    if (block.kind === 'gap') continue;
    lines.push(...selectedLines(surface, Math.max(start, block.start), Math.min(end, block.end), relativeTo));
  }
}
