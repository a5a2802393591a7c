/** The claims of each document in the order of its text: made once for all who ask, until one of them changes. */
import type { TouchedRecord } from '../../src-common/core/claims/apply-change.ts';
import type { Claim } from '../../src-common/core/claims/claim.ts';
import { claimsOfDocument, type WorkspaceState } from '../../src-common/core/claims/workspace-state.ts';

export class TextOrder {
  readonly #known = new Map<string, readonly Claim[]>();

  /** Claims and highlights of one document, outer ones before those inside them. The same array until it is forgotten. */
  of(documentId: string, records: WorkspaceState): readonly Claim[] {
    const known = this.#known.get(documentId);
    if (known) return known;
    const list = claimsOfDocument(records, documentId).sort(inText);
    this.#known.set(documentId, list);
    return list;
  }

  /** Some records are others now. */
  forget(touched: readonly TouchedRecord[]): void {
    for (const { type, documentIds } of touched) if (type === 'claim') for (const id of documentIds) this.#known.delete(id);
  }

  forgetAll(): void {
    this.#known.clear();
  }
}

function inText(one: Claim, other: Claim): number {
  const [a, b] = [one.spans[0], other.spans[0]];
  return (a?.start ?? 0) - (b?.start ?? 0) || (b?.end ?? 0) - (a?.end ?? 0) || (one.id < other.id ? -1 : 1);
}
