/**
 * From a set that was read to the operations of one Change. A colleague's set
 * becomes a layer: its records belong to it, and what is one's own or another
 * layer's stays as it is. A set of one's own adds and replaces, and never
 * takes anything away.
 */
import { colleaguesIn, withoutLetter } from '../../../src-common/core/blind/letters.ts';
import type { AnnotationSet, SetRecord } from '../../../src-common/core/claims/annotation-set.ts';
import type { Operation, RecordType, RecordTypes } from '../../../src-common/core/claims/change.ts';
import { blindModeId } from '../../../src-common/core/claims/blind-mode.ts';
import type { Claim } from '../../../src-common/core/claims/claim.ts';
import type { DocumentRecord } from '../../../src-common/core/claims/document-record.ts';
import { createRecord, deleteRecord, setField } from '../../../src-common/core/claims/edits.ts';
import type { Json } from '../../../src-common/core/claims/json.ts';
import { jsonEqual } from '../../../src-common/core/claims/json-equal.ts';
import { ownSources } from '../../../src-common/core/claims/own-sources.ts';
import { sourceNamed } from '../../../src-common/core/claims/source-registry.ts';
import type { Source } from '../../../src-common/core/claims/source.ts';
import type { WorkspaceState } from '../../../src-common/core/claims/workspace-state.ts';
import { planLinks } from '../../../src-common/core/layers/plan-links.ts';
import { unusedSources } from '../../../src-common/core/layers/removal.ts';
import { setDifference, type SetDifference } from '../../../src-common/core/layers/set-difference.ts';
import type { DocumentItem } from '../corpus-store.svelte.ts';
import { importedDocument } from '../imported-document.ts';
import { planAnswers } from '../review-import.ts';
import type { ImportKind, PendingImport } from './pending-import.ts';
import type { SetRead } from './read-set.ts';

export interface PlanContext {
  records: WorkspaceState;
  items: readonly DocumentItem[];
  analystId: string | null;
  /** ISO 8601, UTC. */
  now: string;
  /** Documents and sources that another plan of the same Change makes already; added to. */
  planned?: { documents: Set<string>; sources: Source[] };
}

/** @param asMine the set is to be one's own: its author is, or is about to be, the analyst */
export function planImport(file: string, read: Extract<SetRead, { ok: true }>, asMine: boolean, context: PlanContext): PendingImport {
  const { records } = context;
  const { set, generated, notes } = read;
  const there = records.sets.get(set.id);
  const found = setDifference(claimsOf(records, set.id), set.claims);
  const difference: SetDifference = asMine ? { ...found, removed: [] } : found;
  const sources = asMine ? planOwnSources(set, records) : planLayerSources(set, records);
  const links = planLinks(set, records, asMine);
  const work = [
    ...sources.operations,
    ...planDocuments(set, asMine, context),
    ...planClaims(difference),
    ...links.operations,
    ...planRulings(set, asMine, records),
    ...planReadings(set, asMine, records),
    ...lettersFor(records, set, context.analystId),
    ...(context.analystId === null ? [] : planAnswers(set, read.answers, records, context.analystId).plan.operations),
  ];
  const record = recordOf(set, asMine, { file, at: context.now, generated });
  const isSame = work.length === 0 && there !== undefined && jsonEqual(withoutReceipt(there), withoutReceipt(record)) && (!asMine || !there.received);
  return {
    kind: isSame ? 'same' : kindOf(asMine, there, generated),
    file, set, generated, notes,
    here: there?.received ?? null,
    operations: isSame ? [] : [...work, ...put('set', record, there)],
    difference,
    sources: sources.counts,
    links: { relations: links.relations, groups: links.groups },
    documents: set.documents.length,
  };
}

function kindOf(asMine: boolean, there: SetRecord | undefined, generated: string | null): ImportKind {
  if (asMine) return 'mine';
  if (!there) return 'new';
  const before = there.received?.generated ?? null;
  return generated !== null && before !== null && Date.parse(generated) < Date.parse(before) ? 'older' : 'newer';
}

function planClaims({ added, changed, removed }: SetDifference): Operation[] {
  return [
    ...added.flatMap((claim) => createRecord('claim', claim)),
    ...changed.flatMap(({ before, after }) => put('claim', after, before)),
    ...removed.flatMap((claim) => deleteRecord('claim', claim)),
  ];
}

/** Rulings go with their set; of one's own nothing is taken away. */
function planRulings(set: AnnotationSet, asMine: boolean, records: WorkspaceState): Operation[] {
  const rulings = set.rulings ?? [];
  const wanted = new Set<string>(rulings.map(({ id }) => id));
  const gone = asMine ? [] : [...records.rulings.values()].filter(({ id, setId }) => setId === set.id && !wanted.has(id));
  return [...rulings.flatMap((ruling) => put('ruling', ruling, records.rulings.get(ruling.id))), ...gone.flatMap((ruling) => deleteRecord('ruling', ruling))];
}

/** So do marks that a document is done. */
function planReadings(set: AnnotationSet, asMine: boolean, records: WorkspaceState): Operation[] {
  const readings = set.readings ?? [];
  const wanted = new Set<string>(readings.map(({ id }) => id));
  const gone = asMine ? [] : [...records.readings.values()].filter(({ id, setId }) => setId === set.id && !wanted.has(id));
  return [...readings.flatMap((reading) => put('reading', reading, records.readings.get(reading.id))), ...gone.flatMap((reading) => deleteRecord('reading', reading))];
}

/** While names are hidden, an author who is new here gets the next letter: it stays theirs. */
function lettersFor(records: WorkspaceState, { author }: AnnotationSet, analystId: string | null): Operation[] {
  const mode = records.blind.get(blindModeId);
  if (!mode?.hidesNames || author.id === analystId || mode.letters.includes(author.id)) return [];
  return setField('blind', mode, 'letters', [...mode.letters, ...withoutLetter(mode, [...colleaguesIn(records, analystId), author.id])]);
}

interface PlannedSources {
  operations: Operation[];
  counts: PendingImport['sources'];
}

/** Sources of a layer are the layer's; one whose id is here already, as ours or another layer's, stays as it is here. */
function planLayerSources(set: AnnotationSet, records: WorkspaceState): PlannedSources {
  const operations: Operation[] = [];
  const counts = { added: 0, changed: [] as string[], removed: 0, kept: 0 };
  for (const source of set.sources) {
    const there = records.sources.get(source.id);
    const operation = there && there.setId !== set.id ? [] : put('source', { ...source, setId: set.id }, there);
    operations.push(...operation);
    if (!there) counts.added += 1;
    else if (operation.length > 0) counts.changed.push(source.name);
    else counts.kept += 1;
  }
  const wanted = new Set<string>([...set.sources.map(({ id }) => id), ...set.claims.flatMap((claim) => claim.attribution.map((link) => link.sourceId))]);
  const removed = unusedSources(records, set.id, wanted);
  counts.removed = removed.length;
  return { operations: [...operations, ...removed.flatMap((source) => deleteRecord('source', source))], counts };
}

/** Sources of one's own work become one's own; a colleague's stays a colleague's. */
function planOwnSources(set: AnnotationSet, records: WorkspaceState): PlannedSources {
  const operations: Operation[] = [];
  const counts = { added: 0, changed: [] as string[], removed: 0, kept: 0 };
  for (const source of set.sources) {
    const there = records.sources.get(source.id);
    const operation = there?.setId !== undefined && there.setId !== set.id ? [] : put('source', source, there);
    operations.push(...operation);
    if (!there) counts.added += 1;
    else if (operation.length > 0) counts.changed.push(there.name);
    else counts.kept += 1;
  }
  const aliases = [...records.aliases.values()].filter((alias) => alias.setId === set.id).flatMap((alias) => deleteRecord('alias', alias));
  return { operations: [...operations, ...aliases], counts };
}

/** A document that is here already stays as it is here. */
function planDocuments(set: AnnotationSet, asMine: boolean, { records, items, planned }: PlanContext): Operation[] {
  const own = [...ownSources(records.sources.values()), ...(planned?.sources ?? [])];
  const operations: Operation[] = [];
  for (const document of set.documents) {
    if (records.documents.has(document.id) || planned?.documents.has(document.id)) continue;
    const item = items.find((other) => other.id === document.id);
    const made = importedDocument(asMine ? document : withOwnOutlet(document, set.sources, own), item, asMine ? [...own, ...set.sources] : own, asMine);
    for (const { type, after } of made) if (type === 'source') {
      own.push(after as unknown as Source);
      planned?.sources.push(after as unknown as Source);
    }
    planned?.documents.add(document.id);
    operations.push(...made);
  }
  return operations;
}

/** Facts of a document are the workspace's: a colleague's file can point to an outlet that is known here, not bring one in. */
function withOwnOutlet(document: DocumentRecord, theirs: readonly Source[], own: readonly Source[]): DocumentRecord {
  const { outletSourceId } = document;
  if (outletSourceId === null || own.some(({ id }) => id === outletSourceId)) return document;
  const name = theirs.find(({ id }) => id === outletSourceId)?.name;
  return { ...document, outletSourceId: (name !== undefined && sourceNamed(own, name)?.id) || null };
}

function recordOf(set: AnnotationSet, asMine: boolean, received: NonNullable<SetRecord['received']>): SetRecord {
  const { id, name, author, created, decidedFrom, foreign } = set;
  return { id, name, author, created, ...(asMine ? {} : { received }), ...(decidedFrom ? { decidedFrom } : {}), ...(foreign ? { foreign } : {}) };
}

function withoutReceipt({ received: _received, ...record }: SetRecord): Omit<SetRecord, 'received'> {
  return record;
}

/** The whole record in the place of the one that is there; no operation where it is the same. */
function put<T extends RecordType>(type: T, record: RecordTypes[T], there: RecordTypes[T] | undefined): Operation[] {
  if (there && jsonEqual(there, record)) return [];
  return [{ type, id: record.id, field: '', before: (there ?? null) as unknown as Json, after: record as unknown as Json }];
}

function claimsOf(records: WorkspaceState, setId: string): Claim[] {
  return [...records.claims.values()].filter((claim) => claim.setId === setId);
}
