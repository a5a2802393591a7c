/** Where lanes and marks of a timeline lie, in px. */
import type { Timeline, TimelineMark } from '../../../src-common/core/timeline/timeline.ts';

/** The part of the axis on show. */
export interface TimelineView {
  /** Day at the left edge; may lie between two. */
  from: number;
  /** Width of a day in px. */
  perDay: number;
}

export const axisHeight = 30;
/** The lane of what has no date, at the foot. */
export const undatedHeight = 44;
const track = 20;
const apart = 10;

export interface LaneLayout {
  /** Of each lane, from the top of the first one; the last entry is the height of all. */
  tops: number[];
  trackAt(mark: Pick<TimelineMark, 'lane' | 'kind' | 'track'>): number;
}

export function laneLayout({ tracks }: Timeline): LaneLayout {
  const tops = [0];
  for (const { stated, reported } of tracks) tops.push((tops.at(-1) ?? 0) + (stated + reported === 0 ? 0 : (stated + reported) * track + apart));
  return {
    tops,
    trackAt: ({ lane, kind, track: line }) => (tops[lane] ?? 0) + apart / 2 + ((kind === 'reported' ? tracks[lane]?.stated ?? 0 : 0) + line + 0.5) * track,
  };
}

/** The first lane that reaches below `y`. */
export function laneAt(tops: readonly number[], y: number): number {
  let [low, high] = [0, tops.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tops[middle + 1] ?? Infinity) <= y) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** From the left edge of the axis; marks open on a side reach to the end of what is drawn. */
export function markEnds({ first, last }: Pick<TimelineMark, 'first' | 'last'>, { from, perDay }: TimelineView, width: number): { left: number; right: number } {
  const left = first === null ? 0 : (first - from) * perDay;
  const right = last === null ? width : (last + 1 - from) * perDay;
  return { left: first === null ? Math.min(0, right - 24) : left, right: last === null ? Math.max(width, left + 24) : right };
}

/** The middle of a mark that is drawn as a point. */
export const isPoint = ({ first, last, isGathered }: TimelineMark): boolean => isGathered || first === last;

/** A view that shows days from first to last, with room at both ends. */
export function fittedView(extent: { first: number; last: number }, width: number): TimelineView {
  const days = Math.max(6, extent.last - extent.first + 1);
  const perDay = Math.max(1e-4, (width - 72) / days);
  return { perDay, from: (extent.first + extent.last + 1) / 2 - width / 2 / perDay };
}

