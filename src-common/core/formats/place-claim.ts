/**
 * A claim of a file in the text that is here. In a text that is known to be
 * another one than it was made in, its content has to be found; words beside
 * it (a marker, a cue, a name) that are not found are noted as lost, as when a
 * document changes here, and the repair desk asks about them.
 */
import { isMissing, type FormerPassage, type LostWords, type MovedAnchoring } from '../claims/anchoring.ts';
import type { Claim } from '../claims/claim.ts';
import type { DocumentRecord } from '../claims/document-record.ts';
import type { Urn } from '../claims/identifiers.ts';
import type { TextSpan } from '../claims/text-span.ts';
import { t } from '../messages/translate.ts';
import { contentFound } from '../revisions/place-claim.ts';
import { inTextOrder, placeSpan, placeSpans, resolutionOf, type PlaceContext } from './place-span.ts';
import type { PortableClaim, PortableSpan } from './portable-set.ts';
import { ProblemList } from './problem.ts';

/** A document of the file, here. */
export interface ClaimContext extends PlaceContext {
  record: DocumentRecord;
  isSameText: boolean;
  /** The file says in which text it was made, and that is not this one. */
  isKnownOther: boolean;
}

/** @returns null where `problems` says why not */
export function placeClaim(claim: PortableClaim, setId: Urn, place: ClaimContext, problems: ProblemList): Claim | null {
  if (isMissing(claim.anchoring) && !place.isSameText) return placeOrphan(claim, setId, place, problems);
  const { at, documentId, ...fields } = claim;
  const lost: LostWords[] = [];
  const beside = (span: PortableSpan | null, part: LostWords['part'], linkId: Urn | null): TextSpan | null => {
    if (!span || !place.isKnownOther || span.exact === null) return span && placeSpan(span, place, problems);
    const trial = new ProblemList();
    const placed = placeSpan(span, place, trial);
    if (placed) for (const { path, message } of trial.found) problems.note(path, message);
    else {
      problems.note(span.at, t('errors.format.wordsLost', { quote: span.exact, document: place.name }));
      lost.push({ part, linkId, documentId, passage: formerly(span) });
    }
    return placed;
  };
  const spans = inTextOrder(placeSpans(claim.spans, place, problems), at, place, problems);
  const markers = claim.markers.flatMap((span) => beside(span, 'marker', null) ?? []);
  const attribution = claim.attribution.map((link) => ({ ...link, cueSpan: beside(link.cueSpan, 'cue', link.id), sourceSpan: beside(link.sourceSpan, 'name', link.id) }));
  const placed = { ...fields, setId, documentId: place.record.id, spans, markers, attribution };
  if (lost.length === 0) return placed;
  return { ...placed, anchoring: withLost(claim, lost, place) };
}

/** Where it came from and what did not come along; nobody has looked at that yet. */
function withLost({ anchoring, documentId, spans }: PortableClaim, lost: LostWords[], place: PlaceContext): MovedAnchoring {
  if (anchoring?.state === 'moved') return { ...anchoring, settled: false, lost: [...anchoring.lost, ...lost] };
  const found = contentFound(spans.flatMap((span) => (span.exact === null ? [] : [resolutionOf(span, span.exact, place)])));
  return { state: 'moved', tier: found?.tier ?? 'quote', score: found?.score ?? 1, from: { documentId, passages: spans.map(formerly) }, settled: false, lost };
}

/** Offsets of a text that is not here would say nothing. */
function formerly({ exact, prefix, suffix }: PortableSpan): FormerPassage {
  return { start: null, exact: exact ?? '', prefix, suffix };
}

/** Not found where the file was made, and the text in which it was is not here: one is not refused a whole set for that. */
function placeOrphan({ anchoring: _anchoring, ...claim }: PortableClaim, setId: Urn, place: ClaimContext, problems: ProblemList): Claim | null {
  const trial = new ProblemList();
  const placed = placeClaim(claim, setId, place, trial);
  if (!trial.refused) return placed;
  problems.note(claim.at, t('repair.leftOut', { quote: claim.spans[0]?.exact ?? '', document: place.name }));
  return null;
}
