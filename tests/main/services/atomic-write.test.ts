import { execFile } from 'node:child_process';
import { chmod, mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { writeFileAtomic } from '../../../src-main/services/atomic-write.ts';
import { bundleForChild } from '../../support/bundle-for-child.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

it('writes all of it and says how many bytes', async () => {
  const file = path.join(await temporaryFolder(), 'a.json');
  expect(await writeFileAtomic(file, 'é😀')).toBe(6);
  expect(await readFile(file, 'utf8')).toBe('é😀');
});

it('keeps the permissions of the file it replaces, and writes through a link', async () => {
  const folder = await temporaryFolder({ 'real/a.txt': 'old' });
  await chmod(path.join(folder, 'real/a.txt'), 0o640);
  await symlink('real/a.txt', path.join(folder, 'link.txt'));
  await writeFileAtomic(path.join(folder, 'link.txt'), 'new');
  expect(await readFile(path.join(folder, 'real/a.txt'), 'utf8')).toBe('new');
  expect((await stat(path.join(folder, 'real/a.txt'))).mode & 0o777).toBe(0o640);
});

describe('a write that fails leaves the folder as it was', () => {
  it.each<[name: string, prepare: (folder: string) => Promise<string>, detail: string]>([
    ['the folder is missing', async (folder) => path.join(folder, 'gone/a.txt'), 'the file or its folder does not exist (ENOENT)'],
    ['a folder has the name', async (folder) => { await mkdir(path.join(folder, 'a.txt')); return path.join(folder, 'a.txt'); }, 'it is a folder (EISDIR)'],
    ['a file is in the way', async (folder) => { await writeFile(path.join(folder, 'f'), ''); return path.join(folder, 'f/a.txt'); }, 'part of the path is not a folder (ENOTDIR)'],
    ['the name is too long', async (folder) => path.join(folder, 'x'.repeat(300)), 'the name is too long (ENAMETOOLONG)'],
    ['links in a circle', async (folder) => { await symlink('b', path.join(folder, 'b')); return path.join(folder, 'b/a.txt'); }, 'its symbolic links go round in a circle (ELOOP)'],
  ])('%s', async (_name, prepare, detail) => {
    const folder = await temporaryFolder();
    const file = await prepare(folder);
    const before = await readdir(folder);
    await expect(writeFileAtomic(file, 'new')).rejects.toMatchObject({ shape: { code: 'writeFailed', values: { path: file, detail } } });
    expect(await readdir(folder)).toEqual(before);
  });

  it.skipIf(process.platform === 'win32')('there is room for half of it: the system takes the first part and refuses the rest', async () => {
    const folder = await temporaryFolder({ 'data/a.txt': 'the previous file' });
    const child = await bundleForChild('tests/support/write-child.ts', folder);
    const file = path.join(folder, 'data/a.txt');
    // The limit of the shell is in blocks of 512 or 1024 bytes; the file is far beyond either.
    const { stdout } = await promisify(execFile)('sh', ['-c', 'ulimit -f 64; exec "$0" "$@"', process.execPath, child, file, String(1024 * 1024)]);
    expect(JSON.parse(stdout)).toEqual({ code: 'writeFailed', values: { path: file, detail: 'the file is larger than the system allows (EFBIG)' } });
    expect(await readFile(file, 'utf8')).toBe('the previous file');
    expect(await readdir(path.join(folder, 'data'))).toEqual(['a.txt']);
  }, 60_000);
});

it('two writes at once leave one of the two, whole', async () => {
  const folder = await temporaryFolder();
  const file = path.join(folder, 'a.txt');
  const contents = Array.from({ length: 8 }, (_, i) => String(i).repeat(100_000));
  await Promise.all(contents.map((content) => writeFileAtomic(file, content)));
  expect(contents).toContain(await readFile(file, 'utf8'));
  expect(await readdir(folder)).toEqual(['a.txt']);
});
