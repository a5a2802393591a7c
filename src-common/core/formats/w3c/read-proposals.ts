/** A body of a review that proposes another value for one field of the claim. */
import type { Urn } from '../../claims/identifiers.ts';
import type { Json } from '../../claims/json.ts';
import type { ProposableField } from '../../claims/review.ts';
import { t } from '../../messages/translate.ts';
import { checkShape } from '../json/check-shape.ts';
import { idOf, isObject, listOf, stringOf, stringsOf, typesOf, type JsonObject } from '../json/members.ts';
import type { PortableProposal } from '../portable-answers.ts';
import { below } from '../problem.ts';
import { readLinks } from './read-attribution.ts';
import { readSources } from './read-sources.ts';
import type { ReadState } from './read-state.ts';
import { readPassage } from './read-target.ts';
import { confidenceShape, credibilityShape, fieldShape, reliabilityShape, statedOnShape, tagsShape, wordsShape } from './schemas.ts';
import { nothingIri, parseTermIri, type TermKind } from './terms.ts';

/** Whether a body is a proposal of ours: other tools' edits name no field. */
export function isProposal(body: JsonObject): boolean {
  return typesOf(body).includes('Proposal') || (stringsOf(body['purpose']).includes('editing') && body['field'] !== undefined);
}

/** @returns null when `state.problems` says why not */
export function readProposal(body: JsonObject, path: string, documentId: Urn, state: ReadState): PortableProposal | null {
  const field = checkShape(fieldShape, body['field'], below(path, 'field'), state.problems);
  return field && readValue(field, body, path, documentId, state);
}

function readValue(field: ProposableField, body: JsonObject, path: string, documentId: Urn, state: ReadState): PortableProposal | null {
  const { problems } = state;
  const source = isObject(body['source']) ? body['source'] : {};
  const here = below(path, 'source');
  switch (field) {
    case 'spans': {
      const passages = listOf(source['passages']);
      if (passages.length === 0) problems.refuse(below(here, 'passages'), t('errors.format.noTarget'));
      const spans = passages.map((passage, index) => readPassage(passage, below(below(here, 'passages'), index), documentId, state));
      return { field, value: spans.filter((span) => span !== null) };
    }
    case 'statement': {
      const value = checkShape(wordsShape, body['value'], below(path, 'value'), problems);
      return value === null ? null : { field, value };
    }
    case 'attribution': {
      const sources = readSources(source['sources'], below(here, 'sources'), problems);
      const known = { ...state, sources: new Map([...state.sources, ...sources]) };
      return { field, value: { links: readLinks(source['links'], below(here, 'links'), documentId, known), sources: [...sources.values()] } };
    }
    case 'status': {
      const id = termId('evidence-status', body, path, state);
      return id === null ? null : { field, value: id };
    }
    case 'reliability': {
      if (isNothing(body['source'])) return { field, value: null };
      const grade = checkShape(reliabilityShape, termId('reliability', body, path, state), here, problems);
      return grade && { field, value: grade };
    }
    case 'credibility': {
      if (isNothing(body['source'])) return { field, value: null };
      const grade = checkShape(credibilityShape, termId('credibility', body, path, state), here, problems);
      return grade && { field, value: Number(grade) as 1 | 2 | 3 | 4 | 5 | 6 };
    }
    case 'confidence': {
      if (isNothing(body['source'])) return { field, value: null };
      const level = checkShape(confidenceShape, termId('confidence', body, path, state), here, problems);
      return level && { field, value: level };
    }
    case 'statedOn': {
      if (isNothing(body['source'])) return { field, value: null };
      const stated = checkShape(statedOnShape, body, path, problems);
      return stated && { field, value: { text: stated.value, value: stated.edtf, basis: stated.basis } };
    }
    case 'tags': {
      const tags = checkShape(tagsShape, source['tagList'], below(here, 'tagList'), problems);
      return tags && { field, value: tags };
    }
  }
}

function iriOf(source: Json | undefined): string {
  return (isObject(source) ? idOf(source) : stringOf(source)) ?? '';
}

function isNothing(source: Json | undefined): boolean {
  return iriOf(source) === nothingIri;
}

/** The term of this kind that the body names; null, and refused, where it names another or none. */
function termId(kind: TermKind, body: JsonObject, path: string, state: ReadState): string | null {
  const iri = iriOf(body['source']);
  const term = parseTermIri(iri);
  if (term?.kind === kind) return term.id;
  state.problems.refuse(below(path, 'source'), t('errors.format.wrongValue', { expected: `urn:attest:${kind}:…`, received: JSON.stringify(iri).slice(0, 60) }));
  return null;
}
