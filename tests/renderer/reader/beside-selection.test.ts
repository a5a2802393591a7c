import { describe, expect, it } from 'vitest';
import { besideSelection } from '../../../src-renderer/components/reader/beside-selection.ts';

const view = { top: 0, bottom: 600, width: 640 };
const bar = { width: 120, height: 30 };
const line = (top: number, left = 100, right = 300) => ({ top, bottom: top + 24, left, right });

describe('besideSelection', () => {
  it.each([
    ['below the end of a selection made onward', [line(100), line(131)], true, 'below'],
    ['above the start of one made backward', [line(100), line(131)], false, 'above'],
    ['above when there is no room below', [line(550)], true, 'above'],
    ['below when there is no room above', [line(10)], false, 'below'],
  ] as const)('stands %s', (_name, lines, forward, where) => {
    const place = besideSelection(lines, forward, view, bar);
    const first = lines[0];
    const last = lines.at(-1);
    if (where === 'below') expect(place?.y).toBeGreaterThan(last?.bottom ?? Infinity);
    else expect((place?.y ?? Infinity) + bar.height).toBeLessThan(first.top);
  });

  it.each([['the left', line(100, 0, 10), 0], ['the right', line(100, 600, 640), 520]])('does not stick out at %s', (_name, box, x) => {
    expect(besideSelection([box], true, view, bar)?.x).toBe(x);
  });

  it.each([
    ['the selection fills the screen', [line(5), line(571)]],
    ['nothing of it is on the screen', []],
  ])('stays away when %s', (_name, lines) => {
    expect(besideSelection(lines, true, view, bar)).toBeNull();
  });
});
