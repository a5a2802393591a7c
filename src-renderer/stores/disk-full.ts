/**
 * A full disk, called by its name. The browser answers it with whatever its
 * database ran into ("UnknownError"); the host can ask the disk itself.
 */
import type { HostClient } from '../../src-common/contract/create-client.ts';
import { HostError } from '../../src-common/contract/host-error.ts';
import { StoreError, type StoreErrorCode } from '../db/store-error.ts';

/** With less than this left, the browser's database cannot do its housekeeping and refuses. */
const fullBelowBytes = 16 * 1024 * 1024;
/** No longer than this is anybody kept waiting for it. */
const answerWithinMs = 300;
/** What a full disk may look like. */
const mayBeFull: ReadonlySet<StoreErrorCode> = new Set(['unknown', 'quota', 'closed']);

/** @returns what kept the database from storing: `diskFull` where that is what the disk says, else the error as it is */
export async function calledByName(host: HostClient, error: unknown): Promise<unknown> {
  if (!(error instanceof StoreError && mayBeFull.has(error.code))) return error;
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), answerWithinMs));
  const room = await Promise.race([host.call('disk.room', null), late]).catch(() => null);
  return room && room.bytes < fullBelowBytes ? new HostError('diskFull', { path: room.path, kilobytes: Math.floor(room.bytes / 1024) }) : error;
}
