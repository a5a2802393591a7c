/** Claims on an axis of days, in lanes. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayWords } from '../../../src-common/core/timeline/date-span.ts';
import { grains } from '../../../src-common/core/timeline/grain.ts';
import { lanesOf } from '../../../src-common/core/timeline/lanes.ts';
import { dateKinds, timelineOf, type TimelineClaim, type TimelineMark } from '../../../src-common/core/timeline/timeline.ts';
import { ClaimFacts } from '../../../src-common/core/table/claim-facts.ts';
import { authorNames, type TableLookups } from '../../../src-common/core/table/table-lookups.ts';
import { builtInCodebook } from '../../../src-common/core/claims/codebook.ts';
import { claimOf, documentOf, idOf, linkOf, sourceOf } from '../../support/sample-records.ts';

const on = (stated: string | null, reported: string | null = null): TimelineClaim => ({ stated, reported });
const inOneLane = (claims: readonly TimelineClaim[]): number[][] => claims.map(() => [0]);
const words = (mark: TimelineMark): string => `${mark.date}${mark.isUncertain ? '?' : ''}${mark.isApproximate ? '~' : ''} on ${mark.track}: ${mark.claims.join(' ')}${mark.isGathered ? ' gathered' : ''}`;

describe('marks', () => {
  test.each<[string, (string | null)[], (typeof grains)[number], string[]]>([
    ['one day, twice', ['2024-09-08', '2024-09-08'], 'day', ['2024-09-08 on 0: 0 1']],
    ['days of a month, by day', ['2024-09-08', '2024-09-09'], 'day', ['2024-09-08 on 0: 0', '2024-09-09 on 0: 1']],
    ['days of a month, by month', ['2024-09-08', '2024-09-09'], 'month', ['2024-09 on 0: 0 1 gathered']],
    ['the same day alone in its month keeps its date', ['2024-09-08', '2024-09-08'], 'month', ['2024-09-08 on 0: 0 1']],
    ['a month is no day of it', ['2024-09-08', '2024-09'], 'month', ['2024-09 on 1: 1', '2024-09-08 on 0: 0']],
    ['an uncertain day is not a certain one', ['2024-09-08', '2024-09-08?'], 'day', ['2024-09-08 on 0: 0', '2024-09-08? on 1: 1']],
    ['spans that overlap lie below each other', ['2024-08/2024-10', '2024-09', '2024-11'], 'month', ['2024-08/2024-10 on 0: 0', '2024-09 on 1: 1', '2024-11 on 0: 2']],
    ['an open end holds its line', ['2024-08/..', '2024-12'], 'month', ['2024-08/.. on 0: 0', '2024-12 on 1: 1']],
  ])('%s', (_, dates, grain, expected) => {
    const claims = dates.map((date) => on(date));
    expect(timelineOf(claims, inOneLane(claims), 1, ['stated'], grain).marks.map(words)).toEqual(expected);
  });

  test('stated and reported stand in lines of their own, and what has no date is told', () => {
    const claims = [on('2024-09-08', '2024-09-10'), on(null, '2024-09-10'), on('some day')];
    const { marks, tracks, undated, extent } = timelineOf(claims, inOneLane(claims), 1, dateKinds, 'day');
    expect(marks.map(({ kind, claims: behind }) => [kind, behind])).toEqual([['stated', [0]], ['reported', [0, 1]]]);
    expect(tracks).toEqual([{ stated: 1, reported: 1 }]);
    expect(undated).toEqual({ stated: [1, 2], reported: [2] });
    expect(extent && [extent.first, extent.last].map(dayWords)).toEqual(['2024-09-08', '2024-09-10']);
  });

  test('of nothing is nothing', () => expect(timelineOf([], [], 0, dateKinds, 'day')).toEqual({ grain: 'day', marks: [], tracks: [], undated: { stated: [], reported: [] }, extent: null }));
});

const date = fc.oneof(fc.constant(null), fc.constantFrom('no date', '2024-08/..', '2024-2X', '2023-05/2024-01', '2024-21'), fc.record({ month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 0, max: 28 }), sure: fc.constantFrom('', '?', '~') })
  .map(({ month, day, sure }) => `2024-${String(month).padStart(2, '0')}${day === 0 ? '' : `-${String(day).padStart(2, '0')}`}${sure}`));

test('nothing is lost: every claim is in one mark of each of its lanes, or without a date', () => {
  fc.assert(fc.property(fc.array(fc.record({ stated: date, reported: date, lanes: fc.uniqueArray(fc.integer({ min: 0, max: 3 }), { minLength: 1 }) }), { maxLength: 60 }), fc.constantFrom(...grains), (claims, grain) => {
    const { marks, undated, tracks } = timelineOf(claims, claims.map(({ lanes }) => lanes), 4, dateKinds, grain);
    for (const kind of dateKinds) {
      const counted = claims.map(() => 0);
      for (const mark of marks) if (mark.kind === kind) for (const place of mark.claims) counted[place]! += 1;
      claims.forEach(({ lanes }, place) => expect(counted[place]).toBe(undated[kind].includes(place) ? 0 : lanes.length));
    }
    for (const one of marks) {
      expect(one.track).toBeLessThan(tracks[one.lane]?.[one.kind] ?? 0);
      const covers = (other: TimelineMark): boolean => other !== one && other.lane === one.lane && other.kind === one.kind && other.track === one.track
        && (other.first ?? -Infinity) <= (one.last ?? Infinity) && (one.first ?? -Infinity) <= (other.last ?? Infinity);
      expect(marks.some(covers)).toBe(false);
    }
  }));
});

describe('lanes', () => {
  const documents = new Map([documentOf(0xd0, { title: 'First' }), documentOf(0xd1, { title: 'Second' })].map((one) => [one.id as string, one]));
  const sources = new Map([sourceOf(0x1001, { name: 'Xinhua' }), sourceOf(0x1002, { name: 'Lin Jian' }), sourceOf(0x1003, { name: 'Lin, of theirs' })].map((one) => [one.id as string, one]));
  const lookups: TableLookups = { documents, sources, sets: new Map(), authors: authorNames([]), codebook: builtInCodebook, today: '2026-01-01', aliases: { sources: new Map([[idOf(0x1003), idOf(0x1002)]]), tags: new Map() } };
  const facts = [
    claimOf(1, { attribution: [linkOf(1), linkOf(2, [1])], signals: ['disputed'] }),
    claimOf(2, { attribution: [linkOf(3)], documentId: idOf(0xd1), signals: ['unsupported'] }),
    claimOf(3, { attribution: [linkOf(1), linkOf(2)], documentId: idOf(0xd1) }),
    claimOf(4, {}),
  ].map((claim) => new ClaimFacts(claim, lookups));

  test.each([
    ['source', [['Lin Jian', 3], ['Xinhua', 1], ['Nobody named', 1]], [[0], [0], [1, 0], [2]]],
    ['document', [['First', 2], ['Second', 2]], [[0], [1], [1], [0]]],
    ['status', [['Unsupported', 1], ['Disputed', 1], ['Not judged', 2]], [[1], [0], [2], [2]]],
  ] as const)('by %s', (kind, lanes, of) => {
    const found = lanesOf(facts, kind, lookups);
    expect(found.of).toEqual(of);
    expect(found.lanes.map(({ count }) => count)).toEqual(lanes.map(([, count]) => count));
    expect(found.lanes.filter(({ value }) => value !== '').map(({ label }) => label.toLowerCase())).toEqual(lanes.map(([label]) => label.toLowerCase()).slice(0, found.lanes.filter(({ value }) => value !== '').length));
  });
});
