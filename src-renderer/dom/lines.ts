/**
 * Lines as they are laid out: where one begins and ends, and which offset of it
 * stands under a column. Read from client rects, so it also holds for blocks
 * that are off the screen (measuring lays out the one block that is asked for).
 */
import { nextGrapheme } from '../../src-common/core/text/graphemes.ts';
import { visibleEnd } from './block-lookup.ts';
import { caretRect, caretStop, rectsIn, type Affinity } from './caret-rects.ts';
import type { TextSurface } from './text-surface.ts';

export interface CaretPlace {
  offset: number;
  affinity: Affinity;
}

interface LaidLine {
  index: number;
  start: number;
  end: number;
  top: number;
}

/** Top of the line that the character at a block's local offset stands on. */
function topOf(node: Text, local: number): number {
  const rects = rectsIn(node, local, local + 1);
  return (rects[rects.length - 1] ?? rectsIn(node, local, local)[0])?.top ?? Number.NEGATIVE_INFINITY;
}

/** First local offset in `from..to` whose line is at `top` or lower. */
function firstAtOrBelow(node: Text, from: number, to: number, top: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (topOf(node, middle) < top - 1) low = middle + 1;
    else high = middle;
  }
  return low;
}

function lineAtTop(surface: TextSurface, index: number, top: number): LaidLine | null {
  const block = surface.blocks[index];
  const node = surface.nodeOf(index);
  if (!block || !node) return null;
  const last = visibleEnd(surface.text, block) - block.start;
  const start = firstAtOrBelow(node, 0, last, top);
  const end = firstAtOrBelow(node, start, last, top + 3);
  return { index, start: block.start + start, end: block.start + end, top };
}

/** The line that an offset stands on. */
function lineOf(surface: TextSurface, place: CaretPlace): LaidLine | null {
  const stop = caretStop(surface, place.offset);
  const rect = caretRect(surface, place.offset, place.affinity);
  return stop && rect && lineAtTop(surface, stop.index, rect.top);
}

/** Start or end of the line that the caret stands on. */
export function lineEdge(surface: TextSurface, place: CaretPlace, edge: 'start' | 'end'): CaretPlace {
  const line = lineOf(surface, place);
  if (!line) return place;
  if (edge === 'start') return { offset: line.start, affinity: 'downstream' };
  return { offset: lineLast(surface, line), affinity: 'upstream' };
}

/** The last offset to stand on in a line: before the space or break at which it was broken. */
function lineLast(surface: TextSurface, line: LaidLine): number {
  const block = surface.blocks[line.index];
  if (!block || line.end >= visibleEnd(surface.text, block)) return line.end;
  let end = line.end;
  while (end > line.start && /\s/.test(surface.text.charAt(end - 1))) end -= 1;
  return end;
}

/** The offset of a line that is nearest to a column. Every grapheme is looked at, because a line may run both ways. */
function nearestInLine(surface: TextSurface, line: LaidLine, x: number): CaretPlace {
  const last = lineLast(surface, line);
  let best: CaretPlace = { offset: line.start, affinity: 'downstream' };
  let distance = Number.POSITIVE_INFINITY;
  for (let offset = line.start; ; offset = nextGrapheme(surface.text, offset)) {
    const at = Math.min(offset, last);
    const affinity = at === last && last > line.start ? 'upstream' : 'downstream';
    const rect = caretRect(surface, at, affinity);
    if (rect && Math.abs(rect.x - x) < distance) {
      distance = Math.abs(rect.x - x);
      best = { offset: at, affinity };
    }
    if (offset >= last) return best;
  }
}

/** The paragraph before or after a block, over gaps; -1 at the ends. */
function neighbour(surface: TextSurface, index: number, step: 1 | -1): number {
  let next = index + step;
  while (surface.blocks[next]?.kind === 'gap') next += step;
  return surface.blocks[next] ? next : -1;
}

/**
 * The place one line up or down, in the column where the motion began.
 *
 * @param x the goal column, client px
 * @returns the same place at the first and the last line
 */
export function verticalNeighbour(surface: TextSurface, place: CaretPlace, x: number, step: 1 | -1): CaretPlace {
  const line = lineOf(surface, place);
  if (!line) return place;
  const block = surface.blocks[line.index];
  const node = surface.nodeOf(line.index);
  if (!block || !node) return place;
  const within = step < 0 ? line.start > block.start : line.end < visibleEnd(surface.text, block);
  if (within) {
    const top = topOf(node, (step < 0 ? line.start - 1 : line.end) - block.start);
    const other = lineAtTop(surface, line.index, top);
    return other ? nearestInLine(surface, other, x) : place;
  }
  const index = neighbour(surface, line.index, step);
  const otherBlock = surface.blocks[index];
  const otherNode = surface.nodeOf(index);
  if (!otherBlock || !otherNode) return place;
  const last = visibleEnd(surface.text, otherBlock) - otherBlock.start;
  const other = lineAtTop(surface, index, topOf(otherNode, step < 0 ? Math.max(0, last - 1) : 0));
  return other ? nearestInLine(surface, other, x) : place;
}

/** The place nearest to a point, also outside the window and beside the text. Client px. */
export function placeAtPoint(surface: TextSurface, x: number, y: number): CaretPlace | null {
  let low = surface.indexBelow(y);
  if (surface.blocks[low]?.kind === 'gap') {
    const box = surface.elementOf(low)?.getBoundingClientRect();
    const after = neighbour(surface, low, 1);
    const before = neighbour(surface, low, -1);
    const upper = box !== undefined && y < (box.top + box.bottom) / 2;
    low = (upper && before >= 0) || after < 0 ? before : after;
  }
  const block = surface.blocks[low];
  const node = surface.nodeOf(low);
  if (!block || !node) return null;
  const last = visibleEnd(surface.text, block) - block.start;
  // The last line that begins above the point.
  let from = 0;
  let to = last;
  while (from < to) {
    const middle = (from + to + 1) >>> 1;
    if (topOf(node, Math.min(middle, Math.max(0, last - 1))) <= y) from = middle;
    else to = middle - 1;
  }
  const line = lineAtTop(surface, low, topOf(node, Math.min(from, Math.max(0, last - 1))));
  return line && nearestInLine(surface, line, x);
}
