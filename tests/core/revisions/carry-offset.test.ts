import { describe, expect, test } from 'vitest';
import { carryOffset } from '../../../src-common/core/revisions/carry-offset.ts';

const old = 'First line.\nSecond line here.\nThird line, too.\nLast line.';

describe('carryOffset', () => {
  const cases: [name: string, text: string, at: string, expected: string][] = [
    ['before what changed', old.replace('Third', 'Another'), 'Second', 'Second'],
    ['behind what changed', old.replace('Second', 'An altogether other'), 'Last', 'Last'],
    ['a line that moved inside what changed', 'First line.\nNew.\nThird line, too.\nSecond line here.\nOther.\nLast line.', 'line, too', 'line, too'],
    ['the same text', old, 'Third', 'Third'],
  ];
  test.each(cases)('%s', (_name, text, at, expected) => {
    expect(carryOffset(old, text, old.indexOf(at))).toBe(text.indexOf(expected));
  });

  test('inside a line that is gone it stays inside the text, and never inside a character', () => {
    for (let offset = 0; offset <= old.length; offset += 1) {
      const carried = carryOffset(old, 'First 👩‍👩‍👧 e\u0301', offset);
      expect(['First 👩‍👩‍👧 e\u0301'.length, 0, 1, 2, 3, 4, 5, 6, 14, 15]).toContain(carried);
    }
    expect(carryOffset('', 'words', 0)).toBe(0);
    expect(carryOffset('words', '', 3)).toBe(0);
  });
});
