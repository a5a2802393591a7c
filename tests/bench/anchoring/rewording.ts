/** Words changed as people, printers and scanners change them. */
import { wordsIn, type Edit, type Passage } from './edits.ts';
import type { Random } from './random.ts';

/** Another word of the same text, an ending, a word left out or put in. */
export function rewriteWords(text: string, words: readonly Passage[], part: number, random: Random, vocabulary: readonly string[]): Edit[] {
  const chosen = random.shuffled(words).slice(0, Math.round(part * words.length));
  return chosen.map(({ start, end }): Edit => {
    const word = text.slice(start, end);
    const turn = random.next();
    const isHan = /\p{Script=Han}/u.test(word);
    if (turn < 0.65) return { start, end, words: other(word, random, vocabulary) };
    if (turn < 0.8 && !isHan) return { start, end, words: `${word.replace(/(?:s|ed|ing|en|er)$/u, '')}${random.pick(['s', 'ed', 'ing', 'ene', ''])}` };
    if (turn < 0.9) return { start, end: text[end] === ' ' ? end + 1 : end, words: '' };
    // Before the word: at an end of the passage it would not be part of it.
    return { start, end: start, words: `${other(word, random, vocabulary)}${isHan ? '' : ' '}` };
  });
}

function other(word: string, random: Random, vocabulary: readonly string[]): string {
  for (;;) {
    const found = random.pick(vocabulary);
    if (found.toLowerCase() !== word.toLowerCase()) return /^\p{Lu}/u.test(word) ? found.charAt(0).toUpperCase() + found.slice(1) : found;
  }
}

export function vocabularyOf(text: string): string[] {
  return [...new Set(wordsIn(text).map(({ start, end }) => text.slice(start, end)))];
}

const letters = 'etaoinsrhldcumfpgwybvk';

/** About one mistake in so many characters: swapped, dropped, doubled or wrong letters. */
export function typos(text: string, every: number, random: Random): Edit[] {
  const edits: Edit[] = [];
  for (let at = random.between(1, every * 2); at < text.length - 2; at += random.between(2, every * 2)) {
    const two = text.slice(at, at + 2);
    if (!/^\p{L}\p{L}$/u.test(two) || /\p{Script=Han}/u.test(two)) continue;
    const letter = two.charAt(0);
    edits.push({ start: at, end: at + 2, words: random.pick([two.charAt(1) + letter, letter, letter + two, random.pick([...letters]) + two.charAt(1)]) });
  }
  return edits;
}

const misread: [string, string][] = [
  ['rn', 'm'], ['m', 'rn'], ['l', '1'], ['o', '0'], ['e', 'c'], ['i', 'l'], ['cl', 'd'], ['h', 'b'], ['t', 'f'], ['a', 'o'], ['s', '5'], ['u', 'ii'], ['B', '8'],
  ['未', '末'], ['口', '囗'], ['日', '曰'], ['人', '入'], ['的', '旳'],
];

/** A scan: so many of its characters are misread, and some spaces come or go. */
export function misreadings(text: string, part: number, random: Random): Edit[] {
  const edits: Edit[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (!random.chance(part)) continue;
    const [from, to] = random.pick(misread.filter(([from]) => text.startsWith(from, at)).concat([['', '']]));
    if (from !== '') edits.push({ start: at, end: at + from.length, words: to });
    else if (text[at] === ' ' && random.chance(0.3)) edits.push({ start: at, end: at + 1, words: '' });
    else if (/\p{L}/u.test(text.charAt(at)) && random.chance(0.15)) edits.push({ start: at, end: at, words: ' ' });
    at += Math.max(0, from.length - 1);
  }
  return edits;
}

const opposites: [RegExp, string][] = [
  [/\bdid not\b/, 'did'], [/\bis no\b/, 'is a'], [/\bdenied\b/, 'confirmed'], [/\bwas\b/, 'was not'], [/\bhad\b/, 'had not'], [/\bsaid\b/, 'did not say'],
  [/\bwould\b/, 'would not'], [/\bhas\b/, 'has not'], [/\bis\b/, 'is not'], [/\bnot verified\b/, 'verified'], [/\bavviste\b/, 'bekreftet'],
  [/\bbekreftet\b/, 'avviste'], [/\baldri\b/, 'alltid'], [/\bingen\b/, 'mange'], [/否认/, '承认'], [/没有/, '已经'], [/表示/, '否认'],
];

/** One negation put in or taken out; else one number; null where there is neither. */
export function opposite(words: string, random: Random): string | null {
  const fitting = opposites.filter(([pattern]) => pattern.test(words));
  if (fitting.length > 0) {
    const [pattern, instead] = random.pick(fitting);
    return words.replace(pattern, instead);
  }
  return /\d/.test(words) ? words.replace(/\d+/, (number) => String(Number(number) + random.between(1, 7))) : null;
}

/** Like the given words, but of something else: a name, number or negation differs, up to a fifth of the words. */
export function lookAlike(words: string, random: Random, vocabulary: readonly string[]): string {
  const turned = random.chance(0.5) ? opposite(words, random) ?? words : words;
  const all = wordsIn(turned);
  const edits = rewriteWords(turned, all, Math.max(1 / Math.max(1, all.length), random.next() * 0.2), random, vocabulary);
  let result = turned;
  for (const edit of edits.sort((a, b) => b.start - a.start)) result = result.slice(0, edit.start) + edit.words + result.slice(edit.end);
  return result;
}
