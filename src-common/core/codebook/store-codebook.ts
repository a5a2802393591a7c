/**
 * The version rule. A version by which a claim was judged is never altered, nor
 * is the built-in one: the first edit after that begins the next version, and
 * later edits alter that one until a claim is judged by it (ADR 7).
 */
import type { Operation } from '../claims/change.ts';
import type { Claim } from '../claims/claim.ts';
import type { Codebook } from '../claims/codebook.ts';
import { createRecord, setField } from '../claims/edits.ts';
import { jsonEqual } from '../claims/json-equal.ts';
import type { Json } from '../claims/json.ts';
import type { WorkspaceState } from '../claims/workspace-state.ts';
import { termLists, type TermList } from './terms.ts';

export type CodebookLists = Pick<Codebook, TermList>;

export interface StoredCodebook {
  operations: Operation[];
  /** The version that holds the lists afterwards. */
  version: number;
}

/** Versions that claims brought along are believed up to here; a number beyond it is nobody's. */
const highestBelieved = 1_000_000;

/** Whether a claim was judged: signals or a status make it so; tags have no order that a later version could change. */
export function isJudged(claim: Pick<Claim, 'signals' | 'statusOverride'>): boolean {
  return claim.signals.length > 0 || claim.statusOverride !== null;
}

/** Whether any claim was judged by this version. */
export function isJudgedBy(state: WorkspaceState, version: number): boolean {
  for (const claim of state.claims.values()) if (claim.codebookVersion === version && isJudged(claim)) return true;
  return false;
}

/**
 * The operations that put `next` in force.
 *
 * @param current the codebook in force
 * @param atLeast a number that a new version should not stay below, such as that of an imported file
 */
export function storeCodebook(state: WorkspaceState, current: Codebook, next: CodebookLists, now: string, atLeast = 0): StoredCodebook {
  const changed = termLists.filter((list) => !jsonEqual(current[list] as unknown as Json, next[list] as unknown as Json));
  if (changed.length === 0) return { operations: [], version: current.version };
  const record = state.codebooks.get(String(current.version));
  if (record && record.version >= atLeast && !isJudgedBy(state, record.version)) {
    return { operations: changed.flatMap((list) => setField('codebook', record, list, next[list])), version: record.version };
  }
  const version = Math.max(nextVersion(state, current), atLeast);
  const { evidence, tags, reasons } = next;
  return { operations: createRecord('codebook', { id: String(version), version, since: now, evidence, tags, reasons }), version };
}

/** Beyond every version that a claim here was judged by: work continued from another machine brings its numbers along. */
function nextVersion(state: WorkspaceState, current: Codebook): number {
  let highest = current.version;
  for (const { codebookVersion } of state.claims.values()) if (codebookVersion > highest && codebookVersion <= highestBelieved) highest = codebookVersion;
  return highest + 1;
}
