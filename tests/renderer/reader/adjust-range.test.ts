import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOf } from '../../../src-common/core/text/blocks.ts';
import { nudged, snapped } from '../../../src-renderer/components/reader/adjust-range.ts';
import { graphemeBoundaries, textAndRange } from '../../core/text/mixed-text.ts';

function parse(marked: string): { text: string; start: number; end: number } {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  return { text: marked.replace(/[[\]]/g, ''), start, end };
}
function show(text: string, { start, end }: { start: number; end: number }): string {
  return `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`;
}
const contextOf = (text: string) => ({ text, blocks: blocksOf(text), language: null });

describe('nudged', () => {
  it.each([
    ['the [drones] came', 'start', -1, 'character', 'the[ drones] came'],
    ['the [drones] came', 'start', 1, 'character', 'the d[rones] came'],
    ['the [drones] came', 'end', 1, 'word', 'the [drones came]'],
    ['the [drones came]', 'end', -1, 'word', 'the [drones] came'],
    ['the [drones] came', 'start', -1, 'word', '[the drones] came'],
    ['[the drones] came', 'start', 1, 'word', 'the [drones] came'],
    ['a [👍🏽👍🏽] b', 'end', -1, 'character', 'a [👍🏽]👍🏽 b'],
    ['one [two]\n\nthree', 'end', 1, 'word', 'one [two\n\nthree]'],
    ['the [d]rones', 'end', -1, 'character', 'the [d]rones'],
    ['the [drones] came', 'start', 1, 'word', 'the [drones] came'],
    ['the [drones] came', 'end', -1, 'word', 'the [drones] came'],
    ['[the] end', 'start', -1, 'word', '[the] end'],
    ['the [end]', 'end', 1, 'character', 'the [end]'],
  ] as const)('%s, %s by %i %s: %s', (before, edge, direction, unit, after) => {
    const { text, ...range } = parse(before);
    expect(show(text, nudged(contextOf(text), range, edge, direction, unit))).toBe(after);
  });

  it('keeps a range that is not empty and cuts no character', () => {
    const edge = fc.constantFrom('start' as const, 'end' as const);
    const direction = fc.constantFrom(1 as const, -1 as const);
    const unit = fc.constantFrom('character' as const, 'word' as const);
    fc.assert(fc.property(textAndRange(), edge, direction, unit, ({ text, start, end }, ...how) => {
      const boundaries = graphemeBoundaries(text);
      const range = {
        start: boundaries.findLast((boundary) => boundary <= start) ?? 0,
        end: boundaries.find((boundary) => boundary >= end) ?? text.length,
      };
      fc.pre(range.start < range.end);
      const after = nudged(contextOf(text), range, ...how);
      expect(after.start).toBeLessThan(after.end);
      expect(boundaries).toContain(after.start);
      expect(boundaries).toContain(after.end);
    }));
  });
});

describe('snapped', () => {
  it.each([
    ['the dr[one]s came', 'word', 'the [drones] came'],
    ['th[e dron]es came', 'word', '[the drones] came'],
    ['the[ drones ]came', 'word', 'the[ drones ]came'],
    ['the [drones] came', 'word', 'the [drones] came'],
    ['the dr[]ones came', 'word', 'the [drones] came'],
    ['One. Two [is here]. Three.', 'sentence', 'One. [Two is here.] Three.'],
    ['On[e. Two] is here. Three.', 'sentence', '[One. Two is here.] Three.'],
    ['One. Two[] is here. Three.', 'sentence', 'One. [Two is here.] Three.'],
    ['针对任[何]第三方', 'word', '针对[任何]第三方'],
  ] as const)('%s to the %s: %s', (before, unit, after) => {
    const { text, ...range } = parse(before);
    expect(show(text, snapped(contextOf(text), range, unit))).toBe(after);
  });

  it('only ever grows a range', () => {
    fc.assert(fc.property(textAndRange(), fc.constantFrom('word' as const, 'sentence' as const), ({ text, start, end }, unit) => {
      fc.pre(start < end);
      const after = snapped(contextOf(text), { start, end }, unit);
      expect(after.start).toBeLessThanOrEqual(start);
      expect(after.end).toBeGreaterThanOrEqual(end);
    }));
  });
});
