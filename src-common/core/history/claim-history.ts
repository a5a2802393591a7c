/**
 * What became of one claim, read off the Changes: who set which field, when,
 * from what to what, and what was said about it. Order is that of the log;
 * clocks only label it.
 */
import type { Change, ChangeKind } from '../claims/change.ts';
import type { Urn } from '../claims/identifiers.ts';
import { linkIdOf, wholeRecord } from '../claims/settable-fields.ts';
import type { Json } from '../claims/json.ts';
import { jsonEqual } from '../claims/json-equal.ts';
import { memberOf } from '../claims/json-member.ts';
import { isAnswer } from '../claims/workspace-state.ts';
import { LinkHistory, type LinkEvent } from './link-history.ts';

/** attribution stands for any one link of the chain. */
export type HistoryEvent = 'made' | 'deleted' | 'replaced' | 'field' | 'review' | 'comment' | 'decision' | 'withdrawn' | LinkEvent;

export interface HistoryEntry {
  /** The Change it was part of. */
  changeId: Urn;
  sequence: number;
  hash: string;
  at: string;
  actor: Urn;
  kind: ChangeKind;
  event: HistoryEvent;
  /** The field of the claim that was set; `attribution` for a link; empty for the other events. */
  field: string;
  /** For relations and groups, the whole record, whatever the Change set of it. */
  before: Json;
  after: Json;
}

/**
 * @param changes in the order of the log
 * @returns entries in the same order; the operations of one Change stand together
 */
export function historyOf(changes: Iterable<Change>, claimId: string): HistoryEntry[] {
  const entries: HistoryEntry[] = [];
  const links = new LinkHistory(claimId);
  for (const change of changes) {
    for (const operation of change.operations) {
      const { type, id, field, before, after } = operation;
      const { id: changeId, sequence, hash, at, actor, kind } = change;
      const entry = (event: HistoryEvent, name = ''): void =>
        void entries.push({ changeId, sequence, hash, at, actor, kind, event, field: name, before, after });
      if (type === 'claim' && id === claimId) {
        if (field !== wholeRecord && jsonEqual(before, after)) continue;
        if (field !== wholeRecord) entry('field', linkIdOf(type, field) === null ? field : 'attribution');
        else if (after === null) entry('deleted');
        else entry(before === null ? 'made' : 'replaced');
      } else if (isAnswer(type) && memberOf(after ?? before, 'claimId') === claimId) entry(after === null ? 'withdrawn' : type);
      const step = links.step(operation);
      if (step) entries.push({ changeId: change.id, sequence: change.sequence, hash: change.hash, at: change.at, actor: change.actor, kind: change.kind, field: '', ...step });
    }
  }
  return entries;
}

/** Changes that touched the claim, whole: what an export hands over to be checked. */
export function changesOf(changes: readonly Change[], claimId: string): Change[] {
  const touching = new Set(historyOf(changes, claimId).map(({ changeId }) => changeId));
  return changes.filter(({ id }) => touching.has(id));
}
