/** Two sets side by side: rows of one document with what differs in them, and what they come to. */
import type { Claim } from '../claims/claim.ts';
import { alignClaims, type AlignedRow, type Match } from './align.ts';
import { comparedFields, differencesOf, type CompareContext, type ComparedField } from './differences.ts';

export interface ComparedRow extends AlignedRow {
  readonly kind: Claim['kind'];
  /** What differs between the two; nothing where there is one only. */
  readonly fields: readonly ComparedField[];
}

/** How often each kind of row is there. */
export type MatchCounts = Readonly<Record<Match, number>>;

export interface ComparisonCounts {
  /** Claims of each side. Highlights count by themselves. */
  mine: number;
  theirs: number;
  claims: MatchCounts;
  highlights: MatchCounts;
  /** Of the claims that met, how many differ in each field. */
  fields: Readonly<Record<ComparedField, number>>;
}

/** The rows of one document, in reading order. How they are matched: see align.ts. */
export function compareDocument(mine: readonly Claim[], theirs: readonly Claim[], context: CompareContext): ComparedRow[] {
  return withFields(mine, theirs, (a, b) => differencesOf(a, b, context));
}

function withFields(mine: readonly Claim[], theirs: readonly Claim[], differ: (a: Claim, b: Claim) => readonly ComparedField[]): ComparedRow[] {
  return alignClaims(mine, theirs).map((row) => ({
    ...row,
    kind: (row.mine ?? row.theirs)?.kind ?? 'claim',
    fields: row.mine && row.theirs ? differ(row.mine, row.theirs) : [],
  }));
}

/** Counts the rows of one document, or of all. */
export function countRows(rows: Iterable<ComparedRow>): ComparisonCounts {
  const none = (): Record<Match, number> => ({ same: 0, overlapping: 0, mine: 0, theirs: 0 });
  const claims = none();
  const highlights = none();
  const fields = Object.fromEntries(comparedFields.map((field) => [field, 0])) as Record<ComparedField, number>;
  for (const row of rows) {
    const counts = row.kind === 'claim' ? claims : highlights;
    counts[row.match] += 1;
    if (row.kind === 'claim') for (const field of row.fields) fields[field] += 1;
  }
  const met = claims.same + claims.overlapping;
  return { mine: met + claims.mine, theirs: met + claims.theirs, claims, highlights, fields };
}

/** Compares document by document; again only those whose claims are others than before, and in them only pairs that are new. */
export class Comparison {
  readonly #context: CompareContext;
  readonly #pairs = new WeakMap<Claim, { other: Claim; fields: readonly ComparedField[] }>();
  readonly #known = new Map<string, { mine: readonly Claim[]; theirs: readonly Claim[]; rows: readonly ComparedRow[] }>();

  constructor(context: CompareContext) {
    this.#context = context;
  }

  /** @param mine claims of the document, in the same order each time */
  rowsOf(documentId: string, mine: readonly Claim[], theirs: readonly Claim[]): readonly ComparedRow[] {
    const known = this.#known.get(documentId);
    if (known && sameRecords(known.mine, mine) && sameRecords(known.theirs, theirs)) return known.rows;
    const rows = withFields(mine, theirs, (a, b) => this.#differences(a, b));
    this.#known.set(documentId, { mine, theirs, rows });
    return rows;
  }

  /** Records are replaced and never altered: what was found for two stays right. */
  #differences(a: Claim, b: Claim): readonly ComparedField[] {
    const known = this.#pairs.get(a);
    if (known?.other === b) return known.fields;
    const fields = differencesOf(a, b, this.#context);
    this.#pairs.set(a, { other: b, fields });
    return fields;
  }
}

function sameRecords(a: readonly Claim[], b: readonly Claim[]): boolean {
  return a.length === b.length && a.every((claim, index) => claim === b[index]);
}
