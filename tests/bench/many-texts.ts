/** Texts of a corpus, of words as frequent as in a language, with one quotation in every hundredth. */

export const quotation = '“The northern bridge will stand for another forty years”, the minister told reporters on Monday.';

const vocabulary = 20_000;

/** @returns texts of about 4,000 characters, the same for every call */
export function manyTexts(count: number): string[] {
  return Array.from({ length: count }, (_, number) => textOf(number));
}

/** One of them; the quotation is in 0, 100, 200 and so on, with its lines broken. */
export function textOf(number: number): string {
  let state = (number + 1) * 2_654_435_761 % 2 ** 32;
  const random = (): number => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
  const words: string[] = [`Text ${number}.`];
  for (let length = 0; length < 4000;) {
    // As Zipf has it: the rank of a word is spread evenly on a scale of logarithms.
    const word = wordOf(Math.floor(vocabulary ** random()));
    words.push(random() < 0.08 ? `${word}.` : word);
    length += word.length + 1;
  }
  if (number % 100 === 0) words.splice(words.length >> 1, 0, quotation.replace('for another', 'for\nanother'));
  return words.join(' ');
}

function wordOf(rank: number): string {
  let word = '';
  for (let left = rank + 5; left > 0; left = Math.floor(left / 20)) word += 'bcdfghklmnprstvwaeio'[left % 20] ?? '';
  return word;
}
