import { execFileSync } from 'node:child_process';
import type { Dirent } from 'node:fs';
import { mkdir, readFile, rm, symlink, truncate, utimes, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { CorpusProblem } from '../../../../src-common/contract/host-api.ts';
import { scanCorpus } from '../../../../src-main/services/corpus/scan.ts';
import { diskFileSystem } from '../../../../src-main/services/corpus/walk.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const reasons = (problems: CorpusProblem[]): Record<string, string> => Object.fromEntries(problems.map((p) => [p.path, p.reason]));
const paths = (entries: { path: string }[]): string[] => entries.map((entry) => entry.path);
const longAgo = new Date('2024-01-01T00:00:00Z');

it('finds texts by extension in subfolders, and names every other file', async () => {
  const root = await temporaryFolder({
    'a.txt': 'A first line of text\n', 'b.md': '# The *title* here ##\n', 'c.MARKDOWN': 'Some words here', 'd.text': 'x', README: 'Read me, please',
    'deep/er/e.txt': 'deep', 'ä ö/ü.txt': 'umlauts', 'picture.png': 'x', 'page.html': '<p>', 'empty.txt': '', 'binary.txt': 'a\0b', 'mark.txt': '\ufeff',
    '.hidden.txt': 'x', '.git/config': 'x', 'Thumbs.db': 'x', 'annotations/set.json': '{}', 'annotations/notes.txt': 'x', 'deep/annotations/f.txt': 'counts',
  });
  const { entries, problems, manifest } = await scanCorpus(root, { cacheFile: null });
  expect(paths(entries)).toEqual(['ä ö/ü.txt', 'a.txt', 'b.md', 'c.MARKDOWN', 'd.text', 'deep/annotations/f.txt', 'deep/er/e.txt', 'README']);
  expect(reasons(problems)).toEqual({ 'picture.png': 'not-a-text-type', 'page.html': 'not-a-text-type', 'empty.txt': 'empty', 'binary.txt': 'binary', 'mark.txt': 'empty' });
  expect(manifest).toBeNull();
  expect(entries.find((entry) => entry.path === 'b.md')).toMatchObject({ mediaType: 'text/markdown', title: 'The *title* here' });
});

describe('links', () => {
  it('are followed to files inside the folder and nowhere else', async () => {
    const outside = await temporaryFolder({ 'secret.txt': 'secret', 'folder/x.txt': 'x' });
    const root = await temporaryFolder({ 'inside/a.txt': 'the text' });
    const links: [name: string, target: string][] = [
      ['to-file.txt', 'inside/a.txt'], ['to-folder', 'inside'], ['to-top', '.'], ['inside/up', '..'],
      ['out.txt', path.join(outside, 'secret.txt')], ['out-relative.txt', path.relative(root, path.join(outside, 'secret.txt'))],
      ['out-folder', path.join(outside, 'folder')], ['system', '/etc'], ['device.txt', '/dev/zero'],
      ['broken.txt', 'nowhere.txt'], ['circle.txt', 'circle.txt'], ['circle-a.txt', 'circle-b.txt'], ['circle-b.txt', 'circle-a.txt'],
      ['twice-out.txt', 'out.txt'],
    ];
    for (const [name, target] of links) await symlink(target, path.join(root, name));
    const { entries, problems } = await scanCorpus(root, { cacheFile: null });
    expect(paths(entries)).toEqual(['inside/a.txt', 'to-file.txt']);
    expect(reasons(problems)).toEqual({
      'to-folder': 'link-inside', 'to-top': 'link-inside', 'inside/up': 'link-inside',
      'out.txt': 'link-outside', 'out-relative.txt': 'link-outside', 'out-folder': 'link-outside', system: 'link-outside', 'device.txt': 'link-outside', 'twice-out.txt': 'link-outside',
      'broken.txt': 'link-broken', 'circle.txt': 'link-broken', 'circle-a.txt': 'link-broken', 'circle-b.txt': 'link-broken',
    });
    expect(JSON.stringify(entries)).not.toContain('secret');
  });

  it('are not confused by a sibling whose name begins like the folder', async () => {
    const parent = await temporaryFolder({ 'corpus/a.txt': 'a', 'corpus-private/b.txt': 'b' });
    await symlink('../corpus-private/b.txt', path.join(parent, 'corpus/b.txt'));
    const { problems } = await scanCorpus(path.join(parent, 'corpus'), { cacheFile: null });
    expect(reasons(problems)).toEqual({ 'b.txt': 'link-outside' });
  });
});

it.skipIf(process.platform === 'win32')('lists pipes and sockets without opening them', async () => {
  const root = await temporaryFolder({ 'a.txt': 'text' });
  execFileSync('mkfifo', [path.join(root, 'pipe.txt')]);
  const server = createServer().listen(path.join(root, 'socket.txt'));
  onTestFinished(() => void server.close());
  await new Promise((done) => server.once('listening', done));
  const { entries, problems } = await scanCorpus(root, { cacheFile: null });
  expect(paths(entries)).toEqual(['a.txt']);
  expect(problems).toEqual([
    { path: 'pipe.txt', reason: 'device', detail: 'named pipe' },
    { path: 'socket.txt', reason: 'device', detail: 'socket' },
  ]);
});

it('does not read a file of more than 16 MiB, and says how large it is', async () => {
  const root = await temporaryFolder({ 'large.txt': '', 'limit.txt': '' });
  await truncate(path.join(root, 'large.txt'), 50 * 1024 * 1024);
  await writeFile(path.join(root, 'limit.txt'), 'x'.repeat(16 * 1024 * 1024));
  const { entries, problems } = await scanCorpus(root, { cacheFile: null });
  expect(paths(entries)).toEqual(['limit.txt']);
  expect(problems).toEqual([{ path: 'large.txt', reason: 'too-large', detail: '52,428,800 bytes; the limit is 16,777,216' }]);
});

describe('what the system refuses', () => {
  const refusal = (code: string): Error => Object.assign(new Error(code), { code });

  it('a subfolder and a file are listed, in words', async () => {
    const root = await temporaryFolder({ 'a.txt': 'a', 'closed/b.txt': 'b', 'lost.txt': 'c' });
    const { entries, problems } = await scanCorpus(root, {
      cacheFile: null,
      walk: { fs: {
        readdir: async (folder): Promise<Dirent[]> => {
          if (folder.endsWith('closed')) throw refusal('EACCES');
          return diskFileSystem.readdir(folder);
        },
        lstat: async (file) => {
          if (file.endsWith('lost.txt')) throw refusal('EIO');
          return diskFileSystem.lstat(file);
        },
      } },
    });
    expect(paths(entries)).toEqual(['a.txt']);
    expect(problems).toEqual([
      { path: 'closed', reason: 'unreadable', detail: 'access is denied (EACCES)' },
      { path: 'lost.txt', reason: 'unreadable', detail: 'the disk reported an error (EIO)' },
    ]);
  });

  it('a file that goes or becomes a link after it was found is not read', async () => {
    const outside = await temporaryFolder({ 'secret.txt': 'secret' });
    const root = await temporaryFolder({ 'goes.txt': 'a', 'swapped.txt': 'b' });
    const { entries, problems } = await scanCorpus(root, {
      cacheFile: null,
      walk: { fs: { ...diskFileSystem, lstat: async (file) => {
        const stats = await diskFileSystem.lstat(file);
        await rm(file);
        if (file.endsWith('swapped.txt')) await symlink(path.join(outside, 'secret.txt'), file);
        return stats;
      } } },
    });
    expect(entries).toEqual([]);
    expect(reasons(problems)).toEqual({ 'goes.txt': 'unreadable', 'swapped.txt': 'unreadable' });
  });

  it('a folder that cannot be listed at all is an error', async () => {
    await expect(scanCorpus('/nowhere/at/all', { cacheFile: null })).rejects.toMatchObject({ code: 'ENOENT' });
  });
});

it('stops at the limits and says so', async () => {
  const root = await temporaryFolder({ '1.txt': 'a', '2.txt': 'b', '3.txt': 'c', 'd/d/d/deep.txt': 'd' });
  const few = await scanCorpus(root, { cacheFile: null, walk: { maxFiles: 2 } });
  expect(paths(few.entries)).toEqual(['1.txt', '2.txt']);
  expect(reasons(few.problems)).toEqual({ '.': 'too-large' });
  const shallow = await scanCorpus(root, { cacheFile: null, walk: { maxDepth: 2 } });
  expect(reasons(shallow.problems)).toEqual({ 'd/d/d': 'unreadable' });
});

describe('10,000 files', () => {
  it('are all found, with progress, and found again from what was remembered', async () => {
    const root = await temporaryFolder();
    const data = await temporaryFolder();
    const all: string[] = [];
    for (let f = 0; f < 100; f += 1) {
      await mkdir(path.join(root, `f${f}`));
      for (let n = 0; n < 100; n += 1) all.push(`f${f}/${n}.txt`);
    }
    await Promise.all(all.map(async (name) => {
      const file = path.join(root, name);
      await writeFile(file, `Document ${name} has a title\n\nand a body.\n`);
      await utimes(file, longAgo, longAgo);
    }));
    const cacheFile = path.join(data, 'scan.json');
    const first = await scanCorpus(root, { cacheFile });
    expect(first.entries).toHaveLength(10_000);
    expect(new Set(paths(first.entries))).toEqual(new Set(all));
    expect(first.problems).toEqual([]);

    // Proof that the second scan reads the memory and not the files: what it says of one title is made up.
    const cache = await readFile(cacheFile, 'utf8');
    await writeFile(cacheFile, cache.replace('Document f7/7.txt has a title', 'From memory'));
    const second = await scanCorpus(root, { cacheFile });
    expect(second.entries.find((entry) => entry.path === 'f7/7.txt')?.title).toBe('From memory');
    expect(second.entries).toHaveLength(10_000);
  }, 120_000);
});

describe('the memory of the last scan', () => {
  const setUp = async (): Promise<{ root: string; cacheFile: string }> => {
    const root = await temporaryFolder({ 'a.txt': 'The old text here\n', 'b.txt': 'Another text here\n', 'c.txt': 'a\0b' });
    for (const name of ['a.txt', 'b.txt', 'c.txt']) await utimes(path.join(root, name), longAgo, longAgo);
    return { root, cacheFile: path.join(await temporaryFolder(), 'scan.json') };
  };

  it('does not hide a change, not even one of the same size and time', async () => {
    const { root, cacheFile } = await setUp();
    const before = await scanCorpus(root, { cacheFile });
    await writeFile(path.join(root, 'a.txt'), 'The new text here\n');
    await utimes(path.join(root, 'a.txt'), longAgo, longAgo);
    const after = await scanCorpus(root, { cacheFile });
    expect(after.entries[0]?.title).toBe('The new text here');
    expect(after.entries[0]?.id).not.toBe(before.entries[0]?.id);
    expect(after.entries[1]).toEqual(before.entries[1]);
  });

  it('forgets files that are gone', async () => {
    const { root, cacheFile } = await setUp();
    await scanCorpus(root, { cacheFile });
    await rm(path.join(root, 'a.txt'));
    const after = await scanCorpus(root, { cacheFile });
    expect(paths(after.entries)).toEqual(['b.txt']);
    expect(await readFile(cacheFile, 'utf8')).not.toContain('a.txt');
  });

  it.each([
    ['no JSON', () => '{"version":'],
    ['another version', (cache: string) => cache.replace(/"version":"[^"]*"/, '"version":"scan/0"').replaceAll('old text', 'false')],
    ['a number for a title', (cache: string) => cache.replace('"The old text here"', '7')],
    ['empty', () => ''],
    ['100,000 brackets', () => '['.repeat(100_000)],
  ])('is thrown away when damaged: %s', async (_name, damage) => {
    const { root, cacheFile } = await setUp();
    const before = await scanCorpus(root, { cacheFile });
    const good = await readFile(cacheFile, 'utf8');
    await writeFile(cacheFile, damage(good));
    expect((await scanCorpus(root, { cacheFile })).entries).toEqual(before.entries);
    expect(await readFile(cacheFile, 'utf8')).toBe(good);
  });
});

it('tells its progress only when it takes longer than half a second', async () => {
  const root = await temporaryFolder({ 'a.txt': 'a', 'b.txt': 'b', 'c.txt': 'c' });
  const told: { done: number; total: number }[] = [];
  await scanCorpus(root, { cacheFile: null, onProgress: (p) => told.push(p) });
  expect(told).toEqual([]);
  await scanCorpus(root, {
    cacheFile: null,
    onProgress: (p) => told.push(p),
    walk: { fs: { ...diskFileSystem, lstat: async (file) => {
      await new Promise((done) => setTimeout(done, 300));
      return diskFileSystem.lstat(file);
    } } },
  });
  expect(told.length).toBeGreaterThan(0);
});
