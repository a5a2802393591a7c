/**
 * The marks of a document's claims, made once for each claim: an edit makes
 * those of one claim anew and not of ten thousand. All of them can be made
 * ahead, a few at a time, before another text takes the place of the open one.
 */
import type { Claim } from '../../../src-common/core/claims/claim.ts';
import type { CodebookInForce } from '../../../src-common/core/claims/codebook.ts';
import type { Steps } from '../../../src-common/core/table/steps.ts';
import type { Mark } from '../../dom/mark.ts';
import { marksOf } from './reader-marks.ts';

/** Claims whose marks are made in one step. */
const atOnce = 500;

interface Asked {
  claims: readonly Claim[];
  codebook: CodebookInForce;
  currentId: string | null;
}

export class KeptMarks {
  #codebook: CodebookInForce | null = null;
  #byClaim = new WeakMap<Claim, readonly Mark[]>();
  #last: { asked: Asked; marks: readonly Mark[] } | null = null;

  /**
   * @param currentId the claim in the form: drawn deeper, and with its cues and names
   * @returns the very same array as long as all that is asked is the same
   */
  of(claims: readonly Claim[], codebook: CodebookInForce, currentId: string | null): readonly Mark[] {
    const last = this.#last;
    if (last && last.asked.claims === claims && last.asked.codebook === codebook && last.asked.currentId === currentId) return last.marks;
    const marks: Mark[] = [];
    for (const claim of claims) for (const mark of this.#marksOf(claim, codebook, currentId)) marks.push(mark);
    this.#last = { asked: { claims, codebook, currentId }, marks };
    return marks;
  }

  /** Makes them ahead: `of` has them afterwards. */
  *ahead(claims: readonly Claim[], codebook: CodebookInForce, currentId: string | null): Steps<readonly Mark[]> {
    for (const [index, claim] of claims.entries()) {
      if (index % atOnce === 0) yield;
      this.#marksOf(claim, codebook, currentId);
    }
    yield;
    return this.of(claims, codebook, currentId);
  }

  #marksOf(claim: Claim, codebook: CodebookInForce, currentId: string | null): readonly Mark[] {
    if (claim.id === currentId) return marksOf([claim], codebook, currentId);
    if (codebook !== this.#codebook) {
      this.#codebook = codebook;
      this.#byClaim = new WeakMap();
    }
    const known = this.#byClaim.get(claim);
    if (known) return known;
    const marks = marksOf([claim], codebook, null);
    this.#byClaim.set(claim, marks);
    return marks;
  }
}
