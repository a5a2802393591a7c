/** The Sources view as the analyst left it: what is searched and chosen, which claims are on show, which of them are marked. */
import type { Change, Operation } from '../../../src-common/core/claims/change.ts';
import type { Claim } from '../../../src-common/core/claims/claim.ts';
import { sourceNamed } from '../../../src-common/core/claims/source-registry.ts';
import { ownSources } from '../../../src-common/core/claims/own-sources.ts';
import type { Source, SourceKind } from '../../../src-common/core/claims/source.ts';
import { t } from '../../../src-common/core/messages/translate.ts';
import { gradeMatrixOf, type GradeMatrix, type MatrixCell } from '../../../src-common/core/sources/grade-matrix.ts';
import { mergeSources, separateSource, splitSource } from '../../../src-common/core/sources/merge-edits.ts';
import { ClaimFacts } from '../../../src-common/core/table/claim-facts.ts';
import { goToPassage } from '../go-to-passage.ts';
import { newSource } from '../new-source.ts';
import { onceDrawn } from '../once-drawn.ts';
import type { Session } from '../session.svelte.ts';
import { SourceIndexKeeper } from './source-index-keeper.ts';
import { searchRows, sortRows, sourceRows, type SourceOrder, type SourceRow } from './source-rows.ts';

export const claimLists = ['claims', 'relays', 'contradicted'] as const;
export type ClaimListName = (typeof claimLists)[number];

/** A claim in a list; in that of contradictions with the claim of the source that it contradicts. */
export interface ListedClaim {
  claim: Claim;
  of: Claim | null;
}

export class SourcesStore {
  query = $state('');
  order = $state<SourceOrder>('name');
  list = $state<ClaimListName>('claims');
  /** Only claims with these grades; null: all. */
  cell = $state.raw<MatrixCell | null>(null);
  /** Claims that are to be split off. */
  marked = $state.raw<ReadonlySet<string>>(new Set());
  /** The claim from which its source was opened: there is a way back. */
  fromClaimId = $state<string | null>(null);
  #chosenId = $state<string | null>(null);
  #at = $state(0);
  readonly #keeper: SourceIndexKeeper;
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
    this.#keeper = new SourceIndexKeeper(session);
  }

  /** Every source that may be listed. */
  all = $derived.by((): readonly SourceRow[] => {
    const { workspace, layers, blind } = this.#session;
    if (!workspace) return [];
    const { hidesTags } = blind;
    return sourceRows({
      sources: workspace.registry.sources, meanings: workspace.meanings, index: this.#keeper.current(), today: new Date().toISOString().slice(0, 10),
      // Whom a colleague names in a document that is hidden is hidden, too.
      isListed: (setId, isNamed) => (layers.get(setId)?.shown ?? true) && (isNamed || !hidesTags),
    });
  });

  rows = $derived.by((): readonly SourceRow[] => sortRows(searchRows(this.all, this.query, this.#session.workspace?.registry.sources ?? new Map()), this.order));

  /** The one on the page: the chosen one wherever it was merged to, else the first. */
  row = $derived.by((): SourceRow | null => this.all.find(({ ids }) => this.#chosenId !== null && ids.includes(this.#chosenId)) ?? this.rows[0] ?? null);

  /** Whether the source on the page is the analyst's to change. */
  get isOwn(): boolean {
    return this.row?.source.setId === undefined;
  }

  /** The other records that are read as it. */
  others = $derived.by((): readonly Source[] => this.row?.ids.slice(1).flatMap((id) => this.#session.workspace?.registry.sources.get(id) ?? []) ?? []);

  says = $derived.by((): readonly Claim[] => this.#claimsOf('claims'));
  relays = $derived.by((): readonly Claim[] => this.#claimsOf('relays'));

  /** What contradicts its claims, each pair once. */
  contradicted = $derived.by((): readonly ListedClaim[] => this.says.flatMap((of) => this.#session.links.relationsOf(of.id)
    .flatMap(({ side, other }) => (side === 'contradicts' && other ? [{ claim: other, of }] : []))));

  matrix = $derived.by((): GradeMatrix => {
    const { lookups } = this.#session.table.table;
    return gradeMatrixOf(this.says.map((claim) => ({ id: claim.id, credibility: claim.credibility, reliability: new ClaimFacts(claim, lookups).reliability.grade })));
  });

  /** The claims of the list on show. */
  listed = $derived.by((): readonly ListedClaim[] => {
    if (this.list === 'contradicted') return this.contradicted;
    const all = this.list === 'claims' ? this.says : this.relays;
    const within = this.cell && this.list === 'claims' ? new Set(this.matrix.in(this.cell)) : null;
    return (within ? all.filter(({ id }) => within.has(id)) : all).map((claim) => ({ claim, of: null }));
  });

  get at(): number {
    return Math.max(0, Math.min(this.#at, this.listed.length - 1));
  }

  moveTo(index: number): void {
    this.#at = Math.max(0, Math.min(index, this.listed.length - 1));
  }

  #claimsOf(part: 'claims' | 'relays'): Claim[] {
    const { workspace, items } = this.#session;
    const { row } = this;
    if (!workspace || !row) return [];
    const { claims } = workspace.records;
    const rank = new Map(items.map(({ id }, index) => [id as string, index]));
    const place = ({ documentId }: Claim): number => rank.get(documentId) ?? rank.size;
    return [...this.#keeper.current().idsOfAll(row.ids, part)].flatMap((id) => claims.get(id) ?? [])
      .sort((a, b) => place(a) - place(b) || (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0) || (a.id < b.id ? -1 : 1));
  }

  /** Shows the page of a source. What is typed on the page before is stored first. */
  choose(id: string): void {
    if (this.row?.source.id === id && this.#chosenId === id) return;
    this.#session.flush();
    this.#chosenId = id;
    this.cell = null;
    this.marked = new Set();
    this.#at = 0;
    if (this.list === 'contradicted') this.list = 'claims';
  }

  /** Opens the page from elsewhere. @param fromClaimId the claim to which there is a way back */
  open(id: string, fromClaimId: string | null = null): void {
    this.query = '';
    this.choose(id);
    this.fromClaimId = fromClaimId;
    this.#session.show('sources');
  }

  /** Back to the claim from which the source was opened. */
  async back(): Promise<void> {
    const claim = this.#session.editing.claim(this.fromClaimId);
    this.fromClaimId = null;
    if (claim) await goToPassage(this.#session, claim);
  }

  showList(list: ClaimListName, cell: MatrixCell | null = null): void {
    this.list = list;
    this.cell = cell;
    this.#at = 0;
  }

  mark(id: string): void {
    const marked = new Set(this.marked);
    if (!marked.delete(id)) marked.add(id);
    this.marked = marked;
  }

  /** Marked claims that can be split off: one's own, and still in the list. */
  get toSplit(): readonly Claim[] {
    return [...this.says, ...this.relays].filter((claim, index, all) => this.marked.has(claim.id) && this.#session.editing.isOwn(claim) && all.indexOf(claim) === index);
  }

  /** Goes to the passage of a claim in the list, with a way back. */
  async goTo(index = this.at): Promise<void> {
    const listed = this.listed[index];
    this.moveTo(index);
    if (listed && !await goToPassage(this.#session, listed.claim, 'sources')) this.#session.notices.error(t('links.noDocument'));
  }

  /** Makes one source of two, told with the way back. */
  merge(fromId: string, intoId: string): void {
    const { workspace } = this.#session;
    if (!workspace) return;
    const [from, into] = [fromId, intoId].map((id) => workspace.registry.sources.get(id)?.name ?? '');
    this.#tell(t('sources.merged', { from: from ?? '', into: into ?? '' }), mergeSources(workspace.registry, fromId, intoId));
    this.#chosenId = intoId;
  }

  separate(id: string): void {
    const { workspace } = this.#session;
    if (workspace) this.#tell(t('sources.separated', { name: workspace.registry.sources.get(id)?.name ?? '' }), separateSource(workspace.registry, id));
  }

  /** Gives the marked claims another source: the one of that name, or a new one. */
  split(name: string, kind: SourceKind): void {
    const { workspace } = this.#session;
    const { row, toSplit } = this;
    if (!workspace || !row || toSplit.length === 0) return;
    const other = sourceNamed(ownSources(workspace.registry.sources.values()), name) ?? newSource(name, kind);
    this.#tell(t('sources.split', { name: other.name, count: toSplit.length }), splitSource(workspace.registry, row.source.id, toSplit, other));
    this.marked = new Set();
  }

  #tell(words: string, operations: readonly Operation[]): void {
    const { workspace, analyst, notices, act } = this.#session;
    this.#session.flush();
    const change: Change | null = workspace?.edit(analyst.id, operations) ?? null;
    if (change) notices.info(words, { label: t('app.undo'), run: () => act.undo(change) });
  }

  /** Gives the focus to the list of sources once it is drawn. */
  focus(): void {
    onceDrawn(() => this.#session.surfaces.sources, (shown) => shown.focus());
  }
}
