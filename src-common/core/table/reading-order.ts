/** The order in which claims are read: by path of the document, then by place in it; of those that begin at one place, the longer first. */
import type { ClaimFacts } from './claim-facts.ts';
import { dealtOrder } from './dealt-order.ts';

export function inReadingOrder(facts: readonly ClaimFacts[]): ClaimFacts[] {
  const places = new Map<string, number>();
  const documents = new Map<string, string>();
  for (const one of facts) if (!documents.has(one.claim.documentId)) documents.set(one.claim.documentId, one.document?.path ?? '');
  [...documents].sort(([idA, a], [idB, b]) => compare(a, b) || compare(idA, idB)).forEach(([id], place) => places.set(id, place));
  // One number for document and place, exact up to 2^53: two million documents of four thousand million characters.
  const keys = Float64Array.from(facts, ({ claim }) => (places.get(claim.documentId) ?? 0) * 2 ** 32 + (claim.spans[0]?.start ?? 0));
  return dealtOrder(facts, keys, readBefore);
}

/** Below 0 where a claim is read before another. */
export function readBefore(a: ClaimFacts, b: ClaimFacts): number {
  const [left, right] = [a.claim, b.claim];
  const byDocument = left.documentId === right.documentId ? 0
    : compare(a.document?.path ?? '', b.document?.path ?? '') || compare(left.documentId, right.documentId);
  const [from, to] = [left.spans[0], right.spans[0]];
  return byDocument || (from?.start ?? 0) - (to?.start ?? 0) || (to?.end ?? 0) - (from?.end ?? 0) || compare(left.id, right.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
