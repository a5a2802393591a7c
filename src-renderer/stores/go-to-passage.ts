/** From a list of claims to the words of one in the text. */
import { flushSync } from 'svelte';
import type { Claim } from '../../src-common/core/claims/claim.ts';
import type { Session } from './session.svelte.ts';
import type { ViewName } from './view-name.ts';

/**
 * Opens the claim's document where it is not open, and shows the claim in text
 * and form; the focus is then in the text.
 *
 * @param from the view to which there is a way back from there; none: the way that there was stays
 * @returns false where the document is not here
 */
export async function goToPassage(session: Session, claim: Claim, from: ViewName | null = null): Promise<boolean> {
  const item = session.items.find((other) => other.id === claim.documentId);
  if (!item) return false;
  if (item.id !== session.reading.documentId || session.reading.text.kind !== 'ready') await session.openDocument(item);
  session.view = 'read';
  // The text is there: drawn now, it can be shown the passage and given the keys in the same moment.
  flushSync();
  session.act.showClaim(claim.id);
  session.surfaces.reader?.focus();
  if (from !== null) session.cameFrom = from;
  return true;
}
