import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finish } from '../../../src-common/core/table/steps.ts';
import { blocksOf } from '../../../src-common/core/text/blocks.ts';
import { sameBlocks as sameInSteps, type BlockedText } from '../../../src-common/core/text/same-blocks.ts';

const blocked = (text: string): BlockedText => ({ text, blocks: blocksOf(text) });
const sameBlocks = (old: BlockedText, now: BlockedText): Int32Array => finish(sameInSteps(old, now));
const lines = (...words: string[]): BlockedText => blocked(words.map((line) => `${line}\n`).join(''));
const words = ({ text, blocks }: BlockedText, index: number): string | undefined => blocks[index] && text.slice(blocks[index].start, blocks[index].end);

describe('sameBlocks', () => {
  it.each([
    ['the same text', ['a', 'b', 'c'], ['a', 'b', 'c'], [0, 1, 2]],
    ['another line', ['a', 'b', 'c'], ['a', 'x', 'c'], [0, -1, 2]],
    ['a line more', ['a', 'b', 'c'], ['a', 'x', 'b', 'c'], [0, -1, 1, 2]],
    ['a line more at either end', ['a', 'b'], ['x', 'a', 'b', 'y'], [-1, 0, 1, -1]],
    ['a line less', ['a', 'b', 'c'], ['a', 'c'], [0, 2]],
    ['lines that stand there several times, beside one that does not', ['a', 'o', 'o', 'b'], ['a', 'o', 'x', 'o', 'b'], [0, 1, -1, 2, 3]],
    ['nothing but the same line', ['o', 'o', 'o'], ['o', 'o'], [0, 1]],
    ['lines that changed places: the more keep theirs', ['a', 'b', 'c', 'd'], ['d', 'a', 'b', 'c'], [-1, 0, 1, 2]],
    ['nothing in common', ['a', 'b'], ['x', 'y', 'z'], [-1, -1, -1]],
    ['no text before', [], ['a'], [-1]],
    ['no text afterwards', ['a'], [], []],
  ])('%s', (_name, old, now, expected) => {
    expect([...sameBlocks(lines(...old), lines(...now))]).toEqual(expected);
  });

  const text = fc.array(fc.constantFrom('one', 'two', 'three', '', '中文', '🙂'), { maxLength: 30 }).map((parts) => parts.join('\n'));

  it('names blocks that say the same, in their order', () => {
    fc.assert(fc.property(text, text, (one, other) => {
      const [old, now] = [blocked(one), blocked(other)];
      const was = sameBlocks(old, now);
      expect(was).toHaveLength(now.blocks.length);
      const known = [...was].filter((before) => before >= 0);
      expect(known).toEqual([...new Set(known)].sort((a, b) => a - b));
      was.forEach((before, at) => {
        if (before < 0) return;
        expect(words(old, before)).toBe(words(now, at));
        expect(old.blocks[before]?.kind).toBe(now.blocks[at]?.kind);
      });
    }));
  });

  it('names every block of an unchanged text', () => {
    fc.assert(fc.property(text, (one) => {
      expect([...sameBlocks(blocked(one), blocked(one))]).toEqual(blocksOf(one).map((_, index) => index));
    }));
  });

  it('names all blocks outside one that changed', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 20 }), fc.nat(), (ids, nat) => {
      const changed = nat % ids.length;
      const [old, now] = [ids, ids.with(changed, 'another')].map((lines) => blocked(lines.join('\n\n'))) as [BlockedText, BlockedText];
      expect([...sameBlocks(old, now)]).toEqual(old.blocks.map((_, index) => (index === 2 * changed ? -1 : index)));
    }));
  });
});
