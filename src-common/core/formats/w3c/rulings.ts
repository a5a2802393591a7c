/**
 * The provenance of a decided set in a W3C file: the sets it was decided from,
 * and each ruling with the claims it is about. They are members of the
 * collection and not annotations, because a ruling is about several claims and
 * says nothing of a passage; a reader that does not know them keeps them.
 */
import type { DecidedFrom } from '../../claims/annotation-set.ts';
import type { Urn } from '../../claims/identifiers.ts';
import type { Json } from '../../claims/json.ts';
import type { RuledClaim, RuledLink, Ruling } from '../../claims/ruling.ts';
import { t } from '../../messages/translate.ts';
import { checkShape } from '../json/check-shape.ts';
import type { JsonObject } from '../json/members.ts';
import { listOf } from '../json/members.ts';
import type { PortableDocument, PortableSet } from '../portable-set.ts';
import { below } from '../problem.ts';
import { hasLongText } from './check-answers.ts';
import type { ReadState } from './read-state.ts';
import { documentOf } from './read-target.ts';
import { decidedFromShape, linkRulingShape, rulingShape } from './schemas.ts';
import { sourceOf } from './write-selectors.ts';

type Provenance = Pick<PortableSet, 'decidedFrom' | 'rulings'>;

/** More than anybody decides; a window would drown in it. */
export const maxRulings = 200_000;

export function writeRulings({ decidedFrom, rulings = [] }: Provenance, documents: ReadonlyMap<Urn, PortableDocument>): JsonObject {
  if (!decidedFrom) return {};
  return {
    decidedFrom: decidedFrom.map(({ setId, name, author }) => ({ id: setId, type: 'AnnotationCollection', label: name, creator: person(author) })),
    rulings: rulings.filter(({ links }) => !links).map((ruling) => writeRuling(ruling, documents)),
    // By themselves: a reader that knows only rulings on claims keeps these as they are.
    ...(rulings.some(({ links }) => links) ? { linkRulings: rulings.filter(({ links }) => links).map((ruling) => writeLinkRuling(ruling, documents)) } : {}),
  };
}

function writeLinkRuling(ruling: Ruling, documents: ReadonlyMap<Urn, PortableDocument>): JsonObject {
  const { about: _about, result: _result, ...rest } = writeRuling(ruling, documents);
  return {
    ...rest,
    type: 'LinkRuling',
    about: (ruling.links ?? []).map(({ kind, id, setId, author }) => ({ id, type: linkTypes[kind], partOf: setId, creator: person(author) })),
    ...(ruling.linkId === undefined ? {} : { result: ruling.linkId }),
  };
}

const linkTypes = { relation: 'Relation', group: 'ClaimGroup' } as const;

function writeRuling(ruling: Ruling, documents: ReadonlyMap<Urn, PortableDocument>): JsonObject {
  const document = documents.get(ruling.documentId);
  return {
    id: ruling.id,
    type: 'Ruling',
    outcome: ruling.outcome,
    inDocument: document ? sourceOf(document) : { id: ruling.documentId, type: 'Text' },
    about: ruling.on.map(({ claimId, setId, revision, author }) => ({ id: claimId, type: 'Annotation', partOf: setId, revision, creator: person(author) })),
    ...(ruling.claimId === null ? {} : { result: ruling.claimId }),
    ...(ruling.reasonTerm === null ? {} : { reasonKind: ruling.reasonTerm }),
    ...(ruling.reason === '' ? {} : { reason: ruling.reason }),
    creator: { ...person(ruling.by), colour: ruling.by.colour },
    created: ruling.at,
  };
}

function person({ id, name }: { id: Urn; name: string }): JsonObject {
  return { id, type: 'Person', name };
}

/** @param set as read so far: a ruling is its author's, and names a claim, relation or group of it */
export function readRulings(collection: JsonObject, set: Pick<PortableSet, 'id' | 'author' | 'claims' | 'relations' | 'groups'>, state: ReadState): Provenance {
  const { problems } = state;
  if (collection['decidedFrom'] === undefined) return {};
  const from = checkShape(decidedFromShape, collection['decidedFrom'], 'decidedFrom', problems) ?? [];
  const given = listOf(collection['rulings']);
  const givenLinks = listOf(collection['linkRulings']);
  for (const [member, { length }] of [['rulings', given], ['linkRulings', givenLinks]] as const) {
    if (length <= maxRulings) continue;
    problems.refuse(member, t('errors.format.tooManyRulings', { count: length, limit: maxRulings }));
    return {};
  }
  const claims = new Set<string>(set.claims.map(({ id }) => id));
  const rulings = new Map<string, Ruling>();
  const links = new Set<string>([...set.relations ?? [], ...set.groups ?? []].map(({ id }) => id));
  const read = (value: Json, path: string, ofLinks: boolean): void => {
    if (hasLongText(value, path, problems)) return;
    const ruling = ofLinks ? readLinkRuling(value, path, set.id, state) : readRuling(value, path, set.id, state);
    if (!ruling) return;
    if (rulings.has(ruling.id)) problems.refuse(path, t('errors.format.duplicateId', { id: ruling.id, other: 'rulings' }));
    if (ruling.by.id !== set.author.id) problems.refuse(path, t('errors.format.rulingByOther', { name: ruling.by.name }));
    if (ruling.claimId !== null && !claims.has(ruling.claimId)) problems.refuse(below(path, 'result'), t('errors.format.rulingWithoutClaim', { id: ruling.claimId }));
    if (ruling.linkId !== undefined && !links.has(ruling.linkId)) problems.refuse(below(path, 'result'), t('errors.format.rulingWithoutLink', { id: ruling.linkId }));
    rulings.set(ruling.id, ruling);
  };
  given.forEach((value, index) => read(value, below('rulings', index), false));
  givenLinks.forEach((value, index) => read(value, below('linkRulings', index), true));
  const decidedFrom: DecidedFrom[] = from.map(({ id, label, creator }) => ({ setId: id, name: label, author: creator }));
  return { decidedFrom, rulings: [...rulings.values()] };
}

function readLinkRuling(value: Json, path: string, setId: Urn, state: ReadState): Ruling | null {
  const read = checkShape(linkRulingShape, value, path, state.problems);
  if (!read) return null;
  const documentId = documentOf((value as JsonObject)['inDocument'], below(path, 'inDocument'), state);
  if (documentId === null) return null;
  const links = read.about.map(({ id, type, partOf, creator }): RuledLink => ({ kind: type === 'Relation' ? 'relation' : 'group', id, setId: partOf, author: creator }));
  if ((read.outcome === 'rejected') !== (read.result === null)) {
    state.problems.refuse(path, t('errors.format.rulingWithoutLink', { id: read.result ?? read.id }));
    return null;
  }
  return {
    id: read.id, setId, documentId, on: [], outcome: read.outcome, claimId: null, reasonTerm: read.reasonKind, reason: read.reason, by: read.creator, at: read.created,
    links, ...(read.result === null ? {} : { linkId: read.result }),
  };
}

function readRuling(value: Json, path: string, setId: Urn, state: ReadState): Ruling | null {
  const read = checkShape(rulingShape, value, path, state.problems);
  if (!read) return null;
  const documentId = documentOf((value as JsonObject)['inDocument'], below(path, 'inDocument'), state);
  if (documentId === null) return null;
  const on = read.about.map(({ id, partOf, revision, creator }): RuledClaim => ({ claimId: id, setId: partOf, revision, author: creator }));
  // Only a rejection has no claim to show, and it has none.
  if ((read.outcome === 'rejected') !== (read.result === null)) {
    state.problems.refuse(path, t('errors.format.rulingWithoutClaim', { id: read.result ?? read.id }));
    return null;
  }
  return { id: read.id, setId, documentId, on, outcome: read.outcome, claimId: read.result, reasonTerm: read.reasonKind, reason: read.reason, by: read.creator, at: read.created };
}
