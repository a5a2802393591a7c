/**
 * How alike one word is to each of many that follow one another in a text. The
 * letters that have to be changed are counted for a whole row of the table at
 * once, as the bits of a number (Myers 1999, in the form of Hyyrö 2001 for whole
 * words), and no further than words that are alike can differ.
 */
import { isDigit, leastLikeness, likeness, longestCompared, mostChanges, unlikeLetters } from './word-likeness.ts';
import { lowerUnit, type Tokens } from './tokens.ts';

/** A word as a stretch of a text, with the hash and the letters that its token has. */
export interface Word {
  text: string;
  start: number;
  end: number;
  hash: number;
  letters: number;
}

/** Bits that a number has for a word. */
const mostBits = 32;

/** By letter where it stands in the word; only while its row is written. */
const placesOf = new Int32Array(0x10000);

/** By the length of the longer word. */
const changesOf = Int8Array.from({ length: longestCompared + 1 }, (_, length) => mostChanges(length));

/**
 * Writes what `likeness` says of the word and the tokens `from..from + many` to
 * `into`, from `place` on; 1 where the hashes are equal.
 *
 * @param folded the text of the tokens
 */
export function writeAlike(word: Word, folded: string, { hashes, letters, starts, ends }: Tokens, from: number, many: number, into: Float32Array, place: number): void {
  const length = word.end - word.start;
  const isBits = length <= mostBits;
  if (isBits) mark(word, true);
  for (let step = 0; step < many; step += 1) {
    const at = from + step;
    let alike = 0;
    if (hashes[at] === word.hash) {
      alike = 1;
    } else {
      const start = starts[at] ?? 0;
      const end = ends[at] ?? 0;
      const most = Math.max(length, end - start);
      const changes = most <= longestCompared ? changesOf[most] ?? 0 : mostChanges(most);
      if (Math.abs(length - end + start) <= changes && !unlikeLetters(word.letters, letters[at] ?? 0, changes)) {
        alike = isBits && most <= longestCompared ? likenessInBits(word, folded, start, end, changes) : likeness(word.text, word.start, word.end, folded, start, end);
      }
    }
    into[place + step] = alike;
  }
  if (isBits) mark(word, false);
}

function mark({ text, start, end }: Word, isThere: boolean): void {
  for (let at = start; at < end; at += 1) {
    const letter = lowerUnit(text.charCodeAt(at));
    placesOf[letter] = isThere ? (placesOf[letter] ?? 0) | (1 << (at - start)) : 0;
  }
}

/** Of the word that is marked and `start..end` of a text, which takes more than `most` changes where they are not alike. */
function likenessInBits(word: Word, text: string, start: number, end: number, most: number): number {
  if (isDigit(word.text.charCodeAt(word.start)) && isDigit(text.charCodeAt(start))) return 0;
  const length = word.end - word.start;
  const last = 1 << (length - 1);
  let changes = length;
  // In the column of the table that was reached: where a row is one more than the row above it, and where one less.
  let more = -1;
  let less = 0;
  for (let at = start; at < end; at += 1) {
    const equal = placesOf[lowerUnit(text.charCodeAt(at))] ?? 0;
    const either = equal | less;
    const zero = ((((equal & more) + more) | 0) ^ more) | equal;
    const grows = less | ~(zero | more);
    const shrinks = more & zero;
    if ((grows & last) !== 0) changes += 1;
    else if ((shrinks & last) !== 0) changes -= 1;
    // Each letter that is left can take one away.
    if (changes - (end - 1 - at) > most) return 0;
    const grown = (grows << 1) | 1;
    more = (shrinks << 1) | ~(either | grown);
    less = grown & either;
  }
  const alike = 1 - changes / Math.max(length, end - start);
  return alike >= leastLikeness ? alike : 0;
}
