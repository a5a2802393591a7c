/** Relations, groups and roots in words. */
import type { CandidateReason } from '../../src-common/core/groups/candidates.ts';
import type { Claim } from '../../src-common/core/claims/claim.ts';
import type { RelationSide } from '../../src-common/core/claims/relation.ts';
import { t, type MessageKey } from '../../src-common/core/messages/translate.ts';
import type { RootNode, Roots } from '../../src-common/core/roots/roots.ts';
import type { Session } from './session.svelte.ts';

/** What a claim says, or its words in the text where nobody has put it plainly. */
export function claimWords(claim: Pick<Claim, 'statement' | 'spans'> | null | undefined): string {
  return claim ? claim.statement || (claim.spans[0]?.exact.replace(/\s+/gu, ' ') ?? '') : t('links.notHere');
}

export function sideWords(side: RelationSide): string {
  return t(`links.side.${side}`);
}

/** A sign for each kind of relation, told apart by its form. */
export const sideSigns: Readonly<Record<RelationSide, string>> = {
  corroborates: '+', contradicts: '≠', restates: '≈', 'responds-to': '↩', 'restated-by': '≈', 'responded-to-by': '↪',
};

export function independentWords(independent: boolean | null): string {
  return t(independent === null ? 'links.independent.unsaid' : independent ? 'links.independent.yes' : 'links.independent.no');
}

export function reasonWords(reasons: readonly CandidateReason[]): string {
  return reasons.map((reason) => t(`links.reason.${reason}` as MessageKey)).join(', ');
}

/** "7 passages, 4 outlets, 2 roots". */
export function rootsWords(roots: Roots): string {
  return t('links.rootsCount', { passages: roots.passages, outlets: roots.outlets.length, roots: roots.roots.length });
}

/** A source by its name; a document that stands for an unnamed outlet by its title. */
export function nodeWords(session: Session, { id, kind }: RootNode): string {
  const { workspace } = session;
  if (kind === 'source') return workspace?.sources.get(id)?.name ?? t('table.unknownSource');
  return t('links.outletOf', { title: documentTitle(session, id) });
}

export function documentTitle(session: Session, documentId: string): string {
  return session.items.find(({ id }) => id === documentId)?.title ?? session.workspace?.registry.documents.get(documentId)?.title ?? t('table.unknownDocument');
}

export function authorName(session: Session, record: { author: string; setId: string }): string {
  const sets = session.workspace?.registry.sets;
  const set = sets?.get(record.setId);
  if (set?.author.id === record.author) return set.author.name;
  for (const other of sets?.values() ?? []) if (other.author.id === record.author) return other.author.name;
  return t('table.unknownAuthor');
}
