import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeSpan } from '../../../src-common/core/anchoring/describe.ts';
import { resolveSpan } from '../../../src-common/core/anchoring/resolve.ts';
import { snapOutward } from '../../../src-common/core/text/graphemes.ts';
import { trimRange } from '../../../src-common/core/text/white-space.ts';
import { mixedText, textAndRange } from '../text/mixed-text.ts';
import { seed } from '../text/seeds.ts';

describe('resolveSpan', () => {
  it('finds a span where it was, in an unchanged text', () => {
    fc.assert(
      fc.property(textAndRange(), ({ text, start: a, end: b }) => {
        const { start, end } = snapOutward(text, a, b);
        fc.pre(start < end);
        expect(resolveSpan(text, describeSpan(text, start, end))).toEqual({ tier: 'position', start, end, score: 1 });
      }),
    );
  });

  it('finds a span that moved, or says that it does not know which it is', () => {
    fc.assert(
      fc.property(mixedText(6), textAndRange(), ({ length }, { text, start: a, end: b }) => {
        const { start, end } = snapOutward(text, a, b);
        fc.pre(start < end && text.slice(start, end).trim() !== '');
        // A line break joins nothing: the graphemes of the text stay what they are.
        const moved = `${'#'.repeat(length)}#\n${text}`;
        const by = moved.length - text.length;
        const found = resolveSpan(moved, describeSpan(text, start, end));
        // By chance the same words may stand where these stood.
        if (found.tier === 'position') return void expect(found.start).toBe(start);
        const places = 'candidates' in found ? found.candidates : [found];
        // Outer white space may be left off where it has joined with what stands before it.
        const words = (from: number, to: number): number => trimRange(moved, from, to).start;
        expect(places.map((place) => words(place.start, place.end))).toContain(words(start + by, end + by));
      }),
    );
  });

  it('gives the second of two equal quotations in 003 back as the second', () => {
    const text = seed(3);
    const span = describeSpan(text, 4655, 4965);
    expect(span.exact).toMatch(/^"China\nand Russia will not target any third party[^]*China Foreign Affairs University$/);
    expect(resolveSpan(text, span)).toEqual({ tier: 'position', start: 4655, end: 4965, score: 1 });
    // Only this one is wrapped like this.
    expect(resolveSpan(text, { exact: span.exact })).toMatchObject({ tier: 'quote', start: 4655, end: 4965 });
    // As another tool writes it: white space folded, no offset.
    const folded = (words: string): string => words.replaceAll(/\s+/g, ' ');
    const plain = { exact: folded(span.exact), prefix: folded(span.prefix), suffix: folded(span.suffix) };
    expect(resolveSpan(text, plain)).toMatchObject({ tier: 'context', start: 4655, end: 4965 });
    expect(resolveSpan(text, { exact: plain.exact })).toMatchObject({ tier: 'ambiguous', candidates: [{}, { start: 4655 }] });
    // In the file filled anew, at another offset.
    const refilled = `Moved.\n${text.replaceAll('\n', ' ')}`;
    expect(resolveSpan(refilled, span)).toMatchObject({ tier: 'context', start: 4662, end: 4972 });
    // And the first as the first.
    const first = text.indexOf('"China and Russia will not');
    const excerpt = describeSpan(text, first, text.indexOf('University', first) + 'University'.length);
    expect(resolveSpan(refilled, excerpt)).toMatchObject({ tier: 'context', start: first + 7 });
  });

  const twice = 'Early on, China denied the report at length. Later that week, China denied the report again.';
  const firstAt = 10;
  const secondAt = 62;

  it.each([
    ['in place', { start: firstAt, exact: 'China' }, { tier: 'position', start: firstAt }],
    ['in place at the second', { start: secondAt, exact: 'China' }, { tier: 'position', start: secondAt }],
    ['elsewhere, once', { start: 3, exact: 'at length' }, { tier: 'quote', start: 34, end: 43, score: 1 }],
    ['by its prefix', { start: 0, exact: 'China', prefix: 'Later that week, ' }, { tier: 'context', start: secondAt }],
    ['by its suffix', { exact: 'China denied the report', suffix: ' again.' }, { tier: 'context', start: secondAt }],
    ['in place although the words around it changed', { start: firstAt, exact: 'China', prefix: 'Late on, ', suffix: ' denied' }, { tier: 'position', start: firstAt }],
    ['not in place where all of its context is elsewhere', { start: firstAt, exact: 'China', prefix: 'that week, ' }, { tier: 'context', start: secondAt }],
    ['with white space of its own', { start: firstAt, exact: 'China  denied' }, { tier: 'position', start: firstAt, end: firstAt + 12 }],
    ['without its closing line break', { exact: 'again.\n' }, { tier: 'quote', start: 86, end: 92 }],
  ])('finds a quotation %s', (_name, selector, expected) => {
    expect(resolveSpan(twice, selector)).toMatchObject(expected);
  });

  it.each([
    ['no context', { exact: 'China' }],
    ['a context that stands nowhere', { exact: 'China', prefix: 'Beijing and ', suffix: ' agreed' }],
    ['what little is left of a context', { exact: 'China', prefix: 'Much later in that week, ', suffix: ' denied it' }],
    ['a context that fits both', { exact: 'China', suffix: ' denied the report' }],
    ['an offset outside the text', { start: 4000, exact: 'China' }],
    ['an offset that is none', { start: Number.NaN, exact: 'China' }],
  ])('does not choose by %s', (_name, selector) => {
    const found = resolveSpan(twice, selector);
    expect(found.tier).toBe('ambiguous');
    expect('candidates' in found && found.candidates.map(({ start }) => start).sort((a, b) => a - b)).toEqual([firstAt, secondAt]);
  });

  it('lists the best candidate first, then the nearest', () => {
    const near = resolveSpan(twice, { start: secondAt + 1, exact: 'China' });
    expect('candidates' in near && near.candidates[0]?.start).toBe(secondAt);
    const fits = resolveSpan(twice, { exact: 'China', prefix: 'In the early morning of a week, ' });
    expect('candidates' in fits && fits.candidates[0]?.start).toBe(secondAt);
    const many = resolveSpan('no '.repeat(500), { exact: 'no' });
    expect('candidates' in many && many.candidates).toHaveLength(100);
  });

  it.each([
    ['words that are not there', 'Some text.', { start: 0, exact: 'Other' }],
    ['nothing', 'Some text.', { start: 0, exact: '' }],
    ['a letter that stands only with an accent', 'cafe\u0301', { exact: 'cafe' }],
    ['half a character', '😀', { exact: '\ude00' }],
    ['anything in an empty text', '', { start: 0, exact: 'a' }],
  ])('finds no place for %s', (_name, text, selector) => {
    expect(resolveSpan(text, selector)).toEqual({ tier: 'orphan', candidates: [] });
  });

  it.each([['next line', '\u0085'], ['a plain space', ' ']])('lists where white space stands and chooses none (%s)', (_name, exact) => {
    expect(resolveSpan(`a${exact}b${exact}c`, { start: 0, exact })).toMatchObject({ tier: 'ambiguous', candidates: [{ start: 1 }, { start: 3 }] });
  });

  it('widens a range that another tool cut inside a character', () => {
    expect(resolveSpan('x\r\ny', { start: 0, exact: 'x\r' })).toMatchObject({ tier: 'position', start: 0, end: 3 });
  });

  it('answers for the text it is given, after another one', () => {
    expect(resolveSpan('a  b', { exact: 'a b' })).toMatchObject({ start: 0, end: 4 });
    expect(resolveSpan('xx a   b', { exact: 'a b' })).toMatchObject({ start: 3, end: 8 });
    expect(resolveSpan('a  b', { exact: 'a b' })).toMatchObject({ start: 0, end: 4 });
  });
});
