/** The words of a claim that carry its content, folded: what two claims are compared by. */
import type { Claim } from '../claims/claim.ts';
import { foldText } from '../table/fold-text.ts';

/** English words that stand in any sentence. In other languages, how often a word is used tells it (see candidates.ts). */
const functionWords = new Set((
  'a about after all also an and any are as at be because been before being between both but by can could did do does during for from had has have '
  + 'he her his how if in into is it its more most my no not of on one only or other our out over own said says she should so some such than that the '
  + 'their them then there these they this those to under up very was we were what when which while who will with would you your'
).split(' '));

/** Scripts whose words no space parts. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** Every word of a text, folded; scripts without spaces by the dictionaries of Unicode Standard Annex 29. */
export function wordsOf(text: string): string[] {
  const folded = foldText(text).replace(/(?<=\p{L})['’]s(?!\p{L})/gu, '');
  // The dictionaries cost ten times as much as the pattern: only where they are needed.
  if (!unspaced.test(folded)) return folded.match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...segmenter.segment(folded)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
}

/** The words of the passage as it is compared: fragments in order, folded, without punctuation. */
export function passageWords(claim: Pick<Claim, 'spans'>): string[] {
  return claim.spans.flatMap(({ exact }) => wordsOf(exact));
}

/** The first words of a passage hardly ever need more of it than this, in UTF-16 code units. */
const reach = 64;

/** The first `count` of its `passageWords`, a space apart, without looking at all of it; null where there are fewer. */
export function firstWords(claim: Pick<Claim, 'spans'>, count: number): string | null {
  const [only] = claim.spans;
  if (only && claim.spans.length === 1 && only.exact.length > reach && !unspaced.test(only.exact)) {
    const words = wordsOf(only.exact.slice(0, reach));
    // The last one may be cut in two.
    if (words.length > count) return words.slice(0, count).join(' ');
  }
  const words = passageWords(claim);
  return words.length < count ? null : words.slice(0, count).join(' ');
}

/** The distinct content words of passage and statement, in the order of the text. */
export function contentWords(passage: readonly string[], statement: string): Set<string> {
  return new Set([...passage, ...wordsOf(statement)].filter((word) => !functionWords.has(word)));
}
