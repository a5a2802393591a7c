import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOf } from '../../../src-common/core/text/blocks.ts';
import { characterStep, isGeometric, lastStop, moved, textMotions, type TextMotion } from '../../../src-renderer/components/reader/motions.ts';
import { graphemeBoundaries, mixedText, textAndRange } from '../../core/text/mixed-text.ts';

/** A text with `|` where the caret is, or `[` at the anchor and `|` at the focus. */
function parse(marked: string): { text: string; anchor: number; focus: number } {
  const at = { '|': 0, '[': -1 };
  let text = '';
  for (const character of marked) {
    if (character === '|' || character === '[') at[character] = text.length;
    else text += character;
  }
  return { text, anchor: at['['] < 0 ? at['|'] : at['['], focus: at['|'] };
}
function show(text: string, { anchor, focus }: { anchor: number; focus: number }): string {
  if (anchor === focus) return `${text.slice(0, focus)}|${text.slice(focus)}`;
  return anchor < focus
    ? `${text.slice(0, anchor)}[${text.slice(anchor, focus)}|${text.slice(focus)}`
    : `${text.slice(0, focus)}|${text.slice(focus, anchor)}[${text.slice(anchor)}`;
}
function run(marked: string, motion: TextMotion, extend: boolean, rightToLeft = false): string {
  const { text, anchor, focus } = parse(marked);
  return show(text, moved({ text, blocks: blocksOf(text), language: null, rightToLeft }, { anchor, focus }, motion, extend));
}

describe('moving', () => {
  it.each<[string, TextMotion, string]>([
    ['a|bc', 'character-right', 'ab|c'],
    ['a👩‍👩‍👧‍👦|b', 'character-left', 'a|👩‍👩‍👧‍👦b'],
    ['one|\n\n \n\ntwo', 'character-right', 'one\n\n \n\n|two'],
    ['one\r\n|two', 'character-left', 'one|\r\ntwo'],
    ['abc|', 'character-right', 'abc|'],
    ['|abc', 'character-left', '|abc'],
    ['a[bc|d', 'character-right', 'abc|d'],
    ['a[bc|d', 'character-left', 'a|bcd'],
    ['a|bc[d', 'character-right', 'abc|d'],
    ['|one two', 'word-right', 'one |two'],
    ['one tw|o', 'word-left', 'one |two'],
    ['one |two', 'word-left', '|one two'],
    ['one |two', 'word-right', 'one two|'],
    ['中国|与俄罗斯', 'word-left', '|中国与俄罗斯'],
    ['One. |Two is here. Three.', 'sentence-next', 'One. Two is here. |Three.'],
    ['One. Two i|s here. Three.', 'sentence-previous', 'One. |Two is here. Three.'],
    ['One. |Two is here. Three.', 'sentence-previous', '|One. Two is here. Three.'],
    ['One. [Two is here.| Three.', 'sentence-next', 'One. Two is here. |Three.'],
    ['First.\n\nSec|ond.\n\nThird.', 'paragraph-next', 'First.\n\nSecond.\n\n|Third.'],
    ['First.\n\nSec|ond.\n\nThird.', 'paragraph-previous', 'First.\n\n|Second.\n\nThird.'],
    ['First.\n\nTh|ird.', 'paragraph-next', 'First.\n\nThird.|'],
    ['First.\n\nTh|ird.\n\n', 'document-end', 'First.\n\nThird.|\n\n'],
    ['First.\n\nTh|ird.', 'document-start', '|First.\n\nThird.'],
  ])('%s by %s: %s', (before, motion, after) => {
    expect(run(before, motion, false)).toBe(after);
  });
});

describe('extending', () => {
  it.each<[string, TextMotion, string]>([
    ['a|bc', 'character-right', 'a[b|c'],
    ['|one two three', 'word-right', '[one| two three'],
    ['[one| two three', 'word-right', '[one two| three'],
    ['[one two| three', 'word-left', '[one| two three'],
    ['[one| two', 'word-left', '|one two'],
    ['one two|', 'word-left', 'one |two['],
    ['one |two[', 'word-left', '|one two['],
    ['|one two[', 'word-right', 'one |two['],
    ['|One. Two is here. Three.', 'sentence-next', '[One.| Two is here. Three.'],
    ['[One.| Two is here. Three.', 'sentence-next', '[One. Two is here.| Three.'],
    ['[One. Two is here.| Three.', 'sentence-previous', '[One.| Two is here. Three.'],
    ['One. Two [i|s here. Three.', 'sentence-next', 'One. Two [is here.| Three.'],
    ['|First.\n\nSecond.', 'paragraph-next', '[First.|\n\nSecond.'],
    ['[First.|\n\nSecond.', 'paragraph-next', '[First.\n\nSecond.|'],
    ['First.\n\nSecond.|', 'paragraph-previous', 'First.\n\n|Second.['],
    ['one t|wo', 'document-end', 'one t[wo|'],
  ])('%s by %s: %s', (before, motion, after) => {
    expect(run(before, motion, true)).toBe(after);
  });
});

describe('in a paragraph from right to left', () => {
  it.each<[string, TextMotion, string]>([
    ['س|لام', 'character-left', 'سل|ام'],
    ['س|لام', 'character-right', '|سلام'],
    ['|سلام عليكم', 'word-left', 'سلام |عليكم'],
    ['First.| Second.', 'sentence-next', 'First. |Second.'],
  ])('%s by %s: %s', (before, motion, after) => {
    expect(run(before, motion, false, true)).toBe(after);
  });
});

describe('any text', () => {
  it('is walked through character by character to its last one, and back by the same stops', () => {
    fc.assert(fc.property(mixedText(), (text) => {
      const blocks = blocksOf(text);
      const stops = [blocks.find(({ kind }) => kind === 'paragraph')?.start ?? 0];
      for (let at = stops[0] ?? 0; ; ) {
        const next = characterStep({ text, blocks }, at, 1);
        if (next === at) break;
        expect(next).toBeGreaterThan(at);
        stops.push(next);
        at = next;
      }
      expect(stops.at(-1)).toBe(Math.max(lastStop({ text, blocks }), stops[0] ?? 0));
      for (let index = stops.length - 1; index > 0; index -= 1) {
        expect(characterStep({ text, blocks }, stops[index] ?? 0, -1)).toBe(stops[index - 1]);
      }
    }));
  });

  it('is never cut within a character, and motions go the way they say', () => {
    fc.assert(fc.property(textAndRange(), fc.constantFrom(...textMotions), fc.boolean(), ({ text, start, end }, motion, extend) => {
      const boundaries = graphemeBoundaries(text);
      const near = (offset: number): number => boundaries.findLast((boundary) => boundary <= offset) ?? 0;
      const context = { text, blocks: blocksOf(text), language: null, rightToLeft: false };
      const before = { anchor: near(start), focus: near(end) };
      const after = moved(context, before, motion, extend);
      expect(boundaries).toContain(after.focus);
      expect(after.anchor).toBe(extend ? before.anchor : after.focus);
      const onward = motion.endsWith('right') || motion.endsWith('next');
      if (extend && onward && before.focus <= lastStop(context)) expect(after.focus).toBeGreaterThanOrEqual(before.focus);
      if (extend && !onward && motion !== 'document-end') expect(after.focus).toBeLessThanOrEqual(before.focus);
    }));
  });
});

describe('isGeometric', () => {
  it('parts the motions that need a layout from those that do not', () => {
    expect(isGeometric('line-down')).toBe(true);
    expect(isGeometric('word-left')).toBe(false);
  });
});
