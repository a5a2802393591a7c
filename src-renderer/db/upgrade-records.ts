/**
 * Records that an earlier version of the program packed. They follow from the
 * Changes, so no record is ever altered in place: the Changes are brought up to
 * date, applied, and packed anew. The Changes themselves stay as they were
 * written, as their hashes cover that shape.
 */
import type { Change } from '../../src-common/core/claims/change.ts';
import type { Json } from '../../src-common/core/claims/json.ts';
import { replay } from '../../src-common/core/records/replay.ts';
import { upgradeChange, type KnownVersions } from '../../src-common/core/records/versions.ts';
import type { AttestDatabase, OpenOptions } from './database.ts';
import { changesAfter } from './repositories/changes.ts';
import { readHead, writeHead } from './repositories/meta.ts';
import { allPacksOf } from './repositories/packs.ts';
import { StoreError } from './store-error.ts';

/**
 * @param beforeUpgrade told of the Changes first; where it fails, nothing is altered
 * @throws StoreError `damaged` where the Changes do not hold together, `versionNewer`
 */
export async function upgradeRecords(db: AttestDatabase, known: KnownVersions, beforeUpgrade: OpenOptions['beforeUpgrade']): Promise<void> {
  const changes = await changesAfter(db, 0);
  await beforeUpgrade?.(changes);
  const replayed = replay(changes, known);
  if (!replayed.ok) throw new StoreError(replayed.reason === 'newer' ? 'versionNewer' : 'damaged', `Change ${replayed.at}: ${replayed.detail}`);
  const packs = allPacksOf(replayed.state);
  await db.transaction('rw', [db.packs, db.meta], async () => {
    const head = await readHead(db);
    if (!head) return;
    await db.packs.clear();
    await db.packs.bulkPut(packs);
    await writeHead(db, head, known);
  });
}

/** A stored Change as this version knows it. */
export function upToDate(change: Change, known: KnownVersions): Change {
  const upgraded = upgradeChange(change as unknown as Json, known);
  return upgraded.ok ? (upgraded.change as unknown as Change) : change;
}
