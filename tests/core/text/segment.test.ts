import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isGraphemeBoundary } from '../../../src-common/core/text/graphemes.ts';
import {
  nextParagraph, nextSentence, nextWord, paragraphAt, previousParagraph, previousSentence, previousWord, sentenceAt, wordAt,
} from '../../../src-common/core/text/segment.ts';
import { textAndOffset } from './mixed-text.ts';
import { seed } from './seeds.ts';

type Range = { start: number; end: number };

const show = (text: string, range: Range | null): string | null => range && text.slice(range.start, range.end);

/** A text with `|` where the caret stands. */
function caret(marked: string): { text: string; offset: number } {
  return { text: marked.replace('|', ''), offset: marked.indexOf('|') };
}

/** All ranges met on the way from one end. */
function walk(first: Range | null, next: (range: Range) => Range | null): Range[] {
  const ranges: Range[] = [];
  for (let range = first; range; range = next(range)) ranges.push(range);
  return ranges;
}

const sentencesOf = (text: string, language?: string): string[] =>
  walk(nextSentence(text, -1, language), ({ start }) => nextSentence(text, start, language)).map((range) => show(text, range) ?? '');

describe('words', () => {
  it.each([
    ['to the next', '|one two', 'one |two'],
    ['from inside', 'o|ne two', 'one |two'],
    ['from a space', 'one| two', 'one |two'],
    ['over punctuation', 'said|, "China', 'said, "|China'],
    ['over a line break', 'one|\r\n\r\ntwo', 'one\r\n\r\n|two'],
    ['to the end', 'one tw|o.', 'one two.|'],
    ['keeping apostrophes', "|can't go", "can't |go"],
    ['in Chinese', '|中国人民', '中国|人民'],
    ['in Thai', '|ภาษาไทย', 'ภาษา|ไทย'],
    ['in Arabic', '|سلام عليكم', 'سلام |عليكم'],
    ['to an emoji', 'a| 👩‍👩‍👧‍👦 b', 'a |👩‍👩‍👧‍👦 b'],
    ['at the end', 'one|', 'one|'],
  ])('forward %s', (_name, from, to) => {
    const { text, offset } = caret(from);
    expect(nextWord(text, offset)).toBe(caret(to).offset);
  });

  it.each([
    ['to the start of this', 'one tw|o', 'one |two'],
    ['to the one before', 'one |two', '|one two'],
    ['over punctuation', 'said, "|China', '|said, "China'],
    ['in Chinese', '中国人民|', '中国|人民'],
    ['to the start', '"|one', '|"one'],
    ['at the start', '|one', '|one'],
  ])('back %s', (_name, from, to) => {
    const { text, offset } = caret(from);
    expect(previousWord(text, offset)).toBe(caret(to).offset);
  });

  it.each([
    ['inside', 'one t|wo three', 'two'],
    ['at its start', 'one |two', 'two'],
    ['behind it', 'one two|, three', 'two'],
    ['in Chinese, between two', '中国|人民', '人民'],
    ['in punctuation', 'one ,|, two', null],
    ['an emoji', '|❤️ a', '❤️'],
    ['in nothing', '|', null],
  ])('at the caret: %s', (_name, marked, expected) => {
    const { text, offset } = caret(marked);
    expect(show(text, wordAt(text, offset))).toBe(expected);
  });

  it('are the same in the midst of a long text', () => {
    const around = 'Some words, and more of them. 中国人民的希望，'.repeat(500);
    const text = `${around} The decisive promoter ${around}`;
    const at = around.length + 6;
    expect(show(text, wordAt(text, at))).toBe('decisive');
    expect(previousWord(text, at)).toBe(around.length + 5);
    expect(nextWord(text, at)).toBe(around.length + 14);
  });

  it('come whole however long they are', () => {
    const text = `a ${'x'.repeat(30_000)} b`;
    expect(wordAt(text, 15_000)).toEqual({ start: 2, end: 30_002 });
    expect(previousWord(text, 15_000)).toBe(2);
    expect(nextWord(text, 15_000)).toBe(30_003);
  });

  it('lead through a text and back, always ahead and never into a grapheme', () => {
    fc.assert(
      fc.property(textAndOffset(80), ({ text, offset }) => {
        const next = nextWord(text, offset);
        const previous = previousWord(text, offset);
        expect(offset === text.length ? next === offset : next > offset).toBe(true);
        expect(offset === 0 ? previous === 0 : previous < offset).toBe(true);
        expect(isGraphemeBoundary(text, next)).toBe(true);
        expect(isGraphemeBoundary(text, previous)).toBe(true);
        if (next < text.length) expect(previousWord(text, next)).toBeLessThanOrEqual(offset);
        const word = wordAt(text, offset);
        if (!word) return;
        expect(word.start <= offset && offset <= word.end && word.start < word.end).toBe(true);
        expect(isGraphemeBoundary(text, word.start) && isGraphemeBoundary(text, word.end)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('sentences', () => {
  it.each([
    ['plain', 'One here. Two there! Three?', ['One here.', 'Two there!', 'Three?']],
    ['titles', 'Then Mr. Wang met Dr. Cui at St. Petersburg. He left.', ['Then Mr. Wang met Dr. Cui at St. Petersburg.', 'He left.']],
    ['a country', 'The U.S. government and the U.S. President agreed.', ['The U.S. government and the U.S. President agreed.']],
    ['a country at the end', 'It came from the U.S. The minister denied it.', ['It came from the U.S.', 'The minister denied it.']],
    ['initials', 'A letter by J. R. Smith came. So did I. Then we left.', ['A letter by J. R. Smith came.', 'So did I.', 'Then we left.']],
    ['months and numbers', 'On Sept. 6 and in No. 5 it said no. Nobody knew.', ['On Sept. 6 and in No. 5 it said no.', 'Nobody knew.']],
    ['decimals', 'It rose 3.5 percent. Then it fell.', ['It rose 3.5 percent.', 'Then it fell.']],
    ['closing quotation marks', '“We did.” He left.', ['“We did.”', 'He left.']],
    ['a stray quotation mark', 'It was so. "', ['It was so. "']],
    ['paragraphs', 'No stop here\n\nnor here', ['No stop here', 'nor here']],
    ['an indent', '  One. \r\n\r\n\tTwo.', ['One.', 'Two.']],
    ['Chinese', '中国说了。他去了！“好。”', ['中国说了。', '他去了！', '“好。”']],
    ['quotation marks without spaces', '他说：“不。”“好！”“走。”', ['他说：“不。”', '“好！”', '“走。”']],
    ['German quotation marks', '„Nein.“ Er ging.', ['„Nein.“', 'Er ging.']],
    ['Arabic', 'هل قال ذلك؟ نعم.', ['هل قال ذلك؟', 'نعم.']],
  ])('%s', (_name, text, expected) => {
    expect(sentencesOf(text)).toEqual(expected);
  });

  it('take white space behind them for their own, and gaps for nothing', () => {
    const text = 'One.  Two.\n\n\nThree.';
    expect(sentenceAt(text, 5)).toEqual({ start: 0, end: 4 });
    expect(sentenceAt(text, 10)).toEqual({ start: 6, end: 10 });
    expect(sentenceAt(text, 11)).toEqual({ start: 11, end: 11 });
    expect(sentenceAt(text, text.length)).toEqual({ start: 13, end: 19 });
  });

  it('fall back to English for a language tag that is none', () => {
    expect(sentencesOf('One. Two.', 'not a tag!')).toEqual(['One.', 'Two.']);
  });

  it('run over the line breaks of a hard-wrapped text', () => {
    const text = seed(3);
    expect(show(text, sentenceAt(text, text.indexOf('aspirations and legitimate')))).toMatch(/^As permanent members[^]*humanity, said\nWang\.$/);
    expect(show(text, sentenceAt(text, text.indexOf('Tuesday in Beijing')))).toBe(
      'Chinese\nPresident Xi Jinping met with Russian Foreign Minister Sergey Lavrov on\nTuesday in Beijing.',
    );
  });

  it('keep "Without providing any evidence" with its claim in 000', () => {
    const text = seed(0);
    const sentence = show(text, sentenceAt(text, text.indexOf('decisive promoter')));
    expect(sentence).toMatch(/^Without providing any evidence, he claimed .* war against Ukraine"\.$/);
  });

  it.each([
    [0, 37], [1, 20], [2, 42], [3, 46], [4, 15],
  ] as const)('of seed %i are the same %i from either end', (number, count) => {
    const text = seed(number);
    const forward = walk(nextSentence(text, -1), ({ start }) => nextSentence(text, start));
    const backward = walk(previousSentence(text, text.length), ({ start }) => previousSentence(text, start));
    expect(forward).toEqual(backward.reverse());
    expect(forward).toHaveLength(count);
  });

  it('are found in a paragraph without end, and come whole', () => {
    const long = `Words ${'word '.repeat(6000)}end.`;
    const text = `Short one. ${long} ${'Many of these here. '.repeat(5000)}`;
    expect(sentenceAt(text, 15_000)).toEqual({ start: 11, end: 11 + long.length });
    expect(show(text, nextSentence(text, 20))).toBe('Many of these here.');
    expect(show(text, previousSentence(text, 11))).toBe('Short one.');
    expect(show(text, sentenceAt(text, 100_005))).toBe('Many of these here.');
  });

  it('hold their offset, follow one another, and cut no grapheme', () => {
    fc.assert(
      fc.property(textAndOffset(80), ({ text, offset }) => {
        const here = sentenceAt(text, offset);
        expect(here.start <= here.end && here.start >= 0 && here.end <= text.length).toBe(true);
        const next = nextSentence(text, offset);
        const previous = previousSentence(text, offset);
        if (next) {
          expect(next.start).toBeGreaterThan(offset);
          expect(sentenceAt(text, next.start)).toEqual(next);
          expect(previousSentence(text, next.start)?.start ?? -1).toBeLessThanOrEqual(offset);
        }
        if (previous) expect(previous.start).toBeLessThan(offset);
        for (const range of [next, previous]) {
          if (!range) continue;
          expect(range.start).toBeLessThan(range.end);
          expect(isGraphemeBoundary(text, range.start) && isGraphemeBoundary(text, range.end)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('paragraphs', () => {
  const text = ' One.\r\n\r\n\r\nTwo\nThree';

  it.each([
    ['in an indent', 0, ' |One.', 'One.'],
    ['at its closing break', 5, 'One.|', 'One.'],
    ['in a gap', 8, '', null],
    ['at the start', 11, '|Two', 'Two'],
    ['at the end of a line', 14, 'Two|', 'Two'],
    ['at the end', 20, 'Three|', 'Three'],
  ])('at the caret: %s', (_name, offset, _place, expected) => {
    expect(show(text, paragraphAt(text, offset))).toBe(expected);
  });

  it('are walked forward and back', () => {
    const forward = walk(nextParagraph(text, -1), ({ start }) => nextParagraph(text, start));
    expect(forward.map((range) => show(text, range))).toEqual(['One.', 'Two', 'Three']);
    const backward = walk(previousParagraph(text, text.length), ({ start }) => previousParagraph(text, start));
    expect(backward.reverse()).toEqual(forward);
  });

  it('of a hard-wrapped text run over its lines', () => {
    const wrapped = seed(3);
    expect(show(wrapped, paragraphAt(wrapped, 4700))).toMatch(/^"China\nand Russia[^]*China Foreign Affairs University\.$/);
  });

  it('are one where the reader lays them out in pieces', () => {
    const long = 'word '.repeat(3000).trim();
    expect(paragraphAt(`${long}\nnext`, 9000)).toEqual({ start: 0, end: long.length });
  });
});
