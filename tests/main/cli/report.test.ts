/** `attest report`: a report to hand over, made of sets and the texts as they are now. */
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { callAttest } from '../../support/cli-call.ts';

const seeds = fileURLToPath(new URL('../../../seeds', import.meta.url));
const ines = path.join(seeds, 'annotations', 'ines-calloway.jsonld');
const tomasz = path.join(seeds, 'annotations', 'tomasz-breuer.jsonld');
const links = fileURLToPath(new URL('../../fixtures/formats/links.jsonld', import.meta.url));
const first = '000_6c0fc94145fbabe0.txt';
let folder: string;
const at = (name: string) => path.join(folder, name);

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'attest-report-'));
});
afterEach(() => rm(folder, { recursive: true }));

interface Answer { out: string[]; format: string; claims: number; highlights: number; documents: number; notFound: { id: string; document: string; tier: string }[]; failed: { id: string; reason: string }[] }

const articles = (page: string): number => page.match(/<article /g)?.length ?? 0;

async function changedSeeds(change: (text: string) => string): Promise<string> {
  const corpus = at('corpus');
  await cp(seeds, corpus, { recursive: true });
  await writeFile(path.join(corpus, first), change(await readFile(path.join(seeds, first), 'utf8')));
  return corpus;
}

describe('attest report', () => {
  it('writes all of a set, and says what it wrote', async () => {
    const { code, json, err } = await callAttest(['report', ines, '--corpus', seeds, '--out', at('all.html'), '--json']);
    expect(code).toBe(0);
    const answer = json<Answer>();
    expect(answer).toMatchObject({ out: [at('all.html')], format: 'html', documents: 5, notFound: [], failed: [] });
    expect(answer.claims + answer.highlights).toBe(88);
    expect(articles(await readFile(at('all.html'), 'utf8'))).toBe(88);
    expect(err).toContain(`${at('all.html')}: written`);
  });

  it('compares two sets in one report', async () => {
    const { code } = await callAttest(['report', ines, tomasz, '--corpus', seeds, '--out', at('two.md'), '--made-by', 'Mira Kessler']);
    expect(code).toBe(0);
    const words = await readFile(at('two.md'), 'utf8');
    expect(words).toContain('## Agreement between the sets');
    expect(words).toContain('**Made by**: Mira Kessler');
    expect(words.match(/^### Claim \d+$/gm)).toHaveLength(88 + 80);
  });

  it.each([
    ['a document by its path', [ines, tomasz], `document:${first}`, /Report on a document/],
    ['a source by its name, in both sets', [ines, tomasz], 'source:jens stoltenberg', /Report on a source/],
    ['a group by its statement', [links], 'group:china is what keeps the war going.', /Report on a claim group[\s\S]*\d+ passages?, \d+ outlets?, \d+ roots?/],
    ['a group by its id', [links], 'group:urn:uuid:00000000-0000-4000-8000-000000000033', /Report on a claim group/],
  ])('is about %s', async (_what, sets, subject, expected) => {
    const { code, out } = await callAttest(['report', ...sets, '--corpus', seeds, '--out', '-', '--format', 'markdown', '--subject', subject]);
    expect(code).toBe(0);
    expect(out).toMatch(expected);
  });

  it('lists what is no longer in the texts, with its words, and drops nothing', async () => {
    const corpus = await changedSeeds((text) => text.slice(0, 400));
    const { code, json, err } = await callAttest(['report', ines, '--corpus', corpus, '--out', at('all.html'), '--json']);
    expect(code).toBe(0);
    const { notFound, claims, highlights } = json<Answer>();
    expect(claims + highlights).toBe(88);
    expect(notFound.length).toBeGreaterThan(5);
    expect(new Set(notFound.map(({ document }) => document))).toEqual(new Set([first]));
    const page = await readFile(at('all.html'), 'utf8');
    expect(articles(page)).toBe(88);
    expect(page.match(/not found in the text as it is now/g)?.length).toBe(notFound.length);
    expect(err).toContain('a passage was not found and is listed as it was tagged');
  });

  it('quotes passages as the text has them now, at their new places', async () => {
    const corpus = await changedSeeds((text) => `Printed later \u{1f600}.\n\n${text}`);
    const { out } = await callAttest(['report', ines, '--corpus', corpus, '--out', '-', '--format', 'html', '--subject', `document:${first}`]);
    const text = [...await readFile(path.join(corpus, first), 'utf8')];
    const decode = (words: string) => words.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&#39;/g, "'").replace(/&amp;/g, '&');
    const found = [...out.matchAll(/<q>([^<]*)<\/q><\/blockquote>\n<p class="where">line \d+, characters ([\d,]+) to ([\d,]+)/g)];
    expect(found.length).toBeGreaterThan(10);
    for (const [, quote = '', from = '', to = ''] of found) {
      expect(text.slice(Number(from.replaceAll(',', '')) - 1, Number(to.replaceAll(',', ''))).join('')).toBe(decode(quote));
    }
  });

  it('leaves out what is not wanted', async () => {
    const { out } = await callAttest(['report', ines, '--corpus', seeds, '--out', '-', '--format', 'markdown', '--without', 'relations', 'opinions']);
    expect(out).toContain('**Left out**: opinions, comments and decisions, relations and claim groups');
    expect(out).not.toContain('## What is said more than once');
  });

  it('replaces a file only with --force', async () => {
    await writeFile(at('all.md'), 'before');
    const refused = await callAttest(['report', ines, '--corpus', seeds, '--out', at('all.md'), '--json']);
    expect(refused.code).toBe(1);
    expect(refused.json<Answer>().failed).toMatchObject([{ id: at('all.md') }]);
    expect(refused.json<Answer>().out).toEqual([]);
    expect(await readFile(at('all.md'), 'utf8')).toBe('before');
    expect((await callAttest(['report', ines, '--corpus', seeds, '--out', at('all.md'), '--force'])).code).toBe(0);
    expect(await readFile(at('all.md'), 'utf8')).toContain('# ');
    expect(await readdir(folder)).toEqual(['all.md']);
  });

  it('writes nothing where one of the sets is refused', async () => {
    await writeFile(at('bad.jsonld'), '{"type": "AnnotationCollection", ');
    const { code, json } = await callAttest(['report', ines, at('bad.jsonld'), '--corpus', seeds, '--out', at('all.html'), '--json']);
    expect(code).toBe(1);
    expect(json<Answer>().failed.length).toBeGreaterThan(0);
    expect(await readdir(folder)).toEqual(['bad.jsonld']);
  });

  it.each([
    ['no corpus', [ines, '--out', 'a.html']],
    ['no set', ['--corpus', seeds, '--out', 'a.html']],
    ['a name that says no format', [ines, '--corpus', seeds, '--out', 'a.txt']],
    ['--json and standard output', [ines, '--corpus', seeds, '--out', '-', '--format', 'html', '--json']],
    ['a subject of no kind', [ines, '--corpus', seeds, '--out', '-', '--format', 'html', '--subject', 'everything']],
    ['a source that nobody is', [ines, '--corpus', seeds, '--out', '-', '--format', 'html', '--subject', 'source:Nobody']],
    ['a group that is not there', [ines, '--corpus', seeds, '--out', '-', '--format', 'html', '--subject', 'group:urn:uuid:none']],
    ['a document that is not there', [ines, '--corpus', seeds, '--out', '-', '--format', 'html', '--subject', 'document:none.txt']],
    ['a folder to write to', [ines, '--corpus', seeds, '--out', seeds]],
    ['a set as its own report', [ines, '--corpus', seeds, '--out', ines, '--format', 'html']],
  ])('answers 2 to %s', async (_what, words) => {
    const { code, out } = await callAttest(['report', ...words]);
    expect(code).toBe(2);
    expect(out).toBe('');
  });
});
