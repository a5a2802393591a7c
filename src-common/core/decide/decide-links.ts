/**
 * Relations and groups of several sets in a decided one: the decided claims are
 * related or gathered as a set had the claims that they were decided about.
 */
import type { Operation } from '../claims/change.ts';
import type { Claim } from '../claims/claim.ts';
import type { ClaimGroup } from '../claims/claim-group.ts';
import { applyOperations } from '../claims/apply-change.ts';
import { addToGroup, createGroup } from '../claims/group-edits.ts';
import { groupBy } from '../claims/link-index.ts';
import { relate, type Making } from '../claims/relate.ts';
import type { Relation } from '../claims/relation.ts';
import type { WorkspaceState } from '../claims/workspace-state.ts';
import { linksBy } from './decision-draft.ts';

/** The decided claim of a claim that was decided about; null: undecided, or rejected. */
export type DecidedClaimOf = (claimId: string) => Claim | null;

/** Collects what is taken into the operations of one Change. */
export class LinkDraft {
  readonly operations: Operation[] = [];
  readonly #known: WorkspaceState;
  readonly #decidedOf: DecidedClaimOf;
  readonly #making: Making;

  /** @param making the decided set, who decides, when */
  constructor(state: WorkspaceState, decidedOf: DecidedClaimOf, making: Making) {
    this.#known = linksBy(state, making.author);
    this.#decidedOf = decidedOf;
    this.#making = making;
  }

  /** @returns whether it is in the decided set afterwards: not where an end is undecided or rejected, or both became one claim */
  takeRelation({ type, from, to, independent, note }: Relation): boolean {
    const [first, second] = [this.#decidedOf(from), this.#decidedOf(to)];
    if (!first || !second || first.id === second.id) return false;
    this.#note(relate(this.#known, { type, from: first, to: second, independent, note }, this.#making).operations);
    return true;
  }

  /**
   * Those of its claims that were decided; into the group that one of them is in.
   * One that is in another group stays there.
   *
   * @returns whether any of them is in a group afterwards
   */
  takeGroup({ members, statement }: Pick<ClaimGroup, 'members' | 'statement'>): boolean {
    const claims = [...new Map(members.flatMap((id) => this.#decidedOf(id) ?? []).map((claim) => [claim.id, claim])).values()];
    const there = claims.map(({ id }) => groupBy(this.#known, id, this.#making.author));
    const into = there.find((group) => group !== null) ?? null;
    const free = claims.filter((_, index) => !there[index]);
    if (free.length > 0) this.#note(into ? addToGroup(this.#known, into, free) : createGroup(this.#known, free, statement, this.#making).operations);
    return claims.length > 0;
  }

  #note(operations: readonly Operation[]): void {
    applyOperations(this.#known, { at: this.#making.now, operations });
    this.operations.push(...operations);
  }
}
