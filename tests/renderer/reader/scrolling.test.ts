import { describe, expect, it } from 'vitest';
import { scrollDelta } from '../../../src-renderer/components/reader/scrolling.ts';

const box = { top: 100, bottom: 700 };

describe('scrollDelta', () => {
  it.each([
    ['leaves alone what is well in view', { top: 300, bottom: 324 }, 'nearest', 0],
    ['brings down what is above', { top: 50, bottom: 74 }, 'nearest', -106],
    ['brings up what is below', { top: 690, bottom: 714 }, 'nearest', 70],
    ['keeps some room at the edge', { top: 101, bottom: 125 }, 'nearest', -55],
    ['centres', { top: 1000, bottom: 1024 }, 'center', 612],
    ['shows as the first line', { top: 1000, bottom: 1024 }, 'start', 896],
  ] as const)('%s', (_name, part, block, delta) => {
    expect(scrollDelta(box, part, block)).toBe(delta);
  });

  it('does not hunt to and fro in a box hardly higher than a line', () => {
    const low = { top: 100, bottom: 140 };
    const delta = scrollDelta(low, { top: 100, bottom: 124 }, 'nearest');
    expect(scrollDelta(low, { top: 100 - delta, bottom: 124 - delta }, 'nearest')).toBe(0);
  });
});
