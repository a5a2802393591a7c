/** From ticked signals to the one evidence status. */
import { resolveTerm } from '../codebook/terms.ts';
import type { Claim, EvidenceTermId, StatusOverride } from './claim.ts';
import type { Codebook, CodebookInForce, EvidenceTerm } from './codebook.ts';

/** What the status follows from; without a version, the codebook's own order decides. */
export interface Judged extends Partial<Pick<Claim, 'codebookVersion'>> {
  signals: readonly EvidenceTermId[];
  statusOverride: Pick<StatusOverride, 'status'> | null;
}

/**
 * The evidence status of a claim: the override where there is one, else the
 * first ticked signal in the order of the version that the claim was judged by
 * (ADR 7; the codebook's own order where it does not know that version), else
 * null (not yet judged).
 */
export function evidenceStatusOf(claim: Judged, codebook: CodebookInForce): EvidenceTermId | null {
  if (claim.statusOverride) return claim.statusOverride.status;
  if (claim.signals.length < 2) return claim.signals[0] ?? null;
  const { codebookVersion } = claim;
  const order = codebookVersion === undefined || codebookVersion === codebook.version ? undefined : codebook.orders?.get(codebookVersion);
  return (order ? inOrder(claim.signals, order) : signalsInOrder(claim.signals, codebook))[0] ?? null;
}

/** The status as it is shown: where its term was merged into another, that one. */
export function shownStatusOf(claim: Judged, codebook: CodebookInForce): EvidenceTermId | null {
  const status = evidenceStatusOf(claim, codebook);
  return status === null ? null : resolveTerm(codebook.evidence, status);
}

/** The codebook's term for a claim's status; null where it is not judged, or by a term the codebook does not know. */
export function statusTermOf(claim: Judged, codebook: CodebookInForce): EvidenceTerm | null {
  const status = shownStatusOf(claim, codebook);
  return codebook.evidence.find((term) => term.id === status) ?? null;
}

/** Signals without repeats, in the codebook's order; ids the codebook does not know come last, as given. */
export function signalsInOrder(signals: readonly EvidenceTermId[], codebook: Codebook): EvidenceTermId[] {
  return inOrder(signals, codebook.evidence.map((term) => term.id));
}

function inOrder(signals: readonly EvidenceTermId[], order: readonly EvidenceTermId[]): EvidenceTermId[] {
  const ticked = new Set(signals);
  const known = order.filter((id) => ticked.has(id));
  const knownSet = new Set(known);
  return [...known, ...[...ticked].filter((id) => !knownSet.has(id))];
}
