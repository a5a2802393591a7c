/** The commands as a shell sees them: what they answer, what they write, and what they leave alone. */
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { comparable } from '../../support/same-set.ts';
import { madeArchive } from '../../support/made-archive.ts';
import { callAttest } from '../../support/cli-call.ts';

const golden = fileURLToPath(new URL('../../fixtures/formats/whole-job.jsonld', import.meta.url));
const seeds = fileURLToPath(new URL('../../../seeds', import.meta.url));
let folder: string;
const at = (name: string) => path.join(folder, name);

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'attest-cli-'));
});
afterEach(() => rm(folder, { recursive: true }));

interface Report { out: string[]; annotations: number; lost: { feature: string; count: number; examples: string[] }[]; failed: { id: string; reason: string }[] }
interface Verdict { file: string; format: string | null; ok: boolean; annotations: number; problems: { level: string; path: string; line?: number; message: string }[] }

describe('formats', () => {
  it('lists what each reads, writes and loses', async () => {
    const { code, json, err } = await callAttest(['formats', '--json']);
    expect(code).toBe(0);
    expect(err).toBe('');
    const list = json<{ id: string; reads: boolean; writes: boolean; extensions: string[]; loses: string[] }[]>();
    expect(list.map(({ id, reads, writes }) => [id, reads, writes])).toEqual([['w3c', true, true], ['csv', false, true], ['html', false, true]]);
    expect(list.find(({ id }) => id === 'w3c')?.loses).toEqual([]);
    expect(list.find(({ id }) => id === 'csv')?.loses).toContain('context');
  });

  it('says the same in words', async () => {
    const { code, out } = await callAttest(['formats']);
    expect(code).toBe(0);
    expect(out).toMatch(/^w3c {2}Web Annotation \(JSON-LD\): reads, writes \(\.jsonld, \.json\)$/m);
  });
});

describe('validate', () => {
  it('says what is in an archive, and refuses a damaged one', async () => {
    await writeFile(at('reports.attest'), await madeArchive());
    await writeFile(at('cut.attest'), (await madeArchive()).subarray(0, -1));
    const { code, out } = await callAttest(['validate', at('reports.attest')]);
    expect(code).toBe(0);
    expect(out).toContain('2 documents, 1 kept text, 1 set, 3 annotations, 1 review, 0 comments, 0 decisions, codebook version 1, 6 changes in an unbroken chain');
    const both = await callAttest(['validate', at('cut.attest'), at('reports.attest'), golden, '--json']);
    expect(both.code).toBe(1);
    expect(both.json()).toMatchObject([
      { format: 'archive', ok: false, archive: null, problems: [{ level: 'problem', message: expect.stringContaining('it is cut off') }] },
      { format: 'archive', ok: true, annotations: 3, archive: { documents: ['a.txt', 'folder/b.txt'], changes: 6 } },
      { format: 'w3c', ok: true },
    ]);
    const missing = await callAttest(['validate', at('nowhere.attest')]);
    expect(missing.code).toBe(1);
    expect(missing.out).toContain('refused');
  });

  it('finds a good file in order', async () => {
    const { code, json } = await callAttest(['validate', golden, '--json']);
    expect(code).toBe(0);
    expect(json()).toEqual([{ file: golden, format: 'w3c', ok: true, annotations: 1, links: { relations: 0, groups: 0 }, answers: { reviews: 0, comments: 0, decisions: 0 }, problems: [] }]);
  });

  it('counts what is said about claims', async () => {
    const review = path.join(path.dirname(golden), 'review.jsonld');
    const counted = await callAttest(['validate', review, '--corpus', seeds, '--json']);
    expect(counted.json()).toMatchObject([{ ok: true, annotations: 0, answers: { reviews: 1, comments: 2, decisions: 2 }, problems: [] }]);
    const { out } = await callAttest(['validate', review]);
    expect(out).toContain('0 annotations, 1 review, 2 comments, 2 decisions');
  });

  it('counts relations and groups', async () => {
    const links = path.join(path.dirname(golden), 'links.jsonld');
    const counted = await callAttest(['validate', links, '--corpus', seeds, '--json']);
    expect(counted.json()).toMatchObject([{ ok: true, annotations: 3, links: { relations: 3, groups: 1 }, problems: [] }]);
    const { out } = await callAttest(['validate', links]);
    expect(out).toContain('3 annotations, 3 relations, 1 group');
  });

  it('says the line of a syntax error, and goes on with the next file', async () => {
    const broken = at('broken.jsonld');
    await writeFile(broken, (await readFile(golden, 'utf8')).replace('"total": 1,', '"total": 1'));
    const { code, json } = await callAttest(['validate', broken, golden, '--json']);
    expect(code).toBe(1);
    const [first, second] = json<Verdict[]>();
    const line = (await readFile(golden, 'utf8')).split('\n').findIndex((text) => text.includes('"total"')) + 2;
    expect(first).toMatchObject({ ok: false, annotations: 0, problems: [{ level: 'problem', path: '', line }] });
    expect(second?.ok).toBe(true);
  });

  it.each([
    ['a file that is not there', 'missing.jsonld', null],
    ['a file of an unknown kind', 'set.xyz', '{}'],
    ['a format that is only written', 'set.csv', 'id\r\n1\r\n'],
    ['bytes that are no UTF-8', 'latin.json', Buffer.from([0x7b, 0xe9, 0x7d])],
    ['an empty file', 'empty.json', ''],
  ])('refuses %s', async (_what, name, content) => {
    if (content !== null) await writeFile(at(name), content);
    const { code, json } = await callAttest(['validate', at(name), '--json']);
    expect(code).toBe(1);
    expect(json<Verdict[]>()[0]).toMatchObject({ ok: false, annotations: 0, problems: [{ level: 'problem' }] });
  });

  it('refuses a file of 100 MB by its size alone', async () => {
    await writeFile(at('huge.json'), '[');
    await truncate(at('huge.json'), 100 * 1024 * 1024);
    const { code, json } = await callAttest(['validate', at('huge.json'), '--json']);
    expect(code).toBe(1);
    expect(json<Verdict[]>()[0]?.problems[0]?.message).toMatch(/too large \(100 MiB/);
  });

  it('reads standard input', async () => {
    const { code, json } = await callAttest(['validate', '-', '--json'], await readFile(golden, 'utf8'));
    expect(code).toBe(0);
    expect(json<Verdict[]>()[0]).toMatchObject({ file: '-', ok: true, annotations: 1 });
  });

  it('looks the passages up in a corpus', async () => {
    const moved = at('moved.jsonld');
    await writeFile(moved, (await readFile(golden, 'utf8')).replace('the decisive promoter', 'a decisive promoter'));
    expect((await callAttest(['validate', moved])).code).toBe(0);
    const { code, json } = await callAttest(['validate', moved, '--corpus', seeds, '--json']);
    expect(code).toBe(1);
    expect(json<Verdict[]>()[0]?.problems).toMatchObject([{ level: 'problem', path: 'first.items[0].target.selector[0]' }]);
  });

  it('keeps control characters of a file from the terminal', async () => {
    const evil = { type: 'Annotation', id: 'x:\u001b[2J', target: 'a.txt#char=1,2' };
    await writeFile(at('evil.json'), JSON.stringify([evil, evil]));
    const { out, code } = await callAttest(['validate', at('evil.json')]);
    expect(code).toBe(1);
    expect(out).toContain('x:\ufffd[2J');
    expect(out).not.toContain('\u001b');
  });
});

describe('convert', () => {
  it('converts answers by way of the corpus, and names them as lost where they are', async () => {
    const review = path.join(path.dirname(golden), 'review.jsonld');
    const same = await callAttest(['convert', review, '--to', 'w3c', '--out', at('again.jsonld'), '--corpus', seeds, '--json']);
    expect(same.json<Report>()).toMatchObject({ annotations: 0, answers: { reviews: 1, comments: 2, decisions: 2 }, lost: [], failed: [] });
    const items = async (file: string) => comparable((JSON.parse(await readFile(file, 'utf8')) as { first: { items: [] } }).first.items);
    expect(await items(at('again.jsonld'))).toEqual(await items(review));
    const table = await callAttest(['convert', review, '--to', 'csv', '--out', at('again.csv'), '--json']);
    expect(table.json<Report>()).toMatchObject({ lost: expect.arrayContaining([{ feature: 'answers', count: 5, examples: [] }]) });
  });

  it.each(['csv', 'html'])('writes the golden set as %s without a corpus', async (format) => {
    const { code, json, err } = await callAttest(['convert', golden, '--to', format, '--out', at('set'), '--json']);
    expect(code).toBe(0);
    const report = json<Report>();
    expect(report).toMatchObject({ out: [at('set')], annotations: 1, failed: [] });
    expect(report.lost.map(({ feature }) => feature)).toContain('context');
    expect(err).toMatch(/does not hold: words before and after a passage/);
    const expected = golden.replace(/jsonld$/, format);
    const written = await readFile(at('set'), 'utf8');
    // Made of a file, the page also says of what day that is.
    const ofWhatDay = ' · as of 2026-01-05';
    expect(written.includes(ofWhatDay)).toBe(format === 'html');
    expect(written.replace(ofWhatDay, '')).toBe(await readFile(expected, 'utf8'));
  });

  it('writes the same set again, with and without its corpus', async () => {
    for (const extra of [[], ['--corpus', seeds]]) {
      const { code, out, err } = await callAttest(['convert', golden, '--to', 'w3c', '--out', '-', ...extra]);
      expect(err).not.toMatch(/problem/);
      expect(code).toBe(0);
      expect(comparable(out)).toEqual(comparable(await readFile(golden, 'utf8')));
    }
  });

  it('leaves a file that exists alone, and replaces it with --force', async () => {
    await writeFile(at('set.csv'), 'precious');
    const refused = await callAttest(['convert', golden, '--to', 'csv', '--out', at('set.csv'), '--json']);
    expect(refused.code).toBe(1);
    expect(refused.json<Report>()).toMatchObject({ out: [], annotations: 0, failed: [{ id: at('set.csv') }] });
    expect(await readFile(at('set.csv'), 'utf8')).toBe('precious');
    const forced = await callAttest(['convert', golden, '--to', 'csv', '--out', at('set.csv'), '--force']);
    expect(forced.code).toBe(0);
    expect(await readFile(at('set.csv'), 'utf8')).toContain('decisive promoter');
    expect(await readdir(folder)).toEqual(['set.csv']);
  });

  it('writes nothing when one of several files is bad', async () => {
    await writeFile(at('bad.jsonld'), '{"type": "Annotation"');
    await mkdir(at('results'));
    const { code, json } = await callAttest(['convert', golden, at('bad.jsonld'), '--to', 'csv', '--out', at('results'), '--json']);
    expect(code).toBe(1);
    expect(json<Report>().failed.map(({ id }) => id)).toEqual([at('bad.jsonld')]);
    expect(await readdir(at('results'))).toEqual([]);
  });

  it('puts several results into a folder', async () => {
    await copyFile(golden, at('other.jsonld'));
    await mkdir(at('results'));
    const { code, json } = await callAttest(['convert', golden, at('other.jsonld'), '--to', 'html', '--out', at('results'), '--json']);
    expect(code).toBe(0);
    expect(json<Report>().annotations).toBe(2);
    expect((await readdir(at('results'))).sort()).toEqual(['other.html', 'whole-job.html']);
  });

  it('names the annotation whose passage is not in the corpus', async () => {
    const moved = at('moved.jsonld');
    await writeFile(moved, (await readFile(golden, 'utf8')).replace('the decisive promoter', 'a decisive promoter'));
    const { code, json } = await callAttest(['convert', moved, '--to', 'csv', '--out', at('out.csv'), '--corpus', seeds, '--json']);
    expect(code).toBe(1);
    expect(json<Report>().failed).toMatchObject([{ id: 'urn:uuid:00000000-0000-4000-8000-000000000007' }]);
    await expect(stat(at('out.csv'))).rejects.toThrow();
  });

  it('refuses a corpus that is not there', async () => {
    const { code, err } = await callAttest(['convert', golden, '--to', 'csv', '--out', at('out.csv'), '--corpus', at('nowhere')]);
    expect(code).toBe(1);
    expect(err).toContain(at('nowhere'));
  });

  it('says so when the place cannot be written', async () => {
    const { code, json } = await callAttest(['convert', golden, '--to', 'csv', '--out', at('no/such/folder.csv'), '--json']);
    expect(code).toBe(1);
    expect(json<Report>().failed).toMatchObject([{ id: at('no/such/folder.csv') }]);
  });
});

describe('words that are off', () => {
  it.each([
    ['no such command', ['agree']],
    ['no file', ['validate']],
    ['no such option', ['formats', '--colour']],
    ['no target format', ['convert', golden, '--out', 'x.csv']],
    ['an unknown format', ['convert', golden, '--to', 'docx', '--out', 'x.docx']],
    ['standard output twice', ['convert', golden, '--to', 'csv', '--out', '-', '--json']],
    ['standard input twice', ['validate', '-', '-']],
    ['several results in one file', ['convert', golden, golden, '--to', 'csv', '--out', 'x.csv']],
    ['a result over its own source', ['convert', golden, '--to', 'w3c', '--out', golden, '--force']],
  ])('%s: answers 2 and writes to standard error only', async (_what, words) => {
    const before = await readFile(golden, 'utf8');
    const { code, out, err } = await callAttest(words);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).not.toBe('');
    expect(await readFile(golden, 'utf8')).toBe(before);
  });

  it('help is an answer, not an error', async () => {
    const { code, out, err } = await callAttest(['convert', '--help']);
    expect(code).toBe(0);
    expect(out).toContain('--corpus <folder>');
    expect(err).toBe('');
  });
});
