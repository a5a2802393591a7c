/** A small workspace for the table: four documents' worth of claims by two analysts. */
import { builtInCodebook } from '../../../src-common/core/claims/codebook.ts';
import type { Claim } from '../../../src-common/core/claims/claim.ts';
import { ClaimFacts } from '../../../src-common/core/table/claim-facts.ts';
import { ClaimTable } from '../../../src-common/core/table/claim-table.ts';
import { authorNames, type TableLookups } from '../../../src-common/core/table/table-lookups.ts';
import { claimOf, documentOf, idOf, linkOf, setOf, sourceOf, spanOf } from '../../support/sample-records.ts';

export const ada = idOf(0xa0);
export const ben = idOf(0xb0);
export const mondays = documentOf(0xd0, { path: 'a/1.txt', title: 'Élysée on Monday', publishedOn: '2024-09-02' });
export const tuesdays = documentOf(0xd1, { path: 'b/2.txt', title: 'Ålesund on Tuesday' });
export const outlet = sourceOf(0x1001, { name: 'Global Gazette', kind: 'outlet' });
export const agency = sourceOf(0x1002, { name: 'UNN', kind: 'agency' });
export const reuters = sourceOf(0x1003, { name: 'Reuters', kind: 'agency' });
export const speaker = sourceOf(0x1004, { name: 'Jens Støltenberg', grades: [{ grade: 'C', since: '', reason: '' }] });

export const lookups: TableLookups = lookupsOf();

export function lookupsOf(): TableLookups {
  const sets = [setOf(0x5e, { name: 'Ada’s set' }), setOf(0x5f, { name: 'Ben’s set', author: { id: ben, name: 'Ben', colour: '#993366' } })];
  return {
    documents: new Map([mondays, tuesdays].map((one) => [one.id, one])),
    sources: new Map([outlet, agency, reuters, speaker].map((one) => [one.id, one])),
    sets: new Map(sets.map((one) => [one.id, one])),
    authors: authorNames(sets),
    codebook: builtInCodebook,
    today: '2026-01-01',
  };
}

export const claims: Record<'weapons' | 'smear' | 'treaty' | 'unjudged' | 'mark', Claim> = {
  weapons: claimOf(1, {
    documentId: mondays.id, spans: [spanOf('weapons “made in China”', 50)], statement: 'Weapons are made in China.', signals: ['unsupported', 'disputed'], tags: ['military aid'],
    attribution: [linkOf(1), linkOf(2, [1]), linkOf(3, [1]), linkOf(4, [2, 3])], credibility: 3, statedOn: { text: 'September 6', value: '2024-09-06', basis: 'page' },
  }),
  smear: claimOf(2, {
    documentId: mondays.id, spans: [spanOf('a smear', 10)], statement: 'The allegations are a smear.', signals: ['disputed'], tags: ['denial', 'military aid'],
    attribution: [linkOf(1), linkOf(4, [1])], reliability: { grade: 'E', reason: 'own record' }, credibility: 5, statedOn: { text: 'this Tuesday', value: null, basis: '' },
  }),
  treaty: claimOf(3, {
    documentId: tuesdays.id, spans: [spanOf('the treaty', 5), spanOf('was signed', 40)], statement: '', signals: ['documented'], author: ben, setId: idOf(0x5f),
    attribution: [linkOf(1)], confidence: 'low', note: 'Façade of a treaty', statedOn: { text: '2023', value: '2023', basis: 'page' },
  }),
  unjudged: claimOf(4, { documentId: tuesdays.id, spans: [spanOf('nobody knows', 200)], statement: 'Nobody knows.', created: '2025-01-01T10:00:00.000Z' }),
  mark: claimOf(5, { documentId: tuesdays.id, spans: [spanOf('to come back to', 300)], kind: 'highlight' }),
};

export function tableOf(list: Iterable<Claim> = Object.values(claims)): ClaimTable {
  return ClaimTable.of(list, lookups);
}

export function factsOf(claim: Claim): ClaimFacts {
  return new ClaimFacts(claim, lookups);
}

/** The names of the rows in the table above. */
export function namesOf(rows: Iterable<ClaimFacts>): string[] {
  return [...rows].map(({ claim }) => Object.entries(claims).find(([, other]) => other.id === claim.id)?.[0] ?? claim.id);
}
