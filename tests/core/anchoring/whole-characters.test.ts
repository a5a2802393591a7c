/** Whatever became of a text: answers are whole characters of it, and an unchanged one answers with the span itself. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeSpan } from '../../../src-common/core/anchoring/describe.ts';
import { isFound, type Candidate, type Resolution } from '../../../src-common/core/anchoring/resolution.ts';
import { resolveSet } from '../../../src-common/core/anchoring/resolve-set.ts';
import { resolveSpan } from '../../../src-common/core/anchoring/resolve.ts';
import { CodePointMap } from '../../../src-common/core/text/code-points.ts';
import { snapOutward } from '../../../src-common/core/text/graphemes.ts';
import { awkwardPieces, graphemeBoundaries, textAndRange } from '../text/mixed-text.ts';

/** A text of few pieces, so that most of it stands several times. */
function repeatedText(): fc.Arbitrary<string> {
  return fc.uniqueArray(fc.constantFrom(...awkwardPieces), { minLength: 1, maxLength: 4 })
    .chain((few) => fc.array(fc.constantFrom(...few), { minLength: 1, maxLength: 40 }))
    .map((pieces) => pieces.join(''));
}

function spansIn(text: string): fc.Arbitrary<{ start: number; end: number }[]> {
  return fc.array(fc.tuple(fc.nat(text.length), fc.nat(text.length)), { minLength: 1, maxLength: 5 })
    .map((pairs) => pairs.map(([a, b]) => snapOutward(text, Math.min(a, b), Math.max(a, b))).filter(({ start, end }) => start < end));
}

/** The text with pieces put in and stretches taken out anywhere, also inside of characters. */
function changed(text: string): fc.Arbitrary<string> {
  const edit = fc.record({ at: fc.nat(text.length), gone: fc.nat(3), put: fc.constantFrom('', ...awkwardPieces) });
  return fc.array(edit, { minLength: 1, maxLength: 4 }).map((edits) => edits.toSorted((a, b) => b.at - a.at)
    .reduce((now, { at, gone, put }) => now.slice(0, at) + put + now.slice(at + gone), text));
}

const textWithSpans = fc.oneof(repeatedText(), textAndRange().map(({ text }) => text))
  .chain((text) => fc.record({ text: fc.constant(text), spans: spansIn(text), after: changed(text) }));

function places(answer: Resolution): Candidate[] {
  return isFound(answer) ? [answer] : answer.candidates;
}

function expectWhole(text: string, answers: readonly Resolution[]): void {
  const boundaries = new Set(graphemeBoundaries(text));
  const map = new CodePointMap(text);
  for (const { start, end, score } of answers.flatMap(places)) {
    expect(start).toBeLessThan(end);
    expect([start, end].filter((offset) => !boundaries.has(offset))).toEqual([]);
    // Inside of a surrogate pair the map refuses.
    expect([map.toUtf16(map.toCodePoint(start)), map.toUtf16(map.toCodePoint(end))]).toEqual([start, end]);
    expect(score).toBeGreaterThanOrEqual(0);
    expect(score).toBeLessThanOrEqual(1);
  }
}

describe('spans of a text', () => {
  it('are where they were while it is unchanged, also among their repeats', () => {
    fc.assert(fc.property(textWithSpans, ({ text, spans }) => {
      const selectors = spans.map(({ start, end }) => describeSpan(text, start, end));
      const expected = spans.map(({ start, end }) => ({ tier: 'position', start, end, score: 1 }));
      expect(selectors.map((selector) => resolveSpan(text, selector))).toEqual(expected);
      expect(resolveSet(text, selectors.map((selector) => [selector]), text).flat()).toEqual(expected);
    }), { numRuns: 200 });
  });

  it('are whole characters of a text that has changed, and so is every candidate', () => {
    fc.assert(fc.property(textWithSpans, fc.boolean(), ({ text, spans, after }, keepsOld) => {
      const selectors = spans.map(({ start, end }) => describeSpan(text, start, end));
      expectWhole(after, selectors.map((selector) => resolveSpan(after, selector)));
      expectWhole(after, resolveSet(after, selectors.map((selector) => [selector]), keepsOld ? text : null).flat());
      // As one passage of several fragments, and as another tool writes them, without place or context.
      expectWhole(after, resolveSet(after, [selectors.toSorted((a, b) => a.start - b.start)], keepsOld ? text : null).flat());
      expectWhole(after, selectors.map(({ exact }) => resolveSpan(after, { exact })));
    }), { numRuns: 300 });
  });

  it('are never empty where a passage lies across two equal words and one of them is left', () => {
    const text = 'one north word word east two';
    const selector = describeSpan(text, 11, 16);
    expect(selector.exact).toBe('ord w');
    const after = 'one north word east two';
    for (const old of [text, null]) expectWhole(after, resolveSet(after, [[selector]], old).flat());
    expectWhole(after, [resolveSpan(after, selector)]);
  });

  it('found by their quotation have its words, at most differently written', () => {
    fc.assert(fc.property(textWithSpans, ({ text, spans, after }) => {
      for (const { start, end } of spans) {
        const selector = describeSpan(text, start, end);
        const answer = resolveSpan(after, selector);
        if (isFound(answer) && answer.tier !== 'fuzzy' && answer.score === 1) expect(after.slice(answer.start, answer.end)).toContain(selector.exact);
      }
    }), { numRuns: 200 });
  });
});
