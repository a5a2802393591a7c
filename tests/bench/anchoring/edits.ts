/** Edits of a text that keep an eye on one passage: where it is afterwards is known, not guessed. */

export interface Passage {
  start: number;
  end: number;
}

export interface Edit {
  start: number;
  end: number;
  words: string;
}

/** A text with a passage in it; null when it has been taken out. */
export interface Tracked {
  text: string;
  passage: Passage | null;
}

/**
 * Applies edits that do not overlap. One that lies across an end of the passage
 * is left out; one at an end of it stays outside.
 */
export function edited({ text, passage }: Tracked, edits: readonly Edit[]): Tracked {
  const parts: string[] = [];
  let at = 0;
  let start = passage?.start ?? 0;
  let end = passage?.end ?? 0;
  for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (edit.start < at) continue;
    const grows = edit.words.length - (edit.end - edit.start);
    if (passage) {
      const isBefore = edit.end <= passage.start;
      const isInside = edit.start >= passage.start && edit.end <= passage.end && edit.start < passage.end && !(edit.start === edit.end && edit.start === passage.start);
      if (isBefore) start += grows;
      if (isBefore || isInside) end += grows;
      if (!isBefore && !isInside && edit.start < passage.end) continue;
    }
    parts.push(text.slice(at, edit.start), edit.words);
    at = edit.end;
  }
  parts.push(text.slice(at));
  return { text: parts.join(''), passage: passage && { start, end } };
}

let last: { text: string; words: Passage[] } = { text: '', words: [] };

/** All words of a text; those of the last one are kept. */
export function allWords(text: string): readonly Passage[] {
  if (last.text !== text) last = { text, words: wordsIn(text) };
  return last.words;
}

/** Words of a text, with their ends; a character of a script without spaces is a word. */
export function wordsIn(text: string, start = 0, end = text.length): Passage[] {
  const words = /[\p{Script=Han}]|[\p{L}\p{N}\p{M}]+(?:['’-][\p{L}\p{N}]+)*/gu;
  return Array.from(text.slice(start, end).matchAll(words), (match) => ({ start: start + match.index, end: start + match.index + match[0].length }));
}

/** Paragraphs: between empty lines, or lines where there are none. */
export function paragraphsIn(text: string): Passage[] {
  const separator = /\n[ \t]*\n/.test(text) ? /\n[ \t]*\n\s*/g : /\n/g;
  const found: Passage[] = [];
  let at = 0;
  for (const match of text.matchAll(separator)) {
    if (match.index > at) found.push({ start: at, end: match.index });
    at = match.index + match[0].length;
  }
  if (at < text.trimEnd().length) found.push({ start: at, end: text.trimEnd().length });
  return found;
}

/** Sentences of a stretch, without the white space between them. */
export function sentencesIn(text: string, { start, end }: Passage): Passage[] {
  const found = Array.from(text.slice(start, end).matchAll(/[^.!?。]+(?:[.!?。]+["”’)]*|$)/gu), (match) => {
    const lead = match[0].length - match[0].trimStart().length;
    return { start: start + match.index + lead, end: start + match.index + match[0].trimEnd().length };
  });
  return found.filter((sentence) => sentence.end > sentence.start);
}

/** The paragraph in which a place lies. */
export function paragraphOf(text: string, at: number): Passage {
  const all = paragraphsIn(text);
  return all.findLast(({ start }) => start <= at) ?? all[0] ?? { start: 0, end: text.length };
}
