/**
 * What an analyst does to claims, as Changes: tag, highlight, fill in a field,
 * build the chain, pick words, delete. Each method makes at most one Change.
 */
import { describeSpan } from '../../src-common/core/anchoring/describe.ts';
import { normaliseFragments } from '../../src-common/core/anchoring/fragments.ts';
import type { Analyst, SetRecord } from '../../src-common/core/claims/annotation-set.ts';
import type { AttributionLink, AttributionRole } from '../../src-common/core/claims/attribution.ts';
import { innermost } from '../../src-common/core/claims/attribution-graph.ts';
import type { Change, Operation } from '../../src-common/core/claims/change.ts';
import type { Claim } from '../../src-common/core/claims/claim.ts';
import type { CodebookInForce } from '../../src-common/core/claims/codebook.ts';
import { createRecord, judge, judgeAgainst, putLink, removeLink, setField } from '../../src-common/core/claims/edits.ts';
import { placeOperations } from '../../src-common/core/claims/place-log.ts';
import { signalsInOrder } from '../../src-common/core/claims/evidence-status.ts';
import { newId, type Urn } from '../../src-common/core/claims/identifiers.ts';
import type { DocumentRecord } from '../../src-common/core/claims/document-record.ts';
import { ownSources } from '../../src-common/core/claims/own-sources.ts';
import { newClaim } from '../../src-common/core/claims/new-claim.ts';
import { removeClaims } from '../../src-common/core/claims/remove-claim.ts';
import { sourceNamed } from '../../src-common/core/claims/source-registry.ts';
import type { Source, SourceKind } from '../../src-common/core/claims/source.ts';
import type { TextSpan } from '../../src-common/core/claims/text-span.ts';
import { storableJson } from '../../src-common/core/claims/storable-json.ts';
import { linkFieldPrefix, type SettableField } from '../../src-common/core/claims/settable-fields.ts';
import { newSource } from './new-source.ts';
import { documentOperations } from './document-operations.ts';
import type { DocumentItem } from './corpus-store.svelte.ts';
import type { WorkspaceStore } from './workspace-store.svelte.ts';

export interface EditingContext {
  workspace(): WorkspaceStore;
  analyst(): Analyst;
  /** The one in force: what is judged now is judged by it. */
  codebook(): CodebookInForce;
  document(): DocumentItem | null;
  text(): string | null;
  /** Called when a document is annotated for the first time: its text must be kept. */
  firstTouched(item: DocumentItem): void;
}

export class ClaimEditing {
  readonly #context: EditingContext;

  constructor(context: EditingContext) {
    this.#context = context;
  }

  get #records() {
    return this.#context.workspace().everything;
  }

  /** What may come into one's own work by a name. */
  get #ownSources() {
    return ownSources(this.#records.sources.values());
  }

  #edit(operations: readonly Operation[]): Change | null {
    return this.#context.workspace().edit(this.#context.analyst().id, operations);
  }

  claim(id: string | null): Claim | null {
    return id ? this.#records.claims.get(id) ?? null : null;
  }

  /** Claims of other analysts are read, not edited. */
  isOwn(claim: Claim): boolean {
    return claim.author === this.#context.analyst().id;
  }

  /** Marks a passage: as a claim with the document's outlet at the head of its chain, or as a plain highlight. */
  mark(start: number, end: number, kind: 'claim' | 'highlight'): Claim | null {
    const item = this.#context.document();
    const text = this.#context.text();
    if (!item || text === null || start >= end) return null;
    const analyst = this.#context.analyst();
    const document = documentOperations(item, this.#ownSources);
    const set = this.ownSet();
    const claim = newClaim({
      documentId: document.record.id,
      setId: set.record.id,
      author: analyst.id,
      spans: [describeSpan(text, start, end)],
      kind,
      now: new Date().toISOString(),
      codebookVersion: this.#context.codebook().version,
    });
    if (kind === 'claim') claim.attribution = outletLink(document.record.outletSourceId);
    this.#edit([...document.operations, ...set.operations, ...createRecord('claim', claim)]);
    if (document.operations.length > 0) this.#context.firstTouched(item);
    return this.claim(claim.id);
  }

  /** Turns a highlight into a claim; its id stays. */
  promote(claim: Claim): void {
    const outletId = this.#records.documents.get(claim.documentId)?.outletSourceId ?? null;
    const links = claim.attribution.length === 0 ? outletLink(outletId) : [];
    this.#edit([...setField('claim', claim, 'kind', 'claim'), ...links.flatMap((link) => putLink(claim, link))]);
  }

  /** Answers the Change, so that this very deletion can be taken back. */
  remove(claim: Claim): Change | null {
    return this.#edit(removeClaims(this.#records, [claim]));
  }

  set<F extends SettableField<'claim'> & keyof Claim>(claim: Claim, field: F, value: Claim[F]): void {
    this.#edit(setField('claim', claim, field, value));
  }

  toggleSignal(claim: Claim, term: string): void {
    const ticked = claim.signals.includes(term) ? claim.signals.filter((id) => id !== term) : [...claim.signals, term];
    const codebook = this.#context.codebook();
    this.#edit(judge(claim, signalsInOrder(ticked, codebook), codebook));
  }

  /** Sets the status against the order of the signals; null: by the order again. */
  setStatus(claim: Claim, override: Claim['statusOverride']): void {
    this.#edit(judgeAgainst(claim, override, this.#context.codebook()));
  }

  /**
   * Words of the open text for a claim. It may have followed its document
   * meanwhile, by another window: it is brought back to the words, and follows
   * with them.
   *
   * @returns false where that cannot be done: nothing has changed then
   * @throws RangeError where `make` does
   */
  withWords(claim: Claim, make: (there: Claim) => Operation[]): boolean {
    const documentId = this.#context.document()?.id ?? claim.documentId;
    const there = claim.documentId === documentId ? claim : this.#context.workspace().claimIn(claim, documentId);
    if (there) this.#edit([...placeOperations(claim, there), ...make(there)]);
    return there !== null;
  }

  /** @returns as `withWords` @throws RangeError where the words overlap a marker that is there */
  addMarker(claim: Claim, span: TextSpan): boolean {
    return this.withWords(claim, (there) => setField('claim', there, 'markers', normaliseFragments([...there.markers, span])));
  }

  /** Adds a passage to the claim. @returns as `withWords` @throws RangeError where it overlaps one that is there */
  addFragment(claim: Claim, span: TextSpan): boolean {
    return this.withWords(claim, (there) => setField('claim', there, 'spans', normaliseFragments([...there.spans, span])));
  }

  removeFragment(claim: Claim, index: number): void {
    if (claim.spans.length > 1) this.set(claim, 'spans', claim.spans.filter((_, at) => at !== index));
  }

  /** Moves the edges of one fragment. */
  moveFragment(claim: Claim, index: number, start: number, end: number): void {
    const text = this.#context.text();
    // Another window may have taken it to another text a moment ago.
    if (text === null || start >= end || claim.documentId !== this.#context.document()?.id) return;
    const spans = claim.spans.map((span, at) => (at === index ? describeSpan(text, start, end) : span));
    this.set(claim, 'spans', normaliseFragments(spans));
  }

  /** Adds a link inside the given parents; with a new source, both are one Change. */
  addLink(claim: Claim, source: Source | { name: string; kind: SourceKind }, role: AttributionRole, parents: readonly Urn[]): Urn {
    const known = 'id' in source ? source : sourceNamed(this.#ownSources, source.name);
    const used = known ?? newSource(source.name, source.kind);
    const link = newLink(used.id, role, parents);
    this.#edit([...(known ? [] : createRecord('source', used)), ...putLink(claim, link)]);
    return link.id;
  }

  /** Adds a source beside another: relayed by the same links, relaying the same ones ("UNN and Reuters"). */
  addParallel(claim: Claim, source: Source | { name: string; kind: SourceKind }, role: AttributionRole, beside: AttributionLink): Urn {
    const known = 'id' in source ? source : sourceNamed(this.#ownSources, source.name);
    const used = known ?? newSource(source.name, source.kind);
    const link = newLink(used.id, role, beside.parents);
    const relayed = claim.attribution.filter((other) => other.parents.includes(beside.id));
    this.#edit([
      ...(known ? [] : createRecord('source', used)),
      ...putLink(claim, link),
      ...relayed.flatMap((other) => putLink(claim, { ...other, parents: [...other.parents, link.id] })),
    ]);
    return link.id;
  }

  putLink(claim: Claim, link: AttributionLink): void {
    this.#edit(putLink(claim, link));
  }

  removeLink(claim: Claim, linkId: Urn): void {
    this.#edit(removeLink(claim, linkId));
  }

  /** The chain of another claim of the document, with links of its own. */
  copyChain(claim: Claim, from: Claim): void {
    const ids = new Map(from.attribution.map((link) => [link.id, newId()]));
    const removed = claim.attribution.map((link) => unlinked(claim, link));
    const bare: Claim = { ...claim, attribution: [] };
    const added = from.attribution.flatMap((link) =>
      putLink(bare, { ...link, id: ids.get(link.id) ?? newId(), parents: link.parents.map((parent) => ids.get(parent) ?? parent) }),
    );
    this.#edit([...removed, ...added]);
  }

  setSource<F extends SettableField<'source'>>(source: Source, field: F, value: Source[F]): void {
    this.#edit(setField('source', source, field, value));
  }

  /** Several fields of a source at once, as one Change. */
  setSourceFields(source: Source, fields: Partial<Omit<Source, 'id'>>): void {
    const operations = Object.entries(fields).flatMap(([field, value]) => setField('source', source, field as SettableField<'source'>, value as Source[SettableField<'source'>]));
    this.#edit(operations);
  }

  /** Facts of the open document, as one Change. The outlet is given by name and becomes a source. */
  setDocument(item: DocumentItem, facts: DocumentFacts): void {
    const document = documentOperations(item, this.#ownSources);
    const operations: Operation[] = [...document.operations];
    const { outlet, ...fields } = facts;
    for (const [field, value] of Object.entries(fields)) {
      operations.push(...setField('document', document.record, field as SettableField<'document'>, value as DocumentRecord[SettableField<'document'>]));
    }
    if (outlet !== undefined) {
      const name = outlet?.trim() ?? '';
      const registry = [...this.#ownSources, ...(document.createdSource ? [document.createdSource] : [])];
      const known = name === '' ? null : sourceNamed(registry, name);
      const source = known ?? (name === '' ? null : newSource(name, 'outlet'));
      if (source && !known) operations.push(...createRecord('source', source));
      operations.push(...setField('document', document.record, 'outletSourceId', source?.id ?? null));
    }
    this.#edit(operations);
    if (document.operations.length > 0) this.#context.firstTouched(item);
  }

  /** Where a new link goes by default: inside the innermost ones. */
  defaultParents(claim: Claim): Urn[] {
    return innermost(claim.attribution).map((link) => link.id);
  }

  /** One's own set; made with the first claim. What one decided about others' claims is a set beside it. */
  ownSet(): { record: SetRecord; operations: Operation[] } {
    const analyst = this.#context.analyst();
    for (const record of this.#records.sets.values()) if (record.author.id === analyst.id && !record.decidedFrom) return { record, operations: [] };
    const record: SetRecord = { id: newId(), name: analyst.name, author: analyst, created: new Date().toISOString() };
    return { record, operations: createRecord('set', record) };
  }
}

export interface DocumentFacts {
  title?: string;
  outlet?: string | null;
  publishedOn?: string | null;
  url?: string | null;
  language?: string | null;
  regions?: DocumentItem['regions'];
}

function newLink(sourceId: Urn, role: AttributionRole, parents: readonly Urn[]): AttributionLink {
  return { id: newId(), sourceId, role, parents: [...parents], cueSpan: null, sourceSpan: null, asPrinted: '' };
}

function outletLink(outletSourceId: Urn | null): AttributionLink[] {
  return outletSourceId ? [newLink(outletSourceId, 'outlet', [])] : [];
}

/** Takes a link out as it is; unlike removeLink it leaves its children alone, because they go, too. */
function unlinked(claim: Claim, link: AttributionLink): Operation {
  return { type: 'claim', id: claim.id, field: `${linkFieldPrefix}${link.id}`, before: storableJson(link), after: null };
}
