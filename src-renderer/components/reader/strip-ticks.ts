/**
 * What the overview strip draws: one row of pixels for all claims that fall on
 * it, so that 10,000 marks cost no more elements than the strip has rows.
 */
interface TickMark {
  start: number;
  style: string;
  role: string;
  fragment: number;
  current: boolean;
}

export interface StripTick {
  /** Top of the tick, px. */
  y: number;
  /** Statuses on this row, most frequent first, with their share of its width. */
  parts: { style: string; share: number }[];
  current: boolean;
}

/** Height of a row: a tick of 4 px and the space under it. */
export const rowHeight = 5;
const mostParts = 4;

/**
 * @param marks all marks; only the first fragment of each claim counts
 * @param length of the text, UTF-16 code units
 * @param height of the strip, px
 */
export function stripTicks(marks: readonly TickMark[], length: number, height: number): StripTick[] {
  const rows = new Map<number, { counts: Map<string, number>; current: boolean }>();
  const lastRow = Math.max(0, Math.floor(height / rowHeight) - 1);
  for (const mark of marks) {
    if (mark.role !== 'content' || mark.fragment !== 0) continue;
    const at = Math.min(lastRow, Math.floor(((mark.start / Math.max(1, length)) * height) / rowHeight));
    let row = rows.get(at);
    if (!row) rows.set(at, row = { counts: new Map<string, number>(), current: false });
    row.counts.set(mark.style, (row.counts.get(mark.style) ?? 0) + 1);
    row.current ||= mark.current;
  }
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([at, row]) => {
      const shown = [...row.counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, mostParts);
      const total = shown.reduce((sum, [, count]) => sum + count, 0);
      return {
        y: at * rowHeight,
        parts: shown.map(([style, count]) => ({ style, share: count / total })),
        current: row.current,
      };
    });
}
