import { mkdir, readdir, readFile, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { keptTextPath, manyKeptTextsPath, manyTextsPath, mostTextsAtOnce, packedTextsBytes, textPath } from '../../../src-common/contract/host-api.ts';
import { unpackTexts } from '../../../src-common/core/text/packed-texts.ts';
import { createServices } from '../../../src-main/services/create-services.ts';
import { encodeWith } from '../../support/encode-with.ts';
import { testPlatform } from '../../support/host-platform.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

async function setUp(files: Record<string, string | Uint8Array> = { 'a.txt': 'The first text\r\nhas two lines.', 'b.txt': 'The second text' }, data?: string) {
  const dataFolder = data ?? (await temporaryFolder());
  const corpus = await temporaryFolder(files);
  const seedsFolder = await temporaryFolder({ 'seed.txt': 'A seed text' });
  const host = testPlatform();
  const services = await createServices({ dataFolder, seedsFolder, version: '1.2.3', platform: host.platform });
  onTestFinished(() => services.close());
  return { dataFolder, corpus, seedsFolder, services, ...host };
}
const entryOf = async (services: Awaited<ReturnType<typeof setUp>>['services'], folder: string, name: string) => {
  const listing = await services.corpus.open({ folder });
  const entry = listing.entries.find((one) => one.path === name);
  if (!entry) throw new Error(`no ${name}`);
  return entry;
};
const unpacked = ({ body: packed }: { body: string | Buffer }) => unpackTexts(Buffer.from(packed)).map((text) => (text === null ? null : Buffer.from(text).toString()));
const body = (response: { body: string | Buffer }): string => response.body.toString();

describe('opening', () => {
  it('gives the seeds at the first start, and the last folder at the next', async () => {
    const { services, corpus, dataFolder, seedsFolder } = await setUp();
    expect(await services.corpus.open({ folder: null })).toMatchObject({ workspaceId: 'seeds', folder: seedsFolder, isSeeds: true, hasManifest: false });
    const chosen = await services.corpus.open({ folder: corpus });
    expect(chosen).toMatchObject({ folder: corpus, name: path.basename(corpus), isSeeds: false });
    expect((await services.settings.read()).recentFolders).toEqual([corpus, seedsFolder]);
    await services.close();
    const next = await createServices({ dataFolder, seedsFolder, version: '1', platform: testPlatform().platform });
    onTestFinished(() => next.close());
    expect((await next.corpus.open({ folder: null })).workspaceId).toBe(chosen.workspaceId);
  });

  it('knows a folder again under another name of it', async () => {
    const { services, corpus } = await setUp();
    const link = path.join(await temporaryFolder(), 'link');
    await symlink(corpus, link);
    const { workspaceId } = await services.corpus.open({ folder: corpus });
    expect(await services.corpus.open({ folder: link })).toMatchObject({ workspaceId, folder: corpus });
  });

  it('a workspace that was moved by hand in workspaces.json is found', async () => {
    const { services, corpus, dataFolder } = await setUp();
    await writeFile(path.join(dataFolder, 'workspaces.json'), JSON.stringify({ version: 1, workspaces: { [corpus]: 'my-workspace' } }));
    expect((await services.corpus.open({ folder: corpus })).workspaceId).toBe('my-workspace');
    await writeFile(path.join(dataFolder, 'workspaces.json'), JSON.stringify({ version: 1, workspaces: { [corpus]: '../../outside' } }));
    expect((await services.corpus.open({ folder: corpus })).workspaceId).toMatch(/^w-[0-9a-f]{24}$/);
  });

  it.each<[name: string, make: (root: string) => Promise<string>, code: string]>([
    ['a folder that is not there', async (root) => path.join(root, 'gone'), 'folderMissing'],
    ['a file', async (root) => path.join(root, 'a.txt'), 'folderNotFolder'],
    ['an empty folder', async (root) => { await mkdir(path.join(root, 'empty')); return path.join(root, 'empty'); }, 'folderEmpty'],
    ['links in a circle', async (root) => { await symlink('round', path.join(root, 'round')); return path.join(root, 'round'); }, 'folderUnreadable'],
  ])('%s is refused, and the open one stays open and locked', async (_name, make, code) => {
    const { services, corpus, dataFolder, seedsFolder } = await setUp();
    const entry = await entryOf(services, corpus, 'a.txt');
    const folder = await make(await temporaryFolder({ 'a.txt': 'x' }));
    await expect(services.corpus.open({ folder })).rejects.toMatchObject({ shape: { code, values: { path: folder } } });
    expect((await services.serveText(textPath(entry.id))).status).toBe(200);
    const other = await createServices({ dataFolder, seedsFolder, version: '1', platform: testPlatform().platform });
    await expect(other.corpus.open({ folder: corpus })).rejects.toMatchObject({ code: 'workspaceLocked' });
  });

  it('the lock moves with the folder, and a folder that another process has leaves the open one open', async () => {
    const one = await setUp();
    const two = await setUp({ 'c.txt': 'third' }, one.dataFolder);
    await one.services.corpus.open({ folder: one.corpus });
    await two.services.corpus.open({ folder: two.corpus });
    await expect(two.services.corpus.open({ folder: one.corpus })).rejects.toMatchObject({ code: 'workspaceLocked' });
    await vi.waitFor(() => expect(one.calls).toContain('focus'));
    expect(await two.services.texts.check({ textSha256: [] })).toEqual({ missing: [], damaged: [] });

    await one.services.corpus.open({ folder: one.seedsFolder });
    await two.services.corpus.open({ folder: one.corpus });
    await expect(one.services.corpus.open({ folder: one.corpus })).rejects.toMatchObject({ code: 'workspaceLocked' });
    await one.services.corpus.open({ folder: two.corpus });
  });

  it('the same folder can be opened again by whoever has it', async () => {
    const { services, corpus } = await setUp();
    const first = await services.corpus.open({ folder: corpus });
    await writeFile(path.join(corpus, 'c.txt'), 'third');
    expect((await services.corpus.open({ folder: corpus })).entries.map((entry) => entry.path)).toEqual([...first.entries.map((entry) => entry.path), 'c.txt']);
  });
});

describe('texts on demand', () => {
  it('are served as they are, not normalised', async () => {
    const text = '\ufeffLine one\r\nLine two\u00a0\n e\u0301 é 😀';
    const { services, corpus } = await setUp({ 'a.txt': text });
    const entry = await entryOf(services, corpus, 'a.txt');
    const response = await services.serveText(textPath(entry.id));
    expect(response).toMatchObject({ status: 200, headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' } });
    expect(body(response)).toBe(text.slice(1));
    expect(entry.length).toBe(text.length - 1);
  });

  it.each(['/', '/documents', '/documents/', '/documents/urn:uuid:1', '/documents/%E0%A4%A', '/documents/a.txt', '/texts/abc', `/texts/${'a'.repeat(64)}`, `/texts/${'a'.repeat(64)}/x`, '/documents/many', '/documents/many/a/b', '/toString/a', '/../../etc/passwd', ''])('%j is not found', async (urlPath) => {
    const { services, corpus } = await setUp();
    await services.corpus.open({ folder: corpus });
    expect((await services.serveText(urlPath)).status).toBe(404);
  });

  it('a file that has changed is not passed off as what was annotated', async () => {
    const { services, corpus, events } = await setUp();
    const entry = await entryOf(services, corpus, 'a.txt');
    await services.serveText(textPath(entry.id));
    await writeFile(path.join(corpus, 'a.txt'), 'The third text');
    const response = await services.serveText(textPath(entry.id));
    expect(response.status).toBe(409);
    expect(body(response)).toContain(path.join(corpus, 'a.txt'));
    expect(events).toContainEqual({ event: 'corpus.changed', payload: { path: 'a.txt', kind: 'changed' } });
    const again = await services.corpus.reread({ path: 'a.txt', encoding: null });
    expect(again.id).not.toBe(entry.id);
    expect(body(await services.serveText(textPath(again.id)))).toBe('The third text');
    expect((await services.serveText(textPath(entry.id))).status).toBe(409);
  });

  it('a change that leaves size and time as they were is noticed', async () => {
    const { services, corpus } = await setUp();
    const entry = await entryOf(services, corpus, 'b.txt');
    await services.serveText(textPath(entry.id));
    const time = new Date(entry.modifiedAt);
    await writeFile(path.join(corpus, 'b.txt'), 'The SECOND text');
    await utimes(path.join(corpus, 'b.txt'), time, time);
    expect((await services.serveText(textPath(entry.id))).status).toBe(409);
  });

  it('a deleted file is said to be missing', async () => {
    const { services, corpus } = await setUp();
    const entry = await entryOf(services, corpus, 'a.txt');
    await rm(path.join(corpus, 'a.txt'));
    expect(await services.serveText(textPath(entry.id))).toMatchObject({ status: 404 });
  });

  it('before a folder is open there is nothing', async () => {
    const { services } = await setUp();
    expect((await services.serveText('/documents/urn:uuid:1')).status).toBe(500);
    await expect(services.texts.check({ textSha256: [] })).rejects.toMatchObject({ code: 'badCall' });
    await expect(services.snapshots.write({ workspaceId: 'seeds', content: '', changes: 0, headHash: null, why: 'asked' })).rejects.toMatchObject({ code: 'badCall' });
  });
});

describe('many texts at once', () => {
  it('come in the order in which they were asked for, each as it is', async () => {
    const { services, corpus } = await setUp({ 'a.txt': 'One\r\nand\u00a0more 😀', 'b.txt': 'Two', 'c.txt': 'Three' });
    const { entries } = await services.corpus.open({ folder: corpus });
    const response = await services.serveText(manyTextsPath([entries[2], entries[0], entries[1]].map((entry) => entry?.id ?? '')));
    expect(response).toMatchObject({ status: 200, headers: { 'content-type': 'application/octet-stream', 'cache-control': 'no-store' } });
    expect(unpacked(response)).toEqual(['Three', 'One\r\nand\u00a0more 😀', 'Two']);
  });

  it('hold a gap for what has changed, is gone or was never there, and the change is told', async () => {
    const { services, corpus, events } = await setUp({ 'a.txt': 'One', 'b.txt': 'Two', 'c.txt': 'Three' });
    const { entries } = await services.corpus.open({ folder: corpus });
    await writeFile(path.join(corpus, 'a.txt'), 'Not one');
    await rm(path.join(corpus, 'b.txt'));
    expect(unpacked(await services.serveText(manyTextsPath([...entries.map(({ id }) => id), 'urn:uuid:1', '../../x'])))).toEqual([null, null, 'Three', null, null]);
    expect(events).toContainEqual({ event: 'corpus.changed', payload: { path: 'a.txt', kind: 'changed' } });
  });

  it('end where there are enough bytes, or enough texts', async () => {
    const long = 'x'.repeat(packedTextsBytes / 2);
    const { services, corpus } = await setUp({ 'a.txt': long, 'b.txt': long, 'c.txt': 'Three' });
    const { entries } = await services.corpus.open({ folder: corpus });
    expect(unpacked(await services.serveText(manyTextsPath(entries.map(({ id }) => id))))).toEqual([long, long]);
    const again = Array.from({ length: mostTextsAtOnce + 1 }, () => entries[2]?.id ?? '');
    expect(unpacked(await services.serveText(manyTextsPath(again)))).toHaveLength(mostTextsAtOnce);
  });

  it('come from what was kept, too', async () => {
    const { services, corpus } = await setUp();
    const entry = await entryOf(services, corpus, 'a.txt');
    await services.texts.keep({ documentId: entry.id, textSha256: entry.textSha256, text: null });
    await rm(path.join(corpus, 'a.txt'));
    expect(unpacked(await services.serveText(manyKeptTextsPath(['a'.repeat(64), entry.textSha256, 'no hash'])))).toEqual([null, 'The first text\r\nhas two lines.', null]);
  });
});

describe('kept texts', () => {
  it('outlive the file', async () => {
    const { services, corpus } = await setUp();
    const entry = await entryOf(services, corpus, 'a.txt');
    expect(await services.texts.check({ textSha256: [entry.textSha256] })).toEqual({ missing: [entry.textSha256], damaged: [] });
    await services.texts.keep({ documentId: entry.id, textSha256: entry.textSha256, text: null });
    await rm(path.join(corpus, 'a.txt'));
    expect(await services.texts.check({ textSha256: ['f'.repeat(64), entry.textSha256] })).toEqual({ missing: ['f'.repeat(64)], damaged: [] });
    const response = await services.serveText(keptTextPath(entry.textSha256));
    expect([response.status, body(response)]).toEqual([200, 'The first text\r\nhas two lines.']);
    await services.texts.keep({ documentId: entry.id, textSha256: entry.textSha256, text: null });
  });

  it('a damaged one is not shown, and is written again from the file', async () => {
    const { services, corpus, dataFolder } = await setUp();
    const listing = await services.corpus.open({ folder: corpus });
    const entry = listing.entries[0];
    if (!entry) throw new Error('no entry');
    const keep = () => services.texts.keep({ documentId: entry.id, textSha256: entry.textSha256, text: null });
    await keep();
    const file = path.join(dataFolder, 'workspaces', listing.workspaceId, 'texts', `${entry.textSha256}.txt.gz`);
    await writeFile(file, (await readFile(file)).subarray(0, 15));
    expect((await services.serveText(keptTextPath(entry.textSha256))).status).toBe(500);
    expect(await services.texts.check({ textSha256: [entry.textSha256] })).toEqual({ missing: [], damaged: [entry.textSha256] });
    await keep();
    expect(await services.texts.check({ textSha256: [entry.textSha256] })).toEqual({ missing: [], damaged: [] });
    expect((await services.serveText(keptTextPath(entry.textSha256))).status).toBe(200);
  });

  it('a text that no document has, or has no more, is not kept under a false hash', async () => {
    const { services, corpus } = await setUp();
    const entry = await entryOf(services, corpus, 'a.txt');
    await expect(services.texts.keep({ documentId: entry.id, textSha256: 'a'.repeat(64), text: null })).rejects.toMatchObject({ code: 'fileOutside' });
    await writeFile(path.join(corpus, 'a.txt'), 'changed');
    await expect(services.texts.keep({ documentId: entry.id, textSha256: entry.textSha256, text: null })).rejects.toMatchObject({ code: 'fileChanged' });
    // The window still has the text that was tagged; another one is not taken for it.
    await expect(services.texts.keep({ documentId: entry.id, textSha256: entry.textSha256, text: 'Another text.' })).rejects.toMatchObject({ code: 'fileChanged' });
    expect(await services.texts.check({ textSha256: [entry.textSha256] })).toMatchObject({ missing: [entry.textSha256] });
  });
});

describe('encodings chosen by the user', () => {
  const bytes = encodeWith('Das ist schön – “wirklich”\n', 'windows-1252');

  it('make another document of the same file', async () => {
    const { services, corpus } = await setUp({ 'a.txt': bytes });
    const entry = await entryOf(services, corpus, 'a.txt');
    expect(entry).toMatchObject({ encoding: 'windows-1252', encodingFrom: 'guess' });
    const other = await services.corpus.reread({ path: 'a.txt', encoding: 'koi8-r' });
    expect(other).toMatchObject({ encoding: 'koi8-r', encodingFrom: 'chosen', sha256: entry.sha256 });
    expect(other.id).not.toBe(entry.id);
    // Both revisions stay readable: they are two readings of bytes that have not changed.
    expect(body(await services.serveText(textPath(entry.id)))).toContain('schön');
    expect((await services.serveText(textPath(other.id))).status).toBe(200);
    expect((await services.corpus.reread({ path: 'a.txt', encoding: null })).id).toBe(entry.id);
  });

  it.each<[name: string, args: { path: string; encoding: string | null }, code: string]>([
    ['does not fit', { path: 'a.txt', encoding: 'utf-8' }, 'encodingDoesNotFit'],
    ['is unknown', { path: 'a.txt', encoding: 'klingon' }, 'encodingUnknown'],
    ['of a file that is not there', { path: 'z.txt', encoding: null }, 'fileMissing'],
    ['of a file outside', { path: '../a.txt', encoding: null }, 'fileOutside'],
    ['of a hidden file', { path: '.git/config', encoding: null }, 'fileOutside'],
    ['of the manifest', { path: 'corpus.json', encoding: null }, 'fileOutside'],
    ['of a link that leaves the folder', { path: 'out.txt', encoding: null }, 'fileOutside'],
    ['of a folder', { path: 'sub', encoding: null }, 'fileUnreadable'],
    ['of a binary file', { path: 'bin.txt', encoding: null }, 'fileUnreadable'],
  ])('%s: refused', async (_name, args, code) => {
    const { services, corpus } = await setUp({ 'a.txt': bytes, 'sub/b.txt': 'b', 'bin.txt': 'a\0b', '.git/config': 'x', 'corpus.json': '{}' });
    await symlink('/etc/passwd', path.join(corpus, 'out.txt'));
    const entry = await entryOf(services, corpus, 'a.txt');
    await expect(services.corpus.reread(args)).rejects.toMatchObject({ code });
    expect((await services.serveText(textPath(entry.id))).status).toBe(200);
  });

  it('are used again at the next start, and what does not fit any more is left', async () => {
    const { services, corpus } = await setUp({ 'a.txt': bytes, 'b.txt': 'plain', 'c.txt': bytes });
    await services.corpus.open({ folder: corpus });
    const spy = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    onTestFinished(() => spy.mockRestore());
    const others = await services.corpus.useEncodings({ encodings: { 'a.txt': 'koi8-r', 'b.txt': 'utf-8', 'c.txt': 'utf-8', 'gone.txt': 'utf-8' } });
    expect(others.map((entry) => [entry.path, entry.encoding])).toEqual([['a.txt', 'koi8-r']]);
  });

  it('open a file that detection gave up on', async () => {
    const { services, corpus } = await setUp({ 'a.txt': Buffer.concat([Buffer.from('äöü'), Buffer.from([0xe9]), Buffer.from('äöü')]) });
    expect((await services.corpus.open({ folder: corpus })).problems).toMatchObject([{ path: 'a.txt', reason: 'invalid-encoding' }]);
    expect(await services.corpus.reread({ path: 'a.txt', encoding: 'windows-1252' })).toMatchObject({ path: 'a.txt', encodingFrom: 'chosen' });
  });
});

describe('changes on disk while the corpus is open', () => {
  it('are told once each, and only when the content is another', async () => {
    const { services, corpus, events } = await setUp({ 'a.txt': 'one', 'sub/b.txt': 'two', 'c.txt': 'three' });
    await services.corpus.open({ folder: corpus });
    const told = () => events.filter((one) => one.event === 'corpus.changed').map((one) => one.payload).sort((x, y) => JSON.stringify(x).localeCompare(JSON.stringify(y)));
    // Whole at once: on a busy machine a file is looked at while it is still being written, and then told of twice.
    const put = async (name: string, text: string): Promise<void> => {
      await writeFile(path.join(corpus, '.being-written'), text);
      await rename(path.join(corpus, '.being-written'), path.join(corpus, name));
    };
    await put('a.txt', 'changed');
    await rm(path.join(corpus, 'sub/b.txt'));
    await utimes(path.join(corpus, 'c.txt'), new Date(), new Date());
    await put('new.txt', 'new');
    await writeFile(path.join(corpus, 'picture.png'), 'x');
    await writeFile(path.join(corpus, '.hidden.txt'), 'x');
    await mkdir(path.join(corpus, 'more'));
    await put('more/d.txt', 'more');
    const expected = [
      { path: 'a.txt', kind: 'changed' }, { path: 'more/d.txt', kind: 'added' }, { path: 'new.txt', kind: 'added' }, { path: 'sub/b.txt', kind: 'deleted' },
    ];
    await vi.waitFor(() => expect(told()).toEqual(expected), { timeout: 10_000 });
    await utimes(path.join(corpus, 'a.txt'), new Date(), new Date());
    await put('more/e.txt', 'in the new folder');
    await vi.waitFor(() => expect(told()).toContainEqual({ path: 'more/e.txt', kind: 'added' }), { timeout: 10_000 });
    expect(told()).toHaveLength(5);
    expect(await services.corpus.reread({ path: 'more/d.txt', encoding: null })).toMatchObject({ path: 'more/d.txt', length: 4 });
  });
});

describe('changes on disk that cannot be read, or come while a window opens', () => {
  const told = (events: { event: string; payload: unknown }[]) => events.filter((one) => one.event === 'corpus.changed').map((one) => one.payload);

  it.each<[name: string, content: string | Uint8Array]>([['empty', ''], ['no text', Uint8Array.from([0, 1, 2, 0, 255, 254, 0, 0])]])('%s: the file is no longer what it was, and the same again', async (_name, content) => {
    const { services, corpus, events } = await setUp({ 'a.txt': 'one', 'c.txt': 'three' });
    await services.corpus.open({ folder: corpus });
    await writeFile(path.join(corpus, 'a.txt'), content);
    await writeFile(path.join(corpus, 'new.txt'), '');
    await vi.waitFor(() => expect(told(events)).toEqual([{ path: 'a.txt', kind: 'changed' }]), { timeout: 10_000 });
    await expect(services.corpus.reread({ path: 'a.txt', encoding: null })).rejects.toMatchObject({ shape: { code: 'fileUnreadable' } });
    await writeFile(path.join(corpus, 'a.txt'), 'one');
    await vi.waitFor(() => expect(told(events)).toEqual([{ path: 'a.txt', kind: 'changed' }, { path: 'a.txt', kind: 'added' }]), { timeout: 10_000 });
  });

  it('another window that opens the folder takes nothing from the first', async () => {
    const { services, corpus, events } = await setUp({ 'a.txt': 'one', 'b.txt': 'two', 'c.txt': 'three' });
    await services.corpus.open({ folder: corpus });
    await writeFile(path.join(corpus, 'a.txt'), 'other');
    await rm(path.join(corpus, 'b.txt'));
    await writeFile(path.join(corpus, 'd.txt'), 'four');
    // At once: what the first watched is not told any more.
    await services.corpus.open({ folder: corpus });
    expect(told(events)).toEqual(expect.arrayContaining([{ path: 'a.txt', kind: 'changed' }, { path: 'b.txt', kind: 'deleted' }, { path: 'd.txt', kind: 'added' }]));
    expect(told(events)).toHaveLength(3);
  });
});

describe('files of the user', () => {
  it('save writes whole and answers where; cancelling is no error', async () => {
    const { services, answers, dataFolder } = await setUp();
    const save = () => services.files.save({ title: 'Save', suggestedName: 'set.jsonld', filters: [], content: '{"é":1}' });
    expect(await save()).toBeNull();
    answers.saveFile = path.join(dataFolder, 'set.jsonld');
    expect(await save()).toEqual({ path: answers.saveFile, bytes: 8 });
    expect(await readFile(answers.saveFile, 'utf8')).toBe('{"é":1}');
    answers.saveFile = path.join(dataFolder, 'gone/set.jsonld');
    await expect(save()).rejects.toMatchObject({ shape: { code: 'writeFailed', values: { path: answers.saveFile } } });
  });

  it('save writes the bytes of a picture as they are', async () => {
    const { services, answers, dataFolder } = await setUp();
    answers.saveFile = path.join(dataFolder, 'a.png');
    const bytes = Uint8Array.from([0x89, 0x50, 0, 0xff, 0x0d, 0x0a]);
    expect(await services.files.save({ title: 'Save', suggestedName: 'a.png', filters: [], content: Buffer.from(bytes).toString('base64'), encoding: 'base64' })).toEqual({ path: answers.saveFile, bytes: 6 });
    expect(new Uint8Array(await readFile(answers.saveFile))).toEqual(bytes);
  });

  it.each<[name: string, content: string | Uint8Array, maxBytes: number, outcome: object]>([
    ['text', '\ufeff{"a":"é"}', 100, { content: '{"a":"é"}' }],
    ['too large', 'x'.repeat(101), 100, { shape: { code: 'fileTooLarge', values: { bytes: 101, limit: 100 } } }],
    ['not UTF-8', Uint8Array.from([0x61, 0xff]), 100, { shape: { code: 'fileNotText', values: { detail: 'the byte at 1 is not valid' } } }],
  ])('open: %s', async (_name, content, maxBytes, outcome) => {
    const { services, answers } = await setUp();
    const file = path.join(await temporaryFolder({ 'set.json': content }), 'set.json');
    answers.openFile = file;
    const opened = await services.files.open({ title: 'Open', filters: [], maxBytes }).catch((error: unknown) => error);
    expect(opened).toMatchObject(outcome);
    if ('shape' in outcome) expect(opened).toMatchObject({ shape: { values: { path: file } } });
  });

  it.each<[name: string, file: (folder: string) => string, code: string]>([
    ['nothing there', (folder) => path.join(folder, 'gone'), 'fileMissing'], ['a folder', (folder) => folder, 'fileUnreadable'], ['a device', () => '/dev/zero', 'fileUnreadable'],
  ])('open: %s', async (_name, file, code) => {
    const { services, answers, dataFolder } = await setUp();
    answers.openFile = file(dataFolder);
    await expect(services.files.open({ title: 'Open', filters: [], maxBytes: 100 })).rejects.toMatchObject({ code });
  });
});

it('snapshots are written for the open workspace only', async () => {
  const { services, corpus } = await setUp();
  const { workspaceId } = await services.corpus.open({ folder: corpus });
  const info = await services.snapshots.write({ workspaceId, content: '{"a":1}', changes: 1, headHash: 'a'.repeat(64), why: 'asked' });
  expect(await services.snapshots.list({ workspaceId })).toEqual([info]);
  expect((await services.snapshots.read({ workspaceId, name: info.name })).content).toBe('{"a":1}');
  await expect(services.snapshots.write({ workspaceId: 'w-other', content: '{}', changes: 1, headHash: null, why: 'asked' })).rejects.toMatchObject({ code: 'notAllowed' });
  expect(await services.snapshots.list({ workspaceId: 'w-other' })).toEqual([]);
});

it('the manifest is written beside the documents and counts at the next opening', async () => {
  const { services, corpus } = await setUp();
  await services.corpus.open({ folder: corpus });
  const document = { path: 'b.txt', title: 'Mine', outlet: 'The Paper', publishedOn: '2024-09', url: null, language: 'en', regions: [{ kind: 'header' as const, start: 0, end: 10 }] };
  expect(await services.corpus.writeManifest({ documents: [document] })).toEqual({ path: path.join(corpus, 'corpus.json') });
  const listing = await services.corpus.open({ folder: corpus });
  expect(listing).toMatchObject({ hasManifest: true, problems: [] });
  expect(listing.entries[1]).toMatchObject(document);
  await expect(services.corpus.writeManifest({ documents: [{ ...document, path: '../x.txt' }] })).rejects.toMatchObject({ code: 'fileOutside' });
});

it('the program’s own files are for its user alone', async () => {
  const { services, corpus, dataFolder } = await setUp();
  await services.corpus.open({ folder: corpus });
  expect((await readdir(dataFolder)).sort()).toEqual(['settings.json', 'workspaces', 'workspaces.json']);
  expect(services.info).toMatchObject({ version: '1.2.3', host: 'chromium', hostReason: 'a test', dataFolder });
});

it('a data folder that cannot be made is an error in words', async () => {
  const folder = await temporaryFolder({ f: '' });
  await expect(createServices({ dataFolder: path.join(folder, 'f/data'), seedsFolder: folder, version: '1', platform: testPlatform().platform }))
    .rejects.toMatchObject({ shape: { code: 'writeFailed', values: { detail: 'part of the path is not a folder (ENOTDIR)' } } });
});
