/** Where a small bar fits beside selected lines without covering any of their words. */
import type { LineBox } from '../../dom/selected-lines.ts';

/** Distance kept from the words, px: an underline fits in it. */
const gap = 9;

/**
 * @param lines boxes of the selected lines, top to bottom
 * @param forward whether the selection was made onward: the bar stands where the pointer is
 * @param view the part of the page on the screen
 * @returns top left corner of the bar, or null where there is no room
 */
export function besideSelection(
  lines: readonly LineBox[], forward: boolean, view: { top: number; bottom: number; width: number }, bar: { width: number; height: number },
): { x: number; y: number } | null {
  const first = lines[0];
  const last = lines.at(-1);
  if (!first || !last) return null;
  const clamp = (x: number): number => Math.max(0, Math.min(x, view.width - bar.width));
  const below = { x: clamp(last.right - bar.width / 2), y: last.bottom + gap };
  const above = { x: clamp(first.left - bar.width / 2), y: first.top - gap - bar.height };
  const fits = (place: { y: number }): boolean => place.y >= view.top && place.y + bar.height <= view.bottom;
  return (forward ? [below, above] : [above, below]).find(fits) ?? null;
}
