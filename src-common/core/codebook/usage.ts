/** Who uses a term, and where: what is shown before a term is renamed, merged or retired. */
import type { Claim } from '../claims/claim.ts';
import type { WorkspaceState } from '../claims/workspace-state.ts';
import { termLists, type TermList } from './terms.ts';

export interface TermUsage {
  /** Own claims and highlights. */
  own: number;
  /** Own claims by document. */
  documents: ReadonlyMap<string, number>;
  /** Claims of colleagues: never altered. */
  others: number;
  /** Proposals for claims, by whomever: never altered. */
  proposals: number;
  /** Reviews that give it as their reason: never altered. */
  reviews: number;
  /** Tags of colleagues that were said to mean this one. */
  aliases: number;
}

export type UsageTable = Readonly<Record<TermList, ReadonlyMap<string, TermUsage>>>;

export const noUsage: TermUsage = { own: 0, documents: new Map(), others: 0, proposals: 0, reviews: 0, aliases: 0 };

type Counting = Omit<TermUsage, 'documents'> & { documents: Map<string, number> };

/**
 * Every term that is used, known to the codebook or not, with its usage.
 *
 * @param analystId whose claims are one's own; null: nobody's
 */
export function usageOfAll(state: WorkspaceState, analystId: string | null): UsageTable {
  const table: Record<TermList, Map<string, Counting>> = { evidence: new Map(), tags: new Map(), reasons: new Map() };
  const entry = (list: TermList, id: string): Counting => {
    let usage = table[list].get(id);
    if (!usage) {
      usage = { ...noUsage, documents: new Map() };
      table[list].set(id, usage);
    }
    return usage;
  };
  for (const claim of state.claims.values()) {
    const isOwn = claim.author === analystId;
    for (const list of termLists) {
      for (const id of termsOf(claim, list)) {
        const usage = entry(list, id);
        if (!isOwn) usage.others += 1;
        else {
          usage.own += 1;
          usage.documents.set(claim.documentId, (usage.documents.get(claim.documentId) ?? 0) + 1);
        }
      }
    }
  }
  for (const review of state.reviews.values()) {
    if (review.reasonTerm !== null) entry('reasons', review.reasonTerm).reviews += 1;
    for (const proposal of review.proposals) {
      if (proposal.field === 'status') entry('evidence', proposal.value).proposals += 1;
      else if (proposal.field === 'tags') for (const tag of new Set(proposal.value)) entry('tags', tag).proposals += 1;
    }
  }
  for (const alias of state.aliases.values()) if (alias.kind === 'tag') entry('tags', alias.ours).aliases += 1;
  return table;
}

/** Whether anything speaks of the term. */
export function isUsed(usage: TermUsage | undefined): boolean {
  return usage !== undefined && (usage.own > 0 || isUsedElsewhere(usage));
}

/** Whether something speaks of the term that one's own edits do not reach. */
export function isUsedElsewhere(usage: TermUsage | undefined): boolean {
  return usage !== undefined && (usage.others > 0 || usage.proposals > 0 || usage.reviews > 0 || usage.aliases > 0);
}

/** The terms of one list that a claim holds, each once. Reasons belong to reviews. */
export function termsOf(claim: Pick<Claim, 'signals' | 'statusOverride' | 'tags'>, list: TermList): readonly string[] {
  if (list === 'reasons') return [];
  if (list === 'tags') return claim.tags.length < 2 ? claim.tags : [...new Set(claim.tags)];
  const { signals, statusOverride } = claim;
  return statusOverride && !signals.includes(statusOverride.status) ? [...signals, statusOverride.status] : signals;
}
