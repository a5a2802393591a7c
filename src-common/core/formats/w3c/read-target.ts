/** Targets of an annotation: a string, an object or a list of both, all in one document. */
import type { Json } from '../../claims/json.ts';
import type { Urn } from '../../claims/identifiers.ts';
import { t } from '../../messages/translate.ts';
import { idOf, isObject, listOf, stringOf, withoutMembers, type JsonObject } from '../json/members.ts';
import { below } from '../problem.ts';
import type { PortableSpan } from '../portable-set.ts';
import { characterFragment, readSelectors } from './read-selectors.ts';
import { recordIdOf, type ReadState } from './read-state.ts';
import { textIri } from './terms.ts';

export interface TargetsRead {
  documentId: Urn;
  spans: PortableSpan[];
  /** What each target said beyond the passage; undefined when none did. */
  kept: Json[] | undefined;
}

const knownOfTarget = new Set(['type', '@type', 'id', '@id', 'source', 'selector', 'state']);
const knownOfSource = new Set(['type', '@type', 'id', '@id', 'format', 'path', 'sha256', 'textSha256']);

/** @param path of the `target` member */
export function readTargets(value: Json | undefined, path: string, state: ReadState): TargetsRead | null {
  const targets = listOf(value);
  if (targets.length === 0) {
    state.problems.refuse(path, t('errors.format.noTarget'));
    return null;
  }
  const spans: PortableSpan[] = [];
  const kept: Json[] = [];
  let documentId: Urn | null = null;
  targets.forEach((target, index) => {
    const here = Array.isArray(value) ? below(path, index) : path;
    const read = readTarget(target, here, state);
    if (!read) return;
    if (documentId !== null && documentId !== read.documentId) {
      state.problems.refuse(here, t('errors.format.severalDocuments'));
    }
    documentId ??= read.documentId;
    spans.push(read.span);
    kept.push(read.kept ?? null);
  });
  if (documentId === null || spans.length !== targets.length) return null;
  return { documentId, spans, kept: kept.some((item) => item !== null) ? kept : undefined };
}

/** A passage inside a body (cue, name, marker): it must lie in the claim's document. */
export function readPassage(value: Json | undefined, path: string, documentId: Urn, state: ReadState): PortableSpan | null {
  const read = readTarget(value ?? null, path, state);
  if (!read) return null;
  const isSame = isSameDocument(documentId, read.documentId, state);
  if (!isSame) state.problems.refuse(path, t('errors.format.passageElsewhere'));
  return isSame ? read.span : null;
}

/** Whether two ids of a file mean one document: the same text under two addresses is one. */
export function isSameDocument(one: Urn, other: Urn, state: ReadState): boolean {
  const text = state.documents.get(one)?.textSha256;
  return one === other || (text != null && text === state.documents.get(other)?.textSha256);
}

interface TargetRead {
  documentId: Urn;
  span: PortableSpan;
  kept: JsonObject | undefined;
}

function readTarget(target: Json, path: string, state: ReadState): TargetRead | null {
  if (typeof target === 'string') return wholeResource(target, undefined, path, state);
  if (!isObject(target)) {
    state.problems.refuse(path, t('errors.format.wrongValue', { expected: 'IRI, Object', received: JSON.stringify(target).slice(0, 60) }));
    return null;
  }
  const iri = idOf(target);
  if (target['source'] === undefined) {
    if (iri !== null) return wholeResource(iri, target, path, state);
    state.problems.refuse(path, t('errors.format.noSource'));
    return null;
  }
  const documentId = documentOf(target['source'], below(path, 'source'), state);
  const { span, rest } = readSelectors(target['selector'], below(path, 'selector'), state.problems);
  if (documentId === null) return null;
  if (!span) {
    state.problems.refuse(below(path, 'selector'), t('errors.format.noPassage'));
    return null;
  }
  const kept: JsonObject = withoutMembers(target, knownOfTarget) ?? {};
  if (rest.length > 0) kept['selector'] = rest;
  const states = listOf(target['state']).filter((item) => !isOwnState(item));
  if (states.length > 0) kept['state'] = states;
  const source = keptOfSource(target['source']);
  if (source) kept['source'] = source;
  return { documentId, span, kept: Object.keys(kept).length > 0 ? kept : undefined };
}

/** A target that is a bare IRI: a passage only if the IRI ends in a character range. */
function wholeResource(iri: string, target: JsonObject | undefined, path: string, state: ReadState): TargetRead | null {
  const hash = iri.indexOf('#');
  const part = hash < 0 ? null : characterFragment(iri.slice(hash + 1));
  if (!part) {
    state.problems.refuse(path, t('errors.format.noPassage'));
    return null;
  }
  const documentId = documentOf(iri.slice(0, hash), path, state);
  const rest = withoutMembers(target ?? {}, knownOfTarget);
  const kept: JsonObject = { ...rest, source: { id: iri.slice(0, hash) } };
  return documentId === null ? null : { documentId, span: { ...part, at: path }, kept };
}

function isOwnState(value: Json): boolean {
  return isObject(value) && (stringOf(value['cached'])?.startsWith(textIri('')) ?? false);
}

function keptOfSource(source: Json | undefined): JsonObject | undefined {
  const iri = isObject(source) ? idOf(source) : stringOf(source);
  const kept: JsonObject = isObject(source) ? withoutMembers(source, knownOfSource) ?? {} : {};
  if (iri !== null && recordIdOf('document', iri) !== iri) kept['id'] = iri;
  return Object.keys(kept).length > 0 ? kept : undefined;
}

/** The document a `source` member means, entered into the state's documents when it is new. */
export function documentOf(source: Json | undefined, path: string, state: ReadState): Urn | null {
  const iri = isObject(source) ? idOf(source) : stringOf(source);
  const member = (name: string): string | null => (isObject(source) ? stringOf(source[name]) : null);
  const address = iri ?? member('path') ?? member('textSha256') ?? member('sha256');
  if (address === null) {
    state.problems.refuse(path, t('errors.format.noSource'));
    return null;
  }
  const id = recordIdOf('document', address);
  if (!state.documents.has(id)) {
    state.documents.set(id, {
      id,
      iri: iri === id ? null : iri,
      path: member('path'),
      sha256: member('sha256'),
      textSha256: member('textSha256'),
      details: null,
      at: path,
    });
  }
  return id;
}
