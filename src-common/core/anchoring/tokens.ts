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

/** Room for tokens that grows with them. */
class TokenList implements Tokens {
  length = 0;
  starts: Int32Array;
  ends: Int32Array;
  hashes: Int32Array;
  letters: Int32Array;

  constructor(room: number) {
    this.starts = new Int32Array(room);
    this.ends = new Int32Array(room);
    this.hashes = new Int32Array(room);
    this.letters = new Int32Array(room);
  }

  grow(): void {
    const larger = (from: Int32Array): Int32Array => {
      const to = new Int32Array(from.length * 2);
      to.set(from);
      return to;
    };
    this.starts = larger(this.starts);
    this.ends = larger(this.ends);
    this.hashes = larger(this.hashes);
    this.letters = larger(this.letters);
  }
}

/** @param folded text whose white space is folded */
export function tokensOf(folded: string): Tokens {
  const list = new TokenList((folded.length >> 2) + 8);
  fill(list, folded);
  const { length } = list;
  const full = (of: Int32Array): Int32Array => of.subarray(0, length);
  return { length, starts: full(list.starts), ends: full(list.ends), hashes: full(list.hashes), letters: full(list.letters) };
}

const passing = new TokenList(64);

/** The same, to be read before the next text is cut: its arrays are used again, and longer than their tokens. */
export function passingTokens(folded: string): Readonly<Tokens> {
  fill(passing, folded);
  return passing;
}

/** The hash is FNV-1a, 32 bits. */
function fill(list: TokenList, folded: string): void {
  const most = folded.length;
  let room = list.starts.length;
  let length = 0;
  let at = 0;
  while (at < most) {
    let unit = folded.charCodeAt(at);
    const kind = kinds[unit] || kindOf(unit);
    if (kind === outside) {
      at += 1;
      continue;
    }
    let hash = 0x811c9dc5;
    let letters = 0;
    let end = at;
    let goesOn = true;
    while (goesOn) {
      const small = lower[unit] ?? 0;
      hash = Math.imul(hash ^ small, 0x01000193);
      letters |= 1 << (small & 31);
      end += 1;
      if (end === most) break;
      unit = folded.charCodeAt(end);
      const next = kinds[unit] || kindOf(unit);
      if (kind === inWord) goesOn = next === inWord;
      else goesOn = (kind === pair && end === at + 1 && unit >= 0xdc00 && unit <= 0xdfff) || isMark(unit);
    }
    if (length === room) {
      list.grow();
      room = list.starts.length;
    }
    list.starts[length] = at;
    list.ends[length] = end;
    // Its low bits are weak where words are short.
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    list.hashes[length] = hash ^ (hash >>> 13);
    list.letters[length] = letters;
    length += 1;
    at = end;
  }
  list.length = length;
}

/** A mark that belongs to the character before it, in scripts where each is a token. */
function isMark(unit: number): boolean {
  return (unit >= 0x300 && unit <= 0x36f) || (unit >= 0x3099 && unit <= 0x309a) || unit === 0x200d || (unit >= 0xfe00 && unit <= 0xfe0f);
}
