/** From stored Changes of any version to checked Changes and the state they add up to. */
import { ChangeApplier } from '../claims/change-applier.ts';
import type { Change } from '../claims/change.ts';
import { verifyChain, type LogHead } from '../claims/change-log.ts';
import { emptyState, type WorkspaceState } from '../claims/workspace-state.ts';
import { isJson } from './json-shape.ts';
import { ownVersions, upgradeChange, type KnownVersions } from './versions.ts';

/**
 * newer: a later version of the program wrote it. shape: it is not a Change as
 * this version knows them. chain: it is altered, or one before it is missing.
 */
export type ReplayProblem = 'newer' | 'shape' | 'chain';

export type Replay =
  /** `changes` are brought up to date; what is stored or handed on is the list that was handed in, as hashes cover that. */
  | { ok: true; changes: Change[]; head: LogHead | null; state: WorkspaceState }
  /** `at` is the place of the Change in the list, from 1. */
  | { ok: false; reason: ReplayProblem; at: number; detail: string };

/** Checks every Change and the chain between them, then applies them to an empty state. Whole or not at all. */
export function replay(stored: readonly unknown[], known: KnownVersions = ownVersions): Replay {
  const changes: Change[] = [];
  for (const [index, one] of stored.entries()) {
    const at = index + 1;
    if (!isJson(one)) return { ok: false, reason: 'shape', at, detail: 'not JSON, or nested too deep' };
    const upgraded = upgradeChange(one, known);
    if (!upgraded.ok) {
      const reason = upgraded.reason === 'newer' ? 'newer' : 'shape';
      return { ok: false, reason, at, detail: upgraded.version === null ? 'no version' : `version ${upgraded.version}` };
    }
    const problem = known.problemOf(upgraded.change);
    if (problem) return { ok: false, reason: 'shape', at, detail: problem };
    changes.push(upgraded.change as unknown as Change);
  }
  // The chain is over the Changes as they are stored: those are the bytes that were hashed.
  const chain = verifyChain(stored as readonly Change[]);
  if (!chain.ok) return { ok: false, reason: 'chain', at: chain.at, detail: chain.reason };
  const applier = new ChangeApplier(emptyState());
  for (const change of changes) applier.apply(change);
  return { ok: true, changes, head: chain.head, state: applier.state };
}
