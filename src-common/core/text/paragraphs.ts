/** Paragraphs under a caret: the blocks of the reader, without their outer white space. */
import { blocksOf } from './blocks.ts';
import { trimRange } from './white-space.ts';

interface Range {
  start: number;
  end: number;
}

/** The printed part, and the lines it fills with their indent and closing break. */
interface Paragraph extends Range {
  lines: Range;
}

let lastText: string | null = null;
let lastParagraphs: readonly Paragraph[] = [];

/**
 * All paragraphs, a long one as one piece. Every motion of the caret asks for
 * them, and finding them takes a pass over the text: the last answer is kept.
 */
export function paragraphsOf(text: string): readonly Paragraph[] {
  if (text === lastText) return lastParagraphs;
  const filled: Range[] = [];
  for (const { start, end, kind, continues } of blocksOf(text)) {
    const last = filled.at(-1);
    if (kind === 'gap') continue;
    if (continues && last) last.end = end;
    else filled.push({ start, end });
  }
  lastParagraphs = filled.map((lines) => ({ ...trimRange(text, lines.start, lines.end), lines }));
  lastText = text;
  return lastParagraphs;
}

/** How many paragraphs begin at or before the offset. */
function countBegun(paragraphs: readonly Paragraph[], offset: number): number {
  let low = 0;
  let high = paragraphs.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((paragraphs[middle]?.start ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function rangeOf(paragraph: Paragraph | undefined): Range | null {
  return paragraph ? { start: paragraph.start, end: paragraph.end } : null;
}

/**
 * The paragraph in whose lines a UTF-16 offset stands, without outer white
 * space; null in the gaps between paragraphs.
 */
export function paragraphAt(text: string, offset: number): Range | null {
  const paragraphs = paragraphsOf(text);
  const begun = countBegun(paragraphs, offset);
  // The next one has not begun when the offset is in its indent.
  const holds = ({ lines }: Paragraph): boolean =>
    lines.start <= offset && (offset < lines.end || (offset === lines.end && offset === text.length));
  return rangeOf(paragraphs.slice(Math.max(0, begun - 1), begun + 1).find(holds));
}

/** The first paragraph that begins after a UTF-16 offset. */
export function nextParagraph(text: string, offset: number): Range | null {
  const paragraphs = paragraphsOf(text);
  return rangeOf(paragraphs[countBegun(paragraphs, offset)]);
}

/** The last paragraph that begins before a UTF-16 offset: this one, unless the offset is its start. */
export function previousParagraph(text: string, offset: number): Range | null {
  const paragraphs = paragraphsOf(text);
  return rangeOf(paragraphs[countBegun(paragraphs, offset - 1) - 1]);
}
