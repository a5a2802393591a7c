/** A set whose claims lie where they are found in the corpus as it is now. What is not found stays, with its old words, and says so. */
import type { Anchoring, MoveTier } from '../../src-common/core/claims/anchoring.ts';
import type { Urn } from '../../src-common/core/claims/identifiers.ts';
import type { KnownDocument } from '../../src-common/core/formats/from-portable.ts';
import { DocumentMatcher } from '../../src-common/core/formats/match-document.ts';
import type { PortableClaim, PortableDocument, PortableSet, PortableSpan } from '../../src-common/core/formats/portable-set.ts';
import { TextPlaces } from '../../src-common/core/report/text-places.ts';
import { anchored, type Anchored } from './anchored.ts';
import type { CliIo } from './cli-io.ts';

export interface PlacedForReport {
  set: PortableSet;
  /** Of the claims that were not found. */
  lost: Anchored[];
}

/** @param texts by the ids that documents have in the answer; filled here */
export function placedForReport(set: PortableSet, known: readonly KnownDocument[], texts: Map<string, TextPlaces>, io: CliIo): PlacedForReport {
  const matcher = new DocumentMatcher(known.map(({ record }) => record));
  const found = new Map<Urn, KnownDocument>();
  for (const wanted of set.documents) {
    const { document } = matcher.match(wanted);
    const here = known.find(({ record }) => record === document);
    if (here) found.set(wanted.id, here);
  }
  for (const { record, text } of found.values()) if (!texts.has(record.id)) texts.set(record.id, new TextPlaces(text));
  const answers = anchored(set, known, io);
  const idOf = (id: Urn): Urn => found.get(id)?.record.id ?? id;
  const claims = set.claims.map((claim, index) => placed(claim, answers[index] as Anchored, idOf(claim.documentId)));
  const documents = new Map(set.documents.map((wanted) => [idOf(wanted.id), documentHere(wanted, found.get(wanted.id), texts)]));
  const follow = <T extends { documentId: Urn }>(record: T): T => ({ ...record, documentId: idOf(record.documentId) });
  return {
    lost: answers.filter(({ selector }) => selector === null),
    set: {
      ...set, claims, documents: [...documents.values()], reviews: set.reviews.map(follow), comments: set.comments.map(follow), decisions: set.decisions.map(follow),
      ...(set.rulings ? { rulings: set.rulings.map(follow) } : {}),
    },
  };
}

function placed(claim: PortableClaim, answer: Anchored, documentId: Urn): PortableClaim {
  const fragments = answer.fragments ?? [answer];
  if (fragments.some(({ selector }) => selector === null)) {
    const anchoring: Anchoring = { state: answer.tier === 'orphan' ? 'orphan' : 'unsure', soughtIn: documentId, settled: false, lost: [], candidates: answer.candidates.map(({ start, end, score }) => ({ spans: [{ start, end }], score })) };
    return { ...claim, documentId, spans: claim.spans.map((span) => ({ ...span, start: null, end: null })), anchoring };
  }
  const spans = fragments.flatMap(({ selector }, index): PortableSpan[] => {
    const old = claim.spans[index];
    return selector && old ? [{ ...old, start: selector.startCodePoint, end: selector.endCodePoint, exact: selector.exact }] : [];
  });
  // In its place, or the same words in another: nothing a reader has to be told, unless the set itself does.
  if (answer.tier !== 'fuzzy') return { ...claim, documentId, spans };
  const passages = claim.spans.map(({ exact, prefix, suffix }) => ({ start: null, exact: exact ?? '', prefix, suffix }));
  const anchoring: Anchoring = { state: 'moved', tier: answer.tier satisfies MoveTier, score: answer.score, from: { documentId, passages }, settled: false, lost: [] };
  return { ...claim, documentId, spans, anchoring };
}

/** What the file says of the document, with the check sums of the text in which the passages now lie. */
function documentHere(wanted: PortableDocument, here: KnownDocument | undefined, texts: ReadonlyMap<string, TextPlaces>): PortableDocument {
  if (!here) return wanted;
  const { record } = here;
  const isSameText = wanted.textSha256 === record.textSha256;
  const map = texts.get(record.id)?.map;
  const { id, path, sha256, textSha256, ...known } = record;
  const regions = map ? record.regions.map(({ kind, start, end }) => ({ kind, start: map.toCodePoint(start), end: map.toCodePoint(end) })) : [];
  const details = { ...known, ...wanted.details, length: map?.length ?? record.length, regions: isSameText && wanted.details ? wanted.details.regions : regions };
  return { ...wanted, id, path, sha256, textSha256, details: { ...details, title: details.title || known.title } };
}
