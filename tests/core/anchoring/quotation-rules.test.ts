/** What is asked about where only the quotation was kept, and what is still found. */
import { describe, expect, it } from 'vitest';
import { describeSpan } from '../../../src-common/core/anchoring/describe.ts';
import { isFound, type Resolution } from '../../../src-common/core/anchoring/resolution.ts';
import { resolveSet } from '../../../src-common/core/anchoring/resolve-set.ts';
import { neighboursIn, resolveSpan } from '../../../src-common/core/anchoring/resolve.ts';

const opening = 'The harbour was closed at dawn, the port authority wrote in its bulletin.';
const passage = 'Captain Duarte said that three patrol boats had crossed the line without a permit.';
const closing = 'Nobody from the fishing fleet had seen them, and the radar log for that night is missing.';
const other = 'Later the ministry published a list of all permits that were issued in the spring.';
const likeIt = passage.replace('three patrol', 'two patrol');
const joined = (...paragraphs: string[]): string => paragraphs.join('\n\n');
const text = joined(opening, passage, closing, other);

/** Sentences of which no two are alike: a page and more. */
const page = Array.from({ length: 60 }, (_, at) => `In room ${at * 7 + 11} clerk number ${at * 13 + 5} filed letter ${at * 29 + 3}.`).join(' ');

function spanOf(of: string, words: string, from = 0) {
  const start = of.indexOf(words, from);
  expect(start).toBeGreaterThanOrEqual(0);
  return describeSpan(of, start, start + words.length);
}

/** Alone, by both ways of asking, which have to agree. */
function alone(before: string, words: string, after: string): Resolution {
  const span = spanOf(before, words);
  const [[answer] = []] = resolveSet(after, [[span]]);
  const single = resolveSpan(after, span);
  expect(single.tier).toBe(answer?.tier);
  return single;
}

const wordsOf = (after: string, answer: Resolution): string | null => (isFound(answer) ? after.slice(answer.start, answer.end) : null);
const nearest = (after: string, answer: Resolution): string | null =>
  (isFound(answer) || !answer.candidates[0] ? null : after.slice(answer.candidates[0].start, answer.candidates[0].end));

describe('with the quotation alone', () => {
  it.each([
    ['something was put in before it', passage, joined('Ships.', text), passage],
    ['its paragraph was moved with its words', passage, joined(opening, closing, passage, other), passage],
    ['a letter is wrong where it was', passage, text.replace('patrol', 'partol'), passage.replace('patrol', 'partol')],
    ['a word is another one where it was', passage, text.replace('crossed', 'passed'), passage.replace('crossed', 'passed')],
    ['a short passage kept what is around it', 'three patrol', joined('Ships.', text), 'three patrol'],
    ['a page was put in before a text that is much longer', passage, joined(page, text, page, page, page), passage],
  ])('finds it where %s', (_how, words, after, found) => {
    expect(wordsOf(after, alone(joined(text, page), words, joined(after, page)))).toBe(found);
  });

  it.each([
    ['it was deleted and a look-alike is left elsewhere', joined(text, likeIt), passage, joined(opening, closing, other, likeIt), likeIt],
    ['a word is another one and it is elsewhere', text, passage, joined('News of the day, in short.', text.replace('crossed', 'passed')), passage.replace('crossed', 'passed')],
    ['only its few words stand elsewhere, between others', joined(text, 'Of the boats a permit was asked.'), 'a permit', joined(opening, closing, other, 'Of the boats a permit was asked.'), 'a permit'],
    ['a short passage where it was has other words on one side', 'One: boats left.\n\nTwo: boats stayed.', 'boats', 'One: boats were in the harbour.\n\nTwo.', 'boats'],
    ['the lead is deleted and stands again on another page', joined(opening, passage, page, opening, passage, closing), passage, joined(page, opening, passage, closing), passage],
  ])('asks where %s, and offers the place', (_how, before, words, after, offered) => {
    const answer = alone(before, words, after);
    expect(['orphan', 'ambiguous']).toContain(answer.tier);
    expect(nearest(after, answer)).toBe(offered);
  });
});

describe('with the quotation and its neighbours', () => {
  const reworded = text.replace('crossed', 'passed');
  const beside = [opening, closing, other].map((words) => [spanOf(text, words)]);

  it('follows a passage with other words to where they have gone', () => {
    const after = joined('News of the day, in short.', reworded);
    expect(wordsOf(after, resolveSet(after, [[spanOf(text, passage)], ...beside])[0]?.[0] ?? { tier: 'orphan', candidates: [] })).toBe(passage.replace('crossed', 'passed'));
  });

  it('does not follow it to where they have not', () => {
    const after = joined(opening, closing, other, likeIt);
    expect(resolveSet(after, [[spanOf(joined(text, likeIt), passage)], ...beside])[0]?.[0]?.tier).toBe('orphan');
  });

  it('follows all of them behind a page that was put in, the first and the last, too', () => {
    const after = joined(page, text);
    const found = resolveSet(after, [opening, passage, closing, other].map((words) => [spanOf(text, words)]));
    expect(found.map(([answer]) => answer && wordsOf(after, answer))).toEqual([opening, passage, closing, other]);
    // One alone may be what is left of two.
    expect(alone(text, passage, after).tier).toBe('orphan');
    const neighbours = neighboursIn(after, [opening, closing].map((words) => spanOf(text, words)));
    expect(wordsOf(after, resolveSpan(after, spanOf(text, passage), neighbours))).toBe(passage);
  });

  it('asks about the lead of a report that is left on another page only', () => {
    const before = joined(opening, passage, page, opening, passage, closing);
    const after = joined(page, opening, passage, closing);
    const kept = ['room 11 clerk', 'room 18 clerk', 'room 424 clerk', closing].map((words) => [spanOf(before, words)]);
    expect(resolveSet(after, [[spanOf(before, passage)], ...kept])[0]?.[0]?.tier).toBe('orphan');
    // The other one has stayed with its neighbours.
    const second = spanOf(before, passage, before.indexOf(page));
    expect(wordsOf(after, resolveSet(after, [[second], ...kept])[0]?.[0] ?? { tier: 'orphan', candidates: [] })).toBe(passage);
  });
});
