/**
 * A set read from a file, found again in the texts of this workspace. Code
 * points become UTF-16 offsets; every passage is checked against its text, and
 * one whose words stand elsewhere is looked for. All of it, or nothing.
 */
import type { AnnotationSet } from '../claims/annotation-set.ts';
import type { Claim } from '../claims/claim.ts';
import type { DocumentRecord } from '../claims/document-record.ts';
import type { Urn } from '../claims/identifiers.ts';
import type { AnswerRecords } from '../claims/review.ts';
import { t } from '../messages/translate.ts';
import { CodePointMap } from '../text/code-points.ts';
import { DocumentMatcher } from './match-document.ts';
import { placeAnswers } from './place-answers.ts';
import { placeClaim, type ClaimContext } from './place-claim.ts';
import { neighboursOf } from './place-span.ts';
import { allAnswers, hasPassages } from './portable-answers.ts';
import { linksFromPortable } from './portable-links.ts';
import type { PortableClaim, PortableDocument, PortableSet } from './portable-set.ts';
import { ProblemList, type FormatProblem } from './problem.ts';

export interface KnownDocument {
  record: DocumentRecord;
  text: string;
}

export type PlacedSet =
  | { ok: true; set: AnnotationSet; answers: AnswerRecords; problems: FormatProblem[] }
  | { ok: false; problems: FormatProblem[] };

/** @param documents of the corpus, with the texts of those that the set needs */
export function fromPortable(portable: PortableSet, documents: Iterable<KnownDocument>): PlacedSet {
  const problems = new ProblemList();
  const found = findDocuments(portable, documents, problems);
  const claims = placeClaims(portable, found, problems);
  const answers = placeAnswers(portable, found, problems);
  if (problems.refused) return { ok: false, problems: [...adviceFor(found.values()), ...problems.found] };
  const records = new Map([...found.values()].map(({ record }) => [record.id, record]));
  const { claims: _claims, documents: _documents, reviews: _reviews, comments: _comments, decisions: _decisions, generated: _generated, ...set } = portable;
  // One about a document that is not here keeps the id that the file gives it.
  const here = <T extends { documentId: Urn }>(record: T): T => ({ ...record, documentId: found.get(record.documentId)?.record.id ?? record.documentId });
  const rulings = portable.rulings?.map(here);
  const readings = portable.readings?.map(here);
  return { ok: true, set: { ...set, claims, ...linksFromPortable(portable, set.id), documents: [...records.values()], ...(rulings ? { rulings } : {}), ...(readings ? { readings } : {}) }, answers, problems: problems.found };
}

/** Where the claims of each document of the file lie here. */
function findDocuments(
  portable: PortableSet,
  documents: Iterable<KnownDocument>,
  problems: ProblemList,
): Map<Urn, ClaimContext> {
  const known = [...documents];
  const texts = new Map(known.map(({ record, text }) => [record.id, text]));
  const matcher = new DocumentMatcher(known.map(({ record }) => record));
  const counts = new Map<Urn, number>();
  const withPassages = [...portable.claims, ...portable.reviews.filter(hasPassages)];
  for (const { documentId } of withPassages) counts.set(documentId, (counts.get(documentId) ?? 0) + 1);
  const answered = new Set(allAnswers(portable).map(({ documentId }) => documentId));

  const found = new Map<Urn, ClaimContext>();
  for (const wanted of portable.documents) {
    const count = counts.get(wanted.id) ?? 0;
    const match = matcher.match(wanted);
    const document = wanted.path ?? wanted.iri ?? wanted.id;
    if (!match.document) {
      // A document that is only listed costs nothing if it is not here.
      if (count > 0) {
        problems.refuse(wanted.at, t(match.by === 'ambiguous' ? 'errors.format.documentAmbiguous' : 'errors.format.documentMissing', { document, count }));
      } else if (answered.has(wanted.id)) {
        problems.note(wanted.at, t('errors.format.answeredElsewhere', { document }));
      }
      continue;
    }
    const text = texts.get(match.document.id) ?? '';
    const map = new CodePointMap(text);
    const isSameText = wanted.textSha256 === match.document.textSha256;
    // A file of another tool does not tell.
    const isKnownOther = !isSameText && wanted.textSha256 !== null && count > 0;
    if (isKnownOther) {
      problems.note(wanted.at, t('errors.format.textDiffers', { document }));
    }
    const record = isSameText ? recordOf(wanted, match.document, map) : match.document;
    found.set(wanted.id, { text, map, name: record.path, record, isSameText, isKnownOther, neighbours: null });
  }
  return found;
}

/** Where words have changed, an import cannot tell the place; the text that they were in can. */
function adviceFor(documents: Iterable<ClaimContext>): FormatProblem[] {
  return [...documents].filter(({ isKnownOther }) => isKnownOther).map(({ name }) => ({ level: 'note', path: '', message: t('errors.format.takeEarlier', { document: name }) }));
}

/** What the file says of the document, under the identity it has here. */
function recordOf(wanted: PortableDocument, here: DocumentRecord, map: CodePointMap): DocumentRecord {
  if (!wanted.details) return here;
  const { title, outletSourceId, publishedOn, url, language, importedAt, revisionOf } = wanted.details;
  const { length } = map;
  const regions = wanted.details.regions
    .filter(({ start, end }) => start <= end && end <= length)
    .map(({ kind, start, end }) => ({ kind, start: map.toUtf16(start), end: map.toUtf16(end) }));
  return { ...here, title, outletSourceId, publishedOn, url, language, regions, importedAt, revisionOf };
}

/** The claims in the order of the file. They are placed document by document: what is made of a text to search it is kept for the last one only. */
function placeClaims(portable: PortableSet, found: ReadonlyMap<Urn, ClaimContext>, problems: ProblemList): Claim[] {
  const byDocument = new Map<Urn, number[]>();
  portable.claims.forEach(({ documentId }, index) => {
    const indices = byDocument.get(documentId);
    if (indices) indices.push(index);
    else byDocument.set(documentId, [index]);
  });
  const placed = new Array<Claim | null>(portable.claims.length).fill(null);
  for (const [documentId, indices] of byDocument) {
    const place = found.get(documentId);
    if (!place) continue;
    // In another text the passages tell of each other where they are to be expected.
    if (!place.isSameText) place.neighbours = neighboursOf(indices.flatMap((index) => portable.claims[index]?.spans ?? []), place);
    for (const index of indices) placed[index] = placeClaim(portable.claims[index] as PortableClaim, portable.id, place, problems);
  }
  return placed.filter((claim) => claim !== null);
}
