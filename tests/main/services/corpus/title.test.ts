import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { titleFromText } from '../../../../src-main/services/corpus/title.ts';

it.each<[name: string, text: string, title: string]>([
  ['the first line', 'One two three\nfour five six', 'One two three'],
  ['white space folded', '\r\n\t  One   two\u00a0three  \r\nx', 'One two three'],
  ['not a greeting, a section or a path of links', 'Welcome to Us Ltd!\n\nNews Category\n\nHome>News>Item one two\n\nThe real title here', 'The real title here'],
  ['not an address', 'https://example.org/a/b\nEXCERPT:\nThe real title here', 'The real title here'],
  ['not a date line', 'Time:2024-09-08 Click:32\nThe real title here', 'The real title here'],
  ['a Markdown heading without its marks', '---\n## A heading of four ##\ntext', 'A heading of four'],
  ['a short line where there is nothing longer', 'Hello\n', 'Hello'],
  ['Japanese, which sets no spaces', '注意\n中国外務省の報道官は否定した\n', '中国外務省の報道官は否定した'],
  ['the file name without its ending', '---\n***\n', 'notes.2024'],
  ['nothing but a mark of order', 'https://example.org/\n', 'notes.2024'],
])('%s', (_name, text, title) => {
  expect(titleFromText(text, 'notes.2024.txt')).toBe(title);
});

it('cuts a long line at a word, within 140', () => {
  const title = titleFromText(`${'word '.repeat(60)}end`, 'x.txt');
  expect(title.length).toBeLessThanOrEqual(140);
  expect(title).toMatch(/^(word )+word…$/);
});

it('never cuts a surrogate pair', () => {
  for (let pad = 0; pad < 3; pad += 1) {
    expect(titleFromText('x'.repeat(pad) + '𠀀'.repeat(200), 'x.txt')).toMatch(/^x*𠀀+…$/u);
  }
});

it('keeps a dot file’s name', () => {
  expect(titleFromText('', 'README')).toBe('README');
});

it('finds the titles of the seeds that have one', () => {
  const title = (name: string): string => titleFromText(readFileSync(`seeds/${name}`, 'utf8'), name);
  expect(title('000_6c0fc94145fbabe0.txt')).toBe('He warned again: China should stop supporting Russia');
  expect(title('001_cfce8a669b9ebb5a.txt')).toBe('China denies allegations of supporting Russia in Ukraine crisis, calls for NATO to reassess its stance');
});
