/** What the words that two texts have in common say about a place. */
import type { CommonPlaces } from './changed-text.ts';
import type { SpanSelector } from './pattern.ts';
import type { Place } from './place.ts';

export interface Standing {
  /** Between the same words that kept their order as the passage. */
  isInOrder: boolean;
  /** In order, but something short between blocks that crossed it: it may be what was moved. */
  isCutOff: boolean;
  /** Its words are the passage's own, one by one. */
  isMatched: boolean;
  /** Matched, and carried off with whole sentences. */
  isMovedWhole: boolean;
  /** The part of its words that are known to be others of the old text, 0 to 1. */
  taken: number;
}

/** @returns null where the old text is not at hand */
export function standingOf({ start, end }: Place, selector: SpanSelector, common: CommonPlaces | null): Standing | null {
  if (!common || selector.start === undefined) return null;
  const { words } = common;
  const passage = words.rangeInOld(selector.start, selector.start + selector.exact.length);
  const place = words.rangeInNow(start, end);
  return {
    isInOrder: words.isInOrder(passage, place),
    isCutOff: words.isCutOff(passage, place),
    isMatched: words.isMatched(passage, place),
    isMovedWhole: words.isMovedWhole(passage, place),
    taken: words.taken(passage, place),
  };
}
