/** A part of what could be compared: one document, the claims of a time, with or without the parts that are not the article. */
import type { AgreementInput } from './agreement-input.ts';

export interface AgreementScope {
  /** null: all documents. */
  documentId: string | null;
  /** Days of the UTC calendar (`2024-09-08`), both included; null: no limit. Claims count by the day on which they were created. */
  from: string | null;
  until: string | null;
  /** Regions count like the article. */
  withRegions: boolean;
}

export const everything: AgreementScope = { documentId: null, from: null, until: null, withRegions: false };

/**
 * Two claims of one passage of which one is older than the limit do not meet:
 * what is compared is the work of a time, not the passages of a time. A claim
 * that does not say when it was created counts where there is no limit only.
 */
export function narrowed(input: AgreementInput, { documentId, from, until, withRegions }: AgreementScope): AgreementInput {
  const isInTime = ({ created = '' }: { created?: string }): boolean => {
    const day = created.slice(0, 10);
    return day !== '' && (from === null || day >= from) && (until === null || day <= until);
  };
  const isLimited = from !== null || until !== null;
  const isKept = (claim: { documentId: string; created?: string }): boolean =>
    (documentId === null || claim.documentId === documentId) && (!isLimited || isInTime(claim));
  return {
    ...input,
    annotators: documentId === null && !isLimited ? input.annotators
      : input.annotators.map((annotator) => ({ ...annotator, claims: annotator.claims.filter(isKept) })),
    documents: input.documents.filter(({ id }) => documentId === null || id === documentId).map((document) => (withRegions ? { ...document, regions: [] } : document)),
  };
}
