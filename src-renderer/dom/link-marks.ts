/** The marks of relations beside the text: what each says, and where it stands. */

/** A claim that is related to others. UTF-16 offsets, half open. */
export interface LinkMark {
  claimId: string;
  start: number;
  end: number;
  /** A sign for each kind of its relations, each once. */
  signs: string;
  count: number;
  /** All of it in words. */
  label: string;
}

/** Height of a mark with the room below it, px. */
export const markHeight = 24;

/**
 * Gives each mark a height at or below its first word, so that none covers another.
 *
 * @param tops by mark, px, in the order of the text
 */
export function spreadMarks(tops: readonly number[]): number[] {
  let free = Number.NEGATIVE_INFINITY;
  return tops.map((top) => {
    const at = Math.max(top, free);
    free = at + markHeight;
    return at;
  });
}
