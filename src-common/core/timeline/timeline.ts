/**
 * Claims on an axis of days: marks in lanes. A mark stands for all claims of a
 * lane with one date, or with days in one period of the grain; what is less
 * exact than a period stays a mark of its own with its whole extent. Nothing is
 * left out: claims without a date that can be drawn are listed by themselves.
 */
import { dateSpan, type DateSpan, type Precision } from './date-span.ts';
import { periodOf, periodWords, type Grain } from './grain.ts';

export const dateKinds = ['stated', 'reported'] as const;
/** When it was said, or when the document says that it was: its date. */
export type DateKind = (typeof dateKinds)[number];

export interface TimelineClaim {
  /** EDTF or null. */
  stated: string | null;
  reported: string | null;
}

export interface TimelineMark {
  lane: number;
  kind: DateKind;
  /** As `DateSpan`. Of a gathered mark, its period. */
  first: number | null;
  last: number | null;
  /** EDTF: the date as it is on record without qualifier, or the period. */
  date: string;
  precision: Precision;
  isUncertain: boolean;
  isApproximate: boolean;
  /** Days of one period, not all the same, drawn as one. */
  isGathered: boolean;
  /** Line within the lane's part for its kind, from 0: marks that would cover each other lie on different ones. */
  track: number;
  /** Places in the claims given. */
  claims: number[];
}

export interface Timeline {
  grain: Grain;
  /** By lane, then stated before reported, then by time. */
  marks: TimelineMark[];
  /** For each lane how many tracks each kind needs; 0: nothing of it is dated. */
  tracks: Record<DateKind, number>[];
  /** Places of the claims that have no date that can be drawn. */
  undated: Record<DateKind, number[]>;
  /** First and last day of all that is drawn; null: nothing is. */
  extent: { first: number; last: number } | null;
}

/**
 * @param lanes for each claim the places of its lanes
 * @param kinds which dates are drawn
 */
export function timelineOf(claims: readonly TimelineClaim[], lanes: readonly (readonly number[])[], laneCount: number, kinds: readonly DateKind[], grain: Grain): Timeline {
  const read = reader();
  const marks: TimelineMark[] = [];
  const tracks = Array.from({ length: laneCount }, () => ({ stated: 0, reported: 0 }));
  const undated: Timeline['undated'] = { stated: [], reported: [] };
  let extent: Timeline['extent'] = null;
  for (const kind of kinds) {
    const byLane = Array.from({ length: laneCount }, () => new Map<string, TimelineMark>());
    claims.forEach((claim, place) => {
      const date = claim[kind];
      const span = date === null ? null : read(date);
      if (!span || date === null) {
        undated[kind].push(place);
        return;
      }
      extent = widened(extent, span);
      for (const lane of lanes[place] ?? []) enter(byLane[lane], { lane, kind, span, date, grain, place });
    });
    byLane.forEach((found, lane) => {
      const own = [...found.values()];
      const counts = tracks[lane];
      if (counts) counts[kind] = packed(own, grain);
      marks.push(...own);
    });
  }
  marks.sort((a, b) => a.lane - b.lane || Number(a.kind !== 'stated') - Number(b.kind !== 'stated') || (a.first ?? -Infinity) - (b.first ?? -Infinity) || (a.last ?? Infinity) - (b.last ?? Infinity) || a.track - b.track);
  return { grain, marks, tracks, undated, extent };
}

/** Each date is read once. */
function reader(): (date: string) => DateSpan | null {
  const known = new Map<string, DateSpan | null>();
  return (date) => {
    let span = known.get(date);
    if (span === undefined) known.set(date, span = dateSpan(date));
    return span;
  };
}

function enter(found: Map<string, TimelineMark> | undefined, { lane, kind, span, date, grain, place }: { lane: number; kind: DateKind; span: DateSpan; date: string; grain: Grain; place: number }): void {
  if (!found) return;
  const isDay = span.first !== null && span.first === span.last;
  const plain = date.replace(/[?~%]/g, '');
  const period = isDay ? periodOf(span.first as number, grain) : null;
  const sure = `${span.isUncertain ? '?' : ''}${span.isApproximate ? '~' : ''}`;
  const key = period ? `${period.first} ${sure}` : `${plain} ${sure}`;
  const known = found.get(key);
  if (known) {
    known.claims.push(place);
    if (period && !known.isGathered && known.first !== span.first) Object.assign(known, { ...period, date: periodWords(period, grain), isGathered: true });
    return;
  }
  found.set(key, {
    lane, kind, first: span.first, last: span.last, date: plain, precision: span.precision,
    isUncertain: span.isUncertain, isApproximate: span.isApproximate, isGathered: false, track: 0, claims: [place],
  });
}

/**
 * Gives marks that share a period lines of their own: days on the first ones,
 * below them what has an extent. Each takes the first line that is free from
 * its beginning on.
 *
 * @returns how many lines that takes
 */
function packed(marks: readonly TimelineMark[], grain: Grain): number {
  const hasExtent = ({ first, last, isGathered }: TimelineMark): boolean => !isGathered && first !== last;
  const order = [...marks].sort((a, b) => (a.first ?? -Infinity) - (b.first ?? -Infinity) || (a.last ?? Infinity) - (b.last ?? Infinity));
  let above = 0;
  for (const part of [order.filter((mark) => !hasExtent(mark)), order.filter(hasExtent)]) {
    const ends: number[] = [];
    for (const mark of part) {
      const from = mark.first === null ? -Infinity : periodOf(mark.first, grain).first;
      const free = ends.findIndex((end) => end < from);
      const line = free < 0 ? ends.length : free;
      ends[line] = mark.last === null ? Infinity : periodOf(mark.last, grain).last;
      mark.track = above + line;
    }
    above += ends.length;
  }
  return above;
}

function widened(extent: Timeline['extent'], { first, last }: DateSpan): { first: number; last: number } {
  const [from, to] = [first ?? last ?? 0, last ?? first ?? 0];
  return extent ? { first: Math.min(extent.first, from), last: Math.max(extent.last, to) } : { first: from, last: to };
}
