/**
 * The bodies of a claim: one a field, each with its purpose, in the order in
 * which an analyst thinks. Every body is a TextualBody or a SpecificResource,
 * so any tool can show the words of those it does not understand.
 */
import { evidenceStatusOf } from '../../claims/evidence-status.ts';
import type { StatedOn } from '../../claims/claim.ts';
import type { Codebook } from '../../claims/codebook.ts';
import type { JsonObject } from '../json/members.ts';
import type { PortableClaim, PortableDocument, PortableLink } from '../portable-set.ts';
import { passageOf } from './write-selectors.ts';
import { termIri, type AnswerTermKind, type LinkTermKind, type TermKind } from './terms.ts';

export function bodiesOf(claim: PortableClaim, document: PortableDocument, codebook: Codebook): JsonObject[] {
  const bodies: JsonObject[] = [];
  if (claim.statement !== '') bodies.push(textual('describing', claim.statement));
  if (claim.attribution.length > 0) bodies.push(attributionBody(claim, document));

  const status = evidenceStatusOf(claim, codebook);
  if (status !== null) {
    // A reason, even an empty one, says that the status was set against the order of the signals.
    bodies.push(term('classifying', 'evidence-status', status, claim.statusOverride?.reason));
  }
  for (const signal of claim.signals) bodies.push(term('classifying', 'evidence-signal', signal));
  for (const marker of claim.markers) {
    const { source, selector } = passageOf(marker, document);
    bodies.push({ type: ['SpecificResource', 'EvidenceMarker'], purpose: 'linking', source, selector });
  }
  if (claim.reliability) {
    bodies.push(term('assessing', 'reliability', claim.reliability.grade, claim.reliability.reason));
  }
  if (claim.credibility !== null) bodies.push(term('assessing', 'credibility', claim.credibility));
  if (claim.confidence !== null) bodies.push(term('assessing', 'confidence', claim.confidence));
  if (claim.statedOn) {
    bodies.push({ type: ['TextualBody', 'StatedOn'], purpose: 'describing', ...statedOnMembers(claim.statedOn) });
  }
  for (const tag of claim.tags) bodies.push(textual('tagging', tag));
  if (claim.note !== '') bodies.push(textual('commenting', claim.note));
  return bodies;
}

/** What a date of statement says, as members of its body. */
export function statedOnMembers({ text, value, basis }: StatedOn): JsonObject {
  return { value: text, ...(value === null ? {} : { edtf: value }), ...(basis === '' ? {} : { basis }) };
}

export function textual(purpose: string, value: string): JsonObject {
  return { type: 'TextualBody', purpose, value, format: 'text/plain' };
}

export function term(purpose: string, kind: TermKind | AnswerTermKind | LinkTermKind, id: string | number, reason?: string): JsonObject {
  const body: JsonObject = { type: 'SpecificResource', purpose, source: termIri(kind, id) };
  if (reason !== undefined) body['reason'] = reason;
  return body;
}

/**
 * Who says so. The chain is a resource of its own; each link says by whom
 * (PROV-O wasAttributedTo) and who relays it (the inverse of wasQuotedFrom).
 */
function attributionBody(claim: PortableClaim, document: PortableDocument): JsonObject {
  return {
    type: 'SpecificResource',
    purpose: 'describing',
    source: {
      id: `${claim.id}#attribution`,
      type: 'Attribution',
      links: claim.attribution.map((link) => linkOf(link, document)),
    },
  };
}

export function linkOf(link: PortableLink, document: Pick<PortableDocument, 'id'>): JsonObject {
  const written: JsonObject = { id: link.id, type: 'AttributionLink', saidBy: link.sourceId, role: link.role };
  if (link.parents.length > 0) written['relayedBy'] = [...link.parents];
  if (link.cueSpan) written['cue'] = passageOf(link.cueSpan, document);
  if (link.sourceSpan) written['named'] = passageOf(link.sourceSpan, document);
  if (link.asPrinted !== '') written['asPrinted'] = link.asPrinted;
  return written;
}
