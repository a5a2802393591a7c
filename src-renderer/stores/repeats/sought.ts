/** The words whose repeats are looked for: those of the open claim, else those that are selected. */
import type { Place } from '../../../src-common/core/repeats/folded-words.ts';
import type { Session } from '../session.svelte.ts';

export interface Sought {
  /** The same for the same words of the same place. */
  key: string;
  documentId: string;
  /** The document's text. */
  text: string;
  passages: readonly string[];
  /** Where they stand in it. */
  own: readonly Place[];
  /** null: words that are selected. */
  claimId: string | null;
  /** Words are being picked: they are taken from this document and no other. */
  onlyHere: boolean;
}

/** @param whose the claim with these words; of words that are selected, what they are selected for */
export function soughtKey(documentId: string, whose: string, own: readonly Place[]): string {
  return [documentId, whose, ...own.map(({ start, end }) => `${start}-${end}`)].join(' ');
}

/** @returns null where there are no words */
export function soughtIn(session: Session): Sought | null {
  const { reading, currentClaim } = session;
  const { documentId, text, pick } = reading;
  if (text.kind !== 'ready' || documentId === null) return null;
  const claim = pick === null && currentClaim?.documentId === documentId ? currentClaim : null;
  const own = claim ? claim.spans : reading.hasSelection ? [reading.range] : [];
  if (own.length === 0) return null;
  return {
    key: soughtKey(documentId, claim?.id ?? (pick ? 'pick' : ''), own),
    documentId,
    text: text.text,
    passages: own.map(({ start, end }) => text.text.slice(start, end)),
    own: own.map(({ start, end }) => ({ start, end })),
    claimId: claim?.id ?? null,
    onlyHere: pick !== null,
  };
}
