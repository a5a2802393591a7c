/**
 * Finds a recorded span again. Every answer says how it was found and how sure
 * it is, and where the record does not single out one place, that is the
 * answer: a span put on the wrong words is worse than one that asks.
 */
import { ChangedText } from './changed-text.ts';
import type { SpanSelector } from './pattern.ts';
import { plainPlace, recordedPlace } from './plain-place.ts';
import type { Resolution } from './resolution.ts';
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
 * @returns one place and how it was told, or the places it could be, most
 *   probable first (at most 100; equally probable ones by their distance from the recorded offset)
 */
export function resolveSpan(text: string, selector: SpanSelector): Resolution {
  const there = recordedPlace(text, selector);
  if (there) return there;
  const changed = changedText(text);
  return plainPlace(changed, selector, true) ?? weigh(questionOf(changed, selector), null);
}
