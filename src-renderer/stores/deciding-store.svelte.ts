/**
 * All sets side by side, and what was decided about them, as the analyst left
 * it: which sets, which rows, the claim that the keys are on. Kept while the
 * program runs, so that one comes back from a passage to the same claim.
 */
import type { SetRecord } from '../../src-common/core/claims/annotation-set.ts';
import type { Claim } from '../../src-common/core/claims/claim.ts';
import type { Derivation } from '../../src-common/core/claims/review.ts';
import type { Ruling } from '../../src-common/core/claims/ruling.ts';
import { countMany, isUnanimous, ManyComparison, type ManyCounts, type ManyRow } from '../../src-common/core/compare/many.ts';
import { rulingsOn } from '../../src-common/core/decide/decision-draft.ts';
import { initialsOf } from '../../src-common/core/layers/layers.ts';
import type { Steps } from '../../src-common/core/table/steps.ts';
import type { DocumentItem } from './corpus-store.svelte.ts';
import { goToPassage } from './go-to-passage.ts';
import type { Session } from './session.svelte.ts';

/** Two sets pair by pair, or all of them in columns; or who is how far with which document. */
export const compareModes = ['two', 'all', 'progress'] as const;
export type CompareMode = (typeof compareModes)[number];

export const rowFilters = ['all', 'different', 'status', 'partial', 'undecided', 'unanimous'] as const;
export type RowFilter = (typeof rowFilters)[number];

/** Columns at once. */
export const mostColumns = 20;
/** Beyond these a column is initials and status; the claim that the keys are on is shown in full below. */
export const mostWideColumns = 4;

export interface Column {
  set: SetRecord;
  name: string;
  initials: string;
}

/** `partly`: only some of its claims were decided about. */
export type RowState = 'open' | 'partly' | 'decided';

export interface DecidedCounts extends ManyCounts {
  undecided: number;
  unanimous: number;
}

/** What names a row after the rows have changed round it. */
export const manyRowName = (row: ManyRow | undefined): string => row?.claims.map((claim) => claim?.id ?? '').join(' ') ?? '';

export const claimsIn = (row: ManyRow): Claim[] => row.claims.filter((claim) => claim !== null);

const empty = (sets: number): readonly Claim[][] => Array.from({ length: sets }, () => []);

export class DecidingStore {
  #mode = $state<CompareMode | null>(null);
  /** Where the table of progress leads back to. */
  former: CompareMode = 'two';
  #chosen = $state.raw<readonly string[] | null>(null);
  #decidedId = $state<string | null>(null);
  filter = $state<RowFilter>('all');
  /** What the question for a reason is about: rejecting, or a decision that was made. */
  asking = $state<'reject' | 'explain'>('reject');
  /** The column that the keys are on. */
  column = $state(0);
  #at = $state.raw<{ index: number; name: string }>({ index: 0, name: '' });
  /** What the rows of all documents were worked out with: counts over all are there once this is the comparison in force. */
  #preparedFor = $state.raw<ManyComparison | null>(null);
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  /** Every set, one's own first, decided ones last. */
  available = $derived.by((): readonly SetRecord[] => {
    const { workspace, analystId } = this.#session;
    const place = (set: SetRecord): number => (set.decidedFrom ? 2 : set.author.id === analystId ? 0 : 1);
    return [...workspace?.registry.sets.values() ?? []].sort((a, b) => place(a) - place(b) || a.author.name.localeCompare(b.author.name) || (a.id < b.id ? -1 : 1));
  });

  sets = $derived.by((): readonly SetRecord[] => {
    const chosen = this.#chosen;
    const sets = chosen ? this.available.filter(({ id }) => chosen.includes(id)) : this.available.filter((set) => !set.decidedFrom && (this.#session.layers.counts.get(set.id) ?? 0) > 0);
    return sets.slice(0, mostColumns);
  });

  columns = $derived.by((): readonly Column[] => this.sets.map((set) => {
    const name = set.decidedFrom || this.sets.some((other) => other !== set && other.author.id === set.author.id) ? set.name : set.author.name;
    return { set, name, initials: initialsOf(name) };
  }));

  get isWide(): boolean {
    return this.columns.length <= mostWideColumns;
  }

  /** Two sets until there is more to compare than one's own claims with one colleague's, or until the analyst says so. */
  mode = $derived.by((): CompareMode => {
    if (this.#mode) return this.#mode;
    const sets = this.available.filter((set) => !set.decidedFrom && (this.#session.layers.counts.get(set.id) ?? 0) > 0);
    return sets.length > 1 && sets.every(({ author }) => author.id !== this.#session.analystId) ? 'all' : 'two';
  });

  /** The decided sets of this analyst, the newest first. */
  decidedSets = $derived.by((): readonly SetRecord[] => this.available
    .filter((set) => set.decidedFrom && set.author.id === this.#session.analystId)
    .sort((a, b) => (a.created < b.created ? 1 : -1)));

  /** Where decisions go; null: a new set, made with the first. */
  decidedSet = $derived.by((): SetRecord | null => (this.#decidedId === '' ? null : this.decidedSets.find(({ id }) => id === this.#decidedId) ?? this.decidedSets[0] ?? null));

  /** Another one when what was compared may mean something else: sets, sources, links, the codebook. */
  comparison = $derived.by(() => {
    void this.sets;
    return new ManyComparison(this.#session.comparison.context);
  });

  /** The claims to compare, by document and set. */
  #sides = $derived.by((): ReadonlyMap<string, readonly Claim[][]> => {
    const places = new Map(this.sets.map(({ id }, place) => [id as string, place]));
    const sides = new Map<string, readonly Claim[][]>();
    for (const claim of this.#session.workspace?.records.claims.values() ?? []) {
      const place = places.get(claim.setId);
      // Where colleagues' claims are hidden, one's own alone would look like nobody else's.
      if (place === undefined || claim.kind !== 'claim' || this.#session.blind.isClosed(claim.documentId)) continue;
      let lists = sides.get(claim.documentId);
      if (!lists) sides.set(claim.documentId, lists = empty(places.size));
      lists[place]?.push(claim);
    }
    return sides;
  });

  /** By the claim that was decided about. One whose decided claim is gone decides nothing any more. */
  #rulings = $derived.by((): ReadonlyMap<string, Ruling> => {
    const { workspace } = this.#session;
    const set = this.decidedSet;
    if (!workspace || !set) return new Map();
    const { rulings, claims } = workspace.answered;
    return rulingsOn([...rulings.values()].filter(({ claimId }) => claimId === null || claims.has(claimId)), set.id);
  });

  /** Documents in which any of the sets has a claim. */
  documents = $derived.by((): readonly DocumentItem[] => this.#session.items.filter(({ id }) => this.#sides.has(id)));

  all = $derived.by((): readonly ManyRow[] => {
    const id = this.#session.reading.documentId;
    return id === null ? [] : this.#rowsOf(id);
  });

  counts = $derived.by((): DecidedCounts => this.#count(this.all));

  /** Over all documents; null until they were gone through. */
  totals = $derived.by((): DecidedCounts | null => (this.#preparedFor === this.comparison ? this.#count([...this.#sides.keys()].flatMap((id) => this.#rowsOf(id))) : null));

  rows = $derived.by((): readonly ManyRow[] => (this.filter === 'all' ? this.all : this.all.filter((row) => this.passes(row, this.filter))));

  /** The row that the keys are on: the same claims wherever they moved to, else the same place. */
  at = $derived.by((): number => {
    const { index, name } = this.#at;
    const { rows } = this;
    if (manyRowName(rows[index]) === name) return index;
    const moved = rows.findIndex((row) => manyRowName(row) === name);
    return moved >= 0 ? moved : Math.max(0, Math.min(index, rows.length - 1));
  });

  get row(): ManyRow | null {
    return this.rows[this.at] ?? null;
  }

  /** The claim that the keys are on, or, where that column has none, the first of the row. */
  get claim(): Claim | null {
    return this.row?.claims[this.column] ?? (this.row && claimsIn(this.row)[0]) ?? null;
  }

  /** Goes through all documents a few at a time, so that the view is there before its counts over all are. */
  *preparation(): Steps<void> {
    const comparison = this.comparison;
    if (this.#preparedFor === comparison) return;
    for (const id of this.#sides.keys()) {
      this.#rowsOf(id);
      yield;
    }
    if (this.comparison === comparison) this.#preparedFor = comparison;
  }

  /** Every row of the corpus, in the order of the documents. Works out what was not looked at yet. */
  everyRow(): { item: DocumentItem; rows: readonly ManyRow[] }[] {
    return this.documents.map((item) => ({ item, rows: this.#rowsOf(item.id) }));
  }

  #rowsOf(documentId: string): readonly ManyRow[] {
    return this.comparison.rowsOf(documentId, this.#sides.get(documentId) ?? empty(this.sets.length));
  }

  #count(rows: readonly ManyRow[]): DecidedCounts {
    let undecided = 0;
    let unanimous = 0;
    for (const row of rows) {
      if (this.stateOf(row) !== 'decided') undecided += 1;
      if (this.isUnanimous(row)) unanimous += 1;
    }
    return { ...countMany(rows, this.sets.length), undecided, unanimous };
  }

  /** What of a document was decided in a set; what was not is known of the set that decisions go to, once all documents were gone through. */
  decidedIn(set: SetRecord, documentId: string): { decided: number; undecided: number | null } {
    // Where others' claims are hidden there are no rows to count; what one has decided is known all the same.
    if (set === this.decidedSet && this.#preparedFor === this.comparison && !this.#session.blind.isClosed(documentId)) {
      const rows = this.#rowsOf(documentId);
      const undecided = rows.filter((row) => this.stateOf(row) !== 'decided').length;
      return { decided: rows.length - undecided, undecided };
    }
    return { decided: this.#rulingCounts.get(`${set.id} ${documentId}`) ?? 0, undecided: null };
  }

  #rulingCounts = $derived.by((): ReadonlyMap<string, number> => {
    const counts = new Map<string, number>();
    for (const { setId, documentId, links } of this.#session.workspace?.answered.rulings.values() ?? []) if (!links) counts.set(`${setId} ${documentId}`, (counts.get(`${setId} ${documentId}`) ?? 0) + 1);
    return counts;
  });

  isUnanimous(row: ManyRow): boolean {
    return isUnanimous(row, this.#session.comparison.counting);
  }

  isDifferent(row: ManyRow): boolean {
    return !this.isUnanimous(row);
  }

  stateOf(row: ManyRow): RowState {
    const claims = claimsIn(row);
    const decided = claims.filter(({ id }) => this.#rulings.has(id)).length;
    return decided === 0 ? 'open' : decided < claims.length ? 'partly' : 'decided';
  }

  /** What was decided about a row; of several decisions the first claim's. */
  rulingOf(row: ManyRow): Ruling | null {
    for (const { id } of claimsIn(row)) {
      const ruling = this.#rulings.get(id);
      if (ruling) return ruling;
    }
    return null;
  }

  /** The claims that went into the decided one of a row. */
  usedIn(row: ManyRow): readonly Derivation[] {
    const id = this.rulingOf(row)?.claimId ?? null;
    return (id === null ? null : this.#session.workspace?.records.claims.get(id)?.derivedFrom) ?? [];
  }

  /** Whose claim was taken: as its column is called, or, where the set is not on show, its author. */
  takenFrom(row: ManyRow): string {
    const [from] = this.usedIn(row);
    return this.columns.find(({ set }) => set.id === from?.setId)?.name ?? from?.author.name ?? '';
  }

  passes(row: ManyRow, filter: RowFilter): boolean {
    switch (filter) {
      case 'all': return true;
      case 'different': return this.isDifferent(row);
      // Nothing else that counts, so that what is left to argue about is the status.
      case 'status': return row.fields.includes('status') && !row.fields.some((field) => field !== 'status' && field !== 'signals' && this.#session.comparison.counting.includes(field));
      case 'partial': return row.found < row.claims.length;
      case 'undecided': return this.stateOf(row) !== 'decided';
      case 'unanimous': return this.isUnanimous(row);
    }
  }

  show(mode: CompareMode): void {
    if (this.mode !== 'progress') this.former = this.mode;
    this.#mode = mode;
  }

  chooseSets(ids: readonly string[]): void {
    this.#chosen = ids.length === 0 ? null : ids;
    this.column = 0;
  }

  get hasChosenSets(): boolean {
    return this.#chosen !== null;
  }

  /** @param id of a decided set of one's own; null: the next decision begins a new one */
  chooseDecided(id: string | null): void {
    this.#decidedId = id ?? '';
  }

  moveTo(index: number, column = this.column): void {
    const to = Math.max(0, Math.min(this.rows.length - 1, index));
    this.#at = { index: to, name: manyRowName(this.rows[to]) };
    this.column = Math.max(0, Math.min(this.sets.length - 1, column));
  }

  /** Changes which rows are on show; the keys stay on the same claims, or go to the next row that is left. */
  showRows(filter: RowFilter): void {
    const places = new Map(this.all.map((row, place) => [manyRowName(row), place]));
    const from = places.get(manyRowName(this.rows[this.at])) ?? 0;
    this.filter = filter;
    const next = this.rows.findIndex((row) => (places.get(manyRowName(row)) ?? 0) >= from);
    this.moveTo(next >= 0 ? next : this.rows.length - 1);
  }

  /** The nearest row of this kind after or before the one that the keys are on; null where there is none. */
  nextRow(kind: RowFilter, direction: 1 | -1): number | null {
    const { rows } = this;
    for (let index = this.at + direction; index >= 0 && index < rows.length; index += direction) {
      if (this.passes(rows[index] as ManyRow, kind)) return index;
    }
    return null;
  }

  countIn(documentId: string): number {
    return this.#sides.get(documentId)?.reduce((sum, claims) => sum + claims.length, 0) ?? 0;
  }

  /** The document with claims before or after the open one, or null. */
  documentFrom(direction: 1 | -1): DocumentItem | null {
    const { items, reading } = this.#session;
    const here = items.findIndex(({ id }) => id === reading.documentId);
    for (let index = here + direction; index >= 0 && index < items.length; index += direction) {
      const item = items[index];
      if (item && this.#sides.has(item.id)) return item;
    }
    return null;
  }

  stepDocument(direction: 1 | -1): void {
    const item = this.documentFrom(direction);
    if (item) void this.openDocument(item);
  }

  async openDocument(item: DocumentItem): Promise<void> {
    const opened = this.#session.openDocument(item);
    this.#session.view = 'compare';
    this.#at = { index: 0, name: '' };
    await opened;
  }

  /** Goes to the passage of a claim, and remembers that there is a way back. */
  async goTo(claim: Claim): Promise<void> {
    await goToPassage(this.#session, claim, 'compare');
  }
}
