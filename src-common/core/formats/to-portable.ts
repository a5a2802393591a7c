/** A set of the workspace into the form that files speak: UTF-16 offsets become code points. */
import type { AnnotationSet } from '../claims/annotation-set.ts';
import type { AttributionLink } from '../claims/attribution.ts';
import type { Claim } from '../claims/claim.ts';
import type { DocumentRecord } from '../claims/document-record.ts';
import type { Urn } from '../claims/identifiers.ts';
import type { AnswerRecords, Proposal, Review } from '../claims/review.ts';
import type { Source } from '../claims/source.ts';
import type { TextSpan } from '../claims/text-span.ts';
import { CodePointMap } from '../text/code-points.ts';
import type { PortableProposal, PortableReview } from './portable-answers.ts';
import { portableLinks } from './portable-links.ts';
import type { PortableClaim, PortableDocument, PortableLink, PortableSet, PortableSpan } from './portable-set.ts';

type SpanConverter = (span: TextSpan) => PortableSpan;

export const noAnswers: AnswerRecords = { reviews: [], comments: [], decisions: [] };

/**
 * @param texts text of every document of the set, and of those in which a review proposes passages, by document id
 * @param answers that travel with the set, or make up all of it
 * @throws Error when such a text is missing or is not the one the claims belong to: the caller's mistake
 */
export function toPortable(set: AnnotationSet, texts: ReadonlyMap<Urn, string>, answers: AnswerRecords = noAnswers): PortableSet {
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
  const converter = (id: Urn, documentId: Urn): SpanConverter => (span) =>
    portableSpan(span, id, documentId, mapOf(documentId), texts.get(documentId) ?? '');
  const { claims, sources, documents, received: _received, ...record } = set;
  return {
    ...record,
    claims: claims.map((claim) => portableClaim(claim, converter(claim.id, claim.documentId))),
    ...portableLinks(set),
    sources: [...sources],
    documents: documents.map((document) => portableDocument(document, mapOf(document.id))),
    reviews: answers.reviews.map((review) => portableReview(review, converter(review.claimId, review.documentId))),
    comments: answers.comments.map((comment) => ({ ...comment, place: '' })),
    decisions: answers.decisions.map((decision) => ({ ...decision, place: '' })),
  };
}

function portableSpan(span: TextSpan, claimId: Urn, documentId: Urn, map: CodePointMap, text: string): PortableSpan {
  if (text.slice(span.start, span.end) !== span.exact) {
    throw new Error(`claim ${claimId} does not fit the text of document ${documentId}`);
  }
  return {
    start: map.toCodePoint(span.start),
    end: map.toCodePoint(span.end),
    exact: span.exact,
    prefix: span.prefix,
    suffix: span.suffix,
    at: '',
  };
}

function portableClaim(claim: Claim, span: SpanConverter): PortableClaim {
  const { setId: _setId, spans, markers, attribution, ...fields } = claim;
  return {
    ...fields,
    spans: spans.map(span),
    markers: markers.map(span),
    attribution: attribution.map((link) => portableLink(link, span)),
    at: '',
  };
}

function portableLink(link: AttributionLink, span: SpanConverter): PortableLink {
  return { ...link, cueSpan: link.cueSpan && span(link.cueSpan), sourceSpan: link.sourceSpan && span(link.sourceSpan) };
}

function portableReview(review: Review, span: SpanConverter): PortableReview {
  return { ...review, proposals: review.proposals.map((proposal) => portableProposal(proposal, span)), place: '' };
}

function portableProposal(proposal: Proposal, span: SpanConverter): PortableProposal {
  if (proposal.field === 'spans') return { field: 'spans', value: proposal.value.map(span) };
  if (proposal.field !== 'attribution') return proposal;
  const { links, sources } = proposal.value;
  return { field: 'attribution', value: { links: links.map((link) => portableLink(link, span)), sources: sources.map(withoutSet) } };
}

/** With which set a source came is a matter of this workspace. */
function withoutSet(source: Source): Source {
  const { setId: _setId, ...rest } = source;
  return rest;
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
