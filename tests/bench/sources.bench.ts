/**
 * Who claims and who relays what, over 20,000 claims, 2,000 sources and 5,000
 * relations: built anew, carried on after one edit, and the plain way of
 * looking through all claims for each source. What matters is the ratio; the
 * times are this machine's.
 */
import { bench, describe } from 'vitest';
import { indexAliases } from '../../src-common/core/claims/aliases.ts';
import { innermost } from '../../src-common/core/claims/attribution-graph.ts';
import { sourcesAsRead } from '../../src-common/core/claims/merged-source.ts';
import type { Source } from '../../src-common/core/claims/source.ts';
import { SourceIndex } from '../../src-common/core/sources/source-index.ts';
import { sourceRows } from '../../src-renderer/stores/sources/source-rows.ts';
import { manySources } from './many-sources.ts';

const { claims, sources } = manySources();
const few = { iterations: 5, time: 0, warmupIterations: 1, warmupTime: 0 };
// Every tenth is read as the one before it.
const registry = new Map<string, Source>(sources.map((source, at) => [source.id, at % 10 === 9 && sources[at - 1] ? { ...source, mergedInto: (sources[at - 1] as Source).id } : source]));
const index = SourceIndex.of(claims);
const meanings = indexAliases([], registry);

describe('what each of 2,000 sources claims', () => {
  bench('the index over 20,000 claims, built anew', () => { SourceIndex.of(claims); }, few);
  bench('one claim put anew', () => { const [claim] = claims; if (claim) index.put(claim.id, claim); }, few);
  bench('the plain way: all claims for each of 100 sources', () => {
    for (const { id } of sources.slice(0, 100)) claims.filter(({ attribution }) => innermost(attribution).some(({ sourceId }) => sourceId === id));
  }, few);
});

describe('2,000 sources, every tenth merged', () => {
  bench('what each of them means', () => { indexAliases([], registry); }, few);
  bench('the registry for reading', () => { sourcesAsRead(registry); }, few);
  bench('the rows of the list', () => { sourceRows({ sources: registry, meanings, index, isListed: () => true, today: '2026-01-01' }); }, few);
});
