/** From ticked signals to the one evidence status. */
import type { Claim, EvidenceTermId } from './claim.ts';
import type { Codebook, EvidenceTerm } from './codebook.ts';

/**
 * The evidence status of a claim: the override where there is one, else the
 * first ticked signal in the codebook's order, else null (not yet judged).
 */
export function evidenceStatusOf(
  claim: Pick<Claim, 'signals' | 'statusOverride'>,
  codebook: Codebook,
): EvidenceTermId | null {
  if (claim.statusOverride) return claim.statusOverride.status;
  return signalsInOrder(claim.signals, codebook)[0] ?? null;
}

/** The codebook's term for a claim's status; null where it is not judged, or by a term the codebook does not know. */
export function statusTermOf(claim: Pick<Claim, 'signals' | 'statusOverride'>, codebook: Codebook): EvidenceTerm | null {
  const status = evidenceStatusOf(claim, codebook);
  return codebook.evidence.find((term) => term.id === status) ?? null;
}

/** Signals without repeats, in the codebook's order; ids the codebook does not know come last, as given. */
export function signalsInOrder(signals: readonly EvidenceTermId[], codebook: Codebook): EvidenceTermId[] {
  const ticked = new Set(signals);
  const known = codebook.evidence.map((term) => term.id).filter((id) => ticked.has(id));
  const knownSet = new Set(known);
  return [...known, ...[...ticked].filter((id) => !knownSet.has(id))];
}
