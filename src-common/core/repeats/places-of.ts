/** Where the words of passages stand in a text, also with the lines broken in another way. */
import type { FoldedWords, Place } from './folded-words.ts';
import type { RunPlaces } from './run-places.ts';

/** More in one text are of no use to anybody. */
export const mostPlaces = 100;

/**
 * @param passages those that are long enough to be looked for, folded
 * @param own places of the text at which nothing is looked for: where the passages were taken from
 * @param runs of the same text, where many passages are looked for, each of three words at least
 * @returns in text order, at most 100; those of one passage do not overlap
 */
export function placesOf(text: FoldedWords, passages: readonly FoldedWords[], own: readonly Place[] = [], runs: RunPlaces | null = null): Place[] {
  const found = new Map<number, Place>();
  for (const passage of passages) {
    if (passage.length === 0) continue;
    // The words up to here belong to a place that was found.
    let free = 0;
    for (const at of runs ? runs.mayBegin(passage.tokens) : sameFirstWord(text, passage)) {
      if (found.size >= mostPlaces) break;
      if (at < free || !text.standsAt(passage, at)) continue;
      const place = withPunctuation(text, passage, at);
      if (own.some(({ start, end }) => place.start < end && start < place.end)) continue;
      found.set(place.start, place);
      free = at + passage.length;
    }
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
}

function* sameFirstWord(text: FoldedWords, passage: FoldedWords): Generator<number> {
  const { hashes } = text.tokens;
  const first = passage.tokens.hashes[0] ?? 0;
  const last = text.length - passage.length;
  for (let at = hashes.indexOf(first); at >= 0 && at <= last; at = hashes.indexOf(first, at + 1)) yield at;
}

/** From the first word to the last, with what the passage has around them where the text has the same. */
function withPunctuation(text: FoldedWords, passage: FoldedWords, at: number): Place {
  const words = passage.folded.trim();
  const from = passage.tokens.starts[0] ?? 0;
  const to = passage.tokens.ends[passage.length - 1] ?? 0;
  const indent = passage.folded.length - passage.folded.trimStart().length;
  const head = words.slice(0, from - indent);
  const tail = words.slice(to - indent);
  const start = text.tokens.starts[at] ?? 0;
  const end = text.tokens.ends[at + passage.length - 1] ?? 0;
  return text.placeOf(
    head !== '' && text.folded.slice(Math.max(0, start - head.length), start) === head ? start - head.length : start,
    text.folded.startsWith(tail, end) ? end + tail.length : end,
  );
}
