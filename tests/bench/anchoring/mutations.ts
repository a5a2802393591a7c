/**
 * What happens to documents. A mutation is handed a text with a passage and
 * gives back the text before (some need one with a look-alike in it) and after,
 * and where the passage is afterwards; null when it is gone.
 */
import { edited, paragraphOf, paragraphsIn, sentencesIn, wordsIn, type Edit, type Passage, type Tracked } from './edits.ts';
import type { Random } from './random.ts';
import { lookAlike, misreadings, opposite, rewriteWords, typos, vocabularyOf } from './rewording.ts';
import { strangeSentence, usualSentence, wrapped } from './written-texts.ts';

export interface Case {
  before: string;
  passage: Passage;
  after: string;
  truth: Passage | null;
}

/** null where the text has no room for it. */
export type Mutation = (text: string, passage: Passage, random: Random) => Case | null;

const overlaps = (a: Passage, b: Passage): boolean => a.start < b.end && b.start < a.end;

/** A passage of which no word is left is gone. */
function plain(text: string, passage: Passage, { text: after, passage: now }: Tracked): Case {
  return { before: text, passage, after, truth: now && wordsIn(after, now.start, now.end).length > 0 ? now : null };
}

function byEdits(make: (text: string, passage: Passage, random: Random) => Edit[] | null): Mutation {
  return (text, passage, random) => {
    const edits = make(text, passage, random);
    return edits === null ? null : plain(text, passage, edited({ text, passage }, edits));
  };
}

const newSentence = (random: Random): string => (random.chance(0.5) ? usualSentence(random) : strangeSentence(random));

/** Sentences and paragraphs put in, also next to the passage and inside its paragraph. */
function insertions(text: string, passage: Passage, random: Random): Edit[] {
  return Array.from({ length: random.between(1, 5) }, (): Edit => {
    const paragraph = random.pick(paragraphsIn(text));
    if (random.chance(0.5)) return { start: paragraph.start, end: paragraph.start, words: `${Array.from({ length: random.between(1, 4) }, () => newSentence(random)).join(' ')}\n\n` };
    const sentence = random.pick(sentencesIn(text, paragraph).concat([paragraph]));
    return { start: sentence.end, end: sentence.end, words: ` ${newSentence(random)}` };
  }).filter(({ start }) => start <= passage.start || start >= passage.end);
}

function deletions(text: string, passage: Passage, random: Random): Edit[] | null {
  const sentences = paragraphsIn(text).flatMap((paragraph) => sentencesIn(text, paragraph)).filter((sentence) => !overlaps(sentence, passage));
  if (sentences.length < 2) return null;
  return random.shuffled(sentences).slice(0, random.between(1, Math.max(1, Math.min(6, sentences.length >> 1)))).map(({ start, end }) => ({ start, end, words: '' }));
}

/** The sentences that hold the passage, or its whole paragraph. */
function surroundings(text: string, passage: Passage, random: Random): Passage {
  const first = paragraphOf(text, passage.start);
  const last = paragraphOf(text, passage.end - 1);
  const whole = { start: first.start, end: Math.max(last.end, passage.end) };
  if (random.chance(0.5)) return whole;
  const sentences = sentencesIn(text, whole).filter((sentence) => overlaps(sentence, passage));
  return { start: Math.min(passage.start, sentences[0]?.start ?? passage.start), end: Math.max(passage.end, sentences.at(-1)?.end ?? passage.end) };
}

/** Between two paragraphs, outside of a stretch. */
function gapOutside(text: string, stretch: Passage, random: Random, side: 'before' | 'after' | 'any'): number | null {
  const gaps = paragraphsIn(text).map(({ start }) => start).concat([text.length])
    .filter((gap) => (side !== 'after' && gap < stretch.start) || (side !== 'before' && gap > stretch.end));
  return gaps.length === 0 ? null : random.pick(gaps);
}

const asParagraph = (words: string, text: string, gap: number): string => gap >= text.length ? `\n\n${words}` : `${words}\n\n`;

const move: Mutation = (text, passage, random) => {
  const stretch = surroundings(text, passage, random);
  const gap = gapOutside(text, stretch, random, 'any');
  if (gap === null) return null;
  const words = text.slice(stretch.start, stretch.end);
  const put = asParagraph(words, text, gap);
  const inPut = put.indexOf(words) + passage.start - stretch.start;
  const cut = text.slice(0, stretch.start) + text.slice(stretch.end);
  const at = gap > stretch.start ? gap - words.length : gap;
  const after = cut.slice(0, at) + put + cut.slice(at);
  return { before: text, passage, after, truth: { start: at + inPut, end: at + inPut + passage.end - passage.start } };
};

function reflow(text: string, _passage: Passage, random: Random): Edit[] {
  const width = random.pick([48, 60, 72, 100, 100_000]);
  const gaps = /\n[ \t]*\n\s*/g;
  const edits: Edit[] = [];
  let column = 0;
  for (const match of text.matchAll(/\s+/g)) {
    const isBreak = new RegExp(gaps.source).test(match[0]);
    const next = text.slice(match.index + match[0].length).search(/\s|$/);
    column = isBreak ? 0 : column + next + 1;
    const breaks = column > width;
    if (breaks) column = next;
    edits.push({ start: match.index, end: match.index + match[0].length, words: isBreak ? '\n\n' : breaks ? random.pick(['\n', '\r\n', '\n  ']) : random.chance(0.05) ? random.pick(['  ', '\u00a0']) : ' ' });
  }
  return edits;
}

/** All punctuation one way: straight, typeset, with ligatures, with soft hyphens, in full width. */
function punctuation(text: string, _passage: Passage, random: Random): Edit[] {
  const swap = (pattern: RegExp, to: (found: string) => string): Edit[] =>
    Array.from(text.matchAll(pattern), (match) => ({ start: match.index, end: match.index + match[0].length, words: to(match[0]) }));
  let open = false;
  const turn = (): string => {
    open = !open;
    return open ? '\u201c' : '\u201d';
  };
  const straight = [...swap(/[“”„]/g, () => '"'), ...swap(/[‘’]/g, () => "'"), ...swap(/[–—]/g, () => '-')];
  const typeset = [...swap(/"/g, turn), ...swap(/'/g, () => '\u2019'), ...swap(/(?<=\s)-(?=\s)|(?<=\w)-(?=\w)/g, (dash) => (dash === '-' ? '\u2013' : dash))];
  const ligatures = swap(/ffi|fi|fl/g, (found) => ({ ffi: '\ufb03', fi: '\ufb01', fl: '\ufb02' })[found] ?? found);
  const soft = swap(/(?<=\p{Ll}{3})(?=\p{Ll}{3})/gu, () => (random.chance(0.1) ? '\u00ad' : ''));
  const width = swap(/[0-9，。,]/g, (found) => ({ '，': ',', '。': '.' })[found] ?? (/\d/.test(found) ? String.fromCharCode(found.charCodeAt(0) + 0xfee0) : found));
  return random.pick([straight, typeset, [...typeset, ...ligatures], soft, width]);
}

function rewriting(part: number): Mutation {
  return byEdits((text, passage, random) => {
    const vocabulary = vocabularyOf(text);
    const words = wordsIn(text);
    const inside = words.filter(({ start, end }) => start >= passage.start && end <= passage.end);
    const outside = words.filter((word) => !overlaps(word, passage));
    return [...rewriteWords(text, inside, part, random, vocabulary), ...rewriteWords(text, outside, part, random, vocabulary)];
  });
}

const split = byEdits((text, passage, random) => {
  const joints = Array.from(text.slice(passage.start, passage.end).matchAll(/,? (?:and|but|because|although|that|og|at) |，/g));
  if (joints.length === 0) return null;
  const joint = random.pick(joints);
  const start = passage.start + joint.index;
  const next = /\S/.exec(text.slice(start + joint[0].length))?.[0] ?? '';
  const words = joint[0] === '，' ? '。' : `. ${random.pick(['And', 'This', 'But', 'It'])} ${next}`;
  return [{ start, end: start + joint[0].length + (joint[0] === '，' ? 0 : next.length), words }, ...insertions(text, passage, random)];
});

const merge = byEdits((text, passage, random) => {
  const joints = Array.from(text.slice(passage.start, passage.end).matchAll(/\.\s+(\p{Lu})|。/gu)).filter(({ index, 0: found }) => passage.start + index + found.length < passage.end);
  if (joints.length === 0) return null;
  const joint = random.pick(joints);
  const start = passage.start + joint.index;
  const words = joint[0] === '。' ? '，而且' : `, ${random.pick(['and', 'while', 'whereas', 'so that'])} ${(joint[1] ?? '').toLowerCase()}`;
  return [{ start, end: start + joint[0].length, words }, ...insertions(text, passage, random)];
});

/** Translated anew: two thirds of the passage's words are others, its halves may change places, the rest is reworded by a third. */
const retranslated: Mutation = (text, passage, random) => {
  const vocabulary = vocabularyOf(text);
  const words = wordsIn(text);
  const inside = words.filter(({ start, end }) => start >= passage.start && end <= passage.end);
  const outside = words.filter((word) => !overlaps(word, passage));
  const middle = inside[inside.length >> 1];
  const swaps = middle && inside.length >= 6 && random.chance(0.5);
  const first = edited({ text, passage }, [...rewriteWords(text, inside, 0.6, random, vocabulary), ...rewriteWords(text, outside, 0.3, random, vocabulary)]);
  if (!swaps || !first.passage) return plain(text, passage, first);
  const { start, end } = first.passage;
  const whole = first.text.slice(start, end);
  const cut = whole.indexOf(' ', whole.length >> 1);
  if (cut < 0) return plain(text, passage, first);
  return { before: text, passage, after: `${first.text.slice(0, start)}${whole.slice(cut + 1)} ${whole.slice(0, cut)}${first.text.slice(end)}`, truth: first.passage };
};

/** A stretch with the paragraphs it lies in and one more on each side: what is put there is in its place. */
function withNeighbours(text: string, stretch: Passage): Passage {
  const all = paragraphsIn(text);
  const first = all.findIndex(({ end }) => end > stretch.start);
  const last = all.findLastIndex(({ start }) => start < stretch.end);
  // The end of the text is next to its last paragraph.
  return { start: all[Math.max(0, first - 1)]?.start ?? 0, end: all[last + 1]?.end ?? text.length };
}

/** Whether words hold others in a row. */
function holds(words: string, others: string): boolean {
  const plainly = (of: string): string => ` ${wordsIn(of).map(({ start, end }) => of.slice(start, end).toLowerCase()).join(' ')} `;
  return plainly(words).includes(plainly(others));
}

/** The passage's paragraph or sentences go; something like them stands elsewhere, since before or only now. */
function deletedWithLookAlike(wasThere: boolean): Mutation {
  return (text, passage, random) => {
    const stretch = surroundings(text, passage, random);
    const gap = gapOutside(text, withNeighbours(text, stretch), random, 'any');
    if (gap === null) return null;
    const vocabulary = vocabularyOf(text);
    // Something else than the passage itself, and in most cases not quite the same around it.
    const like = lookAlike(text.slice(passage.start, passage.end), random, vocabulary);
    // A word put before it, or an ending that it had already, leaves the passage itself, moved.
    if (holds(like, text.slice(passage.start, passage.end))) return null;
    const around = (words: string): string => (random.chance(0.3) || wordsIn(words).length === 0 ? words : lookAlike(words, random, vocabulary));
    const put = asParagraph(around(text.slice(stretch.start, passage.start)) + like + around(text.slice(passage.end, stretch.end)), text, gap);
    const withIt = edited({ text, passage }, [{ start: gap, end: gap, words: put }]);
    const here = withIt.passage ?? passage;
    const by = here.start - passage.start;
    const after = withIt.text.slice(0, stretch.start + by) + withIt.text.slice(stretch.end + by);
    return wasThere ? { before: withIt.text, passage: here, after, truth: null } : { before: text, passage, after, truth: null };
  };
}

const deleted: Mutation = (text, passage, random) => {
  const stretch = surroundings(text, passage, random);
  const more = insertions(text, stretch, random).filter(({ start }) => start <= stretch.start || start >= stretch.end);
  const after = edited({ text, passage: null }, [{ ...stretch, words: '' }, ...(random.chance(0.5) ? more : [])]);
  return { before: text, passage, after: after.text, truth: null };
};

function duplicated(side: 'before' | 'after'): Mutation {
  return (text, passage, random) => {
    const stretch = surroundings(text, passage, random);
    const gap = gapOutside(text, { start: stretch.start + 1, end: stretch.end - 1 }, random, side);
    if (gap === null) return null;
    const put = asParagraph(text.slice(stretch.start, stretch.end), text, gap);
    return plain(text, passage, edited({ text, passage }, [{ start: gap, end: gap, words: put }]));
  };
}

/** The words of the passage turned into their opposite, or a number changed, where they stand. */
const turned = byEdits((text, passage, random) => {
  const words = text.slice(passage.start, passage.end);
  const instead = opposite(words, random);
  return instead === null || wordsIn(words).length < 3 ? null : [{ ...passage, words: instead }, ...insertions(text, passage, random)];
});

const mixed: Mutation = (text, passage, random) => {
  let now: Tracked = { text, passage };
  const steps = [insertions, deletions, reflow, punctuation, (words: string) => typos(words, 80, random)];
  for (const step of random.shuffled(steps).slice(0, 3)) {
    if (!now.passage) return null;
    now = edited(now, step(now.text, now.passage, random) ?? []);
  }
  return plain(text, passage, now);
};

interface Kind {
  mutate: Mutation;
  /** Whether the model's weights were fitted on it (and on other texts). */
  tuned: boolean;
  /** Whether the words of the passage stay as they are. */
  unchanged: boolean;
}

const kind = (mutate: Mutation, tuned: boolean, unchanged: boolean): Kind => ({ mutate, tuned, unchanged });

export const mutations = {
  'insert': kind(byEdits(insertions), true, true),
  'delete elsewhere': kind(byEdits(deletions), false, true),
  'move': kind(move, true, true),
  'reflow': kind(byEdits(reflow), false, true),
  'quotes and forms': kind(byEdits(punctuation), false, true),
  'typos': kind(byEdits((text, _passage, random) => typos(text, 40, random)), true, false),
  'misread scan': kind(byEdits((text, _passage, random) => misreadings(text, 0.05, random)), false, false),
  '10 % rewritten': kind(rewriting(0.1), true, false),
  '30 % rewritten': kind(rewriting(0.3), false, false),
  '50 % rewritten': kind(rewriting(0.5), true, false),
  'sentence split': kind(split, false, false),
  'sentences merged': kind(merge, true, false),
  'translated anew': kind(retranslated, false, false),
  'turned into its opposite': kind(turned, false, false),
  'mixed': kind(mixed, false, false),
  'duplicate before': kind(duplicated('before'), false, true),
  'duplicate after': kind(duplicated('after'), true, true),
  'deleted': kind(deleted, true, false),
  'deleted, look-alike left': kind(deletedWithLookAlike(true), true, false),
  'deleted, look-alike new': kind(deletedWithLookAlike(false), false, false),
} satisfies Record<string, Kind>;

export type MutationName = keyof typeof mutations;
export const mutationNames = Object.keys(mutations) as MutationName[];
export { wrapped };
