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

  it('says in words what it cannot tell, and where it could be', async () => {
    await writeFile(at('a.txt'), 'They agreed.\nThey left.\nThey agreed.');
    const quote = (id: string, exact: string) => ({ type: 'Annotation', id, target: { source: 'a.txt', selector: { type: 'TextQuoteSelector', exact } } });
    await writeFile(at('set.json'), JSON.stringify([quote('urn:x:1', 'They agreed.'), quote('urn:x:2', 'Nobody knew.'), quote('urn:x:3', 'They left.')]));
    const { code, out } = await callAttest(['anchor', at('set.json'), '--corpus', folder]);
    expect(code).toBe(1);
    const lines = out.trimEnd().split('\n');
    expect(lines[0]).toMatch(/^ambiguous .*2 candidates {2}urn:/);
    expect(lines[1]).toBe('    2 places could be meant about equally well.');
    expect(lines[2]).toMatch(/^ {4}[\d.]+ {2}0–12 {2}“They agreed\.”$/);
    expect(lines[3]).toMatch(/^ {4}[\d.]+ {2}24–36 {2}“They agreed\.”$/);
    expect(lines[4]).toMatch(/^orphan .*no candidate {2}urn:/);
    expect(lines[5]).toBe('    No place comes near.');
    expect(lines[6]).toMatch(/^quote .*13–23 /);
    expect(lines).toHaveLength(7);
  });

  it('asks about a passage whose words stand on another page only, and offers them', async () => {
    const sentence = 'Three patrol boats had crossed the line.';
    const page = Array.from({ length: 60 }, (_, room) => `In room ${room * 7 + 11} clerk number ${room * 13 + 5} filed letter ${room * 29 + 3}.`).join(' ');
    await writeFile(at('a.txt'), `${page} ${sentence} Nobody had seen them.`);
    const selector = [{ type: 'TextQuoteSelector', exact: sentence, prefix: '', suffix: ' Nobody had seen them.' }, { type: 'TextPositionSelector', start: 0, end: sentence.length }];
    await writeFile(at('set.json'), JSON.stringify({ type: 'Annotation', id: 'urn:x:1', target: { source: 'a.txt', selector } }));
    const { code, answers } = await anchored([at('set.json'), '--corpus', folder]);
    expect(code).toBe(1);
    expect(answers).toMatchObject([{ tier: 'orphan', selector: null, candidates: [{ start: page.length + 1, exact: sentence }] }]);
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
