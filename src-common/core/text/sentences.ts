/**
 * Sentences under a caret (Unicode Standard Annex 29, mended for abbreviations).
 * A sentence never leaves its paragraph; a line break inside a paragraph is
 * white space and ends nothing.
 */
import { isAbbreviated } from './abbreviations.ts';
import { paragraphAt, nextParagraph, previousParagraph } from './paragraphs.ts';
import { snapOutward } from './graphemes.ts';
import { trimRange } from './white-space.ts';

interface Range {
  start: number;
  end: number;
}

/** Something is said: a stray quotation mark is no sentence. */
const spoken = /[\p{L}\p{N}\p{Extended_Pictographic}]/u;

const openings = /[“‘«「『（【〈《]+$/u;

const segmenters = new Map<string, Intl.Segmenter>();

/** A language tag that the engine refuses is read as English: the rules hardly differ. */
function segmenterFor(language: string | null | undefined): Intl.Segmenter {
  const tag = language || 'en';
  let segmenter = segmenters.get(tag);
  if (!segmenter) {
    try {
      segmenter = new Intl.Segmenter(tag, { granularity: 'sentence' });
    } catch {
      segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
    }
    segmenters.set(tag, segmenter);
  }
  return segmenter;
}

/** The sentences of part of a paragraph, in order, each without outer white space. */
function sentencesIn(text: string, part: Range, language: string | null | undefined): Range[] {
  // One unit for one unit, so offsets stay: a space instead of a break.
  const flat = text.slice(part.start, part.end).replace(/[\r\n\u0085\u2028\u2029]/g, ' ');
  const sentences: Range[] = [];
  let piece = '';
  let opened = 0;
  for (const { segment, index } of segmenterFor(language).segment(flat)) {
    const from = part.start + index;
    const { start, end } = trimRange(text, from - opened, from + segment.length);
    if (start === end) continue;
    // Without spaces the engine takes an opening quotation mark for a closing one.
    const reachesOn = end === from + segment.length && end < part.end;
    opened = reachesOn ? (openings.exec(segment)?.[0].length ?? 0) : 0;
    if (start === end - opened) continue;
    const whole = snapOutward(text, start, end - opened);
    const following = text.slice(whole.start, whole.end);
    const last = sentences.at(-1);
    const goesOn = last && (whole.start < last.end || !spoken.test(following) || isAbbreviated(piece, following));
    piece = following;
    if (goesOn) last.end = whole.end;
    else sentences.push(whole);
  }
  return sentences;
}

/**
 * Asks about ever larger parts of a paragraph around an offset until the answer
 * does not depend on where the part was cut.
 */
function searchIn<T>(
  text: string,
  paragraph: Range,
  offset: number,
  language: string | null | undefined,
  ask: (sentences: Range[], part: Range) => T | undefined,
): T | undefined {
  for (let reach = 2000; ; reach *= 4) {
    const part = snapOutward(text, Math.max(paragraph.start, offset - reach), Math.min(paragraph.end, offset + reach));
    const answer = ask(sentencesIn(text, part, language), part);
    if (answer !== undefined || (part.start <= paragraph.start && part.end >= paragraph.end)) return answer;
  }
}

/**
 * The sentence a UTF-16 offset stands in; white space after a sentence counts
 * as its own.
 *
 * @param language BCP 47 tag of the text, where known
 * @returns without outer white space; an empty range at the offset in the gaps between paragraphs
 */
export function sentenceAt(text: string, offset: number, language?: string | null): Range {
  const paragraph = paragraphAt(text, offset);
  if (!paragraph) return { start: offset, end: offset };
  const inside = Math.max(paragraph.start, Math.min(offset, paragraph.end));
  const found = searchIn(text, paragraph, inside, language, (sentences, part) => {
    const sentence = sentences.findLast(({ start }) => start <= inside) ?? sentences[0];
    if (!sentence) return undefined;
    const begins = sentence.start > part.start || part.start <= paragraph.start;
    const ends = sentence.end < part.end || part.end >= paragraph.end;
    return begins && ends ? sentence : undefined;
  });
  return found ?? paragraph;
}

/** The first sentence that begins after a UTF-16 offset, in this paragraph or the next. */
export function nextSentence(text: string, offset: number, language?: string | null): Range | null {
  const paragraph = paragraphAt(text, offset);
  const begun = paragraph && paragraph.start <= offset ? paragraph : null;
  const start = begun
    ? searchIn(text, begun, Math.min(offset, begun.end), language, (sentences) => sentences.find((s) => s.start > offset)?.start)
    : undefined;
  const at = start ?? nextParagraph(text, offset)?.start;
  return at === undefined ? null : sentenceAt(text, at, language);
}

/** The last sentence that begins before a UTF-16 offset: this one, unless the offset is its start. */
export function previousSentence(text: string, offset: number, language?: string | null): Range | null {
  const paragraph = previousParagraph(text, offset);
  if (!paragraph) return null;
  const inside = Math.min(offset, paragraph.end);
  const start = searchIn(text, paragraph, inside, language, (sentences, part) => {
    const sentence = sentences.findLast((s) => s.start < offset);
    return sentence && (sentence.start > part.start || part.start <= paragraph.start) ? sentence.start : undefined;
  });
  return sentenceAt(text, start ?? paragraph.start, language);
}
