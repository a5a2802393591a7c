/** The lines of a text, as blocks and the guess at paragraphs see them. */
import { isWhiteSpace } from './white-space.ts';

/** UTF-16 offsets: the line itself is `start..end`, its closing break `end..next`. */
export interface Line {
  start: number;
  end: number;
  next: number;
  /** Nothing but white space in it. */
  blank: boolean;
}

const lineBreak = /\r\n|[\n\r\u0085\u2028\u2029]/g;

/** Splits at LF, CR LF, CR, NEL, U+2028 and U+2029; a closing break opens no further line. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const match of text.matchAll(lineBreak)) {
    lines.push(lineOf(text, start, match.index, match.index + match[0].length));
    start = match.index + match[0].length;
  }
  if (start < text.length) lines.push(lineOf(text, start, text.length, text.length));
  return lines;
}

function lineOf(text: string, start: number, end: number, next: number): Line {
  let at = start;
  while (at < end && isWhiteSpace(text.charCodeAt(at))) at += 1;
  return { start, end, next, blank: at === end };
}
