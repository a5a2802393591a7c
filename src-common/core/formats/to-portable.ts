/** A set of the workspace into the form that files speak: UTF-16 offsets become code points. */
import type { AnnotationSet } from '../claims/annotation-set.ts';
import type { Claim } from '../claims/claim.ts';
import type { DocumentRecord } from '../claims/document-record.ts';
import type { Urn } from '../claims/identifiers.ts';
import type { TextSpan } from '../claims/text-span.ts';
import { CodePointMap } from '../text/code-points.ts';
import type { PortableClaim, PortableDocument, PortableSet, PortableSpan } from './portable-set.ts';

/**
 * @param texts text of every document that a claim of the set lies in, by document id
 * @throws Error when such a text is missing or is not the one the claims belong to: the caller's mistake
 */
export function toPortable(set: AnnotationSet, texts: ReadonlyMap<Urn, string>): PortableSet {
  const maps = new Map<Urn, CodePointMap>();
  const mapOf = (id: Urn): CodePointMap => {
    const known = maps.get(id);
    if (known) return known;
    const text = texts.get(id);
    if (text === undefined) throw new Error(`the text of document ${id} is needed`);
    const made = new CodePointMap(text);
    maps.set(id, made);
    return made;
  };
  const { claims, sources, documents, ...record } = set;
  return {
    ...record,
    claims: claims.map((claim) => portableClaim(claim, mapOf(claim.documentId), texts.get(claim.documentId) ?? '')),
    sources: [...sources],
    documents: documents.map((document) => portableDocument(document, mapOf(document.id))),
  };
}

function portableClaim(claim: Claim, map: CodePointMap, text: string): PortableClaim {
  const span = (given: TextSpan): PortableSpan => {
    if (text.slice(given.start, given.end) !== given.exact) {
      throw new Error(`claim ${claim.id} does not fit the text of document ${claim.documentId}`);
    }
    return {
      start: map.toCodePoint(given.start),
      end: map.toCodePoint(given.end),
      exact: given.exact,
      prefix: given.prefix,
      suffix: given.suffix,
      at: '',
    };
  };
  const { setId: _setId, spans, markers, attribution, ...fields } = claim;
  return {
    ...fields,
    spans: spans.map(span),
    markers: markers.map(span),
    attribution: attribution.map((link) => ({
      ...link,
      cueSpan: link.cueSpan && span(link.cueSpan),
      sourceSpan: link.sourceSpan && span(link.sourceSpan),
    })),
    at: '',
  };
}

function portableDocument(document: DocumentRecord, map: CodePointMap): PortableDocument {
  const { id, path, sha256, textSha256, ...details } = document;
  return {
    id, path, sha256, textSha256,
    iri: null,
    at: '',
    details: {
      ...details,
      length: map.length,
      regions: document.regions.map((region) => ({
        kind: region.kind,
        start: map.toCodePoint(region.start),
        end: map.toCodePoint(region.end),
      })),
    },
  };
}
