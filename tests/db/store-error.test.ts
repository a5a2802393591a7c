import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { StoreConflict, toStoreError } from '../../src-renderer/db/store-error.ts';

describe('naming what went wrong', () => {
  it.each([
    ['no room', new DOMException('full', 'QuotaExceededError'), 'quota'],
    ['no room, hidden in an aborted transaction', new Dexie.AbortError('aborted', new DOMException('full', 'QuotaExceededError')), 'quota'],
    ['a closed database', new Dexie.DatabaseClosedError('gone'), 'closed'],
    ['a connection that is closing', new DOMException('closing', 'InvalidStateError'), 'closed'],
    ['a later version', new Dexie.VersionError('newer'), 'versionNewer'],
    ['anything else', new TypeError('odd'), 'unknown'],
    ['no error at all', 'odd', 'unknown'],
    ['one of ours', new StoreConflict(3, 'taken'), 'conflict'],
  ])('%s', (_name, error, code) => {
    expect(toStoreError(error).code).toBe(code);
  });

  it('keeps the system’s words', () => {
    const error = new DOMException('The disk is full.', 'QuotaExceededError');
    expect(toStoreError(error)).toMatchObject({ detail: 'The disk is full.', cause: error });
  });
});
