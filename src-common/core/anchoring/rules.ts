/**
 * What is not left to the model: places that can be no others, and places that
 * are for the reader to judge however probable they are.
 */
import type { CommonPlaces } from './changed-text.ts';
import { isRepeatedAt } from './copies.ts';
import type { MatchText } from './match-text.ts';
import type { Pattern } from './pattern.ts';
import type { Place } from './place.ts';
import { leastSure, tellingMuch } from './quotation-rules.ts';
import type { Standing } from './standing.ts';

/** So much of the words next to a place makes it the same place, moved with them. */
const movedWith = 0.95;
/** Landmarks that agree less than this do not lead to a place. */
const leastStaying = 0.25;

/** A place with as much of the passage's words on one side of it is no chance. */
const asNear = 0.9;
/** By so much less of the words on both sides together a place is no worse. */
const equallyNear = 0.1;

export interface JudgedPlace {
  place: Place;
  standing: Standing | null;
}

/**
 * Whether a place can be no other: a telling passage that stood once and stands
 * once, word for word; or one that was carried off in a block of whole sentences.
 */
export function isSingle({ place, standing }: JudgedPlace, exactCount: number, oldCount: number | null): boolean {
  if (!place.isExact) return false;
  return standing?.isMovedWhole === true || (exactCount === 1 && oldCount === 1 && place.held >= tellingMuch);
}

/**
 * Whether a place is for the reader to judge although the old text is at hand.
 * Other words and another place may be what was deleted and something like it, a
 * passage with unsure ends may be put on its neighbours' words.
 */
export function isDoubtful({ place, standing }: JudgedPlace, pattern: Pattern, common: CommonPlaces): boolean {
  if (!place.isExact) return place.sureShare < leastSure || !standing?.isInOrder || standing.isCutOff;
  const isStray = place.held < tellingMuch && Math.max(place.before.near ?? 0, place.after.near ?? 0) < movedWith;
  return isStray && hasLeft(place, pattern, common);
}

/**
 * Whether another place is as good as the best one: the same words, and nothing
 * known that says which of the two is the new one.
 */
export function isRival(other: JudgedPlace, best: JudgedPlace, text: MatchText): boolean {
  if (other === best) return false;
  if (best.standing === null) return isCopy(other.place, best.place, text);
  if (!isOpen(other) || !isOpen(best)) return false;
  return other.place.held >= tellingMuch || Math.max(other.place.before.near ?? 0, other.place.after.near ?? 0) >= asNear;
}

/** Whether a place has as much of the words around the passage; or was put in right beside it, where it has either's neighbours. */
function isCopy(other: Place, best: Place, text: MatchText): boolean {
  if (!other.isExact || !best.isExact) return false;
  const sum = ({ before, after }: Place): number => (before.near ?? 0) + (after.near ?? 0);
  return sum(other) >= sum(best) - equallyNear || isRepeatedAt(text, Math.min(other.start, best.start), Math.max(other.start, best.start));
}

/** Whether a place has the words of the passage, and nothing is known to have been in it or to have gone elsewhere. */
function isOpen({ place, standing }: JudgedPlace): boolean {
  return place.isExact && standing !== null && standing.isInOrder && !standing.isMatched && standing.taken === 0;
}

/** Whether a place has left its order: nothing that kept its own between the two texts leads there. */
function hasLeft(place: Place, { selector: { start, exact } }: Pattern, common: CommonPlaces): boolean {
  if (start === undefined || common.backbone.size === 0) return false;
  const { before, after } = common.backbone.agreement(start, start + exact.length, place.start, place.end);
  return Math.max(before ?? 0, after ?? 0) < leastStaying;
}
