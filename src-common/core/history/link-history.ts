/** What relations and groups did to one claim, read off the operations on them. */
import { withOperation } from '../claims/apply-operation.ts';
import type { Operation } from '../claims/change.ts';
import type { ClaimGroup } from '../claims/claim-group.ts';
import type { Json } from '../claims/json.ts';
import { otherEnd, sideOf, type Relation } from '../claims/relation.ts';
import { t } from '../messages/translate.ts';

export const linkEvents = ['related', 'unrelated', 'relation', 'grouped', 'ungrouped', 'group'] as const;
export type LinkEvent = (typeof linkEvents)[number];

export function isLinkEvent(event: string): event is LinkEvent {
  return (linkEvents as readonly string[]).includes(event);
}

interface LinkStep {
  event: LinkEvent;
  /** The record before and after; null where it was or is not there. */
  before: Json;
  after: Json;
}

/** Follows relations and groups through a log, since an operation on one of their fields does not name their claims. */
export class LinkHistory {
  readonly #claimId: string;
  readonly #relations = new Map<string, Relation>();
  readonly #groups = new Map<string, ClaimGroup>();

  constructor(claimId: string) {
    this.#claimId = claimId;
  }

  /**
   * @param operation of any type, in the order of the log
   * @returns what it means for the claim; null where it means nothing
   */
  step(operation: Operation): LinkStep | null {
    if (operation.type === 'relation') {
      const { before, after } = follow('relation', this.#relations, operation);
      const was = isEnd(before, this.#claimId);
      const is = isEnd(after, this.#claimId);
      return was || is ? stepOf(was ? (is ? 'relation' : 'unrelated') : 'related', before, after) : null;
    }
    if (operation.type !== 'group') return null;
    const { before, after } = follow('group', this.#groups, operation);
    const was = before?.members.some((id) => id === this.#claimId) ?? false;
    const is = after?.members.some((id) => id === this.#claimId) ?? false;
    // Whom else a group takes in is no part of this claim's history.
    if (was === is) return was && before?.statement !== after?.statement ? stepOf('group', before, after) : null;
    return stepOf(was ? 'ungrouped' : 'grouped', before, after);
  }
}

/** @param claimWords the words by which another claim is known */
export function linkEventWords({ event, before, after }: LinkStep, claimId: string, claimWords: (id: string) => string): string {
  const record = after ?? before;
  if (event === 'grouped' || event === 'ungrouped' || event === 'group') {
    const { statement } = (event === 'ungrouped' ? before : record) as unknown as ClaimGroup;
    return t(`history.event.${event}`, { statement });
  }
  const relation = record as unknown as Relation;
  const words = { relation: t(`history.relation.${sideOf(relation, claimId)}`), claim: claimWords(otherEnd(relation, claimId)) };
  return t(`history.event.${event}`, { ...words, independent: String(relation.independent) });
}

function follow<R extends Relation | ClaimGroup>(
  type: 'relation' | 'group', known: Map<string, R>, operation: Operation,
): { before: R | undefined; after: R | undefined } {
  const before = known.get(operation.id) ?? (operation.field === '' ? (operation.before as unknown as R | null) ?? undefined : undefined);
  const after = withOperation(type, before, operation) as R | undefined;
  if (after) known.set(operation.id, after);
  else known.delete(operation.id);
  return { before, after };
}

function isEnd(relation: Relation | undefined, claimId: string): boolean {
  return relation?.from === claimId || relation?.to === claimId;
}

function stepOf(event: LinkEvent, before: object | undefined, after: object | undefined): LinkStep {
  return { event, before: (before ?? null) as Json, after: (after ?? null) as Json };
}
