/** Decisions about relations and groups of several sets: what was taken, what was rejected, and why. */
import type { Analyst } from '../claims/annotation-set.ts';
import type { Operation } from '../claims/change.ts';
import { createRecord, deleteRecord } from '../claims/edits.ts';
import { newId, type Urn } from '../claims/identifiers.ts';
import type { RuledLink, Ruling } from '../claims/ruling.ts';
import type { WorkspaceState } from '../claims/workspace-state.ts';
import type { Reason } from './decision-draft.ts';

export interface LinkDecision extends Reason {
  setId: Urn;
  /** Of the first passage that the link is about. */
  documentId: Urn;
  links: readonly RuledLink[];
  /** The relation or group of the decided set; null: rejected. */
  linkId: Urn | null;
  by: Analyst;
  /** ISO 8601, UTC. */
  now: string;
}

type LinksAndRulings = Pick<WorkspaceState, 'relations' | 'groups' | 'rulings'>;

/** The ruling, in place of those that were made about the same relations or groups, and of what these had put into the decided set. */
export function ruleOnLinks(state: LinksAndRulings, { setId, documentId, links, linkId, reasonTerm, reason, by, now }: LinkDecision): Operation[] {
  const ids = new Set<string>(links.map(({ id }) => id));
  const before = [...state.rulings.values()].filter((ruling) => ruling.setId === setId && ruling.links?.some(({ id }) => ids.has(id)));
  const ruling: Ruling = {
    id: newId(), setId, documentId, on: [], outcome: linkId === null ? 'rejected' : 'taken', claimId: null, reasonTerm, reason: reason.trim(), by: { ...by }, at: now,
    links: links.map((link) => ({ ...link, author: { ...link.author } })), ...(linkId === null ? {} : { linkId }),
  };
  return [...before.flatMap((one) => takeBackLink(state, one, linkId)), ...createRecord('ruling', ruling)];
}

/**
 * A ruling away, with the relation or group that it put into the decided set.
 *
 * @param kept a relation or group that stays all the same
 */
export function takeBackLink(state: Pick<LinksAndRulings, 'relations' | 'groups'>, ruling: Ruling, kept: string | null = null): Operation[] {
  const { linkId = null } = ruling;
  const made = linkId === null || linkId === kept ? [] : removeLink(state, linkId);
  return [...made, ...deleteRecord('ruling', ruling)];
}

function removeLink({ relations, groups }: Pick<LinksAndRulings, 'relations' | 'groups'>, id: string): Operation[] {
  const [relation, group] = [relations.get(id), groups.get(id)];
  return relation ? deleteRecord('relation', relation) : group ? deleteRecord('group', group) : [];
}

/** The rulings of a decided set by the relations and groups that were decided about; where two speak of one, the later one. */
export function rulingsOnLinks(rulings: Iterable<Ruling>, setId: string): Map<string, Ruling> {
  const found = new Map<string, Ruling>();
  for (const ruling of rulings) {
    if (ruling.setId !== setId) continue;
    for (const { id } of ruling.links ?? []) {
      const other = found.get(id);
      if (!other || Date.parse(other.at) < Date.parse(ruling.at) || (other.at === ruling.at && other.id < ruling.id)) found.set(id, ruling);
    }
  }
  return found;
}
