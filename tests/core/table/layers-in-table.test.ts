import { describe, expect, test } from 'vitest';
import { indexAliases } from '../../../src-common/core/claims/aliases.ts';
import { ClaimTable } from '../../../src-common/core/table/claim-table.ts';
import { facetOptions } from '../../../src-common/core/table/facets.ts';
import { emptyFilter } from '../../../src-common/core/table/filter.ts';
import { groupClaims } from '../../../src-common/core/table/group.ts';
import { claimOf, idOf, linkOf, sourceOf } from '../../support/sample-records.ts';
import { agency, claims, lookups, namesOf, reuters } from './table-case.ts';

const theirs = sourceOf(0x2001, { name: 'Reuters (Ben’s)', setId: idOf(0x5f) });
const bens = claimOf(9, { setId: idOf(0x5f), author: idOf(0xb0), tags: ['aid'], attribution: [linkOf(9, [], { sourceId: theirs.id })] });

describe('a source of a layer that was linked to ours', () => {
  const aliases = indexAliases([
    { id: idOf(1), kind: 'source', setId: idOf(0x5f), theirs: theirs.id, ours: reuters.id },
    { id: idOf(2), kind: 'tag', setId: idOf(0x5f), theirs: 'aid', ours: 'military aid' },
  ]);
  const linked = { ...lookups, sources: new Map([...lookups.sources, [theirs.id, theirs]]), aliases };
  const table = ClaimTable.of([claims.weapons, claims.smear, bens], linked);

  test('counts as one in the filter', () => {
    const options = facetOptions('source', table.all, linked);
    expect(options.filter(({ label }) => label.startsWith('Reuters')).map(({ label, count }) => [label, count])).toEqual([['Reuters', 2]]);
    expect(table.select({ ...emptyFilter, facets: { source: [reuters.id] } }, null).map(({ claim }) => claim.id)).toEqual([bens.id, claims.weapons.id]);
    expect(table.select({ ...emptyFilter, facets: { tag: ['military aid'] } }, null)).toHaveLength(3);
  });

  test('counts as one in the groups', () => {
    const groups = groupClaims(table.all, 'source', linked).map(({ label, members }) => [label, members.length]);
    expect(groups).toContainEqual(['Reuters', 2]);
    expect(groups).toContainEqual([agency.name, 1]);
    expect(groups.some(([label]) => label === theirs.name)).toBe(false);
  });
});

describe('by opinion', () => {
  const standings = new Map([[claims.weapons.id as string, ['answered', 'agrees', 'undecided'] as const], [claims.smear.id as string, ['answered', 'disagrees'] as const]]);
  const answered = { ...lookups, standings: (id: string) => standings.get(id) ?? [] };
  const table = ClaimTable.of(Object.values(claims), answered);

  test.each<[values: string[], rows: string[]]>([
    [['answered'], ['smear', 'weapons']],
    [['agrees'], ['weapons']],
    [['disagrees'], ['smear']],
    [['undecided'], ['weapons']],
    [[''], ['treaty', 'unjudged', 'mark']],
    [['agrees', 'disagrees'], ['smear', 'weapons']],
  ])('%j', (values, rows) => expect(namesOf(table.select({ ...emptyFilter, facets: { opinion: values } }, null))).toEqual(rows));

  test('the choices stand in the order in which one reads them, nobody’s last', () => {
    expect(facetOptions('opinion', table.all, answered).map(({ value, count }) => [value, count])).toEqual([['answered', 2], ['agrees', 1], ['disagrees', 1], ['undecided', 1], ['', 3]]);
  });
});
