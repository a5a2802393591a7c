/** Terms of a colleague's claim as they go into one's own: merged ones by their successors, which own claims always hold. */
import type { Claim } from '../claims/claim.ts';
import type { Codebook } from '../claims/codebook.ts';
import { signalsInOrder } from '../claims/evidence-status.ts';
import { resolveTerm, resolveTerms } from './terms.ts';

export function ownTerms({ signals, statusOverride, tags }: Pick<Claim, 'signals' | 'statusOverride' | 'tags'>, codebook: Codebook): Pick<Claim, 'signals' | 'statusOverride' | 'tags'> {
  return {
    signals: signalsInOrder(resolveTerms(codebook.evidence, signals), codebook),
    statusOverride: statusOverride && { ...statusOverride, status: resolveTerm(codebook.evidence, statusOverride.status) },
    tags: [...resolveTerms(codebook.tags, tags)],
  };
}
