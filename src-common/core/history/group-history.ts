/**
 * What became of a claim group and of the claims in it, read off the Changes:
 * what it said, what came into it and went out, and which of its claims were
 * changed, answered or related while they were in it.
 */
import { withOperation } from '../claims/apply-operation.ts';
import type { Change, ChangeKind, Operation } from '../claims/change.ts';
import type { ClaimGroup } from '../claims/claim-group.ts';
import type { Urn } from '../claims/identifiers.ts';
import { memberOf } from '../claims/json-member.ts';
import { isAnswer } from '../claims/workspace-state.ts';
import { linkIdOf, wholeRecord } from '../claims/settable-fields.ts';

export const groupEvents = ['made', 'deleted', 'statement', 'note', 'in', 'out', 'claim', 'answer', 'relation'] as const;
export type GroupEvent = (typeof groupEvents)[number];

export interface GroupHistoryEntry {
  /** The Change it was part of. */
  changeId: Urn;
  at: string;
  actor: Urn;
  kind: ChangeKind;
  event: GroupEvent;
  /** The claims it is about, each once; none where it is about the group itself. */
  claimIds: Urn[];
  /** Of `claim`: the fields that were set; `attribution` for links of the chain. */
  fields: string[];
  /** Of `made`, `statement` and `note`: the words as they were set. */
  words: string;
}

/**
 * @param changes in the order of the log
 * @returns entries in the same order: one for each kind of event that a Change brought
 */
export function groupHistoryOf(changes: Iterable<Change>, groupId: string): GroupHistoryEntry[] {
  const entries: GroupHistoryEntry[] = [];
  let group: ClaimGroup | undefined;
  for (const change of changes) {
    const found = new Map<GroupEvent, GroupHistoryEntry>();
    const tell = (event: GroupEvent, { claimIds = [], fields = [], words = '' }: Partial<GroupHistoryEntry> = {}): void => {
      const { id: changeId, at, actor, kind } = change;
      const entry = found.get(event) ?? { changeId, at, actor, kind, event, claimIds: [], fields: [], words: '' };
      found.set(event, {
        ...entry, words: words || entry.words,
        claimIds: [...new Set([...entry.claimIds, ...claimIds])], fields: [...new Set([...entry.fields, ...fields])],
      });
    };
    for (const operation of change.operations) {
      if (operation.type === 'group' && operation.id === groupId) {
        const before: ClaimGroup | undefined = group;
        group = withOperation('group', before, operation);
        tellGroup(before, group, tell);
      } else if (group) tellClaim(operation, new Set<string>(group.members), tell);
    }
    entries.push(...found.values());
  }
  return entries;
}

type Tell = (event: GroupEvent, what?: Partial<GroupHistoryEntry>) => void;

function tellGroup(before: ClaimGroup | undefined, after: ClaimGroup | undefined, tell: Tell): void {
  if (!before || !after) {
    if (after) tell('made', { claimIds: after.members, words: after.statement });
    else if (before) tell('deleted');
    return;
  }
  if (before.statement !== after.statement) tell('statement', { words: after.statement });
  if (before.note !== after.note) tell('note', { words: after.note });
  const came = after.members.filter((id) => !before.members.includes(id));
  const went = before.members.filter((id) => !after.members.includes(id));
  if (came.length > 0) tell('in', { claimIds: came });
  if (went.length > 0) tell('out', { claimIds: went });
}

/** What an operation on another record means for the claims of the group. */
function tellClaim({ type, id, field, before, after }: Operation, members: ReadonlySet<string>, tell: Tell): void {
  /** Where one of these members of the record names a claim of the group. */
  const tellOf = (event: GroupEvent, names: readonly string[]): void => {
    const claimIds = names.map((name) => memberOf(after ?? before, name)).filter((claimId): claimId is Urn => typeof claimId === 'string' && members.has(claimId));
    if (claimIds.length > 0) tell(event, { claimIds });
  };
  if (type === 'claim' && members.has(id)) {
    tell('claim', { claimIds: [id as Urn], fields: field === wholeRecord ? [] : [linkIdOf(type, field) === null ? field : 'attribution'] });
  } else if (isAnswer(type)) {
    tellOf('answer', ['claimId']);
  } else if (type === 'relation' && field === wholeRecord) {
    tellOf('relation', ['from', 'to']);
  }
}
