import { copyFile, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { sha256Hex } from '../../../../src-main/services/corpus/read-document.ts';
import { createSnapshotService } from '../../../../src-main/services/snapshots/snapshot-service.ts';
import { makeWorkspace, workspaceAt } from '../../../../src-main/services/workspaces.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const workspaceId = 'seeds';
const hash = (n: number): string => n.toString(16).padStart(64, '0');
const content = JSON.stringify({ changes: [{ statement: 'é 😀 中' }], filler: 'abc '.repeat(2_000) });

/** A service whose clock the test sets. */
async function setUp() {
  const folder = await temporaryFolder();
  const clock = { now: new Date('2024-09-08T10:11:12.345Z') };
  const service = createSnapshotService(() => folder, () => clock.now);
  const write = (changes: number, text = content, headHash: string | null = hash(changes)) => service.write({ workspaceId, content: text, changes, headHash, why: 'interval' });
  return { folder, clock, service, write, files: async () => (await readdir(folder)).sort() };
}

/** As the first versions of the program wrote them, when they were called backups. */
function backup(text: string, changes: number): Buffer {
  const header = { attestBackup: 1, sha256: sha256Hex(text), changes, headHash: hash(changes) };
  return Buffer.concat([gzipSync(`${JSON.stringify(header)}\n`), gzipSync(text)]);
}

it('comes back as it was written, and is gzip after two lines of text', async () => {
  const { service, write, files } = await setUp();
  const info = await write(3);
  expect(info).toMatchObject({ name: '000001_2024-09-08T10-11-12.345Z_3.attest-snapshot', at: '2024-09-08T10:11:12.345Z', changes: 3, headHash: hash(3), why: 'interval' });
  const packed = await readFile(info.path);
  expect(packed).toHaveLength(info.bytes);
  const second = packed.indexOf('\n', packed.indexOf('\n') + 1);
  expect(gunzipSync(packed.subarray(second + 1)).toString('utf8')).toBe(content);
  expect(await service.read({ workspaceId, name: info.name })).toEqual({ content, info });
  expect(await service.check({ workspaceId, name: info.name })).toEqual({ damage: null });
  expect(await service.list({ workspaceId })).toEqual([info]);
  expect(await files()).toEqual([info.name]);
});

describe('where nothing has changed since', () => {
  it('no second copy is written, and the time is that of the new check', async () => {
    const { service, clock, write } = await setUp();
    const first = await write(3);
    clock.now = new Date('2024-09-09T00:00:00.000Z');
    const second = await write(3);
    expect(second).toMatchObject({ at: '2024-09-09T00:00:00.000Z', bytes: first.bytes, changes: 3, headHash: hash(3) });
    expect(await service.list({ workspaceId })).toEqual([second]);
    expect((await service.read({ workspaceId, name: second.name })).content).toBe(content);
  });

  it('but a damaged copy is no copy: it is written again', async () => {
    const { service, clock, write } = await setUp();
    const first = await write(3);
    await writeFile(first.path, (await readFile(first.path)).subarray(0, 200));
    clock.now = new Date('2024-09-09T00:00:00.000Z');
    const second = await write(3);
    expect(await service.list({ workspaceId })).toHaveLength(2);
    expect((await service.read({ workspaceId, name: second.name })).content).toBe(content);
    expect(await service.check({ workspaceId, name: first.name })).toEqual({ damage: 'it is cut off' });
  });

  it('a workspace without a head is always written', async () => {
    const { service, write } = await setUp();
    await write(0, '{}', null);
    await write(0, '{}', null);
    expect(await service.list({ workspaceId })).toHaveLength(2);
  });
});

it('many writes in one millisecond, and a clock set back, keep the order', async () => {
  const { service, clock, write } = await setUp();
  await Promise.all([write(1), write(2), write(3)]);
  clock.now = new Date('2020-01-01T00:00:00.000Z');
  await write(4);
  expect((await service.list({ workspaceId })).map((info) => info.changes)).toEqual([4, 3, 2, 1]);
});

it('what is outdated goes, and files that are not its own stay', async () => {
  const { folder, clock, write, files } = await setUp();
  await writeFile(path.join(folder, 'mine.txt'), 'x');
  for (let n = 0; n < 60; n += 1) {
    clock.now = new Date(Date.UTC(2024, 0, 1, 10, n));
    await write(n, '{}');
  }
  const names = await files();
  expect(names).toContain('mine.txt');
  expect(names).toHaveLength(1 + 24);
});

describe('what was written as a backup', () => {
  it('is moved, listed before all snapshots, read, and not written over', async () => {
    const data = await temporaryFolder({
      'workspaces/seeds/backups/2024-09-08T10-11-12.345Z-3.attest-backup.gz': backup(content, 3),
      'workspaces/seeds/backups/2024-09-09T10-11-12.345Z-4.attest-backup.gz': backup('{}', 4),
    });
    const workspace = workspaceAt(data, workspaceId);
    await makeWorkspace(workspace);
    expect(await readdir(workspace.folder)).not.toContain('backups');
    const service = createSnapshotService(() => workspace.snapshots, () => new Date('2024-01-01T00:00:00.000Z'));
    const written = await service.write({ workspaceId, content: '{}', changes: 4, headHash: hash(4), why: 'start' });
    const list = await service.list({ workspaceId });
    expect(list.map(({ at, changes, why }) => [at, changes, why])).toEqual([
      ['2024-01-01T00:00:00.000Z', 4, 'start'], ['2024-09-09T10:11:12.345Z', 4, null], ['2024-09-08T10:11:12.345Z', 3, null],
    ]);
    expect(written.name).toMatch(/^000001_/);
    expect((await service.read({ workspaceId, name: list[2]?.name ?? '' })).content).toBe(content);
  });

  it('is refused when it is damaged', async () => {
    const { folder, service } = await setUp();
    const name = '2024-09-08T10-11-12.345Z-3.attest-backup.gz';
    const good = backup(content, 3);
    for (const length of [2, 50, 150, good.length - 9, good.length - 1]) {
      await writeFile(path.join(folder, name), good.subarray(0, length));
      await expect(service.read({ workspaceId, name }), `${length} bytes`).rejects.toMatchObject({ code: 'snapshotDamaged' });
    }
    expect(await service.list({ workspaceId })).toMatchObject([{ name, changes: 3 }]);
  });
});

it.each([
  ['not there', '000009_2024-09-08T10-11-12.345Z_9.attest-snapshot'],
  ['another name', 'workspace.json'],
  ['a way out of the folder', '../../settings.json'],
])('what is no snapshot is not read: %s', async (_, name) => {
  const { service } = await setUp();
  await expect(service.read({ workspaceId, name })).rejects.toMatchObject({ code: 'snapshotMissing' });
});

it('one of a later version is refused with words', async () => {
  const { service, write } = await setUp();
  const { path: file, name } = await write(3);
  const text = await readFile(file, 'latin1');
  await writeFile(file, text.replace('attest-snapshot/1 ', 'attest-snapshot/2 '), 'latin1');
  await expect(service.read({ workspaceId, name })).rejects.toMatchObject({ code: 'snapshotDamaged', shape: { values: { detail: expect.stringContaining('newer version') } } });
});

it('a write that fails leaves no file and the older snapshots', async () => {
  const { folder, service, write } = await setUp();
  const first = await write(1);
  await copyFile(first.path, path.join(folder, 'copy'));
  const gone = createSnapshotService(() => path.join(folder, 'nowhere'));
  await expect(gone.write({ workspaceId, content, changes: 1, headHash: hash(1), why: 'asked' })).rejects.toMatchObject({ code: 'writeFailed' });
  expect(await service.list({ workspaceId })).toEqual([first]);
});
