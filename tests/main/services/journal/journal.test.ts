/** The journal file: cut anywhere, altered anywhere, it never says that it is whole when it is not. */
import { readFileSync, writeFileSync } from 'node:fs';
import { readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRecord, setField } from '../../../../src-common/core/claims/edits.ts';
import type { Change } from '../../../../src-common/core/claims/change.ts';
import type { Json } from '../../../../src-common/core/claims/json.ts';
import { realDisk } from '../../../../src-main/services/journal/disk.ts';
import { journalHeader, scanFrames } from '../../../../src-main/services/journal/frames.ts';
import { Journal } from '../../../../src-main/services/journal/journal.ts';
import { claimOf, logOf } from '../../../support/sample-records.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const claim = claimOf(1);
const changes: Change[] = logOf([
  createRecord('claim', claim),
  ...['one', 'two — emoji 😀', 'three\nlines', 'four'].map((words) => setField('claim', claim, 'statement', words)),
]);
const json = (list: readonly Change[]): Json[] => list as unknown as Json[];

async function written(folder: string, list: readonly Change[] = changes): Promise<void> {
  const { journal } = await Journal.open(folder);
  await journal.append(json(list));
  await journal.close();
}

/** What is there when it is opened again. */
async function reopened(folder: string) {
  const { journal, state } = await Journal.open(folder);
  const kept = await journal.read(0, Infinity);
  await journal.close();
  return { state, kept };
}

const file = (folder: string): string => path.join(folder, 'changes-1.journal');

describe('a journal', () => {
  it('holds what was appended, in order, and goes on after a restart', async () => {
    const folder = await temporaryFolder();
    await written(folder, changes.slice(0, 2));
    await written(folder, changes.slice(2));
    const { state, kept } = await reopened(folder);
    expect(kept).toEqual(changes);
    expect(state).toEqual({ count: 5, hash: changes.at(-1)?.hash, replica: changes[0]?.replica, lost: 0, headMissing: false, setAside: null });
  });

  it('passes over what is there already, and refuses what does not go on from its end', async () => {
    const { journal } = await Journal.open(await temporaryFolder());
    await journal.append(json(changes.slice(0, 3)));
    expect((await journal.append(json(changes.slice(1, 4)))).count).toBe(4);
    const other = logOf([createRecord('claim', claimOf(9))]);
    await expect(journal.append(json(other))).rejects.toMatchObject({ code: 'journalConflict' });
    await expect(journal.append([{ sequence: 5 }])).rejects.toMatchObject({ code: 'badCall' });
    expect((await journal.append(json(changes))).count).toBe(5);
    await journal.close();
  });

  it('writes appends of one moment in their order', async () => {
    const { journal } = await Journal.open(await temporaryFolder());
    const heads = await Promise.all(changes.map((change) => journal.append(json([change]))));
    expect(heads.at(-1)?.count).toBe(5);
    expect(await journal.read(3, Infinity)).toEqual(changes.slice(3));
    expect(await journal.read(0, 1)).toEqual(changes.slice(0, 1));
    await journal.close();
  });

  it('written anew keeps the one before beside it', async () => {
    const folder = await temporaryFolder();
    await written(folder);
    const { journal } = await Journal.open(folder);
    const other = logOf([createRecord('claim', claimOf(8)), createRecord('claim', claimOf(9))]);
    await journal.rewrite(json(other.slice(0, 1)), { first: true, last: false });
    expect((await journal.read(0, Infinity))).toEqual(changes);
    expect((await journal.rewrite(json(other.slice(1)), { first: false, last: true })).count).toBe(2);
    await journal.close();
    expect((await reopened(folder)).kept).toEqual(other);
    const kept = (await readdir(folder)).find((name) => name.endsWith('.replaced'));
    expect(await readFile(path.join(folder, kept ?? ''), 'utf8')).toContain('four');
  });

  it('that was being written anew when the program ended is the one before', async () => {
    const folder = await temporaryFolder();
    await written(folder);
    const { journal } = await Journal.open(folder);
    await journal.rewrite(json(logOf([createRecord('claim', claimOf(8))])), { first: true, last: false });
    expect((await reopened(folder)).kept).toEqual(changes);
    await journal.close();
  });
});

describe('a damaged journal', () => {
  it('cut at every byte, is read up to the cut and no further', async () => {
    const folder = await temporaryFolder();
    await written(folder);
    const whole = readFileSync(file(folder));
    const ends = [...whole.toString('latin1').matchAll(/\n/g)].map((match) => match.index + 1).slice(1);
    const handle = await realDisk.open(file(folder));
    for (let cut = whole.byteLength - 1; cut >= 0; cut -= 1) {
      await handle.truncate(cut);
      const scan = await scanFrames(handle);
      const good = ends.filter((end) => end <= cut).length;
      expect([scan.count, scan.problem === null]).toEqual([good, cut === 0 || cut === journalHeader.length || ends.includes(cut)]);
    }
    await handle.close();
  });

  it('that was cut keeps the whole Changes before the cut and says how many are missing', async () => {
    const folder = await temporaryFolder();
    await written(folder);
    const whole = readFileSync(file(folder));
    const head = readFileSync(path.join(folder, 'head'));
    const ends = [...whole.toString('latin1').matchAll(/\n/g)].map((match) => match.index + 1).slice(1);
    const near = ends.flatMap((end) => [end - 1, end, end + 1, end + 9, end + 18]).filter((cut) => cut < whole.byteLength);
    for (const cut of [0, 1, journalHeader.length - 1, journalHeader.length, ...near]) {
      writeFileSync(file(folder), whole.subarray(0, cut));
      writeFileSync(path.join(folder, 'head'), head);
      const { state, kept } = await reopened(folder);
      const good = ends.filter((end) => end <= cut).length;
      expect([state.count, state.lost, kept.length, state.setAside === null]).toEqual([good, 5 - good, good, false]);
      await rm(state.setAside ?? '', { force: true });
    }
  });

  it('with a flipped bit anywhere is never taken for whole, and keeps all before it', async () => {
    const folder = await temporaryFolder();
    await written(folder);
    const whole = readFileSync(file(folder));
    const head = readFileSync(path.join(folder, 'head'));
    const ends = [...whole.toString('latin1').matchAll(/\n/g)].map((match) => match.index + 1).slice(1);
    await fc.assert(fc.asyncProperty(fc.nat(whole.byteLength - 1), fc.nat(7), async (at, bit) => {
      const damaged = Buffer.from(whole);
      damaged[at] = (damaged[at] ?? 0) ^ (1 << bit);
      writeFileSync(file(folder), damaged);
      writeFileSync(path.join(folder, 'head'), head);
      const { state, kept } = await reopened(folder);
      expect(kept).toEqual(changes.slice(0, ends.filter((end) => end <= at).length));
      expect(state.setAside).not.toBeNull();
      await rm(state.setAside ?? '', { force: true });
    }), { numRuns: 60 });
  });

  it('whose version was made a higher one by a flipped bit is damaged, not newer', async () => {
    const folder = await temporaryFolder();
    await written(folder);
    const whole = readFileSync(file(folder));
    for (const digit of ['3', '5', '9']) {
      await written(folder);
      writeFileSync(file(folder), Buffer.concat([Buffer.from(journalHeader.replace('1', digit)), whole.subarray(journalHeader.length)]));
      const { state, kept } = await reopened(folder);
      expect([kept, state.lost, state.setAside === null]).toEqual([[], 5, false]);
    }
  });

  it('takes frames that were written and never acknowledged, and drops a torn one without a word', async () => {
    const folder = await temporaryFolder();
    await written(folder, changes.slice(0, 4));
    const head = readFileSync(path.join(folder, 'head'));
    await written(folder);
    writeFileSync(path.join(folder, 'head'), head);
    expect((await reopened(folder)).state).toMatchObject({ count: 5, lost: 0, setAside: null });
    writeFileSync(path.join(folder, 'head'), head);
    const { length } = readFileSync(file(folder));
    await truncate(file(folder), length - 3);
    expect((await reopened(folder)).state).toMatchObject({ count: 4, lost: 0, setAside: null });
  });

  it('with half a head still knows the head before', async () => {
    const folder = await temporaryFolder();
    await written(folder);
    const head = readFileSync(path.join(folder, 'head'));
    for (const slot of [0, 512]) {
      const torn = Buffer.from(head);
      torn.fill(0, slot + 20, slot + 512);
      writeFileSync(path.join(folder, 'head'), torn);
      expect((await reopened(folder)).state).toMatchObject({ count: 5, lost: 0, headMissing: false, setAside: null });
    }
  });

  it('without its head says so', async () => {
    const folder = await temporaryFolder();
    await written(folder);
    await rm(path.join(folder, 'head'));
    expect((await reopened(folder)).state).toMatchObject({ count: 5, headMissing: true });
  });

  it('whose end was exchanged for another is seen by the head', async () => {
    const folder = await temporaryFolder();
    const other = logOf([createRecord('claim', claimOf(8))]);
    await written(folder, other);
    const replaced = await readFile(file(folder));
    const second = await temporaryFolder();
    await written(second, changes.slice(0, 1));
    await writeFile(file(second), replaced);
    expect((await reopened(second)).state.setAside).not.toBeNull();
  });
});
