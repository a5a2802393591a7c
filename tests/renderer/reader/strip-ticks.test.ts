import { describe, expect, it } from 'vitest';
import { rowHeight, stripTicks } from '../../../src-renderer/components/reader/strip-ticks.ts';

const mark = (start: number, style = 'asserted', more = {}) => ({ start, style, role: 'content', fragment: 0, current: false, ...more });

describe('stripTicks', () => {
  it('puts a claim where it stands in the text', () => {
    expect(stripTicks([mark(500)], 1000, 400)).toEqual([{ y: 200, parts: [{ style: 'asserted', share: 1 }], current: false }]);
  });

  it('shares a row among the claims that fall on it, most frequent status first', () => {
    const [tick] = stripTicks([mark(1, 'disputed'), mark(2), mark(3), mark(4)], 1000, 400);
    expect(tick?.parts).toEqual([{ style: 'asserted', share: 0.75 }, { style: 'disputed', share: 0.25 }]);
  });

  it.each([
    ['cues and markers', mark(1, 'asserted', { role: 'cue' })],
    ['further fragments of a claim', mark(1, 'asserted', { fragment: 1 })],
  ])('leaves out %s', (_name, other) => {
    expect(stripTicks([other], 1000, 400)).toEqual([]);
  });

  it('says on which row the current claim is', () => {
    expect(stripTicks([mark(1), mark(2, 'asserted', { current: true }), mark(900)], 1000, 400).map(({ current }) => current)).toEqual([true, false]);
  });

  it('has no more ticks than rows, all of them inside', () => {
    const marks = Array.from({ length: 10_000 }, (_, index) => mark(index));
    const ticks = stripTicks(marks, 10_000, 300);
    expect(ticks.length).toBeLessThanOrEqual(300 / rowHeight);
    for (const { y } of ticks) expect(y + rowHeight).toBeLessThanOrEqual(300);
  });

  it.each([['an empty text', 0, 400], ['a strip without height', 1000, 0]])('stands %s', (_name, length, height) => {
    expect(stripTicks([mark(0)], length, height)).toMatchObject([{ y: 0 }]);
  });
});
