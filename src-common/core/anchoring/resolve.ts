/**
 * Finds a recorded span again. Every answer says how it was found, and where
 * the record does not single out one place, that is the answer: a span put on
 * the wrong words is worse than one that asks.
 */
import { isGraphemeBoundary, snapOutward } from '../text/graphemes.ts';
import { FoldedText, trimRange } from '../text/white-space.ts';
import { contextScore, tellsAnything, type Context } from './context.ts';

/** What was recorded; `start` in UTF-16 code units of the text as it was. */
export interface SpanSelector {
  start?: number;
  exact: string;
  prefix?: string;
  suffix?: string;
}

/** UTF-16 offsets in the text as it is, half open; never cutting a grapheme cluster. */
export interface Candidate {
  start: number;
  end: number;
  /** 1: every character of quotation and context stands there; at least 0.5 for the quotation alone. */
  score: number;
}

/**
 * - `position`: the quotation stands where it stood;
 * - `quote`: it stands in one place only;
 * - `context`: it stands in several, and prefix and suffix fit one of them clearly best;
 * - `ambiguous`: several, and nothing tells them apart;
 * - `orphan`: it stands nowhere.
 */
export type Resolution =
  | ({ tier: 'position' | 'quote' | 'context' } & Candidate)
  | { tier: 'ambiguous' | 'orphan'; candidates: Candidate[] };

interface Found extends Candidate {
  /** How much of the context stands there, 0 to 1. */
  fit: number;
  /** Character for character, white space included. */
  same: boolean;
}

/** Best place and runner-up differ by at least this part of the context. */
const clearMargin = 0.25;
/** Below this the best place has too little of the context to be told by it. */
const leastFit = 0.3;
/** A quotation that stands where it stood is given up only for a place with nearly all of the context. */
const overrulingFit = 0.8;
const overrulingMargin = 0.5;
/** More are of no use to whoever has to choose. */
const mostCandidates = 100;

let lastText: string | null = null;
let lastFolded: FoldedText | null = null;

/** Sets are resolved document by document: the folded text of the last one is kept. */
function foldedOf(text: string): FoldedText {
  if (lastFolded === null || text !== lastText) {
    lastFolded = new FoldedText(text);
    lastText = text;
  }
  return lastFolded;
}

/** White space folded, and none at the ends. */
function foldedQuote(exact: string): string {
  return new FoldedText(exact).folded.trim();
}

function foundAt(text: string, start: number, end: number, context: Context, same: boolean): Found {
  const fit = contextScore(text, start, end, context);
  return { start, end, fit, same, score: (same ? 1 : 0.98) * (0.5 + 0.5 * fit) };
}

/** The recorded offset, where it can be one of this text. */
function recordedOffset(text: string, { start }: SpanSelector): number | null {
  return start !== undefined && Number.isInteger(start) && start >= 0 && start < text.length ? start : null;
}

/**
 * The quotation at its recorded offset, character for character. Other tools
 * cut graphemes; such a range is widened.
 */
function sameInPlace(text: string, selector: SpanSelector, context: Context): Found | null {
  const start = recordedOffset(text, selector);
  if (start === null || !text.startsWith(selector.exact, start)) return null;
  const { length } = selector.exact;
  const whole = snapOutward(text, start, start + length);
  return foundAt(text, whole.start, whole.end, context, whole.end - whole.start === length);
}

/** The quotation at its recorded offset with other white space, as tools write it that fold it. */
function foldedInPlace(text: string, selector: SpanSelector, context: Context): Found | null {
  const start = recordedOffset(text, selector);
  const quote = foldedQuote(selector.exact);
  if (start === null || quote === '') return null;
  const folded = foldedOf(text);
  const from = folded.toFolded(start);
  const at = folded.folded[from] === ' ' ? from + 1 : from;
  if (!folded.folded.startsWith(quote, at)) return null;
  const whole = snapOutward(text, folded.toRaw(at), folded.toRaw(at + quote.length));
  return foundAt(text, whole.start, whole.end, context, false);
}

/** Every offset at which the needle stands, overlapping ones too. */
function* occurrences(text: string, needle: string): Generator<number> {
  for (let at = text.indexOf(needle); at !== -1; at = text.indexOf(needle, at + 1)) yield at;
}

/** All places of the quotation, those that differ in white space included, in text order. */
function everywhere(text: string, exact: string, context: Context): Found[] {
  const found = new Map<number, Found>();
  const add = (start: number, end: number, same: boolean): boolean => {
    // "e" does not stand in "é", whichever way that is written.
    if (!isGraphemeBoundary(text, start) || !isGraphemeBoundary(text, end)) return false;
    found.set(start, foundAt(text, start, end, context, same));
    return true;
  };
  const quote = foldedQuote(exact);
  if (quote !== '') {
    const folded = foldedOf(text);
    for (const at of occurrences(folded.folded, quote)) add(folded.toRaw(at), folded.toRaw(at + quote.length), false);
  }
  const lead = trimRange(exact, 0, exact.length).start;
  for (const at of occurrences(text, exact)) {
    // The folded quotation was found here, too, without its outer white space.
    if (add(at, at + exact.length, true) && lead > 0) found.delete(at + lead);
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
}

function publish({ start, end, score }: Found): Candidate {
  return { start, end, score };
}

/**
 * Finds the place of a recorded span in a text.
 *
 * @returns one place and how it was told, or the places it could be, best first
 *   (at most 100; with equal context the one nearest to the recorded offset first)
 */
export function resolveSpan(text: string, selector: SpanSelector): Resolution {
  if (selector.exact === '') return { tier: 'orphan', candidates: [] };
  const context: Context = { prefix: selector.prefix ?? '', suffix: selector.suffix ?? '' };
  const unmoved = sameInPlace(text, selector, context);
  if (unmoved?.fit === 1) return { tier: 'position', ...publish(unmoved) };

  const places = everywhere(text, selector.exact, context);
  const same = places.filter((place) => place.same);
  const inPlace = unmoved ?? (same.length === 0 ? foldedInPlace(text, selector, context) : null);
  const ranked = places.toSorted((a, b) => b.score - a.score || distance(a, selector) - distance(b, selector));
  const [best, second] = ranked;
  if (inPlace) {
    const overruled = best && best.fit >= overrulingFit && best.fit - inPlace.fit >= overrulingMargin;
    if (!overruled) return { tier: 'position', ...publish(inPlace) };
  }
  if (!best) return { tier: 'orphan', candidates: [] };
  if (!second || (same.length === 1 && best.same)) return { tier: 'quote', ...publish(best) };
  if (tellsAnything(context) && best.fit >= leastFit && best.fit - second.fit >= clearMargin) {
    return { tier: 'context', ...publish(best) };
  }
  return { tier: 'ambiguous', candidates: ranked.slice(0, mostCandidates).map(publish) };
}

function distance(place: Found, { start }: SpanSelector): number {
  return start === undefined ? 0 : Math.abs(place.start - start);
}
