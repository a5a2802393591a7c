/**
 * Texts as numbers that have their order: the code units that occur are digits,
 * in the base of how many different ones there are (some 40 in folded Latin
 * text, so ten of them fit). 0 stands for "ends here", so that a text comes
 * before one that goes on.
 */
import { inSteps, type Steps } from './steps.ts';

/** A number of more digits than this says little more of where a text belongs. */
const longest = 12;
const aStep = 2048;

/**
 * The beginnings of all texts, each as so many numbers one after the other. All
 * are made in one run: to come back to a text later takes longer than to read it.
 */
export function* beginnings(texts: readonly string[], numbers: number): Steps<Float64Array[]> {
  const digits = new Uint16Array(0x10000);
  const reach = longest * numbers;
  yield* inSteps(texts.length, aStep, (index) => {
    const text = texts[index] as string;
    const end = Math.min(text.length, reach);
    for (let at = 0; at < end; at += 1) digits[text.charCodeAt(at)] = 1;
  });
  let base = 1;
  for (let unit = 0; unit < digits.length; unit += 1) if (digits[unit] === 1) digits[unit] = base++;
  const count = Math.max(1, Math.min(longest, Math.floor(53 / Math.log2(base))));
  const made = Array.from({ length: numbers }, () => new Float64Array(texts.length));
  yield* inSteps(texts.length, aStep, (index) => {
    const text = texts[index] as string;
    const { length } = text;
    let at = 0;
    for (const numbered of made) {
      if (at >= length) break;
      let number = 0;
      for (const end = at + count; at < end; at += 1) number = number * base + (at < length ? digits[text.charCodeAt(at)] as number : 0);
      numbered[index] = number;
    }
  });
  return made;
}
