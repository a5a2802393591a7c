/**
 * Full stops that end no sentence. The rules of Unicode Standard Annex 29 know
 * no words, so "Mr. Lavrov" and "U.S. President" fall in two; this list mends
 * what news prose is full of. Left out on purpose: what ends a sentence as
 * often as not ("etc.", "Inc.").
 */
const titles = new Set(
  ('mr mrs ms messrs dr prof st sr sra srta hr fr gen lt col maj capt cmdr adm sgt cpl sen rep gov pres amb hon rev ' +
    'supt insp det dep asst vs cf eg ie viz al z.b d.h bzw u.a m.e p.ex').split(' '),
);
/** Abbreviations only where a number follows: "No. 5", "Sept. 6", "p. 12". */
const beforeNumbers = new Set(
  'no nos nr vol p pp s art arts fig figs sec ch chap ca approx jan feb mar apr jun jul aug sep sept oct nov dec'.split(' '),
);
/** Words that open a sentence more often than they go on with a name after "U.S." or "J.". */
const openers = new Set(
  ('the a an he she it they we i you this that these those there but and or so yet in on at for from by with as if when ' +
    'while after before since until although though however moreover meanwhile according his her its their our what why ' +
    'how who where not no').split(' '),
);

const lastWord = /(?:^|[\s("'“‘«[])([\p{L}.]+)\.$/u;
const initials = /^(?:\p{Lu}\.)*\p{Lu}$/u;

/**
 * Whether a sentence goes on although the segmenter would end it.
 *
 * @param before the piece that ends, without outer white space
 * @param after the piece that follows, without outer white space
 */
export function isAbbreviated(before: string, after: string): boolean {
  const word = lastWord.exec(before.slice(-24))?.[1];
  if (word === undefined) return false;
  const key = word.toLowerCase();
  if (titles.has(key)) return true;
  if (beforeNumbers.has(key)) return /^\d/.test(after);
  if (!initials.test(word)) return false;
  const next = /^[\p{L}’']+/u.exec(after)?.[0].toLowerCase();
  // "I." is the pronoun more often than an initial.
  return next !== undefined && word !== 'I' && !openers.has(next);
}
