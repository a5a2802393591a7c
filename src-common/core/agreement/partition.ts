/**
 * One annotator's passages of one document as units that lie side by side, as
 * the unitizing alphas need them. Where an annotator's own passages overlap, a
 * character belongs to the one that begins last, then to the one that ends
 * first (the inner one), then to the one that comes first in order.
 */
import type { Stretch } from './agreement-input.ts';

export interface Unit extends Stretch {
  /** Index of the value. */
  value: number;
}

/**
 * @param units in order; may overlap
 * @returns pieces in text order that do not overlap; a unit that another one cuts is two pieces
 */
export function partition(units: readonly Unit[]): Unit[] {
  // Nearly always they lie side by side already.
  if (units.every((unit, index) => index === 0 || (units[index - 1]?.end ?? 0) <= unit.start)) return [...units];
  const sorted = units.map((unit, order) => ({ ...unit, order })).sort((a, b) => a.start - b.start || b.end - a.end || b.order - a.order);
  const edges = [...new Set(sorted.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const found: (Unit & { order: number })[] = [];
  let open: typeof sorted = [];
  let next = 0;
  edges.forEach((start, index) => {
    const end = edges[index + 1];
    while (next < sorted.length && sorted[next]?.start === start) open.push(sorted[next++] as (typeof sorted)[number]);
    open = open.filter((unit) => unit.end > start);
    // Sorted so that the one with the best claim came last.
    const holder = open.at(-1);
    if (end === undefined || !holder) return;
    const last = found.at(-1);
    if (last && last.end === start && last.order === holder.order) last.end = end;
    else found.push({ start, end, value: holder.value, order: holder.order });
  });
  return found.map(({ start, end, value }) => ({ start, end, value }));
}
