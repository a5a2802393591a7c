/**
 * One's own claims, or a colleague's, beside those of one colleague, as the analyst left them:
 * whose, what counts as a difference, and the row that the keys are on. Kept
 * while the program runs, so that one comes back from a passage to the same row.
 */
import type { Alias } from '../../src-common/core/claims/alias.ts';
import type { SetRecord } from '../../src-common/core/claims/annotation-set.ts';
import type { Claim } from '../../src-common/core/claims/claim.ts';
import type { Codebook } from '../../src-common/core/claims/codebook.ts';
import { Comparison, countRows, type ComparedRow, type ComparisonCounts } from '../../src-common/core/compare/comparison.ts';
import { comparedFields, wordingFields, type CompareContext, type ComparedField } from '../../src-common/core/compare/differences.ts';
import { rowsInRegions } from '../../src-common/core/compare/in-regions.ts';
import { meaningsOf } from '../../src-common/core/compare/meanings.ts';
import type { DocumentItem } from './corpus-store.svelte.ts';
import { goToPassage } from './go-to-passage.ts';
import type { Session } from './session.svelte.ts';

/** Which rows are on show: all, those that differ, those of which only the status differs, those that one of the two has not. */
export const pairFilters = ['all', 'different', 'status', 'oneSided'] as const;
export type PairFilter = (typeof pairFilters)[number];

interface Sides {
  mine: Claim[];
  theirs: Claim[];
}

/** What counts from the beginning: judgements. */
export const judgementFields: readonly ComparedField[] = comparedFields.filter((field) => !wordingFields.includes(field));

/** What names a row after the rows have changed round it. */
export const rowName = (row: ComparedRow | undefined): string => `${row?.mine?.id ?? ''} ${row?.theirs?.id ?? ''}`;

export class ComparisonStore {
  #setId = $state<string | null>(null);
  /** Whose set stands on the left; null: one's own claims. */
  #leftId = $state<string | null>(null);
  counting = $state.raw<readonly ComparedField[]>(judgementFields);
  filter = $state<PairFilter>('all');
  /** Names of the rows whose equal fields are shown. */
  unfolded = $state.raw<ReadonlySet<string>>(new Set());
  #at = $state.raw<{ index: number; name: string }>({ index: 0, name: '' });
  #lastInRegions = '';
  /** Rows are another list when one of their claims or what they are compared by is another. */
  readonly #knownInRegions = new WeakMap<readonly ComparedRow[], readonly ComparedRow[]>();
  #lastAliases: readonly Alias[] = [];
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  /** Sets of others and decided ones, by author and name. */
  colleagues = $derived.by((): readonly SetRecord[] => {
    const sets = [...(this.#session.workspace?.records.sets.values() ?? [])].filter(({ author, decidedFrom }) => author.id !== this.#session.analystId || decidedFrom !== undefined);
    return sets.sort((a, b) => a.author.name.localeCompare(b.author.name) || a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1));
  });

  /** The set on the left where it is another's; null: one's own claims. */
  left = $derived.by((): SetRecord | null => (this.colleagues.length < 2 ? null : this.colleagues.find(({ id }) => id === this.#leftId) ?? null));

  set = $derived.by((): SetRecord | null => {
    const others = this.colleagues.filter((set) => set !== this.left);
    return others.find(({ id }) => id === this.#setId) ?? others[0] ?? null;
  });

  /** The same object until a version changes. */
  #codebook = $derived.by((): Codebook => this.#session.codebook);

  /** As the same list until one of them changes: what was compared hangs on them. */
  #aliases = $derived.by((): readonly Alias[] => {
    const aliases = [...(this.#session.workspace?.records.aliases.values() ?? [])];
    const same = aliases.length === this.#lastAliases.length && aliases.every((alias, index) => alias === this.#lastAliases[index]);
    if (!same) this.#lastAliases = aliases;
    return this.#lastAliases;
  });

  context = $derived.by((): CompareContext => {
    const { workspace } = this.#session;
    const { documents, sources: registry } = workspace?.registry ?? { documents: new Map(), sources: new Map() };
    return { codebook: this.#codebook, documents, sources: workspace?.sources ?? registry, ...meaningsOf(registry, this.#aliases), today: new Date().toISOString().slice(0, 10) };
  });

  #comparison = $derived.by(() => new Comparison(this.context));

  /** The claims to compare, by document. */
  #sides = $derived.by((): ReadonlyMap<string, Sides> => {
    const sides = new Map<string, Sides>();
    const { set, left } = this;
    const me = this.#session.analystId;
    if (!set) return sides;
    const decided = new Set<string>(this.colleagues.flatMap(({ id, decidedFrom }) => (decidedFrom ? [id] : [])));
    for (const claim of this.#session.workspace?.records.claims.values() ?? []) {
      // What one decided about the claims of several is one's own, and not one's own reading.
      const isLeft = left ? claim.setId === left.id : claim.author === me && !decided.has(claim.setId);
      const side = claim.setId === set.id ? 'theirs' : isLeft ? 'mine' : null;
      // Where theirs are hidden, one's own alone would look like a difference.
      if (!side || this.#session.blind.isClosed(claim.documentId)) continue;
      let both = sides.get(claim.documentId);
      if (!both) sides.set(claim.documentId, both = { mine: [], theirs: [] });
      both[side].push(claim);
    }
    return sides;
  });

  /** Documents in which either has tagged something. */
  documents = $derived.by((): readonly DocumentItem[] => this.#session.items.filter(({ id }) => this.#sides.has(id)));

  /** Every row of the open document, in reading order. */
  all = $derived.by((): readonly ComparedRow[] => {
    const id = this.#session.reading.documentId;
    return id === null ? [] : this.#rowsOf(id);
  });

  counts = $derived.by((): ComparisonCounts => countRows(this.all));

  /** Over all documents. */
  totals = $derived.by((): ComparisonCounts => countRows([...this.#sides.keys()].flatMap((id) => this.#rowsOf(id))));

  rows = $derived.by((): readonly ComparedRow[] => (this.filter === 'all' ? this.all : this.all.filter((row) => this.passes(row, this.filter))));

  /** Of the rows on show. */
  differences = $derived.by((): readonly ComparedRow[] => this.rows.filter((row) => this.isDifferent(row)));

  /** Rows of the open document with two claims that agreement does not count as a passage of both: they lie in Regions. */
  inRegions = $derived.by((): readonly ComparedRow[] => this.#inRegions(this.#session.reading.documentId ?? ''));

  /** The same in all documents. */
  allInRegions = $derived.by((): readonly ComparedRow[] => [...this.#sides.keys()].flatMap((id) => this.#inRegions(id)));

  /** The row that the keys are on: the same claims wherever they moved to, else the same place. */
  at = $derived.by((): number => {
    const { index, name } = this.#at;
    const { rows } = this;
    if (rowName(rows[index]) === name) return index;
    const moved = rows.findIndex((row) => rowName(row) === name);
    return moved >= 0 ? moved : Math.max(0, Math.min(index, rows.length - 1));
  });

  #rowsOf(documentId: string): readonly ComparedRow[] {
    const { mine, theirs } = this.#sides.get(documentId) ?? { mine: [], theirs: [] };
    return this.#comparison.rowsOf(documentId, mine, theirs);
  }

  countIn(documentId: string): number {
    const sides = this.#sides.get(documentId);
    return sides ? sides.mine.length + sides.theirs.length : 0;
  }

  /** Only one has tagged it, or a field that counts differs. */
  isDifferent(row: ComparedRow): boolean {
    return !row.mine || !row.theirs || row.fields.some((field) => this.counting.includes(field));
  }

  passes(row: ComparedRow, filter: PairFilter): boolean {
    const isShared = row.mine !== null && row.theirs !== null;
    switch (filter) {
      case 'all': return true;
      case 'different': return this.isDifferent(row);
      // Signals are what the status follows from: they differ with it.
      case 'status': return isShared && row.fields.includes('status') && !row.fields.some((field) => field !== 'status' && field !== 'signals' && this.counting.includes(field));
      case 'oneSided': return !isShared;
    }
  }

  #inRegions(documentId: string): readonly ComparedRow[] {
    const rows = this.#rowsOf(documentId);
    let found = this.#knownInRegions.get(rows);
    if (!found) this.#knownInRegions.set(rows, found = rowsInRegions(rows, this.context.documents.get(documentId)?.regions ?? []));
    return found;
  }

  /** Goes to the passage of the next of these rows, after the last one gone to, in whichever document it is. */
  goToInRegions(rows: readonly ComparedRow[]): void {
    const next = rows[(rows.findIndex((row) => rowName(row) === this.#lastInRegions) + 1) % rows.length];
    const claim = next?.mine ?? next?.theirs;
    this.#lastInRegions = rowName(next);
    if (claim) void this.goTo(claim);
  }

  choose(setId: string): void {
    this.#setId = setId;
    this.#at = { index: 0, name: '' };
  }

  /** @param setId null: one's own claims stand on the left. Whoever stood on the right and comes to the left is replaced there. */
  chooseLeft(setId: string | null): void {
    const before = this.left?.id ?? null;
    if (setId !== null && setId === this.set?.id && before !== null) this.#setId = before;
    this.#leftId = setId;
    this.#at = { index: 0, name: '' };
  }

  moveTo(index: number): void {
    const to = Math.max(0, Math.min(this.rows.length - 1, index));
    this.#at = { index: to, name: rowName(this.rows[to]) };
  }

  /** Changes which rows are on show; the keys stay on the same claims, or go to the next row that is left. */
  show(filter: PairFilter): void {
    const places = new Map(this.all.map((row, place) => [rowName(row), place]));
    const placeOf = (row: ComparedRow | undefined): number => places.get(rowName(row)) ?? 0;
    const from = placeOf(this.rows[this.at]);
    this.filter = filter;
    const { rows } = this;
    const next = rows.findIndex((row) => placeOf(row) >= from);
    this.moveTo(next >= 0 ? next : rows.length - 1);
  }

  /** The row in which something differs after or before the one that the keys are on; null where there is none. */
  differenceFrom(direction: 1 | -1): number | null {
    const { rows } = this;
    for (let index = this.at + direction; index >= 0 && index < rows.length; index += direction) {
      if (this.isDifferent(rows[index] as ComparedRow)) return index;
    }
    return null;
  }

  fold(row: ComparedRow, away: boolean): void {
    const unfolded = new Set(this.unfolded);
    if (away) unfolded.delete(rowName(row));
    else unfolded.add(rowName(row));
    this.unfolded = unfolded;
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

  /** Compares another document; it is the one that is read next. */
  async openDocument(item: DocumentItem): Promise<void> {
    const opened = this.#session.openDocument(item);
    this.#session.view = 'compare';
    this.#at = { index: 0, name: '' };
    await opened;
  }

  /** Goes to the passage of a claim, and remembers that there is a way back. */
  async goTo(claim: Claim): Promise<void> {
    const index = this.rows.findIndex(({ mine, theirs }) => mine === claim || theirs === claim);
    if (index >= 0) this.moveTo(index);
    await goToPassage(this.#session, claim, 'compare');
  }

  /** The passage of the row that the keys are on: one's own claim where there is one, or theirs where it is asked for. */
  goToRow(theirs = false): void {
    const row = this.rows[this.at];
    const claim = theirs ? row?.theirs : row?.mine ?? row?.theirs;
    if (claim) void this.goTo(claim);
  }
}
