import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { readGivenWords } from '../../../src-main/hosts/shared/given-words.ts';
import { createFilesService } from '../../../src-main/services/files.ts';
import { readSamples } from '../../../src-main/services/samples.ts';
import { testPlatform } from '../../support/host-platform.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const limit = 1_000;

describe('files named at a start', () => {
  it('are told of, and given one by one', async () => {
    const folder = await temporaryFolder({ 'a.jsonld': 'first', 'b.json': 'second' });
    const { platform, events } = testPlatform();
    const files = createFilesService(platform);
    expect(await files.given({ maxBytes: limit })).toBeNull();
    files.give([]);
    expect(events).toEqual([]);
    files.give(['a.jsonld', 'b.json'].map((name) => path.join(folder, name)));
    expect(events).toEqual([{ event: 'files.given', payload: null }]);
    expect(await files.given({ maxBytes: limit })).toEqual({ path: path.join(folder, 'a.jsonld'), name: 'a.jsonld', content: 'first' });
    expect(await files.given({ maxBytes: limit })).toMatchObject({ name: 'b.json', content: 'second' });
    expect(await files.given({ maxBytes: limit })).toBeNull();
  });

  it.each<[name: string, content: string | Uint8Array | null, code: string]>([
    ['too large', 'x'.repeat(limit + 1), 'fileTooLarge'],
    ['no text', new Uint8Array([0xff, 0xfe, 0xfd]), 'fileNotText'],
    ['not there', null, 'fileMissing'],
  ])('one that is %s is an error once, and the next is given', async (_, content, code) => {
    const folder = await temporaryFolder({ 'good.json': '{}' });
    if (content !== null) await writeFile(path.join(folder, 'bad.json'), content);
    const files = createFilesService(testPlatform().platform);
    files.give(['bad.json', 'good.json'].map((name) => path.join(folder, name)));
    await expect(files.given({ maxBytes: limit })).rejects.toMatchObject({ code });
    expect(await files.given({ maxBytes: limit })).toMatchObject({ name: 'good.json' });
  });

  it('what waits has an end', async () => {
    const folder = await temporaryFolder({ 'a.json': '{}' });
    const files = createFilesService(testPlatform().platform);
    for (let times = 0; times < 5; times += 1) files.give(Array.from({ length: 90 }, () => path.join(folder, 'a.json')));
    let given = 0;
    while (await files.given({ maxBytes: limit })) given += 1;
    expect(given).toBe(100);
  });
});

test('the sample sets are the annotation files beside the sample documents', async () => {
  const seeds = await temporaryFolder({ 'annotations/b.jsonld': 'B', 'annotations/a.jsonld': 'A', 'annotations/README.md': 'no set', 'annotations/pictures/x.jsonld': 'no' });
  expect(await readSamples(seeds)).toEqual([{ name: 'a.jsonld', content: 'A' }, { name: 'b.jsonld', content: 'B' }]);
  await expect(readSamples(path.join(seeds, 'gone'))).rejects.toMatchObject({ code: 'fileMissing' });
});

describe('what a second start says', () => {
  test.each<[name: string, data: unknown, files: string[] | null]>([
    ['a file, relative to where it was started', { words: ['--no-sandbox', 'ada.jsonld'], cwd: path.resolve('/home/ada') }, [path.resolve('/home/ada', 'ada.jsonld')]],
    ['nothing', { words: [], cwd: '/' }, []],
    ['nothing of ours', null, null],
    ['words that are none', { words: [1], cwd: '/' }, null],
    ['no folder', { words: ['a.json'] }, null],
  ])('%s', (_, data, files) => expect(readGivenWords(data)?.files ?? null).toEqual(files));
});
