/**
 * A text as the reader lays it out: paragraphs and the gaps between them. The
 * blocks cover the whole text in order, so an offset is always in exactly one.
 */
import { isGraphemeBoundary, nextGrapheme, previousGrapheme } from './graphemes.ts';
import { measureWrapping, paragraphStarts } from './hard-wrap.ts';
import { linesOf } from './lines.ts';
import { isWhiteSpace, trimRange } from './white-space.ts';

/** UTF-16 offsets, half open. A paragraph has its own closing line break; a gap is a run of blank lines. */
export interface Block {
  start: number;
  end: number;
  kind: 'paragraph' | 'gap';
  /** Goes on with the paragraph of the block before it, which was too long for one block. */
  continues?: true;
}

/** Longer paragraphs are laid out in pieces: one element of a million characters stalls every engine. */
const longestBlock = 4000;

/** Whether the text's lines were broken at a fixed width, so that re-flowing it makes sense. */
export function isHardWrapped(text: string): boolean {
  return measureWrapping(text, linesOf(text)) !== null;
}

/**
 * The blocks of a text. In a hard-wrapped text the lines of a paragraph are
 * put together (see hard-wrap.ts), elsewhere every line is a paragraph.
 *
 * @returns blocks without holes or overlaps, none empty; none at all for an empty text
 */
export function blocksOf(text: string): Block[] {
  const lines = linesOf(text);
  const wrapping = measureWrapping(text, lines);
  const starts = wrapping ? paragraphStarts(text, lines, wrapping) : null;
  const blocks: Block[] = [];
  lines.forEach((line, index) => {
    const last = blocks.at(-1);
    const kind = line.blank ? 'gap' : 'paragraph';
    const joins = last?.kind === kind && (line.blank || starts?.[index] === false);
    if (last && joins) last.end = line.next;
    else blocks.push({ start: line.start, end: line.next, kind });
  });
  return blocks.flatMap((block) => (block.end - block.start > longestBlock ? piecesOf(text, block) : [block]));
}

function piecesOf(text: string, block: Block): Block[] {
  if (block.kind === 'gap') return [block];
  // Closing white space never makes a piece of its own.
  const end = trimRange(text, block.start, block.end).end;
  const pieces: Block[] = [];
  let start = block.start;
  while (end - start > longestBlock) {
    const cut = cutWithin(text, start + longestBlock / 2, start + longestBlock);
    if (cut >= end) break;
    pieces.push(pieceOf(start, cut, pieces.length > 0));
    start = cut;
  }
  pieces.push(pieceOf(start, block.end, pieces.length > 0));
  return pieces;
}

function pieceOf(start: number, end: number, continues: boolean): Block {
  return continues ? { start, end, kind: 'paragraph', continues: true } : { start, end, kind: 'paragraph' };
}

const words = new Intl.Segmenter('en', { granularity: 'word' });

/** The last good place to cut: after white space, else between words, else between graphemes. */
function cutWithin(text: string, from: number, to: number): number {
  for (let at = to; at > from; at -= 1) {
    if (isWhiteSpace(text.charCodeAt(at - 1)) && !isWhiteSpace(text.charCodeAt(at)) && isGraphemeBoundary(text, at)) {
      return at;
    }
  }
  const begin = previousGrapheme(text, from + 1);
  const last = words.segment(text.slice(begin, to)).containing(to - begin - 1);
  const between = begin + (last?.index ?? 0);
  if (between > from && isGraphemeBoundary(text, between)) return between;
  const grapheme = isGraphemeBoundary(text, to) ? to : previousGrapheme(text, to);
  return grapheme > from ? grapheme : nextGrapheme(text, to);
}
