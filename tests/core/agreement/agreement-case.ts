/** Small cases of agreement for tests: who tagged which characters with what. */
import type { AgreementInput, Annotator, CodedClaim, Stretch } from '../../../src-common/core/agreement/agreement-input.ts';
import { builtInCodebook } from '../../../src-common/core/claims/codebook.ts';
import type { Ratings } from '../../../src-common/core/agreement/ratings.ts';
import { claimOf, idOf } from '../../support/sample-records.ts';

export const text = 'urn:uuid:00000000-0000-7000-8000-0000000000d0';

let made = 0;

/** A claim on characters of a document. */
export function tagged(spans: [start: number, end: number][], fields: Partial<CodedClaim> = {}): CodedClaim {
  made += 1;
  const { kind, signals, statusOverride, reliability, credibility, confidence, tags, statedOn } = claimOf(1);
  return {
    kind, signals, statusOverride, reliability, credibility, confidence, tags, statedOn,
    id: idOf(made), documentId: text, attribution: [], spans: spans.map(([start, end]) => ({ start, end })), ...fields,
  };
}

export function annotator(name: string, claims: CodedClaim[], fields: Partial<Annotator> = {}): Annotator {
  return { name, claims, sources: new Map(), read: new Set([text]), ...fields };
}

export function inputOf(annotators: Annotator[], length: number | null = 100, regions: Stretch[] = []): AgreementInput {
  return {
    annotators, codebook: builtInCodebook, today: '2026-01-01',
    documents: [{ id: text, name: 'text.txt', length, regions, publishedOn: null }],
  };
}

/** Units as rows, coders as columns, null for missing. */
export function ratingsOf(units: readonly (readonly (string | number | null)[])[]): Ratings {
  const given = units.flat().filter((value) => value !== null);
  const values = [...new Set(given)].sort((a, b) => (a < b ? -1 : 1)).map(String);
  return {
    coders: units[0]?.length ?? 0, units: units.length, values,
    cells: Int32Array.from(units.flat(), (value) => (value === null ? -1 : values.indexOf(String(value)))),
  };
}

/** The same whole numbers every time (Lehmer generator). */
export function numbers(seed: number): (below: number) => number {
  let state = (seed * 7919 + 1) % 2147483647;
  for (let round = 0; round < 5; round += 1) state = (state * 48271) % 2147483647;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}
