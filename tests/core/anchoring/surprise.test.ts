import { describe, expect, it } from 'vitest';
import { MatchText } from '../../../src-common/core/anchoring/match-text.ts';
import { surpriseOf } from '../../../src-common/core/anchoring/surprise.ts';

const text = new MatchText('the red boat left. the red boat came. the old ferry sank. the red boat left.');
const all = Infinity;

describe('surpriseOf', () => {
  it.each([
    ['words that follow one another elsewhere, too, by how rarely', 0, 4, { bits: Math.log2(4 / 3) + 0 + Math.log2(3 / 2), newPairs: 0 }],
    ['new pairs as rare as their first word allows', 8, 12, { bits: Math.log2(4) + 1 + 1 + 1, newPairs: 3 }],
    ['nothing of a single word', 3, 4, { bits: 0, newPairs: 0 }],
    ['nothing of none', 5, 5, { bits: 0, newPairs: 0 }],
  ])('counts %s', (_what, from, to, { bits, newPairs }) => {
    const found = surpriseOf(text, from, to, all);
    expect(found.bits).toBeCloseTo(bits);
    expect(found.newPairs).toBe(newPairs);
  });

  it('does not take a stretch for its own repeat', () => {
    // "a b" stands twice inside of the stretch and nowhere else.
    expect(surpriseOf(new MatchText('a b a b c'), 0, 4, all).newPairs).toBe(3);
  });

  it('counts no further than is asked, and not beyond the text', () => {
    expect(surpriseOf(text, 8, 12, 3)).toEqual({ bits: 3, newPairs: 1 });
    expect(surpriseOf(text, 8, 400, all).bits).toBeGreaterThan(5);
  });
});
