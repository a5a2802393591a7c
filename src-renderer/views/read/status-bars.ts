/** How the claims of a document are judged, for the bar in the list of documents: counted once for the same claims. */
import type { Claim } from '../../../src-common/core/claims/claim.ts';
import type { CodebookInForce } from '../../../src-common/core/claims/codebook.ts';
import { shownStatusOf } from '../../../src-common/core/claims/evidence-status.ts';

export interface BarPart {
  colour: string;
  count: number;
}

export class StatusBars {
  #codebook: CodebookInForce | null = null;
  #known = new WeakMap<readonly Claim[], readonly BarPart[]>();

  /** @returns a part for each status that there is, in the order of the codebook; those not judged yet last, highlights not at all */
  of(claims: readonly Claim[], codebook: CodebookInForce): readonly BarPart[] {
    if (codebook !== this.#codebook) {
      this.#codebook = codebook;
      this.#known = new WeakMap();
    }
    const known = this.#known.get(claims);
    if (known) return known;
    const counts = new Map<string | null, number>();
    for (const claim of claims) {
      if (claim.kind !== 'claim') continue;
      const status = shownStatusOf(claim, codebook);
      counts.set(status, (counts.get(status) ?? 0) + 1);
    }
    const bar = [...codebook.evidence, { id: null, colour: 'none' }].flatMap(({ id, colour }): BarPart[] => {
      const count = counts.get(id) ?? 0;
      return count > 0 ? [{ colour, count }] : [];
    });
    this.#known.set(claims, bar);
    return bar;
  }
}
