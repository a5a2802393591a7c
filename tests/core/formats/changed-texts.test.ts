/** A set read where the text is another one by now: what is taken over, and what is left to the reader and why. */
import { describe, expect, it } from 'vitest';
import { exportSet, importSet } from '../../../src-common/core/formats/exchange.ts';
import { w3cFormat } from '../../../src-common/core/formats/w3c/w3c-format.ts';
import type { FormerPassage } from '../../../src-common/core/claims/anchoring.ts';
import type { Source } from '../../../src-common/core/claims/source.ts';
import { describeSpan } from '../../../src-common/core/anchoring/describe.ts';
import { claimOn, documentOf, id, readOptions, setOf, textsOf, writeContext } from '../../support/format-case.ts';

const sentences = ['The harbour was closed at dawn.', 'Three patrol boats had crossed the line.', 'Nobody had seen them.', 'A list of permits was published.'];
const before = documentOf('a.txt', sentences.join(' '));
/** More than a page, put in before it. */
const preface = Array.from({ length: 60 }, (_, at) => `In room ${at * 7 + 11} clerk number ${at * 13 + 5} filed letter ${at * 29 + 3}.`).join(' ');
const after = documentOf('a.txt', `${preface} ${before.text}`);

function fileOf(quotes: readonly string[]): string {
  const claims = quotes.map((quote) => claimOn(before, before.text.indexOf(quote), before.text.indexOf(quote) + quote.length));
  return exportSet(w3cFormat, setOf([before], claims), { ...writeContext, texts: textsOf([before]) }).content;
}

describe('a set for an earlier text', () => {
  it('is placed with its passages as neighbours of each other', () => {
    const read = importSet(w3cFormat, fileOf(sentences), readOptions, [after]);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    expect(read.set.claims.map(({ spans }) => spans[0]?.start)).toEqual(sentences.map((words) => after.text.indexOf(words)));
    expect(read.problems.filter(({ message }) => message.includes('another place'))).toHaveLength(4);
  });

  it('says where the words of a passage stand that it does not take', () => {
    const [, quote = ''] = sentences;
    const read = importSet(w3cFormat, fileOf([quote]), readOptions, [after]);
    expect(read.ok).toBe(false);
    const words = read.problems.map(({ message }) => message).join('\n');
    expect(words).toContain(`“${quote}” stands in a.txt at character ${after.text.indexOf(quote).toLocaleString('en')}, but`);
    expect(words).not.toContain('is not in a.txt');
  });

  it('takes a claim without the words beside it that are not found, and says which', () => {
    const [, , quote = ''] = sentences;
    const from = before.text.indexOf(quote);
    const link = { id: id(60), sourceId: id(50), role: 'speaker' as const, parents: [], cueSpan: describeSpan(before.text, 0, 11), sourceSpan: describeSpan(before.text, from, from + 6), asPrinted: '' };
    const claim = claimOn(before, from, from + quote.length, { attribution: [link], markers: [describeSpan(before.text, 12, 22)] });
    const others = [3].map((at) => claimOn(before, before.text.indexOf(sentences[at] ?? ''), before.text.indexOf(sentences[at] ?? '') + (sentences[at]?.length ?? 0)));
    const source: Source = { id: id(50), name: 'Ann', kind: 'person', aliases: [], onBehalfOf: null, descriptor: '', grades: [] };
    const file = exportSet(w3cFormat, setOf([before], [claim, ...others], { sources: [source] }), { ...writeContext, texts: textsOf([before]) }).content;
    const changed = documentOf('a.txt', `Every port was shut. ${sentences.slice(1).join(' ')}`);
    const read = importSet(w3cFormat, file, readOptions, [changed]);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const [placed] = read.set.claims;
    expect(placed?.spans[0]).toMatchObject({ exact: quote, start: changed.text.indexOf(quote) });
    expect(placed?.markers).toEqual([]);
    expect(placed?.attribution[0]).toMatchObject({ cueSpan: null, sourceSpan: { exact: 'Nobody' } });
    const was = (exact: string) => expect.objectContaining({ start: null, exact }) as FormerPassage;
    expect(placed?.anchoring).toEqual({
      state: 'moved', tier: 'quote', score: expect.any(Number) as number, from: { documentId: before.record.id, passages: [was(quote)] }, settled: false,
      lost: [{ part: 'marker', linkId: null, documentId: before.record.id, passage: was('was closed') }, { part: 'cue', linkId: link.id, documentId: before.record.id, passage: was('The harbour') }],
    });
    expect(read.problems.map(({ message }) => message).join()).toContain('“The harbour” was not found again in a.txt; the claim comes in without it');
    // A file that does not say which text it was made in is taken at its word, or not at all.
    const untold = file.replaceAll(/"[0-9a-f]{64}"/g, 'null');
    expect(importSet(w3cFormat, untold, readOptions, [changed]).ok).toBe(false);
  });

  it('says what is not there', () => {
    const [, quote = ''] = sentences;
    const read = importSet(w3cFormat, fileOf([quote]), readOptions, [documentOf('a.txt', preface)]);
    expect(read.problems.map(({ message }) => message).join('\n')).toContain(`“${quote}” is not in a.txt`);
    expect(read.problems[0]).toMatchObject({ level: 'note', path: '', message: expect.stringContaining('a.txt was another text when it was annotated. With that file in its place') as string });
  });
});
