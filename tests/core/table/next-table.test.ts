/** The table after a Change is the table that one gets from nothing, and what was worked out before stays where it is right. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AttributionLink } from '../../../src-common/core/claims/attribution.ts';
import type { Claim } from '../../../src-common/core/claims/claim.ts';
import { builtInCodebook } from '../../../src-common/core/claims/codebook.ts';
import { ClaimTable } from '../../../src-common/core/table/claim-table.ts';
import { columnIds, defaultColumns } from '../../../src-common/core/table/columns.ts';
import { facetIds, facetOptions, facetValues } from '../../../src-common/core/table/facets.ts';
import type { ClaimFacts } from '../../../src-common/core/table/claim-facts.ts';
import { emptyFilter, searchWords } from '../../../src-common/core/table/filter.ts';
import { finish } from '../../../src-common/core/table/steps.ts';
import type { TableLookups } from '../../../src-common/core/table/table-lookups.ts';
import { claimOf, idOf, linkOf, spanOf } from '../../support/sample-records.ts';
import { agency, ben, claims, lookups, mondays, namesOf, outlet, reuters, speaker, tableOf, tuesdays } from './table-case.ts';

const fields = fc.record({
  documentId: fc.constantFrom(mondays.id, tuesdays.id),
  statement: fc.constantFrom('', 'china', 'China denies', 'arms', 'Élysée', 'zz'),
  tags: fc.subarray(['x', 'y']),
  credibility: fc.constantFrom(null, 1 as const, 6 as const),
  spans: fc.nat(3).map((start) => [spanOf('words', start)]),
  attribution: fc.constantFrom<AttributionLink[]>([], [linkOf(1)], [linkOf(1), linkOf(4, [1])], [linkOf(2), linkOf(3)]),
  created: fc.constantFrom('2024-01-01T00:00:00.000Z', '2025-01-01T00:00:00.000Z', 'not a date'),
  author: fc.constantFrom(idOf(0xa0), ben),
});
/** Put a claim with a number there or in the place of the one that is; take it out; rename a source or document. */
const edit = fc.oneof(
  fc.record({ put: fc.integer({ min: 1, max: 30 }), fields }),
  fc.record({ drop: fc.integer({ min: 1, max: 30 }) }),
  fc.record({ rename: fc.constantFrom(outlet.id, agency.id, reuters.id, speaker.id, mondays.id, tuesdays.id), to: fc.constantFrom('Arms dealer', 'b', '') }),
);
const steps = fc.array(fc.record({
  edits: fc.array(edit, { minLength: 1, maxLength: 4 }),
  // What is asked between two Changes is what there is to be taken over.
  text: fc.constantFrom('', 'c', 'ch', 'china', 'arms', 'china arms', 'dealer', 'x'),
  column: fc.constantFrom(...columnIds),
  facet: fc.constantFrom(...facetIds),
  /** Which of its values are chosen, by their places. */
  chosen: fc.uniqueArray(fc.nat(4), { maxLength: 2 }),
  prepares: fc.boolean(),
  /** Whether the next table is told which claims may have become others. */
  tells: fc.boolean(),
}), { minLength: 1, maxLength: 6 });
const beginning = fc.array(fields, { maxLength: 25 });

test('any edits, with searches and sorts in between: the same rows as of a table made anew', () => {
  fc.assert(fc.property(beginning, steps, (first, all) => {
    const state = new Map<string, Claim>(first.map((one, index) => [idOf(index + 1), claimOf(index + 1, one)]));
    // As in a workspace, the maps stay and what is in them changes.
    const documents = new Map(lookups.documents);
    const sources = new Map(lookups.sources);
    let now: TableLookups = { ...lookups, documents, sources };
    let table = ClaimTable.of(state.values(), now);
    for (const { edits, text, column, facet, chosen, prepares, tells } of all) {
      if (prepares) finish(table.preparation(defaultColumns));
      // A search of what is ready finds nothing else, and nothing that comes after it is the less for it.
      const ready = new Set(table.select({ ...emptyFilter, text }, { column, descending: false }, true));
      const before = table.select({ ...emptyFilter, text }, { column, descending: false });
      expect(before.filter((facts) => ready.has(facts))).toHaveLength(ready.size);
      expect(before).toEqual(ClaimTable.of(state.values(), now).select({ ...emptyFilter, text }, { column, descending: false }));
      for (const one of edits) {
        if ('put' in one) state.set(idOf(one.put), claimOf(one.put, one.fields));
        else if ('drop' in one) state.delete(idOf(one.drop));
        else {
          const [document, source] = [documents.get(one.rename), sources.get(one.rename)];
          if (document) documents.set(document.id, { ...document, title: one.to, path: one.to });
          if (source) sources.set(source.id, { ...source, name: one.to });
          now = { ...now };
        }
      }
      const touched = new Map(edits.flatMap((one) => ('rename' in one ? [] : [idOf('put' in one ? one.put : one.drop)])).map((id) => [id, state.get(id)]));
      table = table.after(state.values(), now, tells ? touched : null);
      const anew = ClaimTable.of(state.values(), now);
      const ids = (one: ClaimTable, words: string, descending: boolean): string[] => one.select({ ...emptyFilter, text: words }, { column, descending }).map(({ claim }) => claim.id);
      expect(table.all.map(({ claim }) => claim)).toEqual(anew.all.map(({ claim }) => claim));
      expect(table.all.map(({ searchText }) => searchText)).toEqual(anew.all.map(({ searchText }) => searchText));
      expect(ids(table, text, false)).toEqual(ids(anew, text, false));
      expect(ids(table, '', true)).toEqual(ids(anew, '', true));
      // Filters and what they offer, against the plain way to say it.
      const offered = facetOptions(facet, table.all, now);
      const values = chosen.flatMap((place) => offered[place]?.value ?? []);
      const filter = { ...emptyFilter, text, facets: { [facet]: values } };
      const found = table.select({ ...emptyFilter, text }, null);
      const has = (facts: ClaimFacts): boolean => [facetValues[facet](facts)].flat().some((value) => values.includes(value));
      expect(table.select(filter, null)).toEqual(values.length === 0 ? found : found.filter(has));
      const counted = new Map(facetOptions(facet, found, now).map(({ value, count }) => [value, count]));
      expect(table.options(facet, filter)).toEqual(offered.map((option) => ({ ...option, count: counted.get(option.value) ?? 0 })).filter(({ value, count }) => count > 0 || values.includes(value)));
    }
  }), { numRuns: 150 });
});

test('a search finds what has each of its words somewhere, whatever was searched before', () => {
  const many = Array.from({ length: 500 }, (_, index) => claimOf(index + 1, { statement: `row ${index} of ${index % 7 === 0 ? 'seven' : 'none'}`, spans: [spanOf(`passage ${index * 31}`, index)] }));
  const texts = fc.array(fc.constantFrom('', '1', '12', '123', 'se', 'seven', 'seven 1', 'seven 12', 'none 9', 'row', 'nothing there', '99 se'), { minLength: 1, maxLength: 8 });
  fc.assert(fc.property(texts, (searches) => {
    const table = tableOf(many);
    for (const text of searches) {
      const words = searchWords(text);
      expect(table.select({ ...emptyFilter, text }, null)).toEqual(table.all.filter(({ searchText }) => words.every((word) => searchText.includes(word))));
    }
  }), { numRuns: 100 });
});

describe('what was worked out', () => {
  test('is kept for claims that did not change', () => {
    const before = tableOf();
    const edited = { ...claims.weapons, statement: 'Other words' };
    const after = before.after(Object.values(claims).map((claim) => (claim === claims.weapons ? edited : claim)), lookups);
    expect(after.all.filter((row) => before.all.includes(row))).toHaveLength(4);
    expect(namesOf(after.select({ ...emptyFilter, text: 'other' }, null))).toEqual(['weapons']);
  });

  test('is kept without a look at any other claim, where one is told which became others', () => {
    const before = tableOf();
    finish(before.preparation(columnIds));
    const sort = { column: 'document', descending: false } as const;
    const order = namesOf(before.select(emptyFilter, sort));
    const edited = { ...claims.weapons, statement: 'Other words' };
    const unheard = new Proxy([], { get: () => { throw new Error('asked for the claims'); } });
    const after = before.after(unheard, lookups, new Map([[edited.id, edited], [claims.smear.id, claims.smear], [idOf(0x99), undefined]]));
    expect(after.all.map(({ claim }) => claim)).toEqual(before.all.map(({ claim }) => (claim === claims.weapons ? edited : claim)));
    expect(after.all.filter((row) => before.all.includes(row))).toHaveLength(4);
    expect(namesOf(after.select({ ...emptyFilter, text: 'other' }, null))).toEqual(['weapons']);
    expect(namesOf(after.select(emptyFilter, sort))).toEqual(order);
  });

  test('is dropped where a source became another: it is found by its new name', () => {
    const before = tableOf();
    expect(before.select({ ...emptyFilter, text: 'stoltenberg' }, null)).toHaveLength(2);
    const renamed = { ...lookups, sources: new Map([...lookups.sources, [speaker.id, { ...speaker, name: 'The secretary general' }]]) };
    const after = before.after(Object.values(claims), renamed);
    expect(after.select({ ...emptyFilter, text: 'stoltenberg' }, null)).toHaveLength(0);
    expect(namesOf(after.select({ ...emptyFilter, text: 'secretary' }, null))).toEqual(['smear', 'weapons']);
    expect(after.all.filter((row) => before.all.includes(row))).toHaveLength(3);
  });

  test('is dropped on another day', () => {
    const before = tableOf();
    const after = before.after(Object.values(claims), { ...lookups, today: '2027-01-01' });
    expect(after.all.filter((row) => before.all.includes(row))).toEqual([]);
  });

  test('is dropped with another codebook: any row can hang on any term', () => {
    const before = tableOf();
    finish(before.preparation(['status']));
    const codebook = { ...builtInCodebook, version: 2, evidence: builtInCodebook.evidence.toReversed() };
    const after = before.after(Object.values(claims), { ...lookups, codebook });
    const rank = (table: ClaimTable) => namesOf(table.select(emptyFilter, { column: 'status', descending: false }));
    expect(rank(after)).toEqual(rank(ClaimTable.of(Object.values(claims), { ...lookups, codebook })));
    expect(rank(after)).not.toEqual(rank(before));
  });

  test('is worked out for sorting and filtering before the texts are made ready to be searched', () => {
    const asked: string[] = [];
    const watched = Object.values(claims).map((claim) => new Proxy(claim, { get: (target, name) => { asked.push(String(name)); return Reflect.get(target, name) as unknown; } }));
    const table = tableOf(watched);
    const steps = table.preparation(['statement', 'saidBy', 'status']);
    while (table.unsearched > 0 && steps.next().done !== true);
    steps.return();
    asked.length = 0;
    for (const column of ['statement', 'saidBy', 'status'] as const) table.select({ ...emptyFilter, facets: { status: ['disputed'], tag: ['military aid'] } }, { column, descending: true });
    expect(asked).toEqual([]);
  });

  test('can be worked out ahead, in steps: then nothing is asked of a claim any more', () => {
    const asked: string[] = [];
    const watched = Object.values(claims).map((claim) => new Proxy(claim, { get: (target, name) => { asked.push(String(name)); return Reflect.get(target, name) as unknown; } }));
    const table = tableOf(watched);
    finish(table.preparation(['statement']));
    asked.length = 0;
    for (const column of columnIds) table.select({ ...emptyFilter, text: 'china' }, { column, descending: true });
    expect(asked).toEqual([]);
  });
});
