/** A span about which something has to be weighed: its places, how probable each is, and what follows from that. */
import type { ChangedText, CommonPlaces } from './changed-text.ts';
import { isRepeatedAt } from './copies.ts';
import { evidenceOf } from './evidence.ts';
import type { Landmarks } from './landmarks.ts';
import type { MatchText } from './match-text.ts';
import { probabilities } from './model.ts';
import { leastProbability, weightsOfQuotation, weightsWithOldText } from './model-weights.ts';
import { occurrencesOf } from './occurrences.ts';
import { patternOf, standsIn, type Pattern, type SpanSelector } from './pattern.ts';
import type { Place } from './place.ts';
import { findPlaces, type Places } from './places.ts';
import { isUnsure } from './quotation-rules.ts';
import type { Candidate, FoundTier, Resolution } from './resolution.ts';
import { isDoubtful, isRival, isSingle, type JudgedPlace } from './rules.ts';
import { standingOf, type Standing } from './standing.ts';

/** More are of no use to whoever has to choose. */
const mostCandidates = 100;
/** What is less probable is not worth showing, unless it has the very words. */
const leastShown = 0.002;
/** The model never says 1: that is kept for what is unchanged. */
const mostProbable = 0.999;
/** The very words between the same neighbours are taken below the model's limit: in the tuning trials none of them was wrong above 0.7. */
const leastInOrder = 0.8;
/** What is asked about is not as sure as what is taken, however well the words fit. */
const mostAsked = 0.95;
/** Where the second best has so much of the best one's probability, the question is which. */
const rivalShare = 0.2;

/** Whether a quotation stood ten or twenty times tells nothing. */
const mostCounted = 20;

/** A span with the places that come into question; they do not depend on what its neighbours turn out to be. */
export interface Question {
  text: MatchText;
  selector: SpanSelector;
  pattern: Pattern;
  places: Places;
  /** Of each place. */
  standings: (Standing | null)[];
  /** Of the old text, where it is at hand and the span stands in it as recorded. */
  common: CommonPlaces | null;
  oldCount: number | null;
}

export function questionOf(changed: ChangedText, selector: SpanSelector): Question {
  const pattern = patternOf(selector, changed.old);
  const start = selector.start ?? null;
  const old = changed.old && standsIn(changed.old.raw, selector) ? changed.old : null;
  const common = old && changed.common;
  const expected = start === null ? null : common?.forward.expected(start) ?? start;
  const places = findPlaces(changed.text, pattern, expected);
  return {
    text: changed.text, selector, pattern, common, places,
    standings: places.found.map((place) => standingOf(place, selector, common)),
    oldCount: old && occurrencesOf(old, pattern.quote, mostCounted).length,
  };
}

/** The evidence of each place of a question, in the model's order. */
export function evidenceFor(question: Question, neighbours: Landmarks | null): number[][] {
  const { pattern, places: { found, exactCount }, standings, common, oldCount } = question;
  return found.map((place, at) => evidenceOf(place, pattern, { common, neighbours, exactCount, oldCount, standing: standings[at] ?? null }));
}

/** @param neighbours annotations of the same document that have been found */
export function weigh(question: Question, neighbours: Landmarks | null): Resolution {
  const { places, selector, standings, pattern, common, oldCount } = question;
  const chances = probabilities(evidenceFor(question, neighbours), common ? weightsWithOldText : weightsOfQuotation);
  const ranked = places.found
    .map((place, at) => ({ place, chance: chances[at] ?? 0, standing: standings[at] ?? null }))
    .sort((a, b) => b.chance - a.chance || distance(a.place, selector) - distance(b.place, selector));
  const single = ranked.find((judged) => isSingle(judged, places.exactCount, oldCount));
  if (single) {
    return { tier: tierOf(single.place, question), start: single.place.start, end: single.place.end, score: rounded(Math.max(single.chance, leastProbability)) };
  }
  const isForTheReader = (judged: JudgedPlace): boolean =>
    (common ? isDoubtful(judged, pattern, common) : isUnsure(judged.place, question.text, pattern, neighbours));
  const [best, second] = ranked;
  if (best && best.chance >= leastFor(best) && !isForTheReader(best) && (isToldByPlace(best.place, question, neighbours) || !ranked.some((other) => isRival(other, best, question.text)))) {
    return { tier: tierOf(best.place, question), start: best.place.start, end: best.place.end, score: rounded(best.chance) };
  }
  const candidates = ranked
    .filter(({ place, chance }) => place.isExact || chance >= leastShown)
    .map(({ place, chance }): Candidate => ({ start: place.start, end: place.end, score: Math.min(mostAsked, rounded(chance)) }))
    .concat(places.rest.map((place) => ({ ...place, score: 0 })))
    .slice(0, mostCandidates);
  const isOpen = best && second && ((best.place.isExact && second.place.isExact) ||
    (best.chance + second.chance >= 0.5 && second.chance >= rivalShare * best.chance));
  return { tier: isOpen ? 'ambiguous' : 'orphan', candidates };
}

/**
 * Whether the place tells it from its copies: it is where the annotations found
 * on both sides have gone; or, without the old text, where the passage was, and
 * no copy was put in right there.
 */
function isToldByPlace(place: Place, { selector: { start, exact }, places: { found }, common, text }: Question, neighbours: Landmarks | null): boolean {
  if (start === undefined) return false;
  if (neighbours?.shift(start, start + exact.length) === place.start - start) return true;
  return !common && place.start === start && !found.some((other) => other.isExact && other.start > start && isRepeatedAt(text, start, other.start));
}

function leastFor({ place, standing }: JudgedPlace): number {
  return place.isExact && standing?.isInOrder ? leastInOrder : leastProbability;
}

function tierOf(place: Place, { selector, places: { exactCount } }: Question): FoundTier {
  if (!place.isExact) return 'fuzzy';
  if (place.start === selector.start) return 'position';
  return exactCount === 1 ? 'quote' : 'context';
}

function rounded(chance: number): number {
  return Math.min(mostProbable, Math.round(chance * 1000) / 1000);
}

function distance(place: Place, { start }: SpanSelector): number {
  return start === undefined ? 0 : Math.abs(place.start - start);
}
