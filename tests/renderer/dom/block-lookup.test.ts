import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOf } from '../../../src-common/core/text/blocks.ts';
import { blockIndexAt, visibleEnd } from '../../../src-renderer/dom/block-lookup.ts';
import { mixedText } from '../../core/text/mixed-text.ts';

const blocks = [{ start: 0, end: 5 }, { start: 5, end: 7 }, { start: 7, end: 20 }];

describe('blockIndexAt', () => {
  it.each([
    ['the first character', 0, 'start', 0],
    ['within a block', 6, 'start', 1],
    ['a border, as a start', 5, 'start', 1],
    ['a border, as an end', 5, 'end', 0],
    ['the end of the text, as a start', 20, 'start', 2],
    ['the end of the text, as an end', 20, 'end', 2],
    ['before the text', -3, 'start', 0],
    ['an end before the text', 0, 'end', 0],
    ['behind the text', 99, 'start', 2],
  ] as const)('finds %s', (_name, offset, edge, index) => {
    expect(blockIndexAt(blocks, offset, edge)).toBe(index);
  });

  it('answers -1 for an empty text', () => {
    expect(blockIndexAt([], 0)).toBe(-1);
  });

  it('agrees with looking at every block', () => {
    fc.assert(fc.property(mixedText(), fc.nat(), (text, chance) => {
      const all = blocksOf(text);
      const offset = text.length === 0 ? 0 : chance % text.length;
      expect(blockIndexAt(all, offset)).toBe(all.findIndex((block) => block.start <= offset && offset < block.end));
    }));
  });
});

describe('visibleEnd', () => {
  it.each([
    ['LF', 'words\n', 5],
    ['CR LF', 'words\r\n', 5],
    ['CR', 'words\r', 5],
    ['a paragraph separator', 'words\u2029', 5],
    ['no break', 'words', 5],
    ['a break alone', '\n', 0],
    ['only the last of two breaks', 'a\n\n', 2],
  ])('stands before %s', (_name, text, end) => {
    expect(visibleEnd(text, { start: 0, end: text.length })).toBe(end);
  });
});
