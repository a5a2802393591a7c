/** The claims of each document in the order of its text: made once for all who ask, until one of them changes. */
import type { TouchedRecord } from '../../src-common/core/claims/apply-change.ts';
import type { Claim } from '../../src-common/core/claims/claim.ts';
import { dealtInSteps } from '../../src-common/core/table/dealt-order.ts';
import { finish, type Steps } from '../../src-common/core/table/steps.ts';
import { claimsOfDocument, type WorkspaceState } from '../../src-common/core/claims/workspace-state.ts';

export class TextOrder {
  readonly #known = new Map<string, readonly Claim[]>();
  /** Counts how often something was forgotten. */
  #forgotten = 0;

  /** Claims and highlights of one document, outer ones before those inside them. The same array until it is forgotten. */
  of(documentId: string, records: WorkspaceState): readonly Claim[] {
    return this.#known.get(documentId) ?? finish(this.ahead(documentId, records));
  }

  /** Puts them in order ahead of time: `of` has them afterwards, unless one of them is another by then. */
  *ahead(documentId: string, records: WorkspaceState): Steps<readonly Claim[]> {
    const asked = this.#forgotten;
    const list = yield* inOrder(claimsOfDocument(records, documentId));
    if (asked === this.#forgotten) this.#known.set(documentId, list);
    return list;
  }

  /** Some records are others now. */
  forget(touched: readonly TouchedRecord[]): void {
    this.#forgotten += 1;
    for (const { type, documentIds } of touched) if (type === 'claim') for (const id of documentIds) this.#known.delete(id);
  }

  forgetAll(): void {
    this.#forgotten += 1;
    this.#known.clear();
  }
}

/** From so many claims on, dealing them out is faster than comparing them. */
const many = 500;

function* inOrder(claims: Claim[]): Steps<readonly Claim[]> {
  if (claims.length < many) return claims.sort(inText);
  const keys = Float64Array.from(claims, ({ spans }) => spans[0]?.start ?? 0);
  yield;
  return yield* dealtInSteps(claims, keys, inText);
}

function inText(one: Claim, other: Claim): number {
  const [a, b] = [one.spans[0], other.spans[0]];
  return (a?.start ?? 0) - (b?.start ?? 0) || (b?.end ?? 0) - (a?.end ?? 0) || (one.id < other.id ? -1 : 1);
}
