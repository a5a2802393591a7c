/** `attest anchor`: a set against a corpus that has changed since. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { callAttest } from '../../support/cli-call.ts';

const seeds = fileURLToPath(new URL('../../../seeds', import.meta.url));
const sample = path.join(seeds, 'annotations', 'ines-calloway.jsonld');
let folder: string;
const at = (name: string) => path.join(folder, name);

interface Words { start: number; end: number; startCodePoint: number; endCodePoint: number; exact: string }
interface Answer {
  id: string; document: string; selector: Words | null; tier: string; score: number; candidates: (Words & { score: number })[]; fragments?: { selector: Words | null }[];
}

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'attest-anchor-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function anchored(words: string[]): Promise<{ code: number; answers: Answer[]; err: string }> {
  const { code, json, err } = await callAttest(['anchor', ...words, '--json']);
  return { code, answers: json<Answer[]>(), err };
}

async function changedSeeds(name: string, change: (text: string) => string): Promise<string> {
  const corpus = at('corpus');
  await cp(seeds, corpus, { recursive: true });
  await writeFile(path.join(corpus, name), change(await readFile(path.join(seeds, name), 'utf8')));
  return corpus;
}

const first = '000_6c0fc94145fbabe0.txt';

describe('attest anchor', () => {
  it('finds every annotation of a set in its own corpus, in place', async () => {
    const { code, answers } = await anchored([sample, '--corpus', seeds]);
    expect(code).toBe(0);
    expect(answers).toHaveLength(88);
    expect(new Set(answers.map(({ tier }) => tier))).toEqual(new Set(['position']));
    for (const { document, selector } of answers) {
      expect((await readFile(path.join(seeds, document), 'utf8')).slice(selector?.start, selector?.end)).toBe(selector?.exact);
    }
  });

  it('finds them again after an insertion, in both kinds of offsets', async () => {
    const corpus = await changedSeeds(first, (text) => `Printed later \u{1f600}.\n\n${text}`);
    const before = (await anchored([sample, '--corpus', seeds])).answers;
    const { code, answers } = await anchored([sample, '--corpus', corpus]);
    expect(code).toBe(0);
    for (const [index, { document, selector, tier }] of answers.entries()) {
      const was = before[index]?.selector;
      if (document !== first || !selector || !was) continue;
      expect(selector).toMatchObject({ start: was.start + 19, startCodePoint: was.start + 18, exact: was.exact });
      expect(['quote', 'context']).toContain(tier);
    }
    expect(answers.filter(({ document }) => document === first).length).toBeGreaterThan(5);
  });

  it('never drops an annotation, and answers 1 when one is lost', async () => {
    const corpus = await changedSeeds(first, () => 'Nothing of it is left.');
    const { code, answers, err } = await anchored([sample, '--corpus', corpus]);
    expect(code).toBe(1);
    expect(answers).toHaveLength(88);
    const lost = answers.filter(({ document }) => document === first);
    expect(lost.every(({ tier, selector }) => tier === 'orphan' && selector === null)).toBe(true);
    expect(err).toContain(`${lost.length} not`);
  });

  it('lists the candidates of what it cannot tell', async () => {
    await writeFile(at('a.txt'), 'They agreed.\nThey left.\nThey agreed.');
    await writeFile(at('set.json'), JSON.stringify({ type: 'Annotation', id: 'urn:x:1', target: { source: 'a.txt', selector: { type: 'TextQuoteSelector', exact: 'They agreed.' } } }));
    const { code, answers } = await anchored([at('set.json'), '--corpus', folder]);
    expect(code).toBe(1);
    expect(answers).toMatchObject([{ tier: 'ambiguous', selector: null, candidates: [{ start: 0, exact: 'They agreed.' }, { start: 24 }] }]);
  });

  it('says so where the document is not in the corpus', async () => {
    await writeFile(at('set.json'), JSON.stringify({ type: 'Annotation', id: 'urn:x:1', target: { source: 'b.txt', selector: { type: 'TextQuoteSelector', exact: 'They agreed.' } } }));
    const { code, answers, err } = await anchored([at('set.json'), '--corpus', folder]);
    expect(code).toBe(1);
    expect(answers).toMatchObject([{ tier: 'orphan', selector: null, candidates: [] }]);
    expect(err).toContain('b.txt');
  });

  it('says it in words, a line for each', async () => {
    const { code, out, err } = await callAttest(['anchor', sample, '--corpus', seeds]);
    expect(code).toBe(0);
    expect(out.trim().split('\n')).toHaveLength(88);
    expect(err).toContain('88 annotations found again, 0 not.');
  });

  it.each([['no corpus', [sample]], ['no set', ['--corpus', seeds]], ['two sets', [sample, sample, '--corpus', seeds]]])('answers 2 to %s', async (_what, words) => {
    expect((await callAttest(['anchor', ...words])).code).toBe(2);
  });
});
