/** Which of 2,000 texts have a passage: by their fingerprints, beside looking for it in all of them. */
import { bench, describe } from 'vitest';
import { countRepeats } from '../../src-common/core/repeats/count-repeats.ts';
import { FoldedWords } from '../../src-common/core/repeats/folded-words.ts';
import { placesOf } from '../../src-common/core/repeats/places-of.ts';
import { RepeatIndex } from '../../src-common/core/repeats/repeat-index.ts';
import { manyTexts, quotation } from './many-texts.ts';

const texts = manyTexts(2000).map((text) => new FoldedWords(text));
const passage = new FoldedWords(quotation);
const index = new RepeatIndex();
texts.forEach((text, at) => index.put(String(at), text));

describe(`a sentence in 2,000 texts of 4,000 characters (${(index.bytes / 1e6).toFixed(1)} MB of fingerprints)`, () => {
  bench('fingerprints, then the texts that may have it', () => {
    for (const key of index.mayHave([passage])) placesOf(texts[Number(key)]!, [passage]);
  });
  bench('every text, folded already', () => {
    for (const text of texts) placesOf(text, [passage]);
  });
});

describe('100 new texts', () => {
  const raw = texts.slice(0, 100).map((text) => text.raw);
  bench('folded and put into the index', () => {
    const fresh = new RepeatIndex();
    raw.forEach((text, at) => fresh.put(String(at), new FoldedWords(text)));
  });
  bench('folded only', () => {
    for (const text of raw) new FoldedWords(text);
  });
});

describe('10,000 claims of a document of 1,000,000 characters, for the list of claims', () => {
  const long = new FoldedWords(manyTexts(250).map((text) => text.slice(0, 4000)).join('\n'));
  const starts = Int32Array.from({ length: 10_000 }, (_, at) => at * 95);
  const claims = { spans: new Uint16Array(10_000).fill(1), starts, ends: starts.map((start) => start + 80) };
  bench('at how many other places the words of each stand', () => {
    for (const count of countRepeats(long, claims)) if (count > 100) throw new Error('more than are looked for');
  });
  bench('the same for 100 of them, going through the text for each', () => {
    for (let at = 0; at < 100; at += 1) placesOf(long, [new FoldedWords(long.raw.slice(starts[at], claims.ends[at]))]);
  });
});
