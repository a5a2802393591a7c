import { describe, expect, test } from 'vitest';
import { initialsOf, layerLook, layersOf } from '../../../src-common/core/layers/layers.ts';
import { laneGap, laneWidth, nestItems } from '../../../src-renderer/dom/layer-lanes.ts';
import { idOf, setOf } from '../../support/sample-records.ts';

const item = (claimId: string, start: number, end: number, lane = 0) => ({ claimId, start, end, lane, label: '' });

describe('passages in a lane', () => {
  test.each<[name: string, items: ReturnType<typeof item>[], depths: Record<string, number>]>([
    ['one after the other', [item('a', 0, 5), item('b', 5, 9)], { a: 0, b: 0 }],
    ['inside each other', [item('inner', 2, 4), item('outer', 0, 9)], { outer: 0, inner: 1 }],
    ['across each other’s edge', [item('a', 0, 5), item('b', 3, 9), item('c', 6, 12)], { a: 0, b: 1, c: 0 }],
    ['on the same words', [item('a', 0, 5), item('b', 0, 5), item('c', 0, 5), item('d', 0, 5)], { a: 0, b: 1, c: 2, d: 2 }],
    ['on the same words in two lanes', [item('a', 0, 5, 0), item('b', 0, 5, 1)], { a: 0, b: 0 }],
  ])('%s', (_, items, depths) => {
    expect(Object.fromEntries(nestItems(items).map(({ claimId, depth }) => [claimId, depth]))).toEqual(depths);
  });
});

describe('lanes', () => {
  test.each([[44, 1, 15], [44, 2, 15], [44, 3, 11], [44, 6, 4], [44, 12, 3], [400, 12, 15], [0, 2, 3]])('in %d px, %d of them are %d px wide each', (available, lanes, width) => {
    expect(laneWidth(available, lanes)).toBe(width);
  });

  test('of which twelve still fit beside a wide page', () => expect(12 * (laneWidth(250, 12) + laneGap)).toBeLessThanOrEqual(250));

  test('no two of thirty look alike', () => {
    const looks = Array.from({ length: 30 }, (_, index) => layerLook(index)).map(({ colour, pattern }) => `${colour} ${pattern}`);
    expect(new Set(looks).size).toBe(30);
    expect(layerLook(0).pattern).not.toBe(layerLook(1).pattern);
  });

  test('stand in the order in which the sets came, without one’s own', () => {
    const received = (at: string) => ({ file: 'x', at, generated: null });
    const author = { id: idOf(0xb0), name: 'Ben', colour: '#993366' };
    const sets = [setOf(3, { author, received: received('2026-03-01') }), setOf(1), setOf(2, { author, received: received('2026-02-01') })];
    expect(layersOf(sets, idOf(0xa0)).map(({ id }) => id)).toEqual([idOf(2), idOf(3)]);
  });

  test.each([['Ines Calloway', 'IC'], ['ines', 'I'], ['Anna von der Heide', 'AH'], ['林剑', '林'], ['', '?'], ['<script>x', 'SX'], ['𝕏 𝕐', '𝕏𝕐']])('%j is %s', (name, initials) => expect(initialsOf(name)).toBe(initials));
});
