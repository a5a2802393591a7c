/** Calls on the journal that meet a disk that fails, or each other. */
import { describe, expect, it } from 'vitest';
import type { Json } from '../../../../src-common/core/claims/json.ts';
import type { Disk, DiskFile } from '../../../../src-main/services/journal/disk.ts';
import { Journal } from '../../../../src-main/services/journal/journal.ts';
import { changesOf } from '../../../faults/made-up-changes.ts';
import { MemoryDisk } from '../../../faults/memory-disk.ts';

const folder = '/journal';
const changes = (after: number, count: number, list = 'first'): Json[] => changesOf(list, after, count) as unknown as Json[];
const refused = { code: 'writeFailed' };

/** A journal of three Changes; from now on steps of this kind on this file fail, so many times. */
async function failing(kind: string, name: string, times: number, how: 'before' | 'half' | 'after' = 'before') {
  const disk = new MemoryDisk();
  const { journal } = await Journal.open(folder, disk);
  await journal.append(changes(0, 3));
  let left = times;
  disk.fails = (step) => (left > 0 && step.kind === kind && step.file.endsWith(name) ? (left -= 1, how) : null);
  return { disk, journal };
}

async function reopened(disk: MemoryDisk) {
  const { journal, state } = await Journal.open(folder, new MemoryDisk(disk.live()));
  return { state, kept: await journal.read(0, Infinity) };
}

describe('a write that fails', () => {
  it('fails every append that goes on from it, and the same again is taken later', async () => {
    const { disk, journal } = await failing('write', 'changes-1.journal', 1, 'half');
    const both = await Promise.allSettled([journal.append(changes(3, 1)), journal.append(changes(4, 1))]);
    expect(both.map((one) => one.status === 'rejected' && (one.reason as { code: string }).code)).toEqual(['writeFailed', 'writeFailed']);
    expect((await journal.append(changes(3, 2))).count).toBe(5);
    expect((await reopened(disk)).kept).toEqual(changes(0, 5));
  });

  it('fails for whoever asked a second time while it was under way', async () => {
    const { journal } = await failing('flush', 'changes-1.journal', 1);
    const twice = await Promise.allSettled([journal.append(changes(3, 1)), journal.append(changes(3, 1)), journal.append([])]);
    expect(twice.slice(0, 2).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect((await journal.append(changes(3, 1))).count).toBe(4);
  });

  it('of the head is no damage, although the head came through', async () => {
    const { disk, journal } = await failing('flush', 'head', 2, 'after');
    await expect(journal.append(changes(3, 2))).rejects.toMatchObject(refused);
    expect((await reopened(disk)).state).toMatchObject({ lost: 0, setAside: null });
    await expect(journal.append(changes(3, 1, 'other'))).rejects.toMatchObject({ code: 'journalConflict' });
    expect((await journal.append(changes(3, 1))).count).toBe(4);
    expect((await reopened(disk)).kept).toEqual(changes(0, 4));
  });

  it('while it is written anew leaves the one before, which goes on', async () => {
    const { disk, journal } = await failing('flush', 'head', 1, 'after');
    await expect(journal.rewrite(changes(0, 2, 'second'), { first: true, last: true })).rejects.toMatchObject(refused);
    expect((await journal.append(changes(3, 1))).count).toBe(4);
    expect((await reopened(disk)).kept).toEqual(changes(0, 4));
    expect((await journal.rewrite(changes(0, 2, 'second'), { first: true, last: true })).count).toBe(2);
    expect((await reopened(disk)).kept).toEqual(changes(0, 2, 'second'));
  });

  it('of the old name does not fail what was written anew', async () => {
    const { disk, journal } = await failing('rename', '.replaced', 1);
    expect((await journal.rewrite(changes(0, 2, 'second'), { first: true, last: true })).count).toBe(2);
    expect((await reopened(disk)).kept).toEqual(changes(0, 2, 'second'));
  });
});

describe('calls that meet', () => {
  it('an append while the journal is put in the place of the one before goes on from the new one or is refused', async () => {
    for (let wait = 0; wait < 40; wait += 1) {
      const disk = new MemoryDisk();
      const { journal } = await Journal.open(folder, disk);
      await journal.append(changes(0, 3));
      const rewriting = journal.rewrite(changes(0, 5, 'second'), { first: true, last: true });
      for (let turn = 0; turn < wait; turn += 1) await Promise.resolve();
      const [old] = await Promise.allSettled([journal.append(changes(3, 1)), rewriting]);
      // Taken before the change of places, or refused after it.
      if (old.status === 'rejected') expect(old.reason).toMatchObject({ code: 'journalConflict' });
      expect((await journal.append(changes(5, 1, 'second'))).count).toBe(6);
      const { kept, state } = await reopened(disk);
      expect([state.setAside, kept]).toEqual([null, changes(0, 6, 'second')]);
    }
  });

  it('an append that is refused in its middle leaves nothing behind', async () => {
    const disk = new MemoryDisk();
    const { journal } = await Journal.open(folder, disk);
    await expect(journal.append([...changes(0, 3), ...changes(7, 1)])).rejects.toMatchObject({ code: 'journalConflict' });
    await expect(journal.append([...changes(0, 2), { sequence: 3 }])).rejects.toMatchObject({ code: 'badCall' });
    expect((await journal.append(changes(0, 1, 'second'))).hash).toBe((changes(0, 1, 'second')[0] as { hash: string }).hash);
    await expect(journal.append(changes(1, 1))).rejects.toMatchObject({ code: 'journalConflict' });
    expect((await reopened(disk)).kept).toEqual(changes(0, 1, 'second'));
  });
});

describe('open files', () => {
  /** A disk that knows which files are open, and closes them with an error. */
  function counting(inner: Disk): { disk: Disk; open: Set<DiskFile> } {
    const open = new Set<DiskFile>();
    const opening: Disk['open'] = async (...args) => {
      const file = await inner.open(...args);
      const counted: DiskFile = Object.assign(Object.create(null) as DiskFile, file, {
        close: async () => {
          open.delete(counted);
          await file.close();
          throw Object.assign(new Error('failed on purpose'), { code: 'EIO' });
        },
      });
      open.add(counted);
      return counted;
    };
    const disk = new Proxy(inner, {
      get: (target, key) => {
        if (key === 'open') return opening;
        const value: unknown = Reflect.get(target, key);
        return typeof value === 'function' ? (value as () => unknown).bind(target) : value;
      },
    });
    return { disk, open };
  }

  it('are closed one and all, whatever the first says', async () => {
    const { disk, open } = counting(new MemoryDisk());
    const { journal } = await Journal.open(folder, disk);
    expect(open.size).toBe(2);
    await journal.close();
    expect(open.size).toBe(0);
  });

  it('are closed where the journal cannot be opened', async () => {
    const memory = new MemoryDisk();
    memory.fails = ({ kind }) => (kind === 'truncate' ? 'before' : null);
    const { disk, open } = counting(memory);
    await expect(Journal.open(folder, disk)).rejects.toMatchObject(refused);
    expect(open.size).toBe(0);
  });
});
