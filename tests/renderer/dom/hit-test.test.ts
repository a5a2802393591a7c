import { describe, expect, it } from 'vitest';
import { innermostFirst } from '../../../src-renderer/dom/hit-test.ts';

describe('innermostFirst', () => {
  it.each([
    ['nested', [{ id: 'outer', start: 0, end: 9 }, { id: 'inner', start: 3, end: 5 }], ['inner', 'outer']],
    ['the same words: the one drawn last', [{ id: 'a', start: 0, end: 5 }, { id: 'b', start: 0, end: 5 }], ['b', 'a']],
    ['nothing', [], []],
  ])('%s', (_name, items, ids) => {
    expect(innermostFirst(items).map(({ id }) => id)).toEqual(ids);
  });
});
