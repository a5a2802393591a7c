/**
 * The claims table at 100,000 claims, beside the plain way to do the same: an
 * array sorted by the system's collation and searched in lower case. What
 * matters is the ratio; the times are this machine's.
 */
import { bench, describe } from 'vitest';
import { ClaimTable, FactCache } from '../../src-common/core/table/claim-table.ts';
import { emptyFilter } from '../../src-common/core/table/filter.ts';
import { groupClaims } from '../../src-common/core/table/group.ts';
import { manyClaims } from './many-claims.ts';

const { claims, lookups } = manyClaims(100_000);
const warm = new ClaimTable(claims, lookups);
warm.warm(0, claims.length);
const few = { iterations: 5, time: 0, warmupIterations: 1, warmupTime: 0 };
const text = 'photograph secretary';
let turn = false;

describe('sort by statement, then the other way round', () => {
  bench('table, ranks known', () => { turn = !turn; warm.select(emptyFilter, { column: 'statement', descending: turn }); }, few);
  bench('table, first time', () => {
    const table = new ClaimTable(claims, lookups, cacheOf(warm));
    table.select(emptyFilter, { column: 'statement', descending: false });
  }, few);
  const collator = new Intl.Collator('en');
  bench('collation', () => { [...claims].sort((a, b) => collator.compare(a.statement, b.statement)); }, few);
});

describe('search for two words', () => {
  bench('table', () => { warm.select({ ...emptyFilter, text }, null); }, few);
  bench('table, nothing worked out yet', () => { new ClaimTable(claims, lookups).select({ ...emptyFilter, text }, null); }, few);
  bench('lower case', () => {
    const wanted = text.split(' ');
    claims.filter((claim) => {
      const all = [claim.statement, claim.note, ...claim.tags, ...claim.spans.map((span) => span.exact), lookups.documents.get(claim.documentId)?.title ?? '',
        ...claim.attribution.map((link) => lookups.sources.get(link.sourceId)?.name ?? '')].join(' ').normalize('NFKD').toLowerCase();
      return wanted.every((word) => all.includes(word));
    });
  }, few);
});

describe('open, filter, group', () => {
  bench('open', () => { new ClaimTable(claims, lookups); }, few);
  bench('after one change', () => { new ClaimTable(claims, lookups, cacheOf(warm)); }, few);
  bench('one status', () => { warm.select({ ...emptyFilter, facets: { status: ['disputed'] } }, null); }, few);
  bench('by source at any depth', () => { groupClaims(warm.all, 'source', lookups); }, few);
});

/** A cache that knows the claims already, as it does after the first table. */
function cacheOf(table: ClaimTable): FactCache {
  known ??= (() => {
    const cache = new FactCache();
    new ClaimTable(table.all.map(({ claim }) => claim), lookups, cache).warm(0, table.all.length);
    return cache;
  })();
  return known;
}
let known: FactCache | undefined;
