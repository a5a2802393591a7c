/** Ten thousand annotations in a text of a million characters of which a twentieth has changed. */
import process from 'node:process';
import { describeSpan } from '../../../src-common/core/anchoring/describe.ts';
import { isFound } from '../../../src-common/core/anchoring/resolution.ts';
import { resolveSet } from '../../../src-common/core/anchoring/resolve-set.ts';
import { snapOutward } from '../../../src-common/core/text/graphemes.ts';
import { edited, paragraphsIn, wordsIn, type Edit } from './edits.ts';
import { Random } from './random.ts';
import { rewriteWords, vocabularyOf } from './rewording.ts';
import { strangeSentence, writtenText } from './written-texts.ts';

export interface Many {
  withOld: boolean;
  found: number;
  /** By the clock, and of the processor alone: other programs may have had it, too. */
  ms: number;
  processorMs: number;
}

/** @returns what it took, with and without the old text */
export function resolveMany(): Many[] {
  const random = new Random(5);
  let before = '';
  for (let number = 0; before.length < 1_000_000; number += 1) before += `${writtenText('wire', 1000 + number)}\n\n`;
  before = before.slice(0, 1_000_000);
  const words = wordsIn(before);
  const vocabulary = vocabularyOf(before.slice(0, 50_000));
  const edits: Edit[] = paragraphsIn(before).filter(() => random.chance(0.05)).flatMap(({ start, end }) =>
    random.chance(0.3) ? [{ start, end: start, words: `${strangeSentence(random)}\n\n` }] : rewriteWords(before, wordsIn(before, start, end), 0.5, random, vocabulary));
  const after = edited({ text: before, passage: null }, edits).text;
  const passages = Array.from({ length: 10_000 }, () => {
    const first = random.below(words.length - 40);
    const { start, end } = snapOutward(before, words[first]?.start ?? 0, words[first + random.between(1, 30)]?.end ?? 1);
    return [describeSpan(before, start, end)];
  });
  return [before, null].map((old) => {
    const from = performance.now();
    const used = process.cpuUsage();
    const answers = resolveSet(after, passages, old);
    const { user, system } = process.cpuUsage(used);
    return { ms: Math.round(performance.now() - from), processorMs: Math.round((user + system) / 1000), found: answers.filter(([answer]) => answer && isFound(answer)).length, withOld: old !== null };
  });
}
