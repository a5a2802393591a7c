import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignLanes, laneCount } from '../../../src-renderer/dom/lanes.ts';
import type { Mark } from '../../../src-renderer/dom/mark.ts';

function mark(id: string, start: number, end: number, more: Partial<Mark> = {}): Mark {
  return { id, claimId: id, start, end, fragment: 0, style: 'asserted', role: 'content', current: false, label: () => id, ...more };
}
function lanesOf(...marks: Mark[]): Record<string, number> {
  return Object.fromEntries(assignLanes(marks).map((laned) => [laned.id, laned.lane]));
}

describe('assignLanes', () => {
  it.each([
    ['apart', [mark('a', 0, 5), mark('b', 6, 9)], { a: 0, b: 0 }],
    ['nested', [mark('inner', 3, 5), mark('outer', 0, 9)], { outer: 0, inner: 1 }],
    ['nested twice', [mark('a', 0, 9), mark('b', 1, 8), mark('c', 2, 7)], { a: 0, b: 1, c: 2 }],
    ['overlapping', [mark('a', 0, 5), mark('b', 3, 9)], { a: 0, b: 1 }],
    ['a lane free again', [mark('a', 0, 5), mark('b', 3, 9), mark('c', 6, 12)], { a: 0, b: 1, c: 0 }],
    ['the same words twice', [mark('b', 0, 5), mark('a', 0, 5)], { a: 0, b: 1 }],
    ['touching, one look', [mark('a', 0, 5), mark('b', 5, 9)], { a: 0, b: 1 }],
    ['touching, two looks', [mark('a', 0, 5), mark('b', 5, 9, { style: 'disputed' })], { a: 0, b: 0 }],
    ['more than there are lanes', [mark('a', 0, 9), mark('b', 1, 9), mark('c', 2, 9), mark('d', 3, 9)], { a: 0, b: 1, c: 2, d: 2 }],
    ['a cue in a claim', [mark('cue', 2, 4, { role: 'cue' }), mark('a', 0, 9)], { a: 0, cue: 1 }],
    ['a cue before a claim', [mark('cue', 0, 4, { role: 'cue' }), mark('a', 5, 9)], { a: 0, cue: 0 }],
    ['one cue of two claims', [mark('x', 0, 4, { role: 'cue' }), mark('y', 0, 4, { role: 'cue' })], { x: 0, y: 0 }],
    ['a cue that is a marker, too', [mark('x', 0, 4, { role: 'cue' }), mark('y', 0, 4, { role: 'marker' })], { x: 0, y: 1 }],
  ])('%s', (_name, marks, lanes) => {
    expect(lanesOf(...marks)).toEqual(lanes);
  });

  it('keeps overlapping passages apart while there are lanes, and loses none', () => {
    const extent = fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 20 }));
    fc.assert(fc.property(fc.array(extent, { maxLength: 30 }), (extents) => {
      const marks = extents.map(([start, length], index) => mark(`m${index}`, start, start + length));
      const laned = assignLanes(marks);
      expect(laned.map(({ id }) => id).sort()).toEqual(marks.map(({ id }) => id).sort());
      for (const a of laned) {
        for (const b of laned) {
          const share = a.id < b.id && a.start < b.end && b.start < a.end;
          if (share && a.lane === b.lane) expect(a.lane).toBe(laneCount - 1);
        }
      }
    }));
  });
});
