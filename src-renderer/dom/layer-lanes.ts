/**
 * The lanes of colleagues' layers beside the text: where a passage stands in
 * its lane, and how wide lanes can be. A passage is a stretch from the height
 * of its first word to that of its last; within a line, height goes on with
 * the line's length, so that two claims on one line stand one below the other.
 */
import type { LayerLook } from '../../src-common/core/layers/layers.ts';
import { caretRect, type Affinity } from './caret-rects.ts';
import type { TextSurface } from './text-surface.ts';

export interface ReaderLane {
  id: string;
  name: string;
  initials: string;
  look: LayerLook;
}

/** A passage of a layer's claim. UTF-16 offsets, half open. */
export interface LaneItem {
  start: number;
  end: number;
  claimId: string;
  /** Index of its lane. */
  lane: number;
  /** Status and claim, in words. */
  label: string;
}

/** How far in it stands: passages that share words stand inside each other. */
export interface NestedItem extends LaneItem {
  depth: number;
}

export const deepest = 2;

/** Gives each item a depth: none that shares words with it has the same, as long as there is a free one. */
export function nestItems(items: readonly LaneItem[]): NestedItem[] {
  const open = new Map<number, NestedItem[]>();
  return items.toSorted((a, b) => a.start - b.start || b.end - a.end || (a.claimId < b.claimId ? -1 : 1)).map((item) => {
    const before = (open.get(item.lane) ?? []).filter((other) => other.end > item.start);
    let depth = 0;
    while (depth < deepest && before.some((other) => other.depth === depth)) depth += 1;
    const nested = { ...item, depth };
    open.set(item.lane, [...before, nested]);
    return nested;
  });
}

const widest = 15;
const narrowest = 3;
/** Between two lanes, px. */
export const laneGap = 3;

/**
 * The width of each lane, px: what fits, and at least what can be seen.
 *
 * @param available between the edge of the page and the text, px
 */
export function laneWidth(available: number, lanes: number): number {
  return Math.min(widest, Math.max(narrowest, Math.floor(available / Math.max(1, lanes)) - laneGap));
}

export interface LaneBox {
  /** From the top of the element that they are measured from, px. */
  top: number;
  height: number;
}

const leastHeight = 6;

/** Where an item stands, or null where its words are not laid out. */
export function laneBox(surface: TextSurface, item: Pick<LaneItem, 'start' | 'end'>, column: DOMRect): LaneBox | null {
  const top = heightAt(surface, item.start, 'downstream', column);
  const bottom = heightAt(surface, item.end, 'upstream', column);
  return top === null || bottom === null ? null : { top, height: Math.max(leastHeight, bottom - top - 1) };
}

function heightAt(surface: TextSurface, offset: number, affinity: Affinity, column: DOMRect): number | null {
  const rect = caretRect(surface, offset, affinity);
  if (!rect) return null;
  const along = Math.min(1, Math.max(0, (rect.x - column.left) / Math.max(1, column.width)));
  const part = surface.isRightToLeft(offset) ? 1 - along : along;
  return rect.top - column.top + part * (rect.bottom - rect.top);
}
