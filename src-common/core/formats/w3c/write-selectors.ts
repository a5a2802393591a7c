/**
 * A passage as a SpecificResource (Web Annotation Data Model, section 4): the
 * document, and two selectors of the same passage. The quote finds it in a
 * changed text, the position tells equal quotes apart. Positions count code
 * points, as section 4.2.5 asks.
 */
import type { JsonObject } from '../json/members.ts';
import type { PortableDocument, PortableSpan } from '../portable-set.ts';
import { textIri } from './terms.ts';

export function selectorsOf(span: PortableSpan): JsonObject[] {
  const selectors: JsonObject[] = [];
  if (span.exact !== null) {
    selectors.push({ type: 'TextQuoteSelector', exact: span.exact, prefix: span.prefix, suffix: span.suffix });
  }
  if (span.start !== null && span.end !== null) {
    selectors.push({ type: 'TextPositionSelector', start: span.start, end: span.end });
  }
  return selectors;
}

/** A passage of the claim's document inside a body: the document is described at the target. */
export function passageOf(span: PortableSpan, document: Pick<PortableDocument, 'id'>): { type: string; source: string; selector: JsonObject[] } {
  return { type: 'SpecificResource', source: document.id, selector: selectorsOf(span) };
}

/**
 * One fragment of the content as a target. A discontinuous passage becomes
 * several targets in text order: several selectors on one target would say
 * "the same segment, described in other ways" (section 4.2).
 */
export function targetOf(span: PortableSpan, document: PortableDocument): JsonObject {
  const target: JsonObject = { type: 'SpecificResource', source: sourceOf(document), selector: selectorsOf(span) };
  const state = stateOf(document);
  if (state) target['state'] = state;
  return target;
}

/** A document by all that helps another reader to recognise it. */
export function sourceOf(document: PortableDocument): JsonObject {
  const source: JsonObject = { id: document.id, type: 'Text' };
  if (document.details) source['format'] = document.details.mediaType;
  if (document.path !== null) source['path'] = document.path;
  if (document.sha256 !== null) source['sha256'] = document.sha256;
  if (document.textSha256 !== null) source['textSha256'] = document.textSha256;
  return source;
}

/** Which revision of the document is meant (section 4.3.1): its text as it was when it was taken in. */
function stateOf(document: PortableDocument): JsonObject | null {
  if (document.textSha256 === null || !document.details) return null;
  return { type: 'TimeState', sourceDate: document.details.importedAt, cached: textIri(document.textSha256) };
}
