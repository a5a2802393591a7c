import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HostError } from '../../../src-common/contract/host-error.ts';
import { createBackupService } from '../../../src-main/services/backups.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const workspaceId = 'seeds';
const hash = (n: number): string => n.toString(16).padStart(64, '0');
const content = JSON.stringify({ changes: [{ statement: 'é 😀 中' }], filler: 'abc '.repeat(2_000) });

/** A service whose clock the test sets. */
async function setUp() {
  const folder = await temporaryFolder();
  const clock = { now: new Date('2024-09-08T10:11:12.345Z') };
  const service = createBackupService(() => folder, () => clock.now);
  const write = (changes: number, text = content, headHash: string | null = hash(changes)) => service.write({ workspaceId, content: text, changes, headHash });
  return { folder, clock, service, write, files: async () => (await readdir(folder)).sort() };
}

it('comes back as it was written, and any gunzip reads it', async () => {
  const { service, write, files } = await setUp();
  const info = await write(3);
  expect(info).toMatchObject({ name: '2024-09-08T10-11-12.345Z-3.attest-backup.gz', at: '2024-09-08T10:11:12.345Z', changes: 3, headHash: hash(3) });
  const packed = await readFile(info.path);
  expect(packed).toHaveLength(info.bytes);
  const plain = gunzipSync(packed).toString('utf8');
  expect(plain.slice(plain.indexOf('\n') + 1)).toBe(content);
  expect(await service.read({ workspaceId, name: info.name })).toEqual({ content, info });
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

it('keeps the newest 30, and the last of each of 30 days', async () => {
  const { clock, write, service } = await setUp();
  let n = 0;
  for (let day = 0; day < 40; day += 1) {
    for (const hour of [8, 18]) {
      clock.now = new Date(Date.UTC(2024, 0, 1 + day, hour));
      await write((n += 1), '{}');
    }
  }
  const kept = (await service.list({ workspaceId })).map((info) => info.at.slice(0, 13));
  expect(kept.slice(0, 30)).toEqual(Array.from({ length: 30 }, (_, i) => new Date(Date.UTC(2024, 0, 40 - Math.floor(i / 2), i % 2 ? 8 : 18)).toISOString().slice(0, 13)));
  // 15 days are covered by the newest 30; of the 15 days before them the evening is kept.
  expect(kept.slice(30)).toEqual(Array.from({ length: 15 }, (_, i) => new Date(Date.UTC(2024, 0, 25 - i, 18)).toISOString().slice(0, 13)));
});

it('leaves files alone that are not its own', async () => {
  const { folder, write, files } = await setUp();
  await writeFile(path.join(folder, 'mine.txt'), 'x');
  for (let n = 0; n < 35; n += 1) await write(n, '{}');
  const names = await files();
  expect(names).toContain('mine.txt');
  expect(names).toHaveLength(31);
});

describe('a damaged backup is refused and named, never half read', () => {
  it('whatever bit is flipped: the content is the right one, or there is an error', async () => {
    const { service, write } = await setUp();
    const info = await write(3, JSON.stringify({ text: 'a small one' }));
    const good = await readFile(info.path);
    await fc.assert(fc.asyncProperty(fc.nat(good.length * 8 - 1), async (bit) => {
      const bad = Buffer.from(good);
      bad[bit >> 3] = (bad[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      await writeFile(info.path, bad);
      const outcome = await service.read({ workspaceId, name: info.name }).then((read) => read.content, (error: unknown) => error);
      if (outcome instanceof HostError) expect(outcome.shape).toMatchObject({ code: 'backupDamaged', values: { path: info.path } });
      else expect(outcome).toBe('{"text":"a small one"}');
    }), { numRuns: 400 });
  });

  it('wherever it is cut off', async () => {
    const { service, write } = await setUp();
    const info = await write(3);
    const good = await readFile(info.path);
    for (const length of [0, 1, 10, 50, 100, 150, good.length - 9, good.length - 1]) {
      await writeFile(info.path, good.subarray(0, length));
      await expect(service.read({ workspaceId, name: info.name }), `${length} bytes`).rejects.toMatchObject({ code: 'backupDamaged' });
      expect(await service.list({ workspaceId })).toMatchObject([{ name: info.name, changes: 3 }]);
    }
  });

  it.each<[name: string, name_: string, code: string]>([
    ['not there', '2024-09-08T10-11-12.345Z-9.attest-backup.gz', 'backupMissing'],
    ['another name', 'workspace.json', 'backupMissing'],
    ['a way out of the folder', '../../settings.json', 'backupMissing'],
  ])('%s', async (_name, name, code) => {
    const { service } = await setUp();
    await expect(service.read({ workspaceId, name })).rejects.toMatchObject({ code });
  });
});

it('a write that fails leaves no file and the older backups', async () => {
  const { folder, service, write } = await setUp();
  const first = await write(1);
  const gone = createBackupService(() => path.join(folder, 'nowhere'));
  await expect(gone.write({ workspaceId, content, changes: 1, headHash: hash(1) })).rejects.toMatchObject({ code: 'writeFailed' });
  expect(await service.list({ workspaceId })).toEqual([first]);
});
