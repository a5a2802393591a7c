/**
 * Texts whose lines were broken at a fixed width: whether a text is one, and
 * where its paragraphs begin. Nothing in such a file says so when it has no
 * blank lines, so it is a guess from one observation: a line that ends although
 * the next word would still have fitted was ended on purpose.
 *
 * Web pages saved as text add a habit of their own, a paragraph whose first
 * word stands alone on a line ("Xi", then "asked Lavrov …"): a link or a drop
 * capital that was an element of its own.
 */
import type { Line } from './lines.ts';
import { isWhiteSpace } from './white-space.ts';

/** What was measured: lines up to `limit` units are taken for wrapped at `width`. */
interface Wrapping {
  width: number;
  limit: number;
}

const firstWord = /^(?:[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|\S+)/u;
/** A sentence's end, or a colon, with the quotation marks and brackets that close after it. */
const closes = /[.!?…:。！？：؟۔।]["'”’»)\]」』）\s]*$/u;
const beginsInSmallLetters = /^["'“‘«([]*\p{Ll}/u;
const beginsWithLetter = /^["'“‘«([]*[\p{Ll}\p{Lo}]/u;
const listItem = /^(?:[-*•‣]|\(?\d{1,3}[.)])\s/u;
const address = /^\w+:\/\/\S+$/u;
const byline = /^By\s+\p{Lu}/u;

/** A line without its outer white space, and how far it is set in. */
interface Shape {
  words: string;
  indent: number;
  /** Width up to its last printed character, indent included. */
  length: number;
}

function shapeOf(text: string, line: Line): Shape {
  let from = line.start;
  while (from < line.end && isWhiteSpace(text.charCodeAt(from))) from += 1;
  const words = text.slice(from, line.end).trimEnd();
  return { words, indent: from - line.start, length: from - line.start + words.length };
}

/** Whether the next line's first word would still have fitted behind this line. */
function hasRoomFor(line: Shape, next: Shape, width: number): boolean {
  const word = firstWord.exec(next.words)?.[0] ?? '';
  return line.length + 1 + word.length <= width;
}

/** The width a text was wrapped at, or null for a text that was not. */
export function measureWrapping(text: string, lines: readonly Line[]): Wrapping | null {
  const lengths = lines.filter((line) => !line.blank).map((line) => line.end - line.start);
  const usual = lengths.toSorted((a, b) => a - b)[Math.floor((lengths.length - 1) * 0.9)] ?? 0;
  if (usual < 30 || usual > 130) return null;
  const limit = Math.round(usual * 1.15);
  const width = lengths.reduce((widest, length) => (length <= limit && length > widest ? length : widest), 0);
  let breaks = 0;
  let needed = 0;
  let inWords = 0;
  let previous: Shape | null = null;
  for (const line of lines) {
    const shape: Shape | null = line.blank ? null : shapeOf(text, line);
    if (previous && shape) {
      breaks += 1;
      if (previous.length <= limit && !hasRoomFor(previous, shape, width)) {
        needed += 1;
        // Rows of a table are equally long, too, but do not go on in mid-sentence.
        if (beginsWithLetter.test(shape.words)) inWords += 1;
      }
    }
    previous = shape;
  }
  return needed >= 4 && needed >= breaks * 0.4 && inWords >= needed * 0.3 ? { width, limit } : null;
}

/**
 * For each line of a wrapped text, whether a paragraph begins there. Blank
 * lines get false; the line after one always begins a paragraph.
 */
export function paragraphStarts(text: string, lines: readonly Line[], wrapping: Wrapping): boolean[] {
  const starts = lines.map(() => false);
  const groups = groupsBetweenBlanks(lines);
  const spoken = groups.reduce((sum, group) => sum + group.to - group.from, 0);
  // Where blank lines part the text every few lines, they are its paragraphs.
  const blanksTell = groups.length >= 3 && spoken / groups.length < 12;
  for (const { from, to } of groups) {
    const shapes = lines.slice(from, to).map((line) => shapeOf(text, line));
    const begins = blanksTell ? startsInParagraph(shapes, wrapping) : startsInRun(shapes, wrapping);
    begins.forEach((value, index) => {
      starts[from + index] = value;
    });
  }
  return starts;
}

function groupsBetweenBlanks(lines: readonly Line[]): { from: number; to: number }[] {
  const groups: { from: number; to: number }[] = [];
  lines.forEach((line, index) => {
    if (line.blank) return;
    const last = groups.at(-1);
    if (last?.to === index) last.to = index + 1;
    else groups.push({ from: index, to: index + 1 });
  });
  return groups;
}

/** Lines that blank lines already hold together: verse, addresses and lists keep their lines. */
function startsInParagraph(shapes: readonly Shape[], { width }: Wrapping): boolean[] {
  const wrapped = shapes.some((shape, i) => {
    const next = shapes[i + 1];
    return next !== undefined && !hasRoomFor(shape, next, width);
  });
  return shapes.map((shape, i) => {
    const before = shapes[i - 1];
    return !before || !wrapped || beginsListItem(before, shape, width);
  });
}

/** A number or dash opens an item where the line before could have ended, not in mid-sentence. */
function beginsListItem(before: Shape, shape: Shape, width: number): boolean {
  return listItem.test(shape.words) && (hasRoomFor(before, shape, width) || /[.;:,!?]$/u.test(before.words));
}

/** Lines with no blank between them at all. */
function startsInRun(shapes: readonly Shape[], { width, limit }: Wrapping): boolean[] {
  /** One word on its own, with room behind it, and no end of a sentence. */
  const alone = shapes.map((shape, i) => {
    const next = shapes[i + 1];
    return next !== undefined && !/\s/u.test(shape.words) && !closes.test(shape.words) &&
      !address.test(shape.words) && hasRoomFor(shape, next, width);
  });
  const firstWordsStandAlone = alone.filter(Boolean).length >= 3;
  return shapes.map((shape, i) => {
    const before = shapes[i - 1];
    if (!before) return true;
    if (address.test(before.words) || beginsListItem(before, shape, width)) return true;
    if (shape.indent >= before.indent + 2 && !listItem.test(before.words)) return true;
    const closed = closes.test(before.words);
    if (byline.test(shape.words) && !closed) return true;
    if (alone[i - 1]) return false;
    if (before.length > limit) return closed;
    if (!hasRoomFor(before, shape, width)) return closed && alone[i] === true;
    if (closed || alone[i] || address.test(shape.words)) return true;
    // Ended on purpose, but no sentence did: a heading, or a slip of whatever wrapped it.
    return !beginsInSmallLetters.test(shape.words) && !firstWordsStandAlone;
  });
}
