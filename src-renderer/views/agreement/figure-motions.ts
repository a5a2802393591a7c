/** From one figure to another by the arrow keys: along the row, or to the nearest row above or below that has a figure, in whatever table. */
import type { FigureMotion } from '../../stores/surfaces.ts';

const figuresOf = (row: Element): HTMLElement[] => [...row.querySelectorAll<HTMLElement>('[data-figure]')];
const columnOf = (figure: HTMLElement): number => (figure.closest('td') as HTMLTableCellElement | null)?.cellIndex ?? 0;

/** @returns null where there is none */
export function figureFrom(root: HTMLElement, from: HTMLElement | null, to: FigureMotion): HTMLElement | null {
  const rows = [...root.querySelectorAll('tbody tr')].filter((row) => figuresOf(row).length > 0);
  const row = from?.closest('tr');
  const at = row ? rows.indexOf(row) : -1;
  if (!from || !row || at < 0 || to === 'first') return figuresOf(rows[0] ?? root)[0] ?? null;
  if (to === 'last') return figuresOf(rows.at(-1) ?? root).at(-1) ?? null;
  if (to === 'left' || to === 'right') {
    const figures = figuresOf(row);
    return figures[figures.indexOf(from) + (to === 'right' ? 1 : -1)] ?? null;
  }
  const next = rows[at + (to === 'down' ? 1 : -1)];
  if (!next) return null;
  const column = columnOf(from);
  return figuresOf(next).sort((one, other) => Math.abs(columnOf(one) - column) - Math.abs(columnOf(other) - column))[0] ?? null;
}
