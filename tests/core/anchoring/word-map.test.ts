import { describe, expect, it } from 'vitest';
import { MatchText } from '../../../src-common/core/anchoring/match-text.ts';
import { WordMap } from '../../../src-common/core/anchoring/word-map.ts';

const opening = 'The harbour was closed at dawn by order of the mayor.';
const passage = 'Captain Duarte said that three patrol boats had crossed the line.';
const closing = 'Nobody from the fishing fleet had seen any of them that night.';
const ending = 'Later a list of all permits was published in the spring bulletin.';

function mapOf(old: readonly string[], now: readonly string[]) {
  const texts = [old.join('\n\n'), now.join('\n\n')] as const;
  const map = new WordMap(new MatchText(texts[0]), new MatchText(texts[1]));
  const rangeOf = (side: 0 | 1, words: string) => {
    const start = texts[side].indexOf(words);
    expect(start).toBeGreaterThanOrEqual(0);
    return side === 0 ? map.rangeInOld(start, start + words.length) : map.rangeInNow(start, start + words.length);
  };
  return { map, rangeOf };
}

describe('WordMap', () => {
  const changed = passage.replace('three patrol', 'two fishing');
  it.each([
    ['in its place', [opening, changed, closing, ending], true, false],
    ['behind what came after it', [opening, closing, ending, changed], false, false],
    ['in order, when a shorter block has crossed it', [opening, closing, changed, ending], true, true],
    ['in order, when something new was put in', [opening, 'News came in.', changed, closing, ending], true, false],
  ])('says where a changed passage is: %s', (_where, now, isInOrder, isCutOff) => {
    const { map, rangeOf } = mapOf([opening, passage, closing, ending], now);
    const was = rangeOf(0, passage);
    const is = rangeOf(1, changed);
    // Whichever of two neighbours is said to have stayed, the other has crossed it.
    expect(map.isInOrder(was, is) && !map.isCutOff(was, is)).toBe(isInOrder && !isCutOff);
  });

  it.each([
    ['a word of a sentence that was moved', [passage, opening, closing, ending], 'three', true],
    ['a word of a sentence that was moved and changed', [passage.replace('crossed', 'passed'), opening, closing, ending], 'three', false],
    ['a word of half a sentence that was moved', [`It was Duarte who said that three patrol boats had crossed it, ${opening}`, closing, ending], 'three', false],
  ])('says whether %s was carried with whole sentences', (_what, now, word, expected) => {
    const { map, rangeOf } = mapOf([opening, passage, closing, ending], now);
    expect(map.isMovedWhole(rangeOf(0, word), rangeOf(1, word))).toBe(expected);
  });

  it('knows words that are another sentence\'s own', () => {
    const twin = 'The coast guard denied that three patrol boats had been there.';
    const { map, rangeOf } = mapOf([opening, passage, closing, twin], [opening, closing, twin]);
    const was = rangeOf(0, 'three patrol boats');
    expect(map.taken(was, rangeOf(1, 'three patrol boats'))).toBe(1);
    expect(map.keptPlace(was)).toBeNull();
  });

  it('finds what kept its place with its neighbours, and nothing that stands at a change', () => {
    const { map, rangeOf } = mapOf([opening, passage, closing], ['News.', opening, passage.replace('crossed', 'passed'), closing]);
    expect(map.keptPlace(rangeOf(0, 'three patrol'))).toEqual(rangeOf(1, 'three patrol'));
    expect(map.keptPlace(rangeOf(0, 'had crossed'))).toBeNull();
  });
});
