import { readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonErrorAt } from '../../../../src-main/services/corpus/json-error.ts';
import { parseManifest } from '../../../../src-main/services/corpus/manifest.ts';
import { scanCorpus } from '../../../../src-main/services/corpus/scan.ts';
import { writeManifest } from '../../../../src-main/services/corpus/write-manifest.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const text = 'Header line\n\nThe title of the article\n\nBody 😀 text, and more of it.\n';
const manifest = (document: object, more: object = {}): string =>
  JSON.stringify({ attest: 'corpus/1', title: 'T', documents: [{ path: 'a.txt', ...document }], ...more });
const opened = async (content: string | Uint8Array) => {
  const root = await temporaryFolder({ 'a.txt': text, 'corpus.json': content });
  const { entries, problems, manifest: read } = await scanCorpus(root, { cacheFile: null });
  return { root, entry: entries[0], details: problems.map((problem) => `${problem.path} ${problem.reason} ${problem.detail}`), read };
};

it('overrules what the text says', async () => {
  const { entry, details } = await opened(manifest({
    title: 'Given', outlet: 'The Paper', publishedOn: '2024-09', url: 'https://example.org/a', language: 'en',
    regions: [{ kind: 'boilerplate', start: 39, end: 68, begins: 'Body 😀', ends: 'more of it.' }, { kind: 'header', start: 0, end: 11, exact: 'Header line' }],
  }));
  expect(details).toEqual([]);
  expect(entry).toMatchObject({
    title: 'Given', outlet: 'The Paper', publishedOn: '2024-09', url: 'https://example.org/a', language: 'en',
    regions: [{ kind: 'header', start: 0, end: 11 }, { kind: 'boilerplate', start: 39, end: 68 }],
  });
});

describe('a mistake costs the field it is in, and is told with its place', () => {
  it.each<[name: string, document: object, detail: string]>([
    ['a date in words', { publishedOn: 'July 21' }, 'documents[0].publishedOn: “July 21” is not an EDTF date such as 2024-09-08 or 2024-09; left out.'],
    ['a day that does not exist', { publishedOn: '2023-02-29' }, 'documents[0].publishedOn: “2023-02-29” is not an EDTF date'],
    ['a number for a title', { title: 7 }, 'documents[0].title: '],
    ['a script for an address', { url: 'javascript:alert(1)' }, 'documents[0].url: “javascript:alert(1)” is not a full http or https address'],
    ['a language in words', { language: 'English language' }, 'documents[0].language: “English language” is not a language tag'],
    ['regions that are no list', { regions: {} }, 'documents[0].regions: must be a list'],
    ['a region with other words', { regions: [{ kind: 'header', start: 0, end: 11, exact: 'Another one' }] }, 'documents[0].regions[0]: characters 0 to 11 of a.txt do not hold these words'],
    ['a region that is one off', { regions: [{ kind: 'header', start: 1, end: 12, begins: 'Header', ends: 'line' }] }, 'documents[0].regions[0]: characters 1 to 12'],
    ['a region beyond the end', { regions: [{ kind: 'header', start: 0, end: 9999, begins: 'Header', ends: '.\n' }] }, 'documents[0].regions[0]: characters 0 to 9,999'],
    ['a region without words', { regions: [{ kind: 'header', start: 0, end: 11 }] }, 'documents[0].regions[0]: needs its words'],
    ['a region of no kind', { regions: [{ kind: 'advert', start: 0, end: 11, exact: 'Header line' }] }, 'documents[0].regions[0]: kind '],
    ['a region inside out', { regions: [{ kind: 'header', start: 11, end: 0, exact: 'Header line' }] }, 'documents[0].regions[0]: start must lie before end'],
    ['half a character', { regions: [{ kind: 'header', start: 0.5, end: 11, exact: 'Header line' }] }, 'documents[0].regions[0]: start '],
  ])('%s', async (_name, document, detail) => {
    const { entry, details } = await opened(manifest({ title: 'Given', outlet: 'The Paper', ...document }));
    expect(details).toHaveLength(1);
    expect(details[0]).toContain(`corpus.json manifest ${detail}`);
    expect(entry).toMatchObject({ outlet: 'The Paper', regions: [] });
  });

  it.each<[name: string, path: unknown]>([
    ['above the folder', '../secret.txt'], ['from the root', '/etc/passwd'], ['from a drive', 'C:\\secret.txt'], ['hidden in the middle', 'x/../../y.txt'],
    ['no text', 7], ['missing', undefined],
  ])('a path %s', async (_name, bad) => {
    const { details, entry } = await opened(JSON.stringify({ attest: 'corpus/1', documents: [{ path: bad }, { path: 'a.txt', title: 'Given' }] }));
    expect(details).toHaveLength(1);
    expect(details[0]).toContain('documents[0]');
    expect(entry?.title).toBe('Given');
  });

  it('a document that is not there, and one that is there twice', async () => {
    const { details } = await opened(JSON.stringify({ attest: 'corpus/1', documents: [{ path: 'a.txt' }, { path: 'gone.txt' }, { path: 'a.txt', title: 'Second' }] }));
    expect(details).toEqual([
      'corpus.json manifest documents[2]: a.txt is named twice; the first one counts.',
      'corpus.json manifest documents[1]: there is no document gone.txt in the folder; left out.',
    ]);
  });
});

describe('a manifest that cannot be used is left out whole, and the corpus opens', () => {
  it.each<[name: string, content: string | Uint8Array, detail: string]>([
    ['broken JSON', '{\n  "attest": "corpus/1",\n  "documents": [,]\n}', 'Not valid JSON at line 3, column 17'],
    ['cut off', '{"attest": "corpus/1",\n "docu', 'Not valid JSON at line 2'],
    ['empty', '', 'Not valid JSON at line 1, column 1'],
    ['another version', '{"attest":"corpus/2","documents":[]}', 'attest: '],
    ['another program’s', '{"name":"x"}', 'attest: '],
    ['offsets in another unit', '{"attest":"corpus/1","offsets":"code-points","documents":[]}', 'offsets: '],
    ['a list', '[]', 'attest: '],
    ['null', 'null', 'corpus.json: '],
    ['100,000 levels deep', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'attest: '],
    ['100,000 brackets, never closed', '['.repeat(100_000), 'Not valid JSON at line 1, column 100,001'],
    ['not UTF-8', Buffer.from([0x7b, 0xff, 0x7d]), 'It cannot be read: the file is not valid utf-8'],
  ])('%s', async (_name, content, detail) => {
    const { entry, details } = await opened(content);
    expect(details).toHaveLength(1);
    expect(details[0]).toContain(detail);
    expect(entry).toMatchObject({ path: 'a.txt', title: 'The title of the article', outlet: null });
  });

  it('a link is not followed', async () => {
    const outside = await temporaryFolder({ 'other.json': manifest({ title: 'From outside' }) });
    const root = await temporaryFolder({ 'a.txt': text });
    await symlink(path.join(outside, 'other.json'), path.join(root, 'corpus.json'));
    const { entries, problems } = await scanCorpus(root, { cacheFile: null });
    expect(problems.map((problem) => problem.reason)).toEqual(['manifest']);
    expect(entries[0]?.title).not.toBe('From outside');
  });
});

it('members with the names of an object’s own do no harm', () => {
  const hostile = '{"attest":"corpus/1","__proto__":{"title":"P"},"documents":[{"path":"__proto__","constructor":{"prototype":{"x":1}},"__proto__":{"outlet":"P"}},{"path":"constructor","title":"C"}]}';
  const { documents, problems } = parseManifest(hostile);
  expect(problems).toEqual([]);
  expect([...documents.keys()]).toEqual(['__proto__', 'constructor']);
  expect(documents.get('__proto__')?.title).toBeNull();
  expect(({} as { outlet?: string; title?: string }).outlet).toBeUndefined();
});

it('a changed manifest is checked again although the texts are remembered', async () => {
  const { root } = await opened(manifest({ regions: [{ kind: 'header', start: 0, end: 11, exact: 'Header line' }] }));
  const cacheFile = path.join(await temporaryFolder(), 'scan.json');
  const regions = async () => (await scanCorpus(root, { cacheFile })).entries[0]?.regions;
  expect(await regions()).toEqual([{ kind: 'header', start: 0, end: 11 }]);
  expect(await regions()).toEqual([{ kind: 'header', start: 0, end: 11 }]);
  await writeFile(path.join(root, 'corpus.json'), manifest({ regions: [{ kind: 'caption', start: 0, end: 6, exact: 'Header' }] }));
  expect(await regions()).toEqual([{ kind: 'caption', start: 0, end: 6 }]);
  await writeFile(path.join(root, 'corpus.json'), manifest({}));
  expect(await regions()).toEqual([]);
});

describe('writing', () => {
  const facts = { path: 'a.txt', title: 'T', outlet: null, publishedOn: '2024', url: null, language: 'en', regions: [] };
  const write = (root: string, documents: Parameters<typeof writeManifest>[2]) => writeManifest(root, 'corpus', documents, async () => text);

  it('is read back as it was meant, with the words of every region', async () => {
    const root = await temporaryFolder({ 'a.txt': text });
    const regions = [{ kind: 'header' as const, start: 0, end: 11 }, { kind: 'boilerplate' as const, start: 0, end: text.length }];
    const file = await write(root, [{ ...facts, regions }]);
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ attest: 'corpus/1', offsets: 'utf-16', documents: [{ regions: [{ exact: 'Header line' }, { begins: text.slice(0, 24), ends: ' text, and more of it.\n' }] }] });
    const { entries, problems } = await scanCorpus(root, { cacheFile: null });
    expect(problems).toEqual([]);
    expect(entries[0]).toMatchObject({ title: 'T', publishedOn: '2024', regions: [regions[0], regions[1]] });
  });

  it('keeps what it does not know and documents that it was not asked about', async () => {
    const root = await temporaryFolder({ 'a.txt': text, 'corpus.json': JSON.stringify({ attest: 'corpus/1', title: 'Mine', by: 'me', documents: [{ path: 'b.txt', note: 'n' }, { path: 'a.txt', note: 'mine', title: 'Old' }] }) });
    const file = await write(root, [facts]);
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({
      attest: 'corpus/1', title: 'Mine', by: 'me', offsets: 'utf-16',
      documents: [{ path: 'b.txt', note: 'n' }, { ...facts, note: 'mine' }],
    });
  });

  it.each<[name: string, content: string]>([
    ['broken', '{"attest": '], ['of another version', '{"attest":"corpus/9","documents":[]}'], ['another program’s', '{"name":"x"}'],
  ])('does not replace a manifest that is %s', async (_name, content) => {
    const root = await temporaryFolder({ 'a.txt': text, 'corpus.json': content });
    await expect(write(root, [facts])).rejects.toMatchObject({ code: 'manifestInvalid' });
    expect(await readFile(path.join(root, 'corpus.json'), 'utf8')).toBe(content);
  });

  it('does not write through a link', async () => {
    const outside = await temporaryFolder({ 'other.json': manifest({}) });
    const root = await temporaryFolder({ 'a.txt': text });
    await symlink(path.join(outside, 'other.json'), path.join(root, 'corpus.json'));
    await expect(write(root, [facts])).rejects.toMatchObject({ code: 'manifestInvalid' });
    expect(await readFile(path.join(outside, 'other.json'), 'utf8')).toBe(manifest({}));
  });

  it.each<[name: string, wrong: object, at: string]>([
    ['date', { publishedOn: 'May' }, 'documents.0.publishedOn'], ['address', { url: 'ftp://x' }, 'documents.0.url'],
    ['language', { language: '?' }, 'documents.0.language'], ['region', { regions: [{ kind: 'header', start: 0, end: 9999 }] }, 'documents.0.regions.0'],
  ])('refuses a wrong %s and writes nothing', async (_name, wrong, at) => {
    const root = await temporaryFolder({ 'a.txt': text });
    await expect(write(root, [{ ...facts, ...wrong }])).rejects.toMatchObject({ shape: { code: 'badCall', values: { path: at } } });
    await expect(readFile(path.join(root, 'corpus.json'))).rejects.toThrow();
  });
});

describe('where JSON breaks', () => {
  it.each<[json: string, at: { line: number; column: number } | null]>([
    ['{"a":1}', null], ['{"a":1,}', { line: 1, column: 8 }], ['{"a" 1}', { line: 1, column: 6 }], ['{a:1}', { line: 1, column: 2 }],
    ['[1 2]', { line: 1, column: 4 }], ['[1,\n\n 01]', { line: 3, column: 2 }], ['["a\nb"]', { line: 1, column: 2 }], ['{"a":1}}', { line: 1, column: 8 }],
    ['[tru]', { line: 1, column: 2 }], ['["\\x"]', { line: 1, column: 2 }], ['[1}', { line: 1, column: 3 }], ["{'a':1}", { line: 1, column: 2 }], ['[\u00a01]', { line: 1, column: 2 }],
    ['  ', { line: 1, column: 3 }], ['[1', { line: 1, column: 3 }],
  ])('%j', (json, at) => {
    expect(jsonErrorAt(json)).toEqual(at);
  });

  it('is never behind the place where a character was broken', () => {
    fc.assert(fc.property(fc.json(), fc.nat(), (json, seed) => {
      const at = seed % (json.length + 1);
      const broken = `${json.slice(0, at)}\u0007${json.slice(at)}`;
      const found = jsonErrorAt(broken);
      expect(found).not.toBeNull();
      expect(found?.column).toBeLessThanOrEqual(at + 1);
    }));
  });
});
