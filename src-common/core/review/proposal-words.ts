/** What a claim says in a field, and what is proposed for it, in words. */
import { chainNames } from '../table/chain-names.ts';
import type { Claim } from '../claims/claim.ts';
import type { Codebook } from '../claims/codebook.ts';
import { evidenceStatusOf } from '../claims/evidence-status.ts';
import type { ProposableField, Proposal } from '../claims/review.ts';
import type { GraphLink } from '../claims/attribution-graph.ts';
import type { AttributionLink } from '../claims/attribution.ts';
import type { Source } from '../claims/source.ts';
import { t, type MessageKey } from '../messages/translate.ts';

type NamedLink = GraphLink & Pick<AttributionLink, 'id' | 'parents' | 'sourceId' | 'asPrinted'>;

/** A proposal of the workspace or of a file: all that words need of it. */
export type ShownProposal =
  | Exclude<Proposal, { field: 'spans' | 'attribution' }>
  | { field: 'spans'; value: readonly { exact: string | null }[] }
  | { field: 'attribution'; value: { links: readonly NamedLink[]; sources: readonly Source[] } };

export interface ProposalLookups {
  sources: ReadonlyMap<string, Source>;
  codebook: Codebook;
}

export function fieldWords(field: ProposableField): string {
  return t(`review.field.${field}` as MessageKey);
}

/** What the claim has in a field now, as it would be proposed; null for a status that nobody has judged yet. */
export function presentValue(claim: Claim, field: ProposableField, { codebook }: Pick<ProposalLookups, 'codebook'>): Proposal | null {
  switch (field) {
    case 'spans': return { field, value: claim.spans };
    case 'statement': return { field, value: claim.statement };
    case 'attribution': return { field, value: { links: claim.attribution, sources: [] } };
    case 'status': {
      const value = evidenceStatusOf(claim, codebook);
      return value === null ? null : { field, value };
    }
    case 'reliability': return { field, value: claim.reliability?.grade ?? null };
    case 'credibility': return { field, value: claim.credibility };
    case 'confidence': return { field, value: claim.confidence };
    case 'statedOn': return { field, value: claim.statedOn };
    case 'tags': return { field, value: claim.tags };
  }
}

/** A value in one line; nothing at all has words, too. */
export function valueWords(proposal: ShownProposal | null, { sources, codebook }: ProposalLookups): string {
  if (proposal === null) return t('review.none.status');
  const words = wordsOf(proposal, sources, codebook);
  return words === '' ? t(`review.none.${proposal.field}` as MessageKey) : words;
}

function wordsOf(proposal: ShownProposal, sources: ReadonlyMap<string, Source>, codebook: Codebook): string {
  switch (proposal.field) {
    case 'spans': return t('review.quoted', { words: proposal.value.map((span) => span.exact ?? '').join(' … ') });
    case 'statement': return proposal.value;
    case 'attribution': {
      const brought = new Map<string, Source>(proposal.value.sources.map((source) => [source.id, source]));
      return chainNames(proposal.value.links, (link) => (brought.get(link.sourceId) ?? sources.get(link.sourceId))?.name ?? (link.asPrinted || t('form.chain.unknownSource')));
    }
    case 'status': return codebook.evidence.find(({ id }) => id === proposal.value)?.label ?? proposal.value;
    case 'reliability': return proposal.value === null ? '' : t('review.grade', { grade: proposal.value, words: t(`report.reliability.${proposal.value}`) });
    case 'credibility': return proposal.value === null ? '' : t('review.grade', { grade: proposal.value, words: t(`report.credibility.${proposal.value}`) });
    case 'confidence': return proposal.value === null ? '' : t(`form.confidence.${proposal.value}`);
    case 'statedOn': return proposal.value === null ? '' : [proposal.value.value ?? '', proposal.value.text === '' ? '' : t('review.quoted', { words: proposal.value.text }), proposal.value.basis].filter((part) => part !== '').join(', ');
    case 'tags': return proposal.value.join(', ');
  }
}
