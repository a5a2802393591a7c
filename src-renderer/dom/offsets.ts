/** Positions in the page and offsets of the text (UTF-16 code units), both ways. */
import { blockIndexAt } from './block-lookup.ts';
import type { TextSurface } from './text-surface.ts';

export interface NodePoint {
  node: Text;
  offset: number;
}

/**
 * Where an offset is in the page, or null in an empty text.
 *
 * @param edge which block an offset between two belongs to: the end of a range
 *   stays with the words before it
 */
export function pointAt(surface: TextSurface, offset: number, edge: 'start' | 'end' = 'start'): NodePoint | null {
  const index = blockIndexAt(surface.blocks, offset, edge);
  const block = surface.blocks[index];
  const node = surface.nodeOf(index);
  if (!block || !node) return null;
  return { node, offset: Math.min(Math.max(offset - block.start, 0), node.length) };
}

/** Both ends of `start..end` as node positions; null in an empty text. */
function boundaries(surface: TextSurface, start: number, end: number): StaticRangeInit | null {
  const from = pointAt(surface, start, start >= surface.text.length ? 'end' : 'start');
  const to = end > start ? pointAt(surface, end, 'end') : from;
  if (!from || !to) return null;
  return { startContainer: from.node, startOffset: from.offset, endContainer: to.node, endOffset: to.offset };
}

/** A live range, for measuring. */
export function rangeOf(surface: TextSurface, start: number, end: number): Range | null {
  const ends = boundaries(surface, start, end);
  if (!ends) return null;
  const range = document.createRange();
  range.setStart(ends.startContainer, ends.startOffset);
  range.setEnd(ends.endContainer, ends.endOffset);
  return range;
}

/** A static range, for highlights: the engine does not have to keep it up to date. */
export function staticRangeOf(surface: TextSurface, start: number, end: number): StaticRange | null {
  const ends = boundaries(surface, start, end);
  return ends && new StaticRange(ends);
}

/** The offset of a position in the page, or null when it is not in the text. */
export function offsetAt(surface: TextSurface, node: Node, offset: number): number | null {
  if (!surface.root.contains(node)) return null;
  if (node instanceof Text) {
    const start = node.parentElement && surface.startOf(node.parentElement);
    return start === null ? null : start + offset;
  }
  const child = node.childNodes[offset];
  if (child) return surface.startOf((child instanceof Text ? node : child) as HTMLElement);
  // Behind the last child.
  const own = surface.startOf(node as HTMLElement);
  return own === null ? surface.text.length : own + (node.textContent?.length ?? 0);
}
