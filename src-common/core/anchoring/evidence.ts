/**
 * What speaks for and against a place, as the numbers that the model weighs.
 * Everything lies between about -1 and 3, so that the weights can be compared.
 */
import type { CommonPlaces } from './changed-text.ts';
import type { Agreement, Landmarks } from './landmarks.ts';
import type { Pattern } from './pattern.ts';
import type { Place } from './place.ts';
import type { Standing } from './standing.ts';

/** Names of the numbers, in the order in which `evidenceOf` gives them. */
export const evidenceNames = [
  'bias', 'exact', 'same', 'inPlace', 'likeness', 'lost', 'held', 'exactAndHeld', 'exactOnce', 'exactOnceInBoth', 'exactFewer',
  'noContext', 'exactWithoutContext', 'nearSum', 'nearBest', 'nearNone', 'farSum', 'farBest', 'farNone',
  'changedWithoutNear', 'lostWithoutNear', 'otherWithoutNear', 'changedWithoutAny', 'closeBy',
  'comesBest', 'comesNone', 'goesBest', 'goesNone', 'goesInside', 'comesInside', 'insideBoth', 'staysBest', 'staysSum', 'staysNone', 'otherAndStaysNone', 'lostAndStaysNone', 'looseEnds', 'looseShort', 'looseWords', 'otherAndGoesNone', 'lostAndGoesNone', 'bothWays',
  'ordered', 'otherOrdered', 'exactOutOfOrder', 'taken', 'matchedInOrder', 'movedWhole', 'unsureEnds',
  'neighbours', 'neighboursBest', 'neighboursNone', 'otherAndNeighboursNone',
] as const;

export interface Surroundings {
  /** How often the quotation stands in this text, and in the old one (null where that is not at hand). */
  exactCount: number;
  oldCount: number | null;
  /** Common places of the old text and this one, both ways; null where the old text is not at hand. */
  common: CommonPlaces | null;
  /** Annotations that have been found. */
  neighbours: Landmarks | null;
  /** null where the old text is not at hand. */
  standing: Standing | null;
}

interface Sides {
  known: boolean;
  sum: number;
  best: number;
  none: number;
}

function sides(before: number | null, after: number | null): Sides {
  if (before === null && after === null) return { known: false, sum: 0, best: 0, none: 0 };
  const a = before ?? after ?? 0;
  const b = after ?? before ?? 0;
  return { known: true, sum: a + b, best: Math.max(a, b), none: (1 - a) * (1 - b) };
}

const ofAgreement = ({ before, after }: Agreement): Sides => sides(before, after);
const unknown: Sides = { known: false, sum: 0, best: 0, none: 0 };

/** @returns as many numbers as `evidenceNames` */
export function evidenceOf(place: Place, { selector, from, to }: Pattern, { common, neighbours, exactCount, oldCount, standing }: Surroundings): number[] {
  const { likeness, held, lost, before, after } = place;
  const isExact = place.isExact ? 1 : 0;
  const near = sides(before.near, after.near);
  const far = sides(before.far, after.far);
  const start = selector.start ?? null;
  const end = start === null ? null : start + selector.exact.length;
  const at = (landmarks: Landmarks | undefined | null): Sides =>
    landmarks && start !== null && end !== null && landmarks.size > 0
      ? ofAgreement(landmarks.agreement(start, end, place.start, place.end)) : unknown;
  const goes = at(common?.forward);
  const stays = at(common?.backbone);
  // The other way round: do the words around the place come from around the passage?
  const comes = common && start !== null && end !== null && common.backward.size > 0
    ? ofAgreement(common.backward.agreement(place.start, place.end, start, end)) : unknown;
  const goesInside = (start !== null && end !== null && common?.forward.inside(start, end, place.start, place.end)) ?? 0.5;
  const comesInside = (start !== null && end !== null && common?.backward.inside(place.start, place.end, start, end)) ?? 0.5;
  const beside = at(neighbours);
  const changed = 1 - likeness;
  const other = 1 - isExact;
  const anyNone = (near.known ? near.none : 1) * (far.known ? far.none : 1) * (goes.known ? goes.none : 1);
  const heldLog = Math.log1p(held);
  const lostLog = Math.log1p(lost);
  const inBoth = Number(goesInside) - 0.5;
  const fromBoth = Number(comesInside) - 0.5;
  const loose = 2 - place.firmStart - place.firmEnd;
  return [
    1, isExact, place.isSame ? 1 : 0, isExact && !common && place.start === start ? 1 : 0, likeness, lostLog, heldLog, isExact * heldLog,
    isExact && exactCount === 1 ? 1 : 0, isExact && exactCount === 1 && oldCount === 1 ? 1 : 0, isExact && oldCount !== null && exactCount < oldCount ? 1 : 0,
    near.known ? 0 : 1, near.known ? 0 : isExact, near.sum, near.best, near.none, far.sum, far.best, far.none,
    changed * near.none, lostLog * near.none, other * near.none, changed * anyNone,
    start === null || common ? 0 : Math.exp(-Math.abs(place.start - start) / 500),
    comes.best, comes.none, goes.best, goes.none, inBoth, fromBoth, Math.min(inBoth, fromBoth),
    stays.best, stays.sum, stays.none, other * stays.none, lostLog * stays.none, loose, loose / Math.sqrt(Math.max(1, to - from)), place.looseWords,
    other * goes.none, lostLog * goes.none, goes.sum * comes.sum,
    standing?.isInOrder ? 1 : 0, standing?.isInOrder ? other : 0, standing && !standing.isInOrder ? isExact : 0, standing?.taken ?? 0,
    standing?.isMatched && standing.isInOrder ? 1 : 0, standing?.isMovedWhole ? isExact : 0, 1 - place.sureShare,
    beside.sum, beside.best, beside.none, other * beside.none,
  ];
}
