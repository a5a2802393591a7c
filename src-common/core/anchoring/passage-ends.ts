/**
 * Where a changed passage begins and ends. Between the last word outside of it
 * that is still there and its own first word that is, new words may belong to
 * either; how many of them do is sure only where the counts agree.
 */
import type { Alignment } from './align.ts';
import type { Pattern } from './pattern.ts';

/** Tokens of the text: where an end is taken to be, and the least and the most that it could be. */
export interface End {
  at: number;
  least: number;
  most: number;
}

/** Where so much of it is there, what is too much at its ends was put in beside it, not made of it. */
const mostlyThere = 0.7;
/** Below this a passage has mostly other words. */
export const mostlyOther = 0.5;

export interface Ends {
  start: End;
  /** Behind the last word. */
  end: End;
}

/**
 * @param first @param last tokens of the text that the alignment gives the passage
 * @param likeness the part of the passage that is there
 */
export function endsOf({ partner, alike }: Alignment, { from, to, hashes }: Pattern, first: number, last: number, likeness: number): Ends {
  const holds = (word: number): boolean => (alike[word] ?? 0) > 0;
  let outside = from - 1;
  while (outside >= 0 && !holds(outside)) outside -= 1;
  let lead = from;
  while (lead < to && !holds(lead)) lead += 1;
  let beyond = to;
  while (beyond < hashes.length && !holds(beyond)) beyond += 1;
  let tail = to - 1;
  while (tail >= from && !holds(tail)) tail -= 1;
  const isKept = (word: number): boolean => (alike[word] ?? 0) === 1;
  const startsSame = likeness >= mostlyThere && isKept(from) && (to - from === 1 || isKept(from + 1));
  const endsSame = likeness >= mostlyThere && isKept(to - 1) && (to - from === 1 || isKept(to - 2));
  if (lead >= to) return { start: { at: first, least: first, most: first }, end: { at: last + 1, least: last + 1, most: last + 1 } };
  const head = partner[lead] ?? first;
  const foot = partner[tail] ?? last;
  const before = outside < 0 ? null : { changed: from - 1 - outside, gap: head - (partner[outside] ?? 0) - 1 };
  const after = beyond >= hashes.length ? null : { changed: beyond - to, gap: (partner[beyond] ?? 0) - foot - 1 };
  const slack = likeness < mostlyOther ? 1 : 0;
  const inBefore = insideOf(before, lead - from, startsSame, slack);
  const inAfter = insideOf(after, to - 1 - tail, endsSame, slack);
  const taken = clamp(head - first, inBefore);
  const added = clamp(last - foot, inAfter);
  return {
    start: { at: head - taken, least: head - inBefore.most, most: head - inBefore.least },
    end: { at: foot + 1 + added, least: foot + 1 + inAfter.least, most: foot + 1 + inAfter.most },
  };
}

/** Of so many changed words in a row one may have gone and another come. */
const manyChanged = 3;

interface Count {
  least: number;
  most: number;
}

/**
 * How many of the new words between the last word outside and the first one
 * inside belong to the passage.
 *
 * @param outer how many words outside have changed, and how many new ones there are; null where nothing outside is known
 * @param own how many of the passage's words there have changed
 * @param slack by how many equal counts may deceive where many have changed
 */
function insideOf(outer: { changed: number; gap: number } | null, own: number, isSame: boolean, slack: number): Count {
  if (outer === null) return { least: 0, most: own };
  const { changed, gap } = outer;
  // Nothing of the passage is missing here: what is too much was put in beside it.
  if (own === 0 && isSame) return { least: 0, most: 0 };
  const inner = Math.max(0, gap - changed);
  const mine = Math.min(own, gap);
  const loose = own > 0 && changed > 0 && own + changed >= manyChanged ? slack : 0;
  return { least: Math.max(0, Math.min(inner, mine) - loose), most: Math.min(gap, Math.max(inner, mine) + loose) };
}

function clamp(value: number, { least, most }: Count): number {
  return Math.max(least, Math.min(most, value));
}
