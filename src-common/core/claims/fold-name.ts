/** Names as they are compared: without case, diacritics or punctuation. */

/** Letters with a stroke or ligatures, which have no decomposition in Unicode. */
const letters: Readonly<Record<string, string>> = {
  ø: 'o', ł: 'l', đ: 'd', ð: 'd', ħ: 'h', ı: 'i', ŧ: 't', æ: 'ae', œ: 'oe', ß: 'ss', þ: 'th',
};

/** A text without case and diacritics; everything that is no letter stays as it is. */
export function foldLetters(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
    .replace(/[øłđðħıŧæœßþ]/gu, (letter) => letters[letter] ?? letter);
}

/** The words of a name, folded. "St ø ller's" has the words st, o, ller, s. */
export function foldedWords(name: string): string[] {
  return foldLetters(name).split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

/** A name folded to one string, its words a space apart. */
export function foldName(name: string): string {
  return foldedWords(name).join(' ');
}
