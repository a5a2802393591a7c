/** How wide the columns are. */
import type { ColumnId } from '../../../src-common/core/table/columns.ts';

const box = 36;

/** Least width in px, and the share of what is left over; 0: always this wide. */
const widths: Readonly<Record<ColumnId, readonly [least: number, share: number]>> = {
  status: [156, 0],
  statement: [260, 3],
  passage: [240, 3],
  saidBy: [140, 1],
  chain: [220, 2],
  document: [160, 1.4],
  stated: [104, 0],
  reliability: [92, 0],
  credibility: [92, 0],
  confidence: [96, 0],
  signals: [150, 1],
  tags: [110, 0.8],
  note: [150, 1.4],
  place: [150, 0],
  author: [120, 0],
  set: [130, 0],
  created: [128, 0],
  modified: [128, 0],
};

/** Every row is a grid of its own with the same columns, the box for selecting first. `given`: widths that were chosen, in px. */
export function gridColumns(columns: readonly ColumnId[], given: ReadonlyMap<ColumnId, number>): string {
  const tracks = columns.map((column) => {
    const [least, share] = widths[column];
    const width = given.get(column);
    if (width !== undefined) return `${width}px`;
    return share === 0 ? `${least}px` : `minmax(${least}px, ${share}fr)`;
  });
  return [`${box}px`, ...tracks].join(' ');
}

/** How wide a row is at least, in px: a narrower window scrolls sideways. */
export function leastWidth(columns: readonly ColumnId[], given: ReadonlyMap<ColumnId, number>): number {
  return columns.reduce((sum, column) => sum + (given.get(column) ?? widths[column][0]), box);
}

/** Columns whose values line up in the middle: one letter or digit. */
export const centred: ReadonlySet<ColumnId> = new Set(['reliability', 'credibility']);
