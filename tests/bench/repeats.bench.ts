/** Which of 2,000 texts have a passage: by their fingerprints, beside looking for it in all of them. */
import { bench, describe } from 'vitest';
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
