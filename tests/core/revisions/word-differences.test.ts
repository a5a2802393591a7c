import { describe, expect, test } from 'vitest';
import { wordDifferences, type WordRun } from '../../../src-common/core/revisions/word-differences.ts';

const marked = (runs: readonly WordRun[]): string => runs.map(({ text, differs }) => (differs ? `[${text.trim()}]` : text.trim())).join(' ');

describe('wordDifferences', () => {
  const cases: [name: string, old: string, now: string, left: string, right: string][] = [
    ['the same', 'one two three', 'one two three', 'one two three', 'one two three'],
    ['other white space', 'one two\nthree', 'one  two three', 'one two\nthree', 'one  two three'],
    ['a word replaced', 'one two three', 'one other three', 'one [two] three', 'one [other] three'],
    ['words put in', 'one three', 'one and two three', 'one three', 'one [and two] three'],
    ['words taken out at the end', 'one two three', 'one', 'one [two three]', 'one'],
    ['nothing in common', 'one two', 'red green', '[one two]', '[red green]'],
    ['nothing there', 'one', '', '[one]', ''],
  ];
  test.each(cases)('%s', (_name, old, now, left, right) => {
    const found = wordDifferences(old, now);
    expect(marked(found.old)).toBe(left);
    expect(marked(found.now)).toBe(right);
    expect(found.old.map(({ text }) => text).join('')).toBe(old);
    expect(found.now.map(({ text }) => text).join('')).toBe(now);
  });

  test('a passage too long for a table of all pairs is compared by its ends', () => {
    const middle = (word: string): string => Array.from({ length: 700 }, (_, index) => `${word}${index}`).join(' ');
    const found = wordDifferences(`begin ${middle('a')} end`, `begin ${middle('b')} end`);
    expect(found.old.map(({ differs }) => differs)).toEqual([false, true, false]);
  });
});
