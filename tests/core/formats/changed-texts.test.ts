/** A set read where the text is another one by now: what is taken over, and what is left to the reader and why. */
import { describe, expect, it } from 'vitest';
import { exportSet, importSet } from '../../../src-common/core/formats/exchange.ts';
import { w3cFormat } from '../../../src-common/core/formats/w3c/w3c-format.ts';
import { claimOn, documentOf, readOptions, setOf, textsOf, writeContext } from '../../support/format-case.ts';

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

  it('says what is not there', () => {
    const [, quote = ''] = sentences;
    const read = importSet(w3cFormat, fileOf([quote]), readOptions, [documentOf('a.txt', preface)]);
    expect(read.problems.map(({ message }) => message).join('\n')).toContain(`“${quote}” is not in a.txt`);
    expect(read.problems[0]).toMatchObject({ level: 'note', path: '', message: expect.stringContaining('a.txt was another text when it was annotated. With that file in its place') as string });
  });
});
