import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MatchText } from '../../../src-common/core/anchoring/match-text.ts';
import { matchWords } from '../../../src-common/core/anchoring/match-words.ts';

/** The words of the new text, each with the place that its partner has in the old one. */
function partners(old: string, now: string): string {
  const texts = [new MatchText(old), new MatchText(now)] as const;
  const { forward, backward, stays } = matchWords(...texts).partners;
  const { starts, ends } = texts[1].tokens;
  return Array.from(backward, (from, at) => {
    const word = texts[1].folded.slice(starts[at], ends[at]);
    if (from < 0) return `${word}?`;
    expect(forward[from]).toBe(at);
    return `${word}${from}${stays[from] === 1 ? '' : 'm'}`;
  }).join(' ');
}

describe('matchWords', () => {
  it.each([
    ['an unchanged text', 'a b c d', 'a b c d', 'a0 b1 c2 d3'],
    ['another word', 'a b c d e f g', 'a b c x e f g', 'a0 b1 c2 x? e4 f5 g6'],
    ['a word that was put in', 'a b c d e f', 'a b c x d e f', 'a0 b1 c2 x? d3 e4 f5'],
    ['a word that was taken out', 'a b c d e f g', 'a b c e f g', 'a0 b1 c2 e4 f5 g6'],
    ['a block that was moved', 'a b c d e f g h p q r s t', 'p q r s t a b c d e f g h', 'p8m q9m r10m s11m t12m a0 b1 c2 d3 e4 f5 g6 h7'],
    ['a block whose words stand elsewhere, too', 'x p q r s y. a b c p q r s d e f g h i', 'x p q r s y. a b c d e f p q r s g h i',
      'x0 p1 q2 r3 s4 y5 a6 b7 c8 d13 e14 f15 p9m q10m r11m s12m g16 h17 i18'],
    ['nothing at all in common', 'a b c d', 'w x y z', 'w? x? y? z?'],
  ])('knows %s', (_what, old, now, expected) => {
    expect(partners(old, now)).toBe(expected);
  });

  it('takes out whole sentences where the same words end two of them', () => {
    expect(partners('A b c. D e c. F g h.', 'A b c. F g h.')).toBe('A0 b1 c2 F6 g7 h8');
    expect(partners('D e c. A b c. F g h.', 'D e c. F g h.')).toBe('D0 e1 c2 F6 g7 h8');
  });

  it('gives no partner to a sentence that stands twice in a row where it stood once', () => {
    expect(partners('A b c. D e f. G h i.', 'A b c. D e f. D e f. G h i.')).toBe('A0 b1 c2 D? e? f? D? e? f? G6 h7 i8');
  });

  it('keeps partners equal, one to one, and in order where they stay', () => {
    const words = fc.array(fc.constantFrom(...'a b c d e f g h i j. k l. m n o p'.split(' ')), { maxLength: 60 });
    fc.assert(fc.property(words, words, fc.nat(60), (first, second, cut) => {
      const old = [...first, ...second].join(' ');
      const now = [...second.slice(0, cut), ...first, ...second.slice(cut)].join(' ');
      const texts = [new MatchText(old), new MatchText(now)] as const;
      const { forward, backward, stays } = matchWords(...texts).partners;
      let last = -1;
      forward.forEach((to, from) => {
        if (to < 0) return void expect(stays[from]).toBe(0);
        expect(backward[to]).toBe(from);
        expect(texts[1].tokens.hashes[to]).toBe(texts[0].tokens.hashes[from]);
        if (stays[from] !== 1) return;
        expect(to).toBeGreaterThan(last);
        last = to;
      });
      expect(backward.filter((from) => from >= 0)).toHaveLength(forward.filter((to) => to >= 0).length);
    }), { numRuns: 200 });
  });
});
