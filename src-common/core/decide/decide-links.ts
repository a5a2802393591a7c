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
import type { Urn } from '../claims/identifiers.ts';
import { relate, setIndependent, type Making } from '../claims/relate.ts';
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

  /** @returns the one that is in the decided set afterwards; null where an end is undecided or rejected, or both became one claim */
  takeRelation({ type, from, to, independent, note }: Relation): Urn | null {
    const [first, second] = [this.#decidedOf(from), this.#decidedOf(to)];
    if (!first || !second || first.id === second.id) return null;
    const { relation, operations } = relate(this.#known, { type, from: first, to: second, independent, note }, this.#making);
    this.#note(operations);
    if (relation.independent !== independent) this.#note(setIndependent(relation, independent));
    return relation.id;
  }

  /**
   * Those of its claims that were decided; into the group that one of them is in.
   * One that is in another group stays there.
   *
   * @returns the group that they are in afterwards; null where none of them was decided
   */
  takeGroup({ members, statement }: Pick<ClaimGroup, 'members' | 'statement'>): Urn | null {
    const claims = [...new Map(members.flatMap((id) => this.#decidedOf(id) ?? []).map((claim) => [claim.id, claim])).values()];
    const there = claims.map(({ id }) => groupBy(this.#known, id, this.#making.author));
    const into = there.find((group) => group !== null) ?? null;
    const free = claims.filter((_, index) => !there[index]);
    if (into) {
      if (free.length > 0) this.#note(addToGroup(this.#known, into, free));
      return into.id;
    }
    if (claims.length === 0) return null;
    const { group, operations } = createGroup(this.#known, free, statement, this.#making);
    this.#note(operations);
    return group.id;
  }

  #note(operations: readonly Operation[]): void {
    applyOperations(this.#known, { at: this.#making.now, operations });
    this.operations.push(...operations);
  }
}
