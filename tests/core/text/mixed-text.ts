/** Texts that break whatever counts characters: for property tests of offsets. */
import fc from 'fast-check';

/** Pieces that join, surround or look like their neighbours, one of them a lone surrogate. */
export const awkwardPieces = [
  'a', 'Z', '7', ' ', '  ', '\n', '\r\n', '\r', '\n\n', '\u00a0', '\u3000', '\ufeff', '\u0085', '\u2028', '.', '. ', '“', '”', '!', ',',
  'é', 'e\u0301', '\u0301', 'o\u0323\u0307', '😀', '👍🏽', '🏽', '👩‍👩‍👧‍👦', '\u200d', '🇳🇴', '🇺', '❤\ufe0f', '©', '©\u200d©', '1\ufe0f\u20e3',
  '中', '国', '。', '日本語', 'ひらがな', '𠮷', '한국', '\u1112\u1161\u11ab', 'سلام', 'مُحَمَّد', '\u0600', '؟', 'ไทย', 'ครับ', '\u0e33',
  'नमस्ते', 'क्षि', '\u{110bd}', '\u{1d11e}', '\ud83d', 'word', 'Mr. ', 'U.S. ', "can't",
] as const;

/** Well-formed or not; up to `maxPieces` pieces. */
export function mixedText(maxPieces = 40): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...awkwardPieces), { maxLength: maxPieces }).map((pieces) => pieces.join(''));
}

/** A text and an offset in it, its two ends included. */
export function textAndOffset(maxPieces = 40): fc.Arbitrary<{ text: string; offset: number }> {
  return mixedText(maxPieces).chain((text) => fc.nat(text.length).map((offset) => ({ text, offset })));
}

/** A text and two offsets in it, `start <= end`. */
export function textAndRange(maxPieces = 40): fc.Arbitrary<{ text: string; start: number; end: number }> {
  return mixedText(maxPieces).chain((text) =>
    fc.tuple(fc.nat(text.length), fc.nat(text.length)).map(([a, b]) => ({ text, start: Math.min(a, b), end: Math.max(a, b) })),
  );
}

/** The boundaries that the engine finds when it reads the whole text. */
export function graphemeBoundaries(text: string): number[] {
  const segments = new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text);
  return [...Array.from(segments, ({ index }) => index), text.length];
}
