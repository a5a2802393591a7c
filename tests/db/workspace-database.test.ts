import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { forceCloseDatabase } from 'fake-indexeddb';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createRecord, deleteRecord, putLink, setField } from '../../src-common/core/claims/edits.ts';
import { invert } from '../../src-common/core/claims/undo-history.ts';
import { emptyState } from '../../src-common/core/claims/workspace-state.ts';
import { readWorkspace, writeWorkspace } from '../../src-common/core/records/workspace-file.ts';
import { openDatabase } from '../../src-renderer/db/database.ts';
import { StoreConflict, StoreError } from '../../src-renderer/db/store-error.ts';
import { openWorkspaceDatabase, WorkspaceDatabase, type PreparedCommit } from '../../src-renderer/db/workspace-database.ts';
import { operationsOf, randomEdit } from '../support/random-edits.ts';
import { claimOf, documentOf, idOf, linkOf, sourceOf } from '../support/sample-records.ts';
import { closeStores, openStore, rawStore, Window } from '../support/store-window.ts';

let workspaces = 0;
const newName = () => `test-${(workspaces += 1)}`;
afterEach(closeStores);

describe('a workspace in the database', () => {
  it('starts empty, with a replica id that stays', async () => {
    const name = newName();
    const first = await Window.on(name);
    expect(first.state).toEqual(emptyState());
    expect(first.head).toMatchObject({ sequence: 0, hash: null });
    expect((await Window.on(name)).head).toEqual(first.head);
    expect((await Window.on(newName())).head.replica).not.toBe(first.head.replica);
  });

  it('holds after a restart what was committed', async () => {
    const name = newName();
    const window = await Window.on(name);
    await window.do([...createRecord('document', documentOf(0xd0)), ...createRecord('source', sourceOf(7))]);
    await window.do(createRecord('claim', claimOf(1, { foreign: JSON.parse('{"__proto__":{"x":1}}') as { [key: string]: null } })));
    await window.do(putLink(claimOf(1), linkOf(2)));
    await window.do(createRecord('file', { id: 'a.txt', encoding: 'shift_jis' }));
    await window.database.close();
    const again = await Window.on(name);
    expect(again.state).toEqual(window.state);
    expect(JSON.stringify(again.state.claims.get(idOf(1))?.foreign)).toBe('{"__proto__":{"x":1}}');
    expect(again.head).toEqual(window.head);
    expect(await again.database.allChanges()).toHaveLength(4);
  });

  it('holds nothing of a Change that was not committed', async () => {
    const name = newName();
    const window = await Window.on(name);
    window.prepare(createRecord('claim', claimOf(1)));
    expect((await Window.on(name)).state).toEqual(emptyState());
  });

  it('undoes and redoes after a restart', async () => {
    const name = newName();
    let window = await Window.on(name);
    await window.do(createRecord('claim', claimOf(1)));
    await window.do(setField('claim', claimOf(1), 'note', 'seen'));
    for (const [kind, note] of [['undo', ''], ['redo', 'seen'], ['undo', '']] as const) {
      await window.database.close();
      window = await Window.on(name);
      const target = kind === 'undo' ? window.history.nextUndo() : window.history.nextRedo();
      if (!target) throw new Error(`nothing to ${kind}`);
      await window.do(invert(target, window.state).operations, kind, target);
      expect(window.state.claims.get(idOf(1))?.note).toBe(note);
    }
    expect(await window.database.check()).toEqual({ ok: true, changes: 5 });
  });

  it('takes away the pack of a document of which nothing is left', async () => {
    const name = newName();
    const window = await Window.on(name);
    await window.do([...createRecord('document', documentOf(0xd0)), ...createRecord('claim', claimOf(1))]);
    await window.do(deleteRecord('document', documentOf(0xd0)));
    const keys = () => rawStore(name, (db) => db.table('packs').toCollection().primaryKeys());
    expect(await keys()).toEqual([`document:${idOf(0xd0)}`]);
    await window.do(deleteRecord('claim', claimOf(1)));
    expect(await keys()).toEqual([]);
  });

  it('writes the packs of both documents when a claim moves', async () => {
    const name = newName();
    const window = await Window.on(name);
    await window.do([1, 2].flatMap((number) => createRecord('claim', claimOf(number))));
    await window.do(setField('claim', claimOf(1), 'documentId', idOf(0xd1)));
    expect((await Window.on(name)).state).toEqual(window.state);
    expect(await window.database.check()).toEqual({ ok: true, changes: 2 });
  });

  it('loads the last 2,000 Changes for undo, and all when asked', async () => {
    const window = await Window.on(newName());
    const batch = [window.prepare(createRecord('source', sourceOf(1)))];
    for (let i = 0; i < 4_010; i += 1) {
      batch.push(window.prepare(setField('source', sourceOf(1), 'descriptor', `${i}`)));
    }
    await window.database.commit(batch);
    const { recent } = await window.database.load();
    expect(recent.map((change) => change.sequence)).toEqual(Array.from({ length: 2_000 }, (_, index) => 2_012 + index));
    expect((await window.database.allChanges()).map((change) => change.hash)).toEqual(batch.map((one) => one.change.hash));
  });

  it('stores what the state was at each Change, whatever happened to it meanwhile', async () => {
    const name = newName();
    const window = await Window.on(name);
    const first = window.prepare(createRecord('claim', claimOf(1)));
    const afterFirst = structuredClone(window.state);
    window.prepare(setField('claim', claimOf(1), 'note', 'later'));
    await window.database.commit([first]);
    expect((await Window.on(name)).state).toEqual(afterFirst);
  });

  it('keeps the order of commits that were not waited for', async () => {
    const name = newName();
    const window = await Window.on(name);
    const writing = Array.from({ length: 30 }, (_, i) => window.do(createRecord('claim', claimOf(i + 1))));
    await Promise.all(writing);
    expect((await Window.on(name)).state).toEqual(window.state);
    expect(await window.database.check()).toEqual({ ok: true, changes: 30 });
  });

  it('is, after any work, what its Changes add up to', async () => {
    await fc.assert(fc.asyncProperty(fc.array(randomEdit, { minLength: 500, maxLength: 500 }), fc.array(fc.nat(4), { minLength: 500, maxLength: 500 }), async (edits, sizes) => {
      const name = newName();
      const window = await Window.on(name);
      let batch: PreparedCommit[] = [];
      for (const [index, edit] of edits.entries()) {
        batch.push(window.prepare(operationsOf(edit, window.state)));
        if (batch.length <= (sizes[index] ?? 0)) continue;
        await window.database.commit(batch);
        batch = [];
      }
      await window.database.commit(batch);
      expect(await window.database.check()).toEqual({ ok: true, changes: 500 });
      const again = await Window.on(name);
      expect(again.state).toEqual(window.state);
      expect(again.head).toEqual(window.head);
    }), { numRuns: 5 });
  }, 60_000);
});

describe('two windows on one workspace', () => {
  it('refuses the one that did not see the other write, and stores nothing of it', async () => {
    const name = newName();
    const [one, other] = [await Window.on(name), await Window.on(name)];
    await one.do(createRecord('claim', claimOf(1)));
    const refused = other.do(createRecord('claim', claimOf(2)));
    await expect(refused).rejects.toBeInstanceOf(StoreConflict);
    await expect(refused).rejects.toMatchObject({ code: 'conflict', sequence: 1 });
    expect((await Window.on(name)).state).toEqual(one.state);
    expect(await one.database.check()).toEqual({ ok: true, changes: 1 });
  });

  it('refuses a Change that leaves one out', async () => {
    const window = await Window.on(newName());
    window.prepare(createRecord('claim', claimOf(1)));
    await expect(window.do(createRecord('claim', claimOf(2)))).rejects.toMatchObject({ code: 'conflict', sequence: 2 });
  });

  it('stores none of a batch of which one is refused', async () => {
    const name = newName();
    const window = await Window.on(name);
    const good = window.prepare(createRecord('claim', claimOf(1)));
    window.prepare(createRecord('claim', claimOf(2)));
    const bad = window.prepare(createRecord('claim', claimOf(3)));
    await expect(window.database.commit([good, bad])).rejects.toBeInstanceOf(StoreConflict);
    expect((await Window.on(name)).state).toEqual(emptyState());
  });

  it('takes a commit that is stored already as done', async () => {
    const name = newName();
    const window = await Window.on(name);
    const first = await window.do(createRecord('claim', claimOf(1)));
    const second = window.prepare(createRecord('claim', claimOf(2)));
    await window.database.commit([first, second]);
    await window.database.commit([first]);
    expect((await Window.on(name)).state).toEqual(window.state);
    expect(await window.database.check()).toEqual({ ok: true, changes: 2 });
  });
});

describe('restoring a snapshot', () => {
  it('puts it in the place of everything', async () => {
    const source = await Window.on(newName());
    await source.do([...createRecord('document', documentOf(0xd0)), ...createRecord('claim', claimOf(1))]);
    await source.do(setField('claim', claimOf(1), 'note', 'kept'));
    const text = writeWorkspace({ workspaceId: 'w', head: source.head, changes: await source.database.allChanges() });

    const name = newName();
    const target = await Window.on(name);
    await target.do(createRecord('claim', claimOf(5, { documentId: idOf(0xd5) })));
    const snapshot = readWorkspace(text);
    if (!snapshot.ok) throw new Error(snapshot.detail);
    await target.database.replaceWith(snapshot.changes, snapshot.state, snapshot.head);

    const again = await Window.on(name);
    expect(again.state).toEqual(source.state);
    expect(again.head).toEqual(source.head);
    await again.do(setField('claim', claimOf(1), 'note', 'went on'));
    expect(await again.database.check()).toEqual({ ok: true, changes: 3 });
  });

  it('leaves everything where it was if it does not go through', async () => {
    const name = newName();
    const window = await Window.on(name);
    const { change } = await window.do(createRecord('claim', claimOf(1)));
    await expect(window.database.replaceWith([change, change], emptyState(), window.head)).rejects.toBeInstanceOf(StoreError);
    expect((await Window.on(name)).state).toEqual(window.state);
  });
});

describe('a store that is not right', () => {
  async function damaged(alter: (db: Dexie) => Promise<unknown>): Promise<WorkspaceDatabase> {
    const name = newName();
    const window = await Window.on(name);
    await window.do(createRecord('claim', claimOf(1)));
    await window.do(setField('claim', claimOf(1), 'note', 'a'));
    await window.database.close();
    await rawStore(name, alter);
    return openStore(name);
  }

  it('says which records are not what the Changes say, and what they should be', async () => {
    const database = await damaged((db) => db.table('packs').clear());
    const check = await database.check();
    expect(check).toMatchObject({ ok: false, reason: 'records', records: [{ type: 'claim', id: idOf(1) }] });
    if (check.ok || check.reason !== 'records') return;
    expect(check.state.claims.get(idOf(1))?.note).toBe('a');
    const { head } = await database.load();
    await database.replaceWith(await database.allChanges(), check.state, head);
    expect(await database.check()).toEqual({ ok: true, changes: 2 });
  });

  it('finds an altered Change', async () => {
    const database = await damaged((db) => db.table('changes').update(1, { at: '2020-01-01T00:00:00.000Z' }));
    expect(await database.check()).toMatchObject({ ok: false, reason: 'chain', at: 1 });
  });

  it('does not load where the last Change is missing', async () => {
    const database = await damaged((db) => db.table('changes').delete(2));
    await expect(database.load()).rejects.toMatchObject({ code: 'damaged' });
    expect(await database.check()).toMatchObject({ ok: false, reason: 'head', at: 2 });
  });

  it('does not make up a first start where the end of the log is missing', async () => {
    const database = await damaged((db) => db.table('meta').clear());
    await expect(database.load()).rejects.toMatchObject({ code: 'damaged' });
  });

  it('does not load records of a later version', async () => {
    const database = await damaged((db) => db.table('meta').put({ key: 'schemaVersion', value: 2 }));
    await expect(database.load()).rejects.toMatchObject({ code: 'versionNewer' });
  });

  it('does not open a database of a later version', async () => {
    const name = newName();
    const later = new Dexie(`attest-${name}`);
    later.version(3).stores({ changes: 'sequence', packs: 'key', meta: 'key', more: 'key' });
    await later.open();
    later.close();
    await expect(openStore(name)).rejects.toMatchObject({ code: 'versionNewer' });
  });
});

describe('a connection that is lost', () => {
  // Dexie says on the console, too, that another connection wants to upgrade.
  beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => undefined));
  afterEach(() => void vi.restoreAllMocks());

  it('says that the browser closed it, and fails what comes after', async () => {
    const onClosed = vi.fn();
    const db = await openDatabase(newName(), { onClosed });
    const window = new Window(new WorkspaceDatabase(db), await new WorkspaceDatabase(db).load());
    // Its types ask for the class where it takes a connection.
    forceCloseDatabase(db.backendDB() as unknown as typeof IDBDatabase);
    await vi.waitFor(() => expect(onClosed.mock.calls).toEqual([['lost']]));
    await expect(window.do(createRecord('claim', claimOf(1)))).rejects.toMatchObject({ code: 'closed' });
  });

  it('closes for a later version, says so, and fails what comes after', async () => {
    const name = newName();
    const onClosed = vi.fn();
    const database = await openWorkspaceDatabase(name, { onClosed });
    const window = new Window(database, await database.load());
    const later = new Dexie(`attest-${name}`);
    later.version(3).stores({ changes: 'sequence', packs: 'key', meta: 'key' });
    await later.open();
    later.close();
    expect(onClosed.mock.calls).toEqual([['newer-version']]);
    await expect(window.do(createRecord('claim', claimOf(1)))).rejects.toMatchObject({ code: 'versionNewer' });
    await database.close();
  });

  it('says nothing when closed on purpose', async () => {
    const onClosed = vi.fn();
    const database = await openWorkspaceDatabase(newName(), { onClosed });
    await database.close();
    expect(onClosed).not.toHaveBeenCalled();
    await expect(database.load()).rejects.toMatchObject({ code: 'closed' });
  });

  it('reports one that is held open elsewhere in an older version', async () => {
    const name = newName();
    const request = indexedDB.open(`attest-${name}`, 1);
    await new Promise((resolve) => request.addEventListener('success', resolve));
    const onBlocked = vi.fn();
    await expect(openWorkspaceDatabase(name, { onBlocked })).rejects.toMatchObject({ code: 'blocked' });
    expect(onBlocked).toHaveBeenCalledTimes(1);
    request.result.close();
  });
});
