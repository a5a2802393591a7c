import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOf } from '../../../src-common/core/text/blocks.ts';
import { sectionsOf } from '../../../src-renderer/dom/sections.ts';
import { mixedText } from '../../core/text/mixed-text.ts';

describe('sectionsOf', () => {
  it('holds every block once, in order', () => {
    fc.assert(fc.property(fc.array(mixedText(), { maxLength: 40 }), (parts) => {
      const text = parts.join('\n\n');
      const blocks = blocksOf(text);
      const indexes = sectionsOf(text, blocks).flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, at) => first + at));
      expect(indexes).toEqual(blocks.map((_, index) => index));
    }));
  });

  it('cuts a long text into sections of a few screens', () => {
    const text = Array.from({ length: 500 }, (_, index) => `Paragraph ${index} ${'word '.repeat(40)}`).join('\n\n');
    const sections = sectionsOf(text, blocksOf(text));
    expect(sections.length).toBeGreaterThan(10);
    for (const { units } of sections) expect(units).toBeLessThanOrEqual(6000);
  });

  it.each([
    ['Latin letters', 'a'.repeat(100), { units: 100, breaks: 1, paragraphs: 1, gaps: 0 }],
    ['Chinese characters, which are twice as wide', '中'.repeat(100), { units: 200, breaks: 1, paragraphs: 1, gaps: 0 }],
    ['two paragraphs and the gap between them', 'one\n\ntwo', { units: 7, breaks: 2, paragraphs: 2, gaps: 1 }],
  ])('measures %s', (_name, text, size) => {
    expect(sectionsOf(text, blocksOf(text))).toMatchObject([size]);
  });

  it('counts the lines of a hard-wrapped paragraph', () => {
    const line = 'a line of about sixty characters, as old newsreaders broke it';
    const text = `${Array.from({ length: 8 }, () => line).join('\n')}\nand a short last one.`;
    const blocks = [{ start: 0, end: text.length, kind: 'paragraph' as const }];
    expect(sectionsOf(text, blocks)).toMatchObject([{ breaks: 9 }]);
  });

  it('is empty for an empty text', () => {
    expect(sectionsOf('', [])).toEqual([]);
  });
});
