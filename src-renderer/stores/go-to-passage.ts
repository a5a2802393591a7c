/** From a list of claims to the words of one in the text. */
import type { Claim } from '../../src-common/core/claims/claim.ts';
import type { Session } from './session.svelte.ts';

/**
 * Opens the claim's document where it is not open, and shows the claim in text
 * and form; the focus is then in the text, unless it was sent elsewhere meanwhile.
 *
 * @returns false where the document is not here
 */
export async function goToPassage(session: Session, claim: Claim): Promise<boolean> {
  const item = session.items.find((other) => other.id === claim.documentId);
  if (!item) return false;
  if (item.id !== session.reading.documentId || session.reading.text.kind !== 'ready') await session.openDocument(item);
  session.view = 'read';
  const before = document.activeElement;
  // The text is drawn first.
  requestAnimationFrame(() => requestAnimationFrame(() => {
    session.act.showClaim(claim.id);
    // What had the focus went with its view; a key pressed since may have put it somewhere on purpose.
    const now = document.activeElement;
    if (now === before || now === document.body) session.surfaces.reader?.focus();
  }));
  return true;
}
