/**
 * Operations made ready for the log in another place than where the Change is
 * drafted: a worker writes their canonical JSON, and whoever drafts has only
 * to hash it. Thousands of claims that follow their document go this way,
 * because bringing their operations into canonical form takes longer than
 * everything else that is done to them.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import { canonicalJson } from './canonical-json.ts';
import type { Change, Operation } from './change.ts';
import { unhashedChange, type ChangeDraft, type LogHead } from './change-log.ts';

/** Canonical JSON (RFC 8785) of operations, one after the other with commas between; '' for none. */
export type PreparedOperations = string;

/** @throws TypeError for what JSON does not have */
export function prepareOperations(operations: readonly Operation[]): PreparedOperations {
  return operations.map(canonicalJson).join(',');
}

/**
 * The same Change, by its hash too, that `draftChange` makes of the operations.
 *
 * @param prepared of several records, in their order
 */
export function draftPrepared(head: LogHead, draft: Omit<ChangeDraft, 'operations'>, prepared: readonly PreparedOperations[]): Change {
  const list = `[${prepared.filter((operations) => operations !== '').join(',')}]`;
  const unhashed = { ...unhashedChange(head, draft), operations: JSON.parse(list) as Operation[] };
  // A string cannot hold the place of the list: the quotes in it are written with a backslash.
  const [before = '', after = ''] = (canonicalize({ ...unhashed, operations: [] }) as string).split('"operations":[]');
  return { ...unhashed, hash: bytesToHex(sha256(utf8ToBytes(`${before}"operations":${list}${after}`))) };
}
