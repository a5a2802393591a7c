/** What an analyst does to relations and claim groups, as Changes: at most one each. */
import type { Change, Operation } from '../../src-common/core/claims/change.ts';
import type { ClaimGroup } from '../../src-common/core/claims/claim-group.ts';
import type { Claim } from '../../src-common/core/claims/claim.ts';
import { setField } from '../../src-common/core/claims/edits.ts';
import { addToGroup, createGroup, joinGroups, moveToGroup, removeFromGroup, renameGroup } from '../../src-common/core/claims/group-edits.ts';
import { groupBy } from '../../src-common/core/claims/link-index.ts';
import { changeRelation, relate, removeRelation, setIndependent, type Making } from '../../src-common/core/claims/relate.ts';
import { canonicalEnds, saysTheSame, type Relation, type RelationType } from '../../src-common/core/claims/relation.ts';
import type { Session } from './session.svelte.ts';

export interface RelationSaid {
  type: RelationType;
  from: Claim;
  to: Claim;
  independent: boolean | null;
  note: string;
}

export class LinkEditing {
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  get #workspace() {
    const { workspace } = this.#session;
    if (!workspace) throw new Error('no workspace is open');
    return workspace;
  }

  get #author() {
    return this.#session.analyst.id;
  }

  /** Relations and groups of other analysts are read, not edited. */
  isOwn(record: { author: string }): boolean {
    return record.author === this.#session.analystId;
  }

  #edit(operations: readonly Operation[]): Change | null {
    return this.#workspace.edit(this.#author, operations);
  }

  /** Makes records in one's own set, which may come into being with them. */
  #make<T extends { operations: Operation[] }>(make: (making: Making) => T): T & { change: Change | null } {
    const set = this.#session.editing.ownSet();
    const made = make({ setId: set.record.id, author: this.#author, now: new Date().toISOString() });
    return { ...made, change: this.#edit(made.operations.length === 0 ? [] : [...set.operations, ...made.operations]) };
  }

  /** @returns the Change, or null where one has said it before */
  relate(said: RelationSaid): Change | null {
    return this.#make((making) => relate(this.#workspace.everything, said, making)).change;
  }

  /** Makes a relation say something else of its two claims, all of it in one Change. */
  change(relation: Relation, said: RelationSaid): Change | null {
    const ends = canonicalEnds({ type: said.type, from: said.from.id, to: said.to.id });
    if (saysTheSame(relation, ends)) return this.#edit([...setIndependent(relation, said.independent), ...setField('relation', relation, 'note', said.note)]);
    const now = new Date().toISOString();
    const operations = changeRelation(this.#workspace.everything, relation, { type: said.type, isTurned: said.from.id !== relation.from }, now);
    // Of a relation that is replaced as a whole, what else is new goes into the same whole.
    return this.#edit(operations.map((operation) => (operation.after === null ? operation : { ...operation, after: { ...operation.after as object, independent: said.independent, note: said.note } })));
  }

  remove(relation: Relation): Change | null {
    return this.#edit(removeRelation(relation));
  }

  /** One's own group of a claim. */
  groupOf(claimId: string): ClaimGroup | null {
    return groupBy(this.#workspace.everything, claimId, this.#author);
  }

  /** Gathers claims that are in no group of one's own. */
  gather(claims: readonly Claim[], statement: string): { group: ClaimGroup; change: Change | null } {
    return this.#make((making) => createGroup(this.#workspace.everything, claims, statement, making));
  }

  /** Adds a claim; it leaves the group it was in. */
  add(group: ClaimGroup, claim: Claim): Change | null {
    const { everything: records } = this.#workspace;
    return this.#edit(this.groupOf(claim.id) ? moveToGroup(records, group, claim) : addToGroup(records, group, [claim]));
  }

  /** Adds claims that are in no group of one's own. */
  addAll(group: ClaimGroup, claims: readonly Claim[]): Change | null {
    return this.#edit(addToGroup(this.#workspace.everything, group, claims));
  }

  takeOut(group: ClaimGroup, claimId: string): Change | null {
    return this.#edit(removeFromGroup(group, [claimId]));
  }

  join(into: ClaimGroup, other: ClaimGroup): Change | null {
    return this.#edit(joinGroups(into, other));
  }

  rename(group: ClaimGroup, statement: string): Change | null {
    return this.#edit(renameGroup(group, statement));
  }

  setNote(group: ClaimGroup, note: string): Change | null {
    return this.#edit(setField('group', group, 'note', note));
  }
}
