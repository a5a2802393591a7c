/** Trials: a text, a passage of it in one of five lengths, a mutation; the same ones every time. */
import { snapOutward } from '../../../src-common/core/text/graphemes.ts';
import { seed } from '../../core/text/seeds.ts';
import { allWords, wordsIn, type Passage } from './edits.ts';
import { mutations, type Case, type MutationName } from './mutations.ts';
import { Random } from './random.ts';
import { writtenText, type TextKind } from './written-texts.ts';

/** Lengths of passages in words. */
export const bands = [
  { name: '1-2', least: 1, most: 2 },
  { name: '3-6', least: 3, most: 6 },
  { name: '7-15', least: 7, most: 15 },
  { name: '16-40', least: 16, most: 40 },
  { name: '41-90', least: 41, most: 90 },
] as const;

export interface Trial extends Case {
  band: (typeof bands)[number]['name'];
  /** Other passages of the text before, as a set of annotations has them. */
  others: Passage[];
}

/** Seeds and kinds of written text. */
interface Source {
  seeds: readonly (0 | 1 | 2 | 3 | 4)[];
  written: readonly TextKind[];
  /** Its trials are others than those of the same number elsewhere. */
  offset: number;
}

/**
 * Texts for the weights; texts for the limits beside them where only a quotation
 * was kept, with two kinds that repeat themselves much more; and texts for
 * measuring: none of these is among the others, and no kind of written text either.
 */
const sources = {
  fitting: { seeds: [0, 1, 2], written: ['wire', 'log'], offset: 0 },
  limits: { seeds: [0, 1, 2], written: ['wire', 'log', 'spanish', 'japanese'], offset: 2 },
  heldOut: { seeds: [3, 4], written: ['minutes', 'norwegian', 'chinese'], offset: 1 },
} satisfies Record<string, Source>;

export type Part = keyof typeof sources;

function textFor({ seeds, written }: Source, random: Random): string {
  return random.chance(0.4) ? seed(random.pick(seeds)) : writtenText(random.pick(written), random.below(300));
}

export function trialOf(name: MutationName, number: number, part: Part): Trial {
  const source: Source = sources[part];
  for (let turn = 0; ; turn += 1) {
    const random = new Random(number * 104729 + turn * 31 + name.length * 1299709 + name.charCodeAt(0) * 7 + source.offset);
    const text = textFor(source, random);
    const band = bands[(number + turn) % bands.length] ?? bands[0];
    const passage = passageIn(text, band, random);
    const found = passage && mutations[name].mutate(text, passage, random);
    if (!found || found.after.trim() === '') continue;
    const others = Array.from({ length: 30 }, () => passageIn(found.before, random.pick(bands), random)).filter((other) => other !== null);
    return { ...found, truth: found.truth && trimmed(found.after, found.truth), band: band.name, others };
  }
}

function passageIn(text: string, { least, most }: (typeof bands)[number], random: Random): Passage | null {
  const words = allWords(text);
  const length = random.between(least, most);
  if (words.length < length + 4) return null;
  const first = random.below(words.length - length);
  return snapOutward(text, words[first]?.start ?? 0, words[first + length - 1]?.end ?? 0);
}

/** Without white space and punctuation at its ends: which of them a tool takes in is not what is measured. */
export function trimmed(text: string, { start, end }: Passage): Passage {
  const words = wordsIn(text, start, end);
  return words.length === 0 ? { start, end } : { start: words[0]?.start ?? start, end: words.at(-1)?.end ?? end };
}
