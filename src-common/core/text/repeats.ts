/** Other places at which the words of a passage stand, also where the lines are broken in another way. */

/** More are of no use to anybody. */
const mostPlaces = 100;

/**
 * @param passages what is looked for, in UTF-16 offsets of the text; each place of theirs is left out
 * @returns in text order, at most 100; nothing for a passage without words
 */
export function repeatsOf(text: string, passages: readonly { start: number; end: number }[]): { start: number; end: number }[] {
  const found = new Map<number, { start: number; end: number }>();
  for (const passage of passages) {
    const words = text.slice(passage.start, passage.end).split(/\s+/u).filter((word) => word !== '');
    if (!/[\p{Letter}\p{Number}]/u.test(words.join(''))) continue;
    const pattern = new RegExp(`${edge(words[0]?.[0], '<')}${words.map(escaped).join('\\s+')}${edge(words.at(-1)?.at(-1), '')}`, 'gu');
    for (const match of text.matchAll(pattern)) {
      const place = { start: match.index, end: match.index + match[0].length };
      if (!passages.some(({ start, end }) => place.start < end && start < place.end)) found.set(place.start, place);
      if (found.size >= mostPlaces) break;
    }
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
}

/** Words are found whole: "art" does not stand in "party". */
function edge(character: string | undefined, side: '<' | ''): string {
  return character !== undefined && /[\p{Letter}\p{Number}]/u.test(character) ? `(?${side}![\\p{Letter}\\p{Number}])` : '';
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}
