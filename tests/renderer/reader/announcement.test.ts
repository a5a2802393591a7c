import { describe, expect, it } from 'vitest';
import { announcement, excerpt } from '../../../src-renderer/components/reader/announcement.ts';

const text = 'One sentence here. Another\nfollows it.';
const at = { text, anchor: 0, focus: 0, unit: null, labels: [] };

describe('announcement', () => {
  it.each([
    ['the selection and its length', { ...at, anchor: 0, focus: 12 }, 'Selected: One sentence (12 characters)'],
    ['one made backward', { ...at, anchor: 3, focus: 0 }, 'Selected: One (3 characters)'],
    ['characters as people count them', { ...at, text: 'a😀b', anchor: 0, focus: 3 }, 'Selected: a😀 (2 characters)'],
    ['one character', { ...at, anchor: 0, focus: 1 }, 'Selected: O (1 character)'],
    ['the words moved to, on one line', { ...at, anchor: 19, focus: 19, unit: { start: 19, end: 38 } }, 'Another follows it.'],
    ['white space by name', { ...at, anchor: 3, focus: 3, unit: { start: 3, end: 4 } }, 'Blank'],
    ['the end', { ...at, anchor: text.length, focus: text.length }, 'End of the text'],
    ['the end, before a last line break', { ...at, text: 'One.\n', anchor: 4, focus: 4 }, 'End of the text'],
    ['the claims there', { ...at, labels: ['Disputed: A', 'Asserted: B'] }, 'In 2 claims: Disputed: A; Asserted: B'],
    ['nothing where nothing is', at, ''],
  ])('says %s', (_name, situation, words) => {
    expect(announcement(situation)).toBe(words);
  });
});

describe('excerpt', () => {
  it('keeps both ends of long words and cuts no pair of surrogates', () => {
    const short = excerpt(`${'😀'.repeat(200)} end`);
    expect(short).toMatch(/^😀+ … 😀+ end$/u);
    expect(short.length).toBeLessThan(300);
  });
});
