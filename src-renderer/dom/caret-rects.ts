/**
 * Where the caret stands. At a soft line break one offset has two places, the
 * end of the one line and the start of the next; `affinity` picks.
 */
import { blockIndexAt, visibleEnd } from './block-lookup.ts';
import type { TextSurface } from './text-surface.ts';

export type Affinity = 'upstream' | 'downstream';

/** Client coordinates, px. */
export interface CaretRect {
  x: number;
  top: number;
  bottom: number;
}

const probe = (): Range => (probe.range ??= document.createRange());
probe.range = undefined as Range | undefined;

/** Rects of `start..end` within one text node, in client coordinates. */
export function rectsIn(node: Text, start: number, end: number): DOMRectList {
  const range = probe();
  range.setStart(node, Math.max(0, Math.min(start, node.length)));
  range.setEnd(node, Math.max(0, Math.min(end, node.length)));
  return range.getClientRects();
}

/**
 * An offset in a place where a caret can stand: not within a gap and not
 * behind a paragraph's closing break.
 */
export function caretStop(surface: TextSurface, offset: number): { index: number; local: number } | null {
  let index = blockIndexAt(surface.blocks, offset);
  let block = surface.blocks[index];
  if (!block) return null;
  if (block.kind === 'gap') {
    const previous = surface.blocks[index - 1];
    const next = surface.blocks[index + 1];
    if (previous && (offset === block.start || !next)) {
      index -= 1;
      block = previous;
    } else if (next) {
      return { index: index + 1, local: 0 };
    }
  }
  const end = visibleEnd(surface.text, block);
  return { index, local: Math.min(offset, end) - block.start };
}

/** The caret's line for an offset; null only in an empty text. */
export function caretRect(surface: TextSurface, offset: number, affinity: Affinity = 'downstream'): CaretRect | null {
  const stop = caretStop(surface, offset);
  const node = stop && surface.nodeOf(stop.index);
  const element = stop && surface.elementOf(stop.index);
  if (!stop || !node || !element) return null;
  const own = [...rectsIn(node, stop.local, stop.local)].at(-1);
  const before = stop.local > 0 ? [...rectsIn(node, stop.local - 1, stop.local)].at(-1) : undefined;
  if (before && (!own || (affinity === 'upstream' && before.top < own.top - 1))) {
    const x = getComputedStyle(element).direction === 'rtl' ? before.left : before.right;
    return { x, top: before.top, bottom: before.bottom };
  }
  if (own) return { x: own.left, top: own.top, bottom: own.bottom };
  const box = element.getBoundingClientRect();
  const line = Number.parseFloat(getComputedStyle(element).lineHeight) || box.height;
  const x = getComputedStyle(element).direction === 'rtl' ? box.right : box.left;
  return { x, top: box.top, bottom: box.top + Math.min(line, box.height || line) };
}
