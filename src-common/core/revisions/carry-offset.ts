/** A caret or a scroll position from one text to the text that took its place. */
import { isGraphemeBoundary, previousGrapheme } from '../text/graphemes.ts';

/**
 * Before and after what has changed, exactly; inside, by its line if that
 * stands in the new text, else by the way it had come.
 *
 * @param offset UTF-16, in `old`
 * @returns UTF-16, in `text`, never inside a grapheme
 */
export function carryOffset(old: string, text: string, offset: number): number {
  const shared = Math.min(old.length, text.length);
  let before = 0;
  while (before < shared && old.charCodeAt(before) === text.charCodeAt(before)) before += 1;
  let after = 0;
  while (after < shared - before && old.charCodeAt(old.length - 1 - after) === text.charCodeAt(text.length - 1 - after)) after += 1;
  return bounded(text, carried(old, text, offset, before, after));
}

function carried(old: string, text: string, offset: number, before: number, after: number): number {
  if (offset <= before) return offset;
  if (offset >= old.length - after) return offset + text.length - old.length;
  const lineStart = old.lastIndexOf('\n', offset - 1) + 1;
  const lineEnd = old.indexOf('\n', offset);
  const line = old.slice(lineStart, lineEnd < 0 ? old.length : lineEnd);
  const at = line.trim() === '' ? -1 : text.indexOf(line);
  if (at >= 0 && text.indexOf(line, at + 1) < 0) return at + offset - lineStart;
  const changed = old.length - after - before;
  return before + Math.round(((offset - before) / changed) * (text.length - after - before));
}

function bounded(text: string, offset: number): number {
  const inside = Math.max(0, Math.min(text.length, offset));
  return isGraphemeBoundary(text, inside) ? inside : previousGrapheme(text, inside);
}
