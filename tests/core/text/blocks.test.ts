import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOf, isHardWrapped } from '../../../src-common/core/text/blocks.ts';
import { isGraphemeBoundary } from '../../../src-common/core/text/graphemes.ts';
import { mixedText } from './mixed-text.ts';
import { seed } from './seeds.ts';

/** The blocks as readers see them: `¶` and words for a paragraph, `-` for a gap, `…` for a piece that goes on. */
function outline(text: string): string[] {
  return blocksOf(text).map(({ start, end, kind, continues }) =>
    kind === 'gap' ? '-' : `${continues ? '…' : '¶'}${text.slice(start, end).replaceAll(/[\s\u0085]+/g, ' ').trim()}`,
  );
}

/** Greedy filling, as an editor does it. */
function wrap(words: string, width: number): string {
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.join('\n');
}

const paragraphs = [
  'Officials in the capital said on Tuesday that the talks would go on for another week, although neither side expected them to settle the question of the border before winter.',
  'A spokesman for the ministry denied that any of the drones had been delivered. He called the report a fabrication, and said that those who spread it would have to answer for the consequences.',
  'The agency did not say where the figures came from, and nobody outside the government has been able to check them so far.',
  'Diplomats who know the file describe the offer as a first step that costs nothing and binds nobody, which is exactly why it was made.',
];

describe('blocksOf', () => {
  it('covers every text without holes, in order, cutting no grapheme', () => {
    fc.assert(
      fc.property(mixedText(), fc.integer({ min: 1, max: 120 }), (piece, times) => {
        const text = piece.repeat(times);
        const blocks = blocksOf(text);
        let at = 0;
        for (const block of blocks) {
          expect(block.start).toBe(at);
          expect(block.end).toBeGreaterThan(block.start);
          expect(isGraphemeBoundary(text, block.end)).toBe(true);
          expect(!/[^\s\u0085]/.test(text.slice(block.start, block.end))).toBe(block.kind === 'gap');
          at = block.end;
        }
        expect(at).toBe(text.length);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['lines with gaps', 'One.\n\n\nTwo.\nThree.', ['¶One.', '-', '¶Two.', '¶Three.']],
    ['CR LF, CR and separators', 'a\r\nb\rc\u2028d\u2029e\u0085f', ['¶a', '¶b', '¶c', '¶d', '¶e', '¶f']],
    ['a blank line of odd spaces', 'a\n \u3000\ufeff\nb', ['¶a', '-', '¶b']],
    ['gaps at both ends', '\n\na\n\n', ['-', '¶a', '-']],
    ['white space only', ' \n ', ['-']],
    ['nothing', '', []],
  ])('lays out %s', (_name, text, expected) => {
    expect(outline(text)).toEqual(expected);
  });

  it('gives a paragraph its own closing break', () => {
    expect(blocksOf('a\r\n\r\nb')).toEqual([
      { start: 0, end: 3, kind: 'paragraph' },
      { start: 3, end: 5, kind: 'gap' },
      { start: 5, end: 6, kind: 'paragraph' },
    ]);
  });

  it.each([
    ['words', 'word '.repeat(200_000), / $/],
    ['Chinese', '中国人民的'.repeat(200_000), /./],
    ['families', '👩‍👩‍👧‍👦'.repeat(20_000), /👦$/u],
  ])('cuts a paragraph of a million characters into pieces: %s', (_name, text, ending) => {
    const blocks = blocksOf(text);
    expect(blocks[0]?.continues).toBeUndefined();
    blocks.forEach(({ start, end, continues }, index) => {
      expect(end - start).toBeLessThanOrEqual(4000);
      expect(text.slice(start, end)).toMatch(ending);
      if (index > 0) expect(continues).toBe(true);
    });
    expect(blocks.length).toBeLessThan(text.length / 1900);
  });

  it('leaves a grapheme longer than a block whole', () => {
    const text = `a${'\u0301'.repeat(9000)}b`;
    expect(blocksOf(text).map(({ end }) => end)).toEqual([9001, 9002]);
  });
});

describe('hard-wrapped texts', () => {
  it.each([
    [0, false], [1, false], [2, false], [3, true], [4, false],
  ] as const)('seed %i: %s', (number, expected) => {
    expect(isHardWrapped(seed(number))).toBe(expected);
  });

  it.each([
    ['a table', Array.from({ length: 40 }, (_, i) => `${1000 + i},Moscow,2024-04-09,1200 drones,Reuters,unconfirmed`).join('\n'), false],
    ['verse', 'The sea is calm tonight.\nThe tide is full, the moon lies fair\nUpon the straits; on the French coast the light\nGleams and is gone;\n'.repeat(5), false],
    ['long lines', paragraphs.map((words) => words.repeat(3)).join('\n'), false],
    ['three short lines', 'one\ntwo\nthree', false],
    ['filled at 60', paragraphs.map((words) => wrap(words, 60)).join('\n'), true],
    ['filled at 60 with CR LF', paragraphs.map((words) => wrap(words, 60)).join('\n').replaceAll('\n', '\r\n'), true],
    ['Chinese in lines of 40', Array.from({ length: 12 }, () => '中国和俄罗斯不针对任何第三方'.repeat(3).slice(0, 40)).join('\n'), true],
  ])('%s', (_name, text, expected) => {
    expect(isHardWrapped(text)).toBe(expected);
  });

  it.each([50, 60, 64, 72, 78])('puts paragraphs filled at %i together again', (width) => {
    // A last line that happens to be full cannot be told from any other: not asked for here.
    const full = (words: string): boolean => (wrap(words, width).split('\n').at(-1)?.length ?? 0) > width - 12;
    const chosen = paragraphs.filter((words) => !full(words));
    expect(chosen.length).toBeGreaterThan(1);
    const text = chosen.map((words) => wrap(words, width)).join('\n');
    expect(outline(text)).toEqual(chosen.map((words) => `¶${words}`));
  });

  it('trusts blank lines where there are some, and keeps lists and verse line by line', () => {
    const list = 'The ministry asks for:\n- drones\n- ammunition';
    const verse = 'Roses are red,\nViolets are blue.';
    const text = [...paragraphs.map((words) => wrap(words, 60)), list, verse].join('\n\n');
    expect(outline(text)).toEqual([
      ...paragraphs.flatMap((words) => [`¶${words}`, '-']),
      '¶The ministry asks for:', '¶- drones', '¶- ammunition', '-', '¶Roses are red,', '¶Violets are blue.',
    ]);
  });

  it('begins a paragraph at an indent', () => {
    const text = paragraphs.map((words) => wrap(`\u3000\u3000${words}`, 60)).join('\n');
    expect(outline(text)).toEqual(paragraphs.map((words) => `¶${words}`));
  });

  it('lays out 003 in its paragraphs, first words on lines of their own included', () => {
    const shown = outline(seed(3));
    expect(shown.slice(0, 4)).toEqual([
      '¶https://www.globaltimes.cn/page/202404/1310290.shtml',
      '¶EXCERPT:',
      expect.stringMatching(/^¶"China and Russia will not target .* University\. "$/),
      "¶Xi meets Lavrov, reaffirms China's emphasis on partnership with Russia",
    ]);
    const openings = shown.map((paragraph) => paragraph.slice(1, 28));
    for (const opening of [
      'Chinese President Xi Jinpin', 'Xi asked Lavrov to convey h', 'Wang, also a member of the ', 'Yang Jin, an associate rese',
      'Multipolar worldChina alway', '"China and Russia will not ', 'Cui Heng, a scholar from th', '"China\'s stance is based on',
      '"The Chinese people are als', '"I want to thank China for ', 'All those involved [in the ',
    ]) {
      expect(openings).toContain(opening);
    }
    // "…, said" / "Wang." ends a paragraph with one word; it opens none.
    expect(openings.some((opening) => opening.startsWith('Wang.'))).toBe(false);
    expect(shown).toHaveLength(31);
  });
});
