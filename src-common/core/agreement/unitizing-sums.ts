/**
 * What the unitizing alphas are computed from: lengths on which the values of
 * two annotators meet, and squared lengths of units. Documents are added up as
 * if they were laid end to end, which is why no unit may go over an end.
 *
 * Krippendorff, Mathet, Bouvry and Widlöcher 2016, "On the reliability of
 * unitizing textual continua: further developments": observed coincidences eq.
 * 1, squares of the expected ones eq. 4 (all segments) and eq. 10 (units where
 * another annotator has a unit too).
 */
import type { Unit } from './partition.ts';

export interface UnitizingSums {
  /** How many values there are. */
  values: number;
  /** Characters times annotators. */
  total: number;
  /** Of these, characters that lie in no unit. */
  gaps: number;
  /** For each value, the length of its units. */
  lengths: Float64Array;
  /** Lengths on which an annotator with the row's value met one with the column's; row after row. */
  met: Float64Array;
  /** Length on which gaps met gaps. */
  gapsMet: number;
  /** Squares of the units' lengths, and the length of the gaps: a place in a gap is a unit by itself. */
  squares: number;
  /** For each value, the squares of the lengths on which its units met units of another annotator. */
  metSquares: Float64Array;
}

export function emptySums(values: number): UnitizingSums {
  return {
    values, total: 0, gaps: 0, lengths: new Float64Array(values), met: new Float64Array(values * values), gapsMet: 0, squares: 0,
    metSquares: new Float64Array(values),
  };
}

/**
 * @param length of the document, Regions taken off
 * @param annotators units of each annotator who has read it, side by side in text order; two or more
 */
export function sumsOf(values: number, length: number, annotators: readonly (readonly Unit[])[]): UnitizingSums {
  const sums = emptySums(values);
  const others = annotators.length - 1;
  sums.total = length * annotators.length;
  for (const units of annotators) {
    let covered = 0;
    for (const unit of units) {
      const size = unit.end - unit.start;
      covered += size;
      sums.squares += size * size;
      sums.lengths[unit.value]! += size;
      for (const other of annotators) {
        if (other === units) continue;
        const shared = coveredWithin(other, unit.start, unit.end);
        sums.metSquares[unit.value]! += (shared * shared) / others;
      }
    }
    sums.gaps += length - covered;
  }
  sums.squares += sums.gaps;
  addMeetings(sums, length, annotators);
  return sums;
}

/** @param times how often the document is there: a resample has it several times or not at all */
export function addSums(to: UnitizingSums, sums: UnitizingSums, times = 1): void {
  to.total += times * sums.total;
  to.gaps += times * sums.gaps;
  to.gapsMet += times * sums.gapsMet;
  to.squares += times * sums.squares;
  for (let at = 0; at < to.met.length; at += 1) to.met[at]! += times * (sums.met[at] as number);
  for (let at = 0; at < to.values; at += 1) {
    to.lengths[at]! += times * (sums.lengths[at] as number);
    to.metSquares[at]! += times * (sums.metSquares[at] as number);
  }
}

/** How many characters of a stretch lie in units of a list. */
function coveredWithin(units: readonly Unit[], start: number, end: number): number {
  let low = 0;
  let high = units.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((units[middle] as Unit).end <= start) low = middle + 1;
    else high = middle;
  }
  let covered = 0;
  for (let at = low; at < units.length && (units[at] as Unit).start < end; at += 1) {
    const unit = units[at] as Unit;
    covered += Math.min(unit.end, end) - Math.max(unit.start, start);
  }
  return covered;
}

/** Goes along the text from edge to edge; between two, each annotator has one value or a gap. */
function addMeetings(sums: UnitizingSums, length: number, annotators: readonly (readonly Unit[])[]): void {
  const others = annotators.length - 1;
  const edges = edgesOf(length, annotators);
  const next = new Int32Array(annotators.length);
  /** How many annotators have each value, and which values any of them has. */
  const times = new Int32Array(sums.values);
  const present: number[] = [];
  for (let at = 0; at + 1 < edges.length; at += 1) {
    const start = edges[at] as number;
    const end = edges[at + 1] as number;
    if (start === end) continue;
    let gaps = 0;
    for (let index = 0; index < annotators.length; index += 1) {
      const units = annotators[index] as readonly Unit[];
      let own = next[index] as number;
      while (own < units.length && (units[own] as Unit).end <= start) own += 1;
      next[index] = own;
      const unit = units[own];
      if (!unit || unit.start > start) gaps += 1;
      else if (times[unit.value]!++ === 0) present.push(unit.value);
    }
    const weight = (end - start) / others;
    sums.gapsMet += weight * gaps * (gaps - 1);
    for (const value of present) {
      const count = times[value] as number;
      for (const other of present) sums.met[value * sums.values + other]! += weight * count * (value === other ? count - 1 : times[other] as number);
    }
    for (const value of present) times[value] = 0;
    present.length = 0;
  }
}

/** In order; an edge may be there several times. */
function edgesOf(length: number, annotators: readonly (readonly Unit[])[]): Float64Array {
  const edges = new Float64Array(annotators.reduce((count, units) => count + 2 * units.length, 2));
  edges[1] = length;
  let at = 2;
  for (const units of annotators) {
    for (const { start, end } of units) {
      edges[at++] = start;
      edges[at++] = end;
    }
  }
  return edges.sort();
}
