/** Several sets over one document: rows with what differs in them, and what they come to. */
import type { Claim } from '../claims/claim.ts';
import { alignMany, type ManyAligned } from './align-many.ts';
import { comparedFields, differencesAmong, type CompareContext, type ComparedField } from './differences.ts';

/** `same`: one passage; `overlapping`: several that share words; `one`: a single set has it. */
export const manyMatches = ['same', 'overlapping', 'one'] as const;
export type ManyMatch = (typeof manyMatches)[number];

export interface ManyRow extends ManyAligned {
  readonly match: ManyMatch;
  /** Claims in it. */
  readonly found: number;
  /** Fields in which not all that are there say the same. */
  readonly fields: readonly ComparedField[];
}

export interface ManyCounts {
  /** Claims of each set, in their order. Highlights count nowhere: they say nothing that a claim says. */
  sets: readonly number[];
  rows: number;
  matches: Readonly<Record<ManyMatch, number>>;
  /** Rows in which every set has a claim. */
  complete: number;
  /** Rows that differ in each field. */
  fields: Readonly<Record<ComparedField, number>>;
}

/** The rows of one document, in reading order. How claims meet: see align-many.ts. */
export function compareMany(sets: readonly (readonly Claim[])[], context: CompareContext): ManyRow[] {
  return alignMany(sets).map((row) => {
    const there = row.claims.filter((claim) => claim !== null);
    const match = there.length === 1 ? 'one' : row.samePassage ? 'same' : 'overlapping';
    return { ...row, match, found: there.length, fields: fieldsThatDiffer(there, context) };
  });
}

/** Everybody is held against the claim with the lowest id, so that the order of the sets says nothing. */
function fieldsThatDiffer(claims: readonly Claim[], context: CompareContext): ComparedField[] {
  return differencesAmong(claims.toSorted((a, b) => (a.id < b.id ? -1 : 1)), context);
}

/** Whether everybody has it and says the same in the fields that count. */
export function isUnanimous(row: ManyRow, counting: readonly ComparedField[]): boolean {
  return row.kind === 'claim' && row.found === row.claims.length && !row.fields.some((field) => counting.includes(field));
}

export function countMany(rows: Iterable<ManyRow>, sets: number): ManyCounts {
  const bySet = Array.from({ length: sets }, () => 0);
  const matches: Record<ManyMatch, number> = { same: 0, overlapping: 0, one: 0 };
  const fields = Object.fromEntries(comparedFields.map((field) => [field, 0])) as Record<ComparedField, number>;
  let all = 0;
  let complete = 0;
  for (const row of rows) {
    if (row.kind !== 'claim') continue;
    all += 1;
    matches[row.match] += 1;
    if (row.found === sets) complete += 1;
    row.claims.forEach((claim, set) => { if (claim) bySet[set] = (bySet[set] ?? 0) + 1; });
    for (const field of row.fields) fields[field] += 1;
  }
  return { sets: bySet, rows: all, matches, complete, fields };
}

/** Compares document by document; again only those whose claims are others than before. */
export class ManyComparison {
  readonly #context: CompareContext;
  readonly #known = new Map<string, { sets: readonly (readonly Claim[])[]; rows: readonly ManyRow[] }>();

  constructor(context: CompareContext) {
    this.#context = context;
  }

  /** @param sets claims of the document, of each set in the same order each time */
  rowsOf(documentId: string, sets: readonly (readonly Claim[])[]): readonly ManyRow[] {
    const known = this.#known.get(documentId);
    if (known && known.sets.length === sets.length && known.sets.every((claims, index) => sameRecords(claims, sets[index] ?? []))) return known.rows;
    const rows = compareMany(sets, this.#context);
    this.#known.set(documentId, { sets, rows });
    return rows;
  }
}

function sameRecords(a: readonly Claim[], b: readonly Claim[]): boolean {
  return a.length === b.length && a.every((claim, index) => claim === b[index]);
}
