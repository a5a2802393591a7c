/** What every version of the program wrote is opened by this one; a newer one's is refused; how a next version comes. */
import 'fake-indexeddb/auto';
import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../src-common/core/claims/change.ts';
import { builtInCodebook } from '../../src-common/core/claims/codebook.ts';
import type { Json } from '../../src-common/core/claims/json.ts';
import { readPortable } from '../../src-common/core/formats/exchange.ts';
import { formatById } from '../../src-common/core/formats/registry.ts';
import { replay } from '../../src-common/core/records/replay.ts';
import { storedVersions } from '../../src-common/core/records/stored-versions.ts';
import { ownVersions, type KnownVersions } from '../../src-common/core/records/versions.ts';
import { readWorkspace } from '../../src-common/core/records/workspace-file.ts';
import { readArchive } from '../../src-main/services/archive/read-archive.ts';
import { AsideFiles } from '../../src-main/services/journal/aside-files.ts';
import { Journal } from '../../src-main/services/journal/journal.ts';
import { journalHeader } from '../../src-main/services/journal/frames.ts';
import { createSettingsService } from '../../src-main/services/settings.ts';
import { readSnapshot } from '../../src-main/services/snapshots/snapshot-file.ts';
import { version1 } from '../../src-renderer/db/versions/1.ts';
import { version2 } from '../../src-renderer/db/versions/2.ts';
import { openWorkspaceDatabase } from '../../src-renderer/db/workspace-database.ts';
import { putBack, type Dump } from '../support/put-back.ts';
import { idOf } from '../support/sample-records.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { storedGeneration, versionsFolder } from '../support/write-version.ts';

async function dumpOf(folder: string): Promise<Dump> {
  return JSON.parse(await readFile(path.join(folder, 'database.json'), 'utf8')) as Dump;
}

const versions = (await readdir(versionsFolder)).filter((name) => /^\d+$/.test(name));

it('the newest folder holds what this version writes', async () => {
  const folder = path.join(versionsFolder, String(storedGeneration));
  const { version, tables } = await dumpOf(folder);
  expect(version).toBe(storedVersions.database);
  expect((tables['changes']?.rows as Change[]).map(({ schemaVersion }) => schemaVersion)).toContain(storedVersions.change);
  expect(Math.max(...versions.map(Number))).toBe(storedGeneration);
  expect(journalHeader).toBe(`attest-journal/${storedVersions.journal}\n`);
});

describe.each(versions)('what version %s wrote is opened', (version) => {
  const folder = path.join(versionsFolder, version);
  const expected = async () => {
    const stored = (await dumpOf(folder)).tables['changes']?.rows as Change[];
    const replayed = replay(stored);
    if (!replayed.ok) throw new Error(replayed.detail);
    return { stored, state: replayed.state };
  };

  it('database', async () => {
    const { stored, state } = await expected();
    const database = await openWorkspaceDatabase(await putBack(await dumpOf(folder)));
    expect((await database.load()).state).toEqual(state);
    expect(await database.allChanges()).toEqual(stored);
    expect(await database.check()).toEqual({ ok: true, changes: stored.length });
    expect([state.claims.size, state.sources.size, state.documents.size, state.sets.size, state.files.size, state.reviews.size, state.comments.size, state.decisions.size, state.aliases.size, state.codebooks.size, state.relations.size, state.groups.size, state.rulings.size]).not.toContain(0);
  });

  it('database with a long document', async () => {
    const dump = JSON.parse(await readFile(path.join(folder, 'long-document.json'), 'utf8')) as Dump;
    const stored = dump.tables['changes']?.rows as Change[];
    const replayed = replay(stored);
    const database = await openWorkspaceDatabase(await putBack(dump));
    expect((await database.load()).state).toEqual(replayed.ok && replayed.state);
    expect(await database.check()).toEqual({ ok: true, changes: stored.length });
  });

  it('work of a window kept beside the journal', async () => {
    const copy = await temporaryFolder();
    await cp(path.join(folder, 'window.aside'), path.join(copy, 'window.aside'));
    const { asides, damaged } = await new AsideFiles().take(copy);
    expect(damaged).toEqual([]);
    expect(asides.map(({ changes }) => changes)).toEqual([(await expected()).stored.slice(-2)]);
  });

  it('journal', async () => {
    const copy = path.join(await temporaryFolder(), 'journal');
    await cp(path.join(folder, 'journal'), copy, { recursive: true });
    const { journal, state } = await Journal.open(copy);
    expect(state).toMatchObject({ lost: 0, headMissing: false, setAside: null });
    expect(await journal.read(0, Infinity)).toEqual((await expected()).stored);
    await journal.close();
  });

  it('snapshots, by every name that they had', async () => {
    const names = (await readdir(folder)).filter((name) => /\.attest-(snapshot|backup\.gz)$/.test(name));
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) {
      const read = readWorkspace((await readSnapshot(folder, name)).content);
      expect(read.ok && read.state).toEqual((await expected()).state);
    }
  });

  it('archive', async () => {
    const read = await readArchive(await readFile(path.join(folder, 'reports.attest')));
    expect(read.ok && read.archive.history.stored).toEqual((await expected()).stored);
  });

  it('set', async () => {
    const read = readPortable(formatById('w3c')!, await readFile(path.join(folder, 'set.jsonld'), 'utf8'), { codebook: builtInCodebook, name: 'set', readAt: '2026-01-01T00:00:00.000Z' });
    expect(read.ok && read.set.claims.length).toBe(1);
  });

  it('settings', async () => {
    const copy = await temporaryFolder({ 'settings.json': await readFile(path.join(folder, 'settings.json')) });
    expect(await createSettingsService(copy).read()).toMatchObject({ theme: 'dark', analyst: { name: 'Ada' } });
  });
});

/** A version 2 that is made up: the note of a claim begins with its revision's sign. */
const next: KnownVersions = {
  current: 2,
  transforms: {
    1: (change) => ({
      ...change,
      operations: (change['operations'] as { type: string; field: string; after: { [key: string]: Json } | null }[]).map((operation) =>
        (operation.type === 'claim' && operation.field === 'note' ? { ...operation, after: `§ ${String(operation.after)}` as unknown as null } : operation)) as unknown as Json,
    }),
  },
  problemOf: (change) => ownVersions.problemOf({ ...(change as object), schemaVersion: 1 } as Json),
};

describe('a next version', () => {
  const folder = path.join(versionsFolder, String(storedGeneration));

  it('brings old records up to date from their Changes, after a snapshot, and leaves the Changes as they were', async () => {
    const id = await putBack(await dumpOf(folder));
    const stored = (await dumpOf(folder)).tables['changes']!.rows;
    const snapshots: Change[][] = [];
    const options = { known: next, beforeUpgrade: async (changes: Change[]) => void snapshots.push(changes) };
    const database = await openWorkspaceDatabase(id, options);
    const { state, recent } = await database.load();
    expect(state.claims.get(idOf(1))?.note).toBe('§ Altered later.');
    expect(recent.every((change) => Number(change.schemaVersion) === 2)).toBe(true);
    expect(snapshots).toEqual([stored]);
    expect(await database.allChanges()).toEqual(stored);
    await database.close();
    const again = await openWorkspaceDatabase(id, options);
    expect((await again.load()).state).toEqual(state);
    expect(snapshots).toHaveLength(1);
    await again.close();
    await expect((await openWorkspaceDatabase(id)).load()).rejects.toMatchObject({ code: 'versionNewer' });
  });

  it('upgrades nothing where the snapshot before it cannot be written', async () => {
    const id = await putBack(await dumpOf(folder));
    const refuses = async (): Promise<void> => { throw new Error('disk full'); };
    const database = await openWorkspaceDatabase(id, { known: next, beforeUpgrade: refuses });
    await expect(database.load()).rejects.toThrow('disk full');
    await database.close();
    expect((await (await openWorkspaceDatabase(id)).load()).state.claims.get(idOf(1))?.note).toBe('Altered later.');

    const tables = [version1, version2, (db: Dexie) => void db.version(3).stores({ more: 'id' })];
    const other = await putBack(await dumpOf(folder));
    await expect(openWorkspaceDatabase(other, { versions: tables, beforeUpgrade: refuses })).rejects.toThrow('disk full');
    expect((await openWorkspaceDatabase(other)).load).toBeTypeOf('function');
  });

  it('alters the tables after a snapshot of what is in them', async () => {
    const id = await putBack(await dumpOf(folder));
    const snapshots: Change[][] = [];
    const upgraded: number[] = [];
    const tables = [version1, version2, (db: Dexie) => void db.version(3).stores({ more: 'id' }).upgrade(async (transaction) => {
      upgraded.push(snapshots.length);
      await transaction.table('more').add({ id: 'x' });
    })];
    const database = await openWorkspaceDatabase(id, { versions: tables, beforeUpgrade: async (changes) => void snapshots.push(changes) });
    expect(upgraded).toEqual([1]);
    expect(snapshots).toEqual([(await dumpOf(folder)).tables['changes']!.rows]);
    expect(await database.check()).toMatchObject({ ok: true });
    await database.close();
    await expect(openWorkspaceDatabase(id)).rejects.toMatchObject({ code: 'versionNewer' });
  });

  it('reads snapshots and archives of the version before, and hands on the Changes as they were', async () => {
    const name = (await readdir(folder)).find((one) => one.endsWith('.attest-snapshot'))!;
    const { content } = await readSnapshot(folder, name);
    const read = readWorkspace(content, next);
    if (!read.ok) throw new Error(read.detail);
    expect(read.state.claims.get(idOf(1))?.note).toBe('§ Altered later.');
    expect(read.stored).toEqual((await dumpOf(folder)).tables['changes']!.rows);
  });

  it('leaves a journal that is newer than this program alone, and says so', async () => {
    const copy = path.join(await temporaryFolder(), 'journal');
    await cp(path.join(folder, 'journal'), copy, { recursive: true });
    const file = path.join(copy, 'changes-1.journal');
    const newer = (await readFile(file, 'latin1')).replace(journalHeader, 'attest-journal/2\n');
    await writeFile(file, newer, 'latin1');
    await expect(Journal.open(copy)).rejects.toMatchObject({ code: 'journalNewer' });
    expect(await readFile(file, 'latin1')).toBe(newer);
    expect((await readdir(copy)).sort()).toEqual(['changes-1.journal', 'head']);
  });
});
