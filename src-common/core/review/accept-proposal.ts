/** What accepting a proposal does to the author's claim. The decision itself is a record of its own. */
import { normaliseFragments } from '../anchoring/fragments.ts';
import type { AttributionLink } from '../claims/attribution.ts';
import type { Operation } from '../claims/change.ts';
import type { Claim, EvidenceTermId } from '../claims/claim.ts';
import type { CodebookInForce } from '../claims/codebook.ts';
import { judgeAgainst, putLink, setField } from '../claims/edits.ts';
import { shownStatusOf, signalsInOrder } from '../claims/evidence-status.ts';
import { resolveTerm, resolveTerms } from '../codebook/terms.ts';
import type { Json } from '../claims/json.ts';
import type { Proposal, Review } from '../claims/review.ts';
import { linkFieldPrefix } from '../claims/settable-fields.ts';
import { t } from '../messages/translate.ts';
import { OwnSources, type SourceRegistry } from './own-sources.ts';

/**
 * The operations on the author's claim, and on the author's sources where a
 * proposed chain speaks of new ones.
 *
 * @param review from which the proposal is; its reviewer and reason become the reason of what is set
 * @param registry sources and aliases of the author's workspace: its state
 * @returns none where the claim has the proposed value already
 * @throws RangeError when proposed passages overlap, which reading a file refuses
 */
export function acceptOperations(
  claim: Claim, review: Review, proposal: Proposal, codebook: CodebookInForce, registry: SourceRegistry,
): Operation[] {
  switch (proposal.field) {
    // The passage was proposed in a text that is not the claim's any more.
    case 'spans': return review.documentId !== claim.documentId ? [] : setField('claim', claim, 'spans', normaliseFragments(proposal.value));
    case 'attribution': {
      const own = new OwnSources(registry, proposal.value.sources);
      const links = review.documentId === claim.documentId ? proposal.value.links : proposal.value.links.map((link) => ({ ...link, cueSpan: null, sourceSpan: null }));
      const chain = own.chain(links);
      return [...own.operations, ...replaceChain(claim, chain)];
    }
    case 'status': return statusOperations(claim, proposal.value, reasonOf(review), codebook);
    case 'reliability':
      return setField('claim', claim, 'reliability', proposal.value === null ? null : { grade: proposal.value, reason: reasonOf(review) });
    case 'statement': return setField('claim', claim, 'statement', proposal.value);
    case 'credibility': return setField('claim', claim, 'credibility', proposal.value);
    case 'confidence': return setField('claim', claim, 'confidence', proposal.value);
    case 'statedOn': return setField('claim', claim, 'statedOn', proposal.value);
    case 'tags': return setField('claim', claim, 'tags', [...resolveTerms(codebook.tags, proposal.value)]);
  }
}

/** Puts a whole chain in the place of the one that is there. */
export function replaceChain(claim: Claim, links: readonly AttributionLink[]): Operation[] {
  const removed = claim.attribution.map((link): Operation =>
    // Unlike removing one link, this leaves the links that it relayed alone, because they go, too.
    ({ type: 'claim', id: claim.id, field: `${linkFieldPrefix}${link.id}`, before: link as unknown as Json, after: null }));
  const bare: Claim = { ...claim, attribution: [] };
  return [...removed, ...links.flatMap((link) => putLink(bare, link))];
}

/**
 * Makes this status come out: by its signal, or, where another signal that
 * stands first would come out instead, against the order and with the reason.
 */
function statusOperations(claim: Claim, status: EvidenceTermId, reason: string, codebook: CodebookInForce): Operation[] {
  const wanted = resolveTerm(codebook.evidence, status);
  if (shownStatusOf(claim, codebook) === wanted) return [];
  const signals = signalsInOrder([...claim.signals, wanted], codebook);
  if (signals[0] !== wanted) return judgeAgainst(claim, { status: wanted, reason }, codebook);
  return [
    ...setField('claim', claim, 'signals', signals),
    ...setField('claim', claim, 'statusOverride', null),
    ...setField('claim', claim, 'codebookVersion', codebook.version),
  ];
}

function reasonOf({ reviewer, reason }: Review): string {
  return reason.trim() === '' ? t('report.proposedBy', { name: reviewer.name }) : t('report.proposedByBecause', { name: reviewer.name, reason });
}
