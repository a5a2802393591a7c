/**
 * Bodies of an annotation into the fields of a claim. Ours are told by their
 * type and term IRIs; of other tools' a tag is a tag, a classifying body that
 * names an evidence status is the status, and a comment is the note. A body
 * that means none of these is handed back whole.
 */
import type { Codebook } from '../../claims/codebook.ts';
import { evidenceStatusOf } from '../../claims/evidence-status.ts';
import type { Json } from '../../claims/json.ts';
import type { Urn } from '../../claims/identifiers.ts';
import { t } from '../../messages/translate.ts';
import { checkShape } from '../json/check-shape.ts';
import { isObject, listOf, stringOf, stringsOf, typesOf, withoutMembers, type JsonObject } from '../json/members.ts';
import type { PortableClaim } from '../portable-set.ts';
import { below } from '../problem.ts';
import { readLinks } from './read-attribution.ts';
import type { ReadState } from './read-state.ts';
import { readPassage } from './read-target.ts';
import { confidenceShape, credibilityShape, reliabilityShape, statedOnShape } from './schemas.ts';
import { parseTermIri, type TermKind } from './terms.ts';

export type ClaimFields = Pick<PortableClaim,
  'statement' | 'attribution' | 'signals' | 'statusOverride' | 'markers' | 'reliability' | 'credibility' |
  'confidence' | 'statedOn' | 'tags' | 'note'>;

export interface BodiesRead {
  fields: ClaimFields;
  /** Bodies that no field holds. */
  rest: Json[];
  /** What bodies of words said beyond the words. */
  textual: JsonObject[];
}

const knownOfTextual = new Set(['type', '@type', 'purpose', 'value', 'format']);

/** @param path of the `body` member */
export function readBodies(value: Json | undefined, path: string, documentId: Urn, state: ReadState): BodiesRead {
  const reader = new BodyReader(documentId, state);
  listOf(value).forEach((body, index) => reader.read(body, Array.isArray(value) ? below(path, index) : path));
  return reader.finish(path);
}

/** The id of the codebook term that a label or id names, however it is capitalised. */
function termNamed(name: string, codebook: Codebook): string | null {
  const wanted = name.trim().toLowerCase();
  return codebook.evidence.find((term) => term.id.toLowerCase() === wanted || term.label.toLowerCase() === wanted)?.id ?? null;
}

class BodyReader {
  readonly #documentId: Urn;
  readonly #state: ReadState;
  readonly #rest: Json[] = [];
  readonly #textual: JsonObject[] = [];
  readonly #comments: string[] = [];
  #status: { id: string; reason: string | null } | null = null;
  readonly #fields: ClaimFields = {
    statement: '', attribution: [], signals: [], statusOverride: null, markers: [], reliability: null,
    credibility: null, confidence: null, statedOn: null, tags: [], note: '',
  };

  constructor(documentId: Urn, state: ReadState) {
    this.#documentId = documentId;
    this.#state = state;
  }

  read(body: Json, path: string): void {
    const isOurs = isObject(body) && (this.#readTyped(body, path) || this.#readTerm(body, path) || this.#readWords(body));
    if (!isOurs) this.#rest.push(body);
  }

  finish(path: string): BodiesRead {
    const fields = this.#fields;
    fields.note = this.#comments.join('\n\n');
    const status = this.#status;
    if (status && status.reason !== null) fields.statusOverride = { status: status.id, reason: status.reason };
    else if (status && fields.signals.length === 0) fields.signals = [status.id];
    else if (status && evidenceStatusOf(fields, this.#state.options.codebook) !== status.id) {
      this.#state.problems.note(path, t('errors.format.statusDiffers', { status: status.id }));
    }
    return { fields, rest: this.#rest, textual: this.#textual };
  }

  /** Bodies of our own types. */
  #readTyped(body: JsonObject, path: string): boolean {
    const types = typesOf(body);
    const source = body['source'];
    if (types.includes('StatedOn')) {
      const stated = checkShape(statedOnShape, body, path, this.#state.problems);
      if (stated) this.#fields.statedOn = { text: stated.value, value: stated.edtf, basis: stated.basis };
      return true;
    }
    if (types.includes('EvidenceMarker')) {
      const span = readPassage(body, path, this.#documentId, this.#state);
      if (span) this.#fields.markers.push(span);
      return true;
    }
    if (isObject(source) && typesOf(source).includes('Attribution')) {
      const links = below(below(path, 'source'), 'links');
      this.#fields.attribution.push(...readLinks(source['links'], links, this.#documentId, this.#state));
      return true;
    }
    return false;
  }

  /** Bodies whose source is a term of our vocabulary. */
  #readTerm(body: JsonObject, path: string): boolean {
    const source = body['source'];
    const term = parseTermIri(stringOf(source) ?? (isObject(source) ? stringOf(source['id']) ?? '' : ''));
    if (!term) return false;
    this.#applyTerm(term.kind, term.id, typeof body['reason'] === 'string' ? body['reason'] : null, below(path, 'source'));
    return true;
  }

  #applyTerm(kind: TermKind, id: string, reason: string | null, path: string): void {
    const fields = this.#fields;
    const { problems } = this.#state;
    if (kind === 'evidence-status') this.#status ??= { id, reason };
    else if (kind === 'evidence-signal') fields.signals.push(id);
    else if (kind === 'reliability') {
      const grade = checkShape(reliabilityShape, id, path, problems);
      if (grade) fields.reliability = { grade, reason: reason ?? '' };
    } else if (kind === 'credibility') {
      const grade = checkShape(credibilityShape, id, path, problems);
      if (grade) fields.credibility = Number(grade) as 1 | 2 | 3 | 4 | 5 | 6;
    } else {
      fields.confidence = checkShape(confidenceShape, id, path, problems);
    }
  }

  /** Bodies of words, by their purpose. */
  #readWords(body: JsonObject): boolean {
    const value = body['value'];
    const types = typesOf(body);
    if (typeof value !== 'string' || !(types.length === 0 || types.includes('TextualBody'))) return false;
    const purposes = stringsOf(body['purpose']);
    const fields = this.#fields;
    if (purposes.includes('tagging')) fields.tags.push(value);
    else if (purposes.includes('classifying')) {
      const status = termNamed(value, this.#state.options.codebook);
      if (status === null) return false;
      this.#status ??= { id: status, reason: null };
      return true;
    } else if (purposes.includes('describing') && fields.statement === '') fields.statement = value;
    else if (purposes.length === 0 || purposes.includes('commenting')) this.#comments.push(value);
    else return false;
    this.#keepBeyond(body, value, purposes);
    return true;
  }

  #keepBeyond(body: JsonObject, value: string, purposes: string[]): void {
    const beyond: JsonObject = withoutMembers(body, knownOfTextual) ?? {};
    const format = stringOf(body['format']);
    if (format !== null && format !== 'text/plain') beyond['format'] = format;
    if (Object.keys(beyond).length === 0) return;
    const purpose = ['tagging', 'describing'].find((known) => purposes.includes(known)) ?? 'commenting';
    this.#textual.push({ purpose, value, ...beyond });
  }
}
