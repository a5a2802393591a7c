/**
 * The values of all rows as numbers, for every filter that hangs on the claim
 * alone: which rows pass is then a run over whole numbers, and so is how many
 * have each value. Made when it is asked for, or ahead of that in steps; an edit
 * leaves it as it is and notes which rows are to be asked themselves.
 */
import type { ClaimFacts } from './claim-facts.ts';
import { facetIds, forEachValue, valueDetail, valueKey, valueLabel, type FacetId } from './facets.ts';
import { finish, inSteps, type Steps } from './steps.ts';
import type { TableLookups } from './table-lookups.ts';

/** Answers, relations and groups come and go without the claim becoming another: these are asked of each row every time. */
const passing: ReadonlySet<FacetId> = new Set<FacetId>(['opinion', 'relation', 'group']);
export const keptFacets: readonly FacetId[] = facetIds.filter((facet) => !passing.has(facet));

interface Codes {
  /** By code. */
  readonly values: readonly string[];
  /** A claim with each value. */
  readonly samples: readonly ClaimFacts[];
  /** Codes of all rows, row after row; those of row `r` from `starts[r]` to before `starts[r + 1]`. */
  readonly codes: Int32Array;
  readonly starts: Uint32Array;
}

export interface FacetValue {
  value: string;
  label: string;
  detail: string;
}

export class FacetIndex {
  readonly #rows: readonly ClaimFacts[];
  readonly #known: Map<FacetId, Codes>;
  /** Rows that became others since the codes were made. */
  readonly #anew: ReadonlySet<number>;
  /** Values in order, as they are offered. */
  readonly #offered = new Map<FacetId, readonly FacetValue[]>();

  constructor(rows: readonly ClaimFacts[], known: ReadonlyMap<FacetId, Codes> = new Map(), anew: ReadonlySet<number> = new Set()) {
    this.#rows = rows;
    this.#known = new Map(known);
    this.#anew = anew;
  }

  /** The same where some rows were replaced. */
  withAnew(rows: readonly ClaimFacts[], at: readonly number[]): FacetIndex {
    // So many are counted sooner with all others.
    return this.#anew.size + at.length > mostAnew ? new FacetIndex(rows) : new FacetIndex(rows, this.#known, new Set([...this.#anew, ...at]));
  }

  *preparation(): Steps<void> {
    for (const facet of keptFacets) {
      if (this.#known.has(facet)) continue;
      yield;
      yield* this.#prepare(facet);
    }
  }

  /** Sets to 0 every row that has none of the values; rows that are 0 stay so. */
  keepThoseWith(facet: FacetId, wanted: ReadonlySet<string>, mask: Uint8Array): void {
    const codes = this.#codesOf(facet);
    const has = (row: number): boolean => {
      let found = false;
      forEachValue(facet, this.#rows[row] as ClaimFacts, (value) => { found ||= wanted.has(value); });
      return found;
    };
    if (!codes) {
      for (let row = 0; row < mask.length; row += 1) if (mask[row] === 1 && !has(row)) mask[row] = 0;
      return;
    }
    const { values, codes: all, starts } = codes;
    const isWanted = Uint8Array.from(values, (value) => Number(wanted.has(value)));
    const before = new Map([...this.#anew].map((row) => [row, mask[row] as number]));
    for (let row = 0, at = 0; row < mask.length; row += 1) {
      const end = starts[row + 1] as number;
      let found = 0;
      for (; at < end; at += 1) found |= isWanted[all[at] as number] as number;
      mask[row] = (mask[row] as number) & found;
    }
    for (const [row, was] of before) mask[row] = was === 1 && has(row) ? 1 : 0;
  }

  /** How many rows of the mask have each value. @param mask null: all rows */
  countsOf(facet: FacetId, mask: Uint8Array | null): Map<string, number> {
    const counts = new Map<string, number>();
    const count = (value: string, by = 1): void => { counts.set(value, (counts.get(value) ?? 0) + by); };
    const codes = this.#codesOf(facet);
    if (!codes) {
      this.#rows.forEach((facts, row) => { if (mask?.[row] !== 0) forEachValue(facet, facts, (value) => count(value)); });
      return counts;
    }
    const { values, codes: all, starts } = codes;
    const byCode = new Uint32Array(values.length);
    for (let row = 0, at = 0; row < this.#rows.length; row += 1) {
      const end = starts[row + 1] as number;
      const counted = (mask === null || mask[row] === 1) && !(this.#anew.size > 0 && this.#anew.has(row));
      for (; at < end; at += 1) if (counted) byCode[all[at] as number] = (byCode[all[at] as number] as number) + 1;
    }
    values.forEach((value, code) => { if (byCode[code] !== 0) count(value, byCode[code]); });
    for (const row of this.#anew) if (mask?.[row] !== 0) forEachValue(facet, this.#rows[row] as ClaimFacts, (value) => count(value));
    return counts;
  }

  /** Every value that a row has, or had when the codes were made, in the order in which they are offered. */
  offered(facet: FacetId, lookups: TableLookups): readonly FacetValue[] {
    const known = passing.has(facet) ? undefined : this.#offered.get(facet);
    if (known) return known;
    const samples = new Map<string, ClaimFacts>();
    const codes = this.#codesOf(facet);
    codes?.values.forEach((value, code) => samples.set(value, codes.samples[code] as ClaimFacts));
    const others = codes ? [...this.#anew].map((row) => this.#rows[row] as ClaimFacts) : this.#rows;
    for (const facts of others) forEachValue(facet, facts, (value) => { if (!samples.has(value)) samples.set(value, facts); });
    const values = [...samples].map(([value, facts]) => {
      const label = valueLabel(facet, value, facts, lookups);
      return { value, label, detail: valueDetail(facet, value, facts, lookups), key: valueKey(facet, value, label, lookups) };
    });
    values.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0) || (a.value < b.value ? -1 : 1));
    const offered = values.map(({ key: _key, ...value }) => value);
    this.#offered.set(facet, offered);
    return offered;
  }

  #codesOf(facet: FacetId): Codes | null {
    return passing.has(facet) ? null : this.#known.get(facet) ?? finish(this.#prepare(facet));
  }

  *#prepare(facet: FacetId): Steps<Codes> {
    const places = new Map<string, number>();
    const samples: ClaimFacts[] = [];
    const starts = new Uint32Array(this.#rows.length + 1);
    let codes = new Int32Array(this.#rows.length + 1024);
    let count = 0;
    yield* inSteps(this.#rows.length, 1024, (row) => {
      const facts = this.#rows[row] as ClaimFacts;
      forEachValue(facet, facts, (value) => {
        let code = places.get(value);
        if (code === undefined) {
          places.set(value, code = places.size);
          samples.push(facts);
        }
        if (count === codes.length) {
          const longer = new Int32Array(2 * codes.length);
          longer.set(codes);
          codes = longer;
        }
        codes[count] = code;
        count += 1;
      });
      starts[row + 1] = count;
    });
    const made = { values: [...places.keys()], samples, codes: codes.slice(0, count), starts };
    // Rows that are others are asked themselves, whichever way their codes were made.
    this.#known.set(facet, made);
    return made;
  }
}

/** Rows that are asked themselves beside those that are known by number. */
const mostAnew = 256;
