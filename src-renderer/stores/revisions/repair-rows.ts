/** What the repair desk lists: claims whose text has changed, by the document as it is now. */
import { isMissing } from '../../../src-common/core/claims/anchoring.ts';
import type { Claim } from '../../../src-common/core/claims/claim.ts';
import type { Urn } from '../../../src-common/core/claims/identifiers.ts';

export type RepairMode = 'open' | 'kept';
/** In the order in which they are listed. */
export const repairKinds = ['unsure', 'orphan', 'changed', 'moved'] as const;
export type RepairKind = (typeof repairKinds)[number];

export interface RepairClaim {
  kind: 'claim';
  claim: Claim;
  /** The document as it is now. */
  documentId: Urn;
  repair: RepairKind;
}

export interface RepairDocument {
  kind: 'document';
  documentId: Urn;
  counts: Record<RepairKind, number>;
}

export type RepairRow = RepairDocument | RepairClaim;

/** What is to be looked at about a claim; null: nothing. */
export function repairOf({ anchoring }: Claim): RepairKind | null {
  if (!anchoring) return null;
  if (isMissing(anchoring)) return anchoring.state;
  return anchoring.tier === 'fuzzy' || anchoring.lost.length > 0 ? 'changed' : 'moved';
}

/** @param order documents as they are listed elsewhere */
export function repairRows(claims: Iterable<Claim>, mode: RepairMode, order: readonly string[]): RepairRow[] {
  const byDocument = new Map<Urn, RepairClaim[]>();
  for (const claim of claims) {
    const { anchoring } = claim;
    const repair = repairOf(claim);
    if (!anchoring || !repair || anchoring.settled !== (mode === 'kept') || (mode === 'kept' && !isMissing(anchoring))) continue;
    const documentId = isMissing(anchoring) ? anchoring.soughtIn : claim.documentId;
    const list = byDocument.get(documentId);
    const row: RepairClaim = { kind: 'claim', claim, documentId, repair };
    if (list) list.push(row);
    else byDocument.set(documentId, [row]);
  }
  const places = new Map(order.map((id, index) => [id, index]));
  const placeOf = (id: string): number => places.get(id) ?? Infinity;
  const documents = [...byDocument].sort(([a], [b]) => (placeOf(a) === placeOf(b) ? (a < b ? -1 : 1) : placeOf(a) - placeOf(b)));
  return documents.flatMap(([documentId, list]): RepairRow[] => {
    const counts = { unsure: 0, orphan: 0, changed: 0, moved: 0 };
    for (const { repair } of list) counts[repair] += 1;
    return [{ kind: 'document', documentId, counts }, ...list.sort(inOrder)];
  });
}

function inOrder(one: RepairClaim, other: RepairClaim): number {
  const start = ({ claim }: RepairClaim): number => claim.spans[0]?.start ?? 0;
  return repairKinds.indexOf(one.repair) - repairKinds.indexOf(other.repair) || start(one) - start(other) || (one.claim.id < other.claim.id ? -1 : 1);
}
