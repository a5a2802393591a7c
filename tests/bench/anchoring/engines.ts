/** The engines that are compared: ours in three situations, and what others use. */
import { textQuoteSelectorMatcher } from '@apache-annotator/selector';
import approximately from 'approx-string-match';
import * as domAnchor from 'dom-anchor-text-quote';
import { describeSpan } from '../../../src-common/core/anchoring/describe.ts';
import { isFound, type Resolution } from '../../../src-common/core/anchoring/resolution.ts';
import { resolveSet } from '../../../src-common/core/anchoring/resolve-set.ts';
import type { Answer } from './judge.ts';
import type { Trial } from './trials.ts';

export interface Engine {
  name: string;
  answer(trial: Trial): Answer | Promise<Answer>;
}

const selectorOf = ({ before, passage }: Trial) => describeSpan(before, passage.start, passage.end);

function ours(resolution: Resolution | undefined): Answer {
  if (!resolution) return { place: null, isGone: true };
  if (isFound(resolution)) return { place: resolution };
  return { place: null, isGone: resolution.tier === 'orphan' };
}

const withOldText: Engine = {
  name: 'attest, old text kept',
  answer: (trial) => ours(resolveSet(trial.after, [[selectorOf(trial)]], trial.before)[0]?.[0]),
};

const fromFile: Engine = {
  name: 'attest, quotation only',
  answer: (trial) => ours(resolveSet(trial.after, [[selectorOf(trial)]])[0]?.[0]),
};

const inSet: Engine = {
  name: 'attest, in a set of 31',
  answer: (trial) => ours(resolveSet(trial.after, [
    [selectorOf(trial)], ...trial.others.map(({ start, end }) => [describeSpan(trial.before, start, end)]),
  ])[0]?.[0]),
};

/** The place with the fewest mistakes, at most half of the letters; of equal ones the nearest to where it was. */
const bestMatch: Engine = {
  name: 'best match (approx-string-match)',
  answer(trial) {
    const { exact, start } = selectorOf(trial);
    const [best] = approximately(trial.after, exact, Math.floor(exact.length / 2))
      .sort((a, b) => a.errors - b.errors || Math.abs(a.start - start) - Math.abs(b.start - start));
    return best ? { place: best } : { place: null, isGone: true };
  },
};

/** It reads nothing of the element but its text. */
const domAnchorTextQuote: Engine = {
  name: 'dom-anchor-text-quote',
  answer(trial) {
    const { exact, prefix, suffix, start } = selectorOf(trial);
    const place = domAnchor.toTextPosition({ textContent: trial.after }, { exact, prefix, suffix }, { hint: start });
    return place ? { place } : { place: null, isGone: true };
  },
};

/** Its matcher for any text, not only for a page; several matches are taken as a question. */
const apache: Engine = {
  name: '@apache-annotator/selector',
  async answer(trial) {
    const { exact, prefix, suffix } = selectorOf(trial);
    const chunk = { data: trial.after, equals: (other: unknown) => other === chunk };
    const matcher = textQuoteSelectorMatcher({ type: 'TextQuoteSelector', exact, prefix, suffix });
    const places = [];
    const chunks = { currentChunk: chunk, nextChunk: () => null, previousChunk: () => null, precedesCurrentChunk: () => false };
    for await (const { startIndex, endIndex } of matcher(chunks)) places.push({ start: startIndex, end: endIndex });
    const [place] = places;
    if (place && places.length === 1) return { place };
    return { place: null, isGone: places.length === 0 };
  },
};

export const engines: readonly Engine[] = [withOldText, inSet, fromFile, bestMatch, domAnchorTextQuote, apache];
