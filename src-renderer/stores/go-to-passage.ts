/** From a list of claims to the words of one in the text. */
import type { Claim } from '../../src-common/core/claims/claim.ts';
import { onceDrawn } from './once-drawn.ts';
import type { Session } from './session.svelte.ts';

/**
 * Opens the claim's document where it is not open, and shows the claim in text
 * and form; the focus is then in the text.
 *
 * @returns false where the document is not here
 */
export async function goToPassage(session: Session, claim: Claim): Promise<boolean> {
  const item = session.items.find((other) => other.id === claim.documentId);
  if (!item) return false;
  if (item.id !== session.reading.documentId || session.reading.text.kind !== 'ready') await session.openDocument(item);
  session.view = 'read';
  onceDrawn(() => session.surfaces.reader, (reader) => {
    session.act.showClaim(claim.id);
    reader.focus();
  });
  return true;
}
