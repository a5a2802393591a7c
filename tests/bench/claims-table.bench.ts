/**
 * The claims table at 100,000 claims, beside the plain way to do the same: an
 * array sorted by the system's collation and searched in lower case. What
 * matters is the ratio; the times are this machine's.
 */
import { bench, describe } from 'vitest';
import { ClaimTable } from '../../src-common/core/table/claim-table.ts';
import { emptyFilter } from '../../src-common/core/table/filter.ts';
import { groupClaims } from '../../src-common/core/table/group.ts';
import { finish } from '../../src-common/core/table/steps.ts';
import { manyClaims } from './many-claims.ts';

const { claims, lookups } = manyClaims(100_000);
const warm = ClaimTable.of(claims, lookups);
finish(warm.preparation(['statement']));
const [one, ...others] = claims;
/** The claims after an edit of the first. */
const edited = one ? [{ ...one, statement: 'Other words' }, ...others] : claims;
const few = { iterations: 5, time: 0, warmupIterations: 1, warmupTime: 0 };
const text = 'photograph secretary';
let turn = false;

describe('sort by statement, then the other way round', () => {
  bench('table, ranks known', () => { turn = !turn; warm.select(emptyFilter, { column: 'statement', descending: turn }); }, few);
  bench('table, nothing worked out yet', () => { ClaimTable.of(claims, lookups).select(emptyFilter, { column: 'statement', descending: false }); }, few);
  bench('table, after an edit', () => { warm.after(edited, lookups).select(emptyFilter, { column: 'statement', descending: false }); }, few);
  const collator = new Intl.Collator('en');
  bench('collation', () => { [...claims].sort((a, b) => collator.compare(a.statement, b.statement)); }, few);
});

describe('search for two words', () => {
  bench('table', () => {
    // Another search in between: else it would only be remembered.
    warm.select({ ...emptyFilter, text: 'border' }, null);
    warm.select({ ...emptyFilter, text }, null);
  }, few);
  bench('table, nothing worked out yet', () => { ClaimTable.of(claims, lookups).select({ ...emptyFilter, text }, null); }, few);
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
  bench('open', () => { ClaimTable.of(claims, lookups); }, few);
  bench('all that is worked out ahead', () => { finish(ClaimTable.of(claims, lookups).preparation([])); }, few);
  bench('after one edit', () => { warm.after(edited, lookups); }, few);
  bench('one status', () => { warm.select({ ...emptyFilter, facets: { status: ['disputed'] } }, null); }, few);
  bench('by source at any depth', () => { groupClaims(warm.all, 'source', lookups); }, few);
});
