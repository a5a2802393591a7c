/**
 * The log of Changes of one replica: numbered without gaps, each naming the
 * hash of the one before it. The chain shows that something was lost or
 * altered; it does not prove who anybody is.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import type { Change, ChangeKind, Operation } from './change.ts';
import { newId, type Urn } from './identifiers.ts';
import { storableJson } from './storable-json.ts';

/** The end of a log: what the next Change goes on from. */
export interface LogHead {
  replica: Urn;
  /** Of the last Change; 0 where there is none. */
  sequence: number;
  /** Of the last Change, or null. */
  hash: string | null;
}

export interface ChangeDraft {
  actor: Urn;
  kind: ChangeKind;
  /** The Change that is taken back, for an undo or redo. */
  target?: Urn | null;
  operations: readonly Operation[];
  /** ISO 8601, UTC. */
  at: string;
}

/**
 * Makes the next Change of a log. Its operations are copies, exactly as they
 * are hashed and stored (see `storableJson`), so nothing that happens to the
 * caller's objects later reaches the log.
 */
export function draftChange(head: LogHead, draft: ChangeDraft): Change {
  const unhashed = { ...unhashedChange(head, draft), operations: storableJson(draft.operations) as unknown as Operation[] };
  return { ...unhashed, hash: hashOf(unhashed) };
}

/** What goes into the next Change of a log beside its operations. */
export function unhashedChange(head: LogHead, { at, actor, kind, target }: Omit<ChangeDraft, 'operations'>): Omit<Change, 'hash' | 'operations'> {
  return {
    id: newId(),
    schemaVersion: 1,
    replica: head.replica,
    sequence: head.sequence + 1,
    base: head.hash,
    at,
    actor,
    kind,
    target: target ?? null,
    previousHash: head.hash,
  };
}

/**
 * A Change that found another one in its place, drafted anew behind it: the same
 * edit, by its id, its time and its actor, at another place of the log.
 *
 * @param operations as they are meant there
 */
export function redraftChange(head: LogHead, change: Change, operations: readonly Operation[]): Change {
  const drafted = draftChange(head, { ...change, operations });
  const unhashed = { ...drafted, id: change.id };
  return { ...unhashed, hash: hashOf(unhashed) };
}

/** Hex SHA-256 over the canonical JSON (RFC 8785) of a Change without its `hash`, as UTF-8. */
export function hashOf(change: Omit<Change, 'hash'>): string {
  const { hash: _, ...rest } = change as Change;
  return bytesToHex(sha256(utf8ToBytes(canonicalize(rest) as string)));
}

/** @throws RangeError where the Change does not go on from this head */
export function nextHead(head: LogHead, change: Change): LogHead {
  const problem = problemAfter(head, change);
  if (problem) throw new RangeError(`Change ${change.sequence} does not follow ${head.sequence}: ${problem}`);
  return { replica: head.replica, sequence: change.sequence, hash: change.hash };
}

export type ChainProblem = 'replica' | 'sequence' | 'previous-hash' | 'hash';

export type ChainCheck =
  /** `head` is null for a log without Changes, which does not say whose it is. */
  | { ok: true; head: LogHead | null }
  /** `at` is the number of the first Change that is not what belongs there. */
  | { ok: false; at: number; reason: ChainProblem };

/** Whether these Changes, from the first on, are one whole and unaltered log. */
export function verifyChain(changes: readonly Change[]): ChainCheck {
  let head: LogHead | null = null;
  for (const change of changes) {
    head ??= { replica: change.replica, sequence: 0, hash: null };
    const problem = problemAfter(head, change) ?? (isIntact(change) ? null : 'hash');
    if (problem) return { ok: false, at: head.sequence + 1, reason: problem };
    head = { replica: head.replica, sequence: change.sequence, hash: change.hash };
  }
  return { ok: true, head };
}

function problemAfter(head: LogHead, change: Change): ChainProblem | null {
  if (change.replica !== head.replica) return 'replica';
  if (change.sequence !== head.sequence + 1) return 'sequence';
  return change.previousHash === head.hash ? null : 'previous-hash';
}

function isIntact(change: Change): boolean {
  try {
    return hashOf(change) === change.hash;
  } catch {
    // No canonical form (a lone surrogate, say): nothing this program wrote.
    return false;
  }
}
