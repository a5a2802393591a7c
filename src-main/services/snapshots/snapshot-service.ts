/**
 * Snapshots of a workspace: one file each, written whole, flushed, read back and
 * compared before it is reported; what is outdated goes after that.
 */
import { readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { HostArgs, HostResult, SnapshotInfo } from '../../../src-common/contract/host-api.ts';
import { HostError } from '../../../src-common/contract/host-error.ts';
import { writeFileAtomic } from '../atomic-write.ts';
import { errorCode, readError, writeError } from '../file-errors.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import { outdated } from './rotation.ts';
import { infoOf, packSnapshot, peekSnapshot, readSnapshot } from './snapshot-file.ts';
import { inOrder, nextName, parseName, type SnapshotName } from './snapshot-names.ts';

export interface SnapshotService {
  write(args: HostArgs<'snapshots.write'>): Promise<HostResult<'snapshots.write'>>;
  /** Newest first. A file whose header is damaged is listed too, with what its name tells. */
  list(args: HostArgs<'snapshots.list'>): Promise<HostResult<'snapshots.list'>>;
  read(args: HostArgs<'snapshots.read'>): Promise<HostResult<'snapshots.read'>>;
  /** Reads all of one and says what is wrong with it. */
  check(args: HostArgs<'snapshots.check'>): Promise<HostResult<'snapshots.check'>>;
}

/** @param folderOf the snapshots folder of a workspace; made by whoever opened it */
export function createSnapshotService(folderOf: (workspaceId: string) => string, now: () => Date = () => new Date()): SnapshotService {
  const queue = oneAtATime();

  const write = async ({ workspaceId, content, ...facts }: HostArgs<'snapshots.write'>): Promise<SnapshotInfo> => {
    const { changes, headHash } = facts;
    const folder = folderOf(workspaceId);
    const [newest] = await namesIn(folder);
    const name = nextName(newest, now(), changes);
    if (newest && newest.number > 0 && headHash !== null && (await peekSnapshot(folder, newest.name)).headHash === headHash) {
      const known = await readSnapshot(folder, newest.name).then(({ info }) => info, () => null);
      // Nothing has changed since: no second copy, if this one is sound.
      if (known?.headHash === headHash && known.changes === changes) return confirmed(folder, known, name);
    }
    const file = path.join(folder, name);
    const packed = await packSnapshot(content, facts);
    await writeFileAtomic(file, packed, { mode: 0o600 });
    try {
      await readSnapshot(folder, name);
    } catch (error) {
      await rm(file, { force: true }).catch(() => undefined);
      throw writeError(file, error instanceof HostError ? new Error(String(error.shape.values['detail'])) : error);
    }
    for (const { name: old } of outdated(await namesIn(folder))) await rm(path.join(folder, old), { force: true }).catch(() => undefined);
    return infoOf(folder, name, packed.byteLength, facts);
  };

  return {
    write: (args) => queue(() => write(args)),
    list: ({ workspaceId }) => queue(async () => {
      const folder = folderOf(workspaceId);
      return Promise.all((await namesIn(folder)).map(({ name }) => peekSnapshot(folder, name)));
    }),
    read: ({ workspaceId, name }) => queue(() => readSnapshot(folderOf(workspaceId), name)),
    check: ({ workspaceId, name }) => queue(async () => {
      try {
        await readSnapshot(folderOf(workspaceId), name);
        return { damage: null };
      } catch (error) {
        if (error instanceof HostError && error.code === 'snapshotDamaged') return { damage: String(error.shape.values['detail']) };
        throw error;
      }
    }),
  };
}

/** The same file under the number and time at which it was found to be whole and up to date. */
async function confirmed(folder: string, snapshot: SnapshotInfo, name: string): Promise<SnapshotInfo> {
  const to = path.join(folder, name);
  try {
    await rename(snapshot.path, to);
  } catch (error) {
    throw writeError(to, error);
  }
  return { ...snapshot, name, path: to, at: parseName(name)?.at ?? snapshot.at };
}

async function namesIn(folder: string): Promise<SnapshotName[]> {
  try {
    return inOrder(await readdir(folder));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw readError(folder, error);
  }
}
