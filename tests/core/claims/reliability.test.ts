import { describe, expect, it } from 'vitest';
import { effectiveReliability, inheritedReliability } from '../../../src-common/core/claims/reliability.ts';
import type { AttributionLink } from '../../../src-common/core/claims/attribution.ts';
import type { Reliability, Source } from '../../../src-common/core/claims/source.ts';
import { claimOf, idOf, linkOf, sourceOf } from '../../support/sample-records.ts';

const reason = 'record';
function graded(number: number, ...grades: [Reliability, string][]): Source {
  return sourceOf(0x1000 + number, { grades: grades.map(([grade, since]) => ({ grade, since, reason })) });
}
function registry(...sources: Source[]): Map<string, Source> {
  return new Map(sources.map((source) => [source.id, source]));
}

describe('inherited reliability', () => {
  const chain = [linkOf(1), linkOf(2, [1])];
  const parallel = [linkOf(1), linkOf(2, [1]), linkOf(3, [1])];
  const cases: [string, AttributionLink[], Source[], string, Reliability | null][] = [
    ['no attribution', [], [], '2026-01-01', null],
    ['the innermost, not the outlet', chain, [graded(1, ['A', '2020-01-01']), graded(2, ['D', '2020-01-01'])], '2026-01-01', 'D'],
    ['not graded, though the outlet is', chain, [graded(1, ['A', '2020-01-01']), graded(2)], '2026-01-01', null],
    ['source not in the registry', chain, [], '2026-01-01', null],
    ['from the day on', chain, [graded(2, ['B', '2026-01-01'])], '2026-01-01', 'B'],
    ['a day before', chain, [graded(2, ['B', '2026-01-01'])], '2025-12-31', null],
    ['the latest until the day, in any order', chain, [graded(2, ['C', '2025-06-01'], ['B', '2020-01-01'], ['E', '2026-06-01'])], '2026-01-01', 'C'],
    ['the last given of one day', chain, [graded(2, ['C', '2025-06-01'], ['D', '2025-06-01'])], '2026-01-01', 'D'],
    ['a date with a time', chain, [graded(2, ['B', '2026-01-01'])], '2026-01-01T08:00:00Z', 'B'],
    ['the worst of parallel ones', parallel, [graded(2, ['B', '2020-01-01']), graded(3, ['D', '2020-01-01'])], '2026-01-01', 'D'],
    ['F beside a judged one is missing', parallel, [graded(2, ['F', '2020-01-01']), graded(3, ['B', '2020-01-01'])], '2026-01-01', 'B'],
    ['nothing but F', parallel, [graded(2, ['F', '2020-01-01']), graded(3)], '2026-01-01', 'F'],
  ];
  it.each(cases)('%s', (_name, attribution, sources, onDate, expected) => {
    expect(inheritedReliability({ attribution }, registry(...sources), onDate)).toBe(expected);
  });
});

describe('effective reliability', () => {
  const sources = registry(graded(1, ['B', '2020-01-01']));
  it('is the override where there is one', () => {
    const claim = claimOf(1, { attribution: [linkOf(1)], reliability: { grade: 'E', reason } });
    expect(effectiveReliability(claim, sources, '2026-01-01')).toEqual({ grade: 'E', from: 'override' });
  });
  it('names the source it comes from', () => {
    const claim = claimOf(1, { attribution: [linkOf(1)] });
    expect(effectiveReliability(claim, sources, '2026-01-01')).toEqual({ grade: 'B', from: 'source', sourceId: idOf(0x1001) });
  });
  it('is null where nothing is known', () => {
    expect(effectiveReliability(claimOf(1), sources, '2026-01-01')).toEqual({ grade: null, from: null });
  });
});
