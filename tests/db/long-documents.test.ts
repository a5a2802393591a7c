/** The claims of a long text lie in several rows: what is written, and that nothing is lost on any way between one row and several. */
import 'fake-indexeddb/auto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Change } from '../../src-common/core/claims/change.ts';
import { createRecord, deleteRecord, setField } from '../../src-common/core/claims/edits.ts';
import { replay } from '../../src-common/core/records/replay.ts';
import { documentsIn, placeInParts, rowsOf } from '../../src-renderer/db/repositories/document-packs.ts';
import { inParts, type WholePack } from '../../src-renderer/db/versions/2.ts';
import { openWorkspaceDatabase } from '../../src-renderer/db/workspace-database.ts';
import { putBack, type Dump } from '../support/put-back.ts';
import { claimOf, documentOf } from '../support/sample-records.ts';
import { closeStores, rawStore, Window } from '../support/store-window.ts';
import { versionsFolder } from '../support/write-version.ts';

let made = 0;
const newName = () => `long-${(made += 1)}`;
afterEach(closeStores);

const long = documentOf(0xd0, { length: 1_000_000 });
const claims = Array.from({ length: 600 }, (_, index) => claimOf(0x1000 + index));
const createAll = [...createRecord('document', long), ...claims.flatMap((claim) => createRecord('claim', claim))];
const keysOf = (name: string) => rawStore(name, (db) => db.table('packs').toCollection().primaryKeys()) as Promise<string[]>;

/** What a start finds is what the window had, and what its Changes add up to. */
async function isWhole(name: string, window: Window): Promise<void> {
  expect((await Window.on(name)).state).toEqual(window.state);
  expect(await window.database.check()).toMatchObject({ ok: true });
}

describe('the claims of a long document', () => {
  it('are written by parts: an edit of one takes few others along', async () => {
    const name = newName();
    const window = await Window.on(name);
    await window.do(createAll);
    const { packs } = await window.do(setField('claim', claims[7]!, 'note', 'seen'));
    expect(packs.put.map(({ key }) => key)).toEqual([expect.stringMatching(`^claims:${long.id}:`)]);
    const [row] = packs.put;
    expect(row && 'claims' in row ? row.claims.length : 0).toBeLessThan(claims.length / 20);
    await isWhole(name, window);
  });

  // The rows of every database that was written: another place would lose the claim.
  it.each([
    ['urn:uuid:00000000-0000-4000-8000-000000000000', 0],
    ['urn:uuid:00000000-0000-4000-8000-000000000001', 0x9e3779b1],
    ['urn:uuid:00000000-0000-4000-8000-0000deadbeef', Math.imul(0xdeadbeef, 0x9e3779b1) >>> 0],
    ['urn:uuid:01999999-aaaa-7bbb-8ccc-dddd12345678', Math.imul(0x12345678, 0x9e3779b1) >>> 0],
    ['urn:uuid:01999999-aaaa-7bbb-8ccc-ddddffffffff', Math.imul(0xffffffff, 0x9e3779b1) >>> 0],
  ])('have a place that never changes: %s', (id, place) => expect(placeInParts(id)).toBe(place));

  it('that follow one another in the order of the parts lie in few of them', () => {
    const ordered = claims.toSorted((a, b) => placeInParts(a.id) - placeInParts(b.id)).slice(100, 160);
    for (const length of [1_000_000, 950_000]) expect(rowsOf(long.id, { ...long, length }, ordered).length).toBeLessThan(10);
  });

  it('are one row again where the record of the document goes, and parts again where it comes back', async () => {
    const name = newName();
    const window = await Window.on(name);
    await window.do(createAll);
    expect((await keysOf(name)).length).toBeGreaterThan(50);
    await window.do(deleteRecord('document', long));
    expect(await keysOf(name)).toEqual([`document:${long.id}`]);
    await isWhole(name, window);
    await window.do(deleteRecord('claim', claims[0]!));
    await window.do(createRecord('document', long));
    expect((await keysOf(name)).length).toBeGreaterThan(50);
    await isWhole(name, window);
  });

  it('keep their rows in order where all of this is stored at once', async () => {
    const name = newName();
    const window = await Window.on(name);
    const batch = [
      createAll,
      deleteRecord('document', long),
      setField('claim', claims[0]!, 'note', 'in one row'),
      createRecord('document', long),
      deleteRecord('claim', claims[1]!),
      setField('claim', claims[2]!, 'note', 'in its part'),
    ].map((operations) => window.prepare(operations));
    await window.database.commit(batch);
    await isWhole(name, window);
    await window.database.commit([window.prepare(deleteRecord('document', long)), ...claims.slice(2).concat(claims[0]!).map((claim) => window.prepare(deleteRecord('claim', claim)))]);
    expect(await keysOf(name)).toEqual([]);
  });

  it('move from a long document to another and leave no row behind', async () => {
    const name = newName();
    const window = await Window.on(name);
    const other = documentOf(0xd1, { length: 900_000 });
    await window.do([...createAll, ...createRecord('document', other)]);
    await window.do(claims.flatMap((claim) => setField('claim', claim, 'documentId', other.id)));
    expect((await keysOf(name)).filter((key) => key.startsWith(`claims:${long.id}:`))).toEqual([]);
    await isWhole(name, window);
  });

  it('in a part that no document speaks of count for nothing', () => {
    const rows = rowsOf(long.id, long, claims);
    const short = rowsOf(long.id, { ...long, length: 1000 }, [claims[0]!]);
    expect(documentsIn([...rows.slice(1), ...short])).toEqual([{ document: { ...long, length: 1000 }, claims: [claims[0]] }]);
    expect(documentsIn(rows.slice(1))).toEqual([]);
  });
});

describe('what version 1 wrote of a long document', () => {
  const dump = async () => JSON.parse(await readFile(path.join(versionsFolder, '1', 'long-document.json'), 'utf8')) as Dump;

  it('is one row there and several after it, with the very same records', async () => {
    const before = (await dump()).tables['packs']!.rows as WholePack[];
    const document = before.find(({ key }) => key.startsWith('document:'))!;
    const rows = inParts(document);
    expect(document.claims).toHaveLength(24);
    expect(rows.length).toBeGreaterThan(6);
    expect(documentsIn(rows)).toEqual([{ document: document.document, claims: document.claims }]);
    expect(inParts({ ...document, document: null })).toEqual([{ ...document, document: null }]);
  });

  it('is put into parts after a snapshot of it, and not where there is none', async () => {
    const { tables } = await dump();
    const stored = tables['changes']!.rows as Change[];
    const id = await putBack(await dump());
    const refuses = async (): Promise<void> => { throw new Error('disk full'); };
    await expect(openWorkspaceDatabase(id, { beforeUpgrade: refuses })).rejects.toThrow('disk full');
    expect(await keysOf(id)).toEqual(tables['packs']!.rows.map((row) => (row as WholePack).key));
    const snapshots: Change[][] = [];
    const database = await openWorkspaceDatabase(id, { beforeUpgrade: async (changes) => void snapshots.push(changes) });
    expect(snapshots).toEqual([stored]);
    const replayed = replay(stored);
    expect((await database.load()).state).toEqual(replayed.ok && replayed.state);
    expect(await database.check()).toEqual({ ok: true, changes: stored.length });
    await database.close();
    expect((await keysOf(id)).filter((key) => key.startsWith('claims:')).length).toBeGreaterThan(6);
    await (await openWorkspaceDatabase(id, { beforeUpgrade: refuses })).close();
  });
});
