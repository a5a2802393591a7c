/** One passage of a file, found in the text of this workspace. */
import { describeSpan } from '../anchoring/describe.ts';
import type { Landmarks } from '../anchoring/landmarks.ts';
import { foldedQuote } from '../anchoring/pattern.ts';
import { neighboursIn, resolveSpan, type SpanSelector } from '../anchoring/resolve.ts';
import type { Resolution } from '../anchoring/resolution.ts';
import type { AttributionLink } from '../claims/attribution.ts';
import type { TextSpan } from '../claims/text-span.ts';
import { t } from '../messages/translate.ts';
import type { CodePointMap } from '../text/code-points.ts';
import { snapOutward } from '../text/graphemes.ts';
import type { PortableLink, PortableSpan } from './portable-set.ts';
import type { ProblemList } from './problem.ts';

export interface PlaceContext {
  text: string;
  map: CodePointMap;
  /** The document's path, for messages. */
  name: string;
  /** Where other passages of the file have gone in it; null where it is the text that was annotated. */
  neighbours: Landmarks | null;
}

/** @returns null when `problems` says why not; a passage found elsewhere is noted */
export function placeSpan(span: PortableSpan, place: PlaceContext, problems: ProblemList): TextSpan | null {
  return span.exact === null ? placeByPosition(span, place, problems) : placeByQuote(span, span.exact, place, problems);
}

/** Those of the passages that are found; of the others `problems` says why not. */
export function placeSpans(spans: readonly PortableSpan[], place: PlaceContext, problems: ProblemList): TextSpan[] {
  return spans.map((span) => placeSpan(span, place, problems)).filter((span) => span !== null);
}

/** Where those of the passages have gone that are found without doubt, for `PlaceContext`. */
export function neighboursOf(spans: readonly PortableSpan[], { text, map }: Pick<PlaceContext, 'text' | 'map'>): Landmarks {
  return neighboursIn(text, spans.flatMap((span) => (span.exact === null || span.start === null ? [] : [selectorOf(span, span.exact, map)])));
}

export function placeLink(link: PortableLink, place: PlaceContext, problems: ProblemList): AttributionLink {
  const one = (span: PortableSpan | null) => (span ? placeSpan(span, place, problems) : null);
  return { ...link, cueSpan: one(link.cueSpan), sourceSpan: one(link.sourceSpan) };
}

/** The fragments of one claim in text order; overlapping ones refuse the file. */
export function inTextOrder(spans: readonly TextSpan[], at: string, place: PlaceContext, problems: ProblemList): TextSpan[] {
  const sorted = spans.toSorted((a, b) => a.start - b.start || a.end - b.end);
  if (sorted.some((span, index) => span.start < (sorted[index - 1]?.end ?? 0))) {
    problems.refuse(at, t('errors.format.fragmentsOverlap', { document: place.name }));
  }
  return sorted;
}

/**
 * Where a quotation stands with all of its context, if that is one place only.
 * The quotation alone may stand in several with contexts that are nearly equal
 * ("Ann said: …", "Bob said: …"); the file means the one it spells out.
 */
function onlyPlaceInContext(text: string, { prefix, suffix }: PortableSpan, exact: string): number | undefined {
  const whole = prefix + exact + suffix;
  const first = text.indexOf(whole);
  return first < 0 || text.includes(whole, first + 1) ? undefined : first + prefix.length;
}

/** A file that gives no words can only be taken at its word. */
function placeByPosition(span: PortableSpan, { text, map, name }: PlaceContext, problems: ProblemList): TextSpan | null {
  const { start, end } = span;
  if (start === null || end === null || end > map.length) {
    problems.refuse(span.at, t('errors.format.placeOutside', { start: start ?? 0, end: end ?? 0, document: name, length: map.length }));
    return null;
  }
  const whole = snapOutward(text, map.toUtf16(start), map.toUtf16(end));
  return describeSpan(text, whole.start, whole.end);
}

function selectorOf({ start, prefix, suffix }: PortableSpan, exact: string, map: CodePointMap): SpanSelector {
  const selector: SpanSelector = { exact, prefix, suffix };
  if (start !== null && start <= map.length) selector.start = map.toUtf16(start);
  return selector;
}

/** What the engine answers about a passage that the file spells out. */
export function resolutionOf(span: PortableSpan, exact: string, { text, map, neighbours }: PlaceContext): Resolution {
  const selector = selectorOf(span, exact, map);
  if (span.start === null) {
    const only = onlyPlaceInContext(text, span, exact);
    if (only !== undefined) selector.start = only;
  }
  return resolveSpan(text, selector, neighbours);
}

function placeByQuote(span: PortableSpan, exact: string, place: PlaceContext, problems: ProblemList): TextSpan | null {
  const { text, map, name } = place;
  const found = resolutionOf(span, exact, place);
  const quote = exact.length > 80 ? `${exact.slice(0, 80)}…` : exact;
  if ('candidates' in found && found.tier === 'ambiguous') {
    problems.refuse(span.at, t('errors.format.passageAmbiguous', { quote, document: name, count: found.candidates.length }));
    return null;
  }
  // Its words are there, and what speaks against them is for the reader to judge.
  const same = 'candidates' in found ? found.candidates.find(({ start, end }) => foldedQuote(text.slice(start, end)) === foldedQuote(exact)) : undefined;
  if (same) {
    problems.refuse(span.at, t('errors.format.passageUnsure', { quote, document: name, start: map.toCodePoint(same.start) }));
    return null;
  }
  // Words that have changed are for the reader to judge, not for an import.
  if ('candidates' in found || found.tier === 'fuzzy') {
    problems.refuse(span.at, t('errors.format.passageLost', { quote, document: name }));
    return null;
  }
  // A file that never gave a place has nothing that could have moved.
  if (found.tier !== 'position' && span.start !== null) {
    problems.note(span.at, t('errors.format.passageMoved', { quote, document: name }));
  }
  return describeSpan(text, found.start, found.end);
}
