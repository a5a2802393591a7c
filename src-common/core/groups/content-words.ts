/** The words of a claim that carry its content, folded: what two claims are compared by. */
import { foldLetters } from '../claims/fold-name.ts';
import type { Claim } from '../claims/claim.ts';

/** English words that stand in any sentence. In other languages, how often a word is used tells it (see candidates.ts). */
const functionWords = new Set((
  'a about after all also an and any are as at be because been before being between both but by can could did do does during for from had has have '
  + 'he her his how if in into is it its more most my no not of on one only or other our out over own said says she should so some such than that the '
  + 'their them then there these they this those to under up very was we were what when which while who will with would you your'
).split(' '));

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** Every word of a text, folded, by Unicode Standard Annex 29, so that scripts without spaces have words, too. */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (const { segment, isWordLike } of segmenter.segment(foldLetters(text))) if (isWordLike) words.push(segment.replace(/['’]s$/u, ''));
  return words;
}

/** The passage as it is compared: fragments in order, folded, without punctuation. */
export function foldedPassage(claim: Pick<Claim, 'spans'>): string {
  return claim.spans.map(({ exact }) => wordsOf(exact).join(' ')).join(' ');
}

/** The distinct content words of passage and statement, in the order of the text. */
export function contentWords(claim: Pick<Claim, 'spans' | 'statement'>): string[] {
  const text = [...claim.spans.map(({ exact }) => exact), claim.statement].join('\n');
  return [...new Set(wordsOf(text))].filter((word) => !functionWords.has(word));
}
