/**
 * The words of a folded text as numbers. Words are runs of letters, digits and
 * marks; scripts written without spaces give a token for each character.
 * Punctuation is no token: it is compared at the ends of a passage only.
 */

/** Tokens in order: where each begins and ends in the folded text, and a hash of its lower-case letters. */
export interface Tokens {
  length: number;
  starts: Int32Array;
  ends: Int32Array;
  hashes: Int32Array;
  /** Which letters it has, one bit for each (several letters share a bit). */
  letters: Int32Array;
}

const wordPart = /[\p{L}\p{N}\p{M}\p{Co}]/u;
const alone = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const outside = 1;
const inWord = 2;
const single = 3;
const pair = 4;

const kinds = new Uint8Array(0x10000);
const lower = new Uint16Array(0x10000);

function kindOf(unit: number): number {
  const character = String.fromCharCode(unit);
  const small = character.toLowerCase();
  lower[unit] = small.length === 1 ? small.charCodeAt(0) : unit;
  let kind = outside;
  if (unit >= 0xd800 && unit <= 0xdbff) kind = pair;
  else if (alone.test(character)) kind = single;
  else if (wordPart.test(character)) kind = inWord;
  kinds[unit] = kind;
  return kind;
}

/** The unit in lower case, for comparing letter by letter. */
export function lowerUnit(unit: number): number {
  if (!kinds[unit]) kindOf(unit);
  return lower[unit] ?? unit;
}

/** Whether a unit is part of a word that goes on in its neighbours. */
export function isInWord(unit: number): boolean {
  return (kinds[unit] || kindOf(unit)) === inWord;
}

/** FNV-1a, 32 bits. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ (lower[text.charCodeAt(at)] ?? 0), 0x01000193);
  // Its low bits are weak where words are short.
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
}

function lettersOf(text: string, start: number, end: number): number {
  let letters = 0;
  for (let at = start; at < end; at += 1) letters |= 1 << ((lower[text.charCodeAt(at)] ?? 0) & 31);
  return letters;
}

/** @param folded text whose white space is folded */
export function tokensOf(folded: string): Tokens {
  const most = folded.length;
  const starts = new Int32Array(most);
  const ends = new Int32Array(most);
  const hashes = new Int32Array(most);
  const letters = new Int32Array(most);
  let length = 0;
  let at = 0;
  while (at < folded.length) {
    const unit = folded.charCodeAt(at);
    const kind = kinds[unit] || kindOf(unit);
    if (kind === outside) {
      at += 1;
      continue;
    }
    let end = at + 1;
    if (kind === pair) {
      const next = folded.charCodeAt(end);
      if (next >= 0xdc00 && next <= 0xdfff) {
        kindOf(next);
        end += 1;
      }
    }
    end = kind === inWord ? runEnd(folded, end, isInWord) : runEnd(folded, end, isMark);
    starts[length] = at;
    ends[length] = end;
    hashes[length] = hashOf(folded, at, end);
    letters[length] = lettersOf(folded, at, end);
    length += 1;
    at = end;
  }
  return { length, starts: starts.slice(0, length), ends: ends.slice(0, length), hashes: hashes.slice(0, length), letters: letters.slice(0, length) };
}

function runEnd(text: string, from: number, belongs: (unit: number) => boolean): number {
  let end = from;
  while (end < text.length && belongs(text.charCodeAt(end))) end += 1;
  return end;
}

/** A mark that belongs to the character before it, in scripts where each is a token. */
function isMark(unit: number): boolean {
  return (unit >= 0x300 && unit <= 0x36f) || (unit >= 0x3099 && unit <= 0x309a) || unit === 0x200d || (unit >= 0xfe00 && unit <= 0xfe0f);
}
