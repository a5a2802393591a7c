/**
 * Finds a recorded span again. Every answer says how it was found and how sure
 * it is, and where the record does not single out one place, that is the
 * answer: a span put on the wrong words is worse than one that asks.
 */
import { ChangedText } from './changed-text.ts';
import { Landmarks } from './landmarks.ts';
import type { SpanSelector } from './pattern.ts';
import { plainPlace, recordedPlace } from './plain-place.ts';
import { isAstray } from './quotation-rules.ts';
import { isFound, type Resolution } from './resolution.ts';
import { questionOf, weigh } from './weigh.ts';

export type { SpanSelector } from './pattern.ts';
export type { Candidate, Resolution } from './resolution.ts';

let last: { text: string; changed: ChangedText } | null = null;

/** Sets are read document by document: what was made of the last text is kept. */
function changedText(text: string): ChangedText {
  if (last?.text !== text) last = { text, changed: new ChangedText(text) };
  return last.changed;
}

/**
 * Finds the place of one recorded span in a text, by its selector alone. Where
 * there are several spans, or the text as it was, `resolveSet` knows more.
 *
 * @param neighbours what is known of other spans of the same text (`neighboursIn`)
 * @returns one place and how it was told, or the places it could be, most
 *   probable first (at most 100; equally probable ones by their distance from the recorded offset)
 */
export function resolveSpan(text: string, selector: SpanSelector, neighbours: Landmarks | null = null): Resolution {
  const there = recordedPlace(text, selector);
  if (there) return there;
  const changed = changedText(text);
  const plain = plainPlace(changed, selector, true);
  const isTaken = plain && !(isFound(plain) && isAstray(selector, plain.start, changed.text, neighbours));
  return isTaken ? plain : weigh(questionOf(changed, selector), neighbours);
}

/**
 * Where spans of one text have gone about which nothing has to be weighed: it
 * tells of each of them where it is to be expected.
 */
export function neighboursIn(text: string, selectors: readonly SpanSelector[]): Landmarks {
  const changed = changedText(text);
  return Landmarks.of(selectors.flatMap((selector): [number, number][] => {
    const found = selector.start === undefined ? null : plainPlace(changed, selector, false);
    return found && isFound(found) && selector.start !== undefined ? [[selector.start, found.start]] : [];
  }));
}
