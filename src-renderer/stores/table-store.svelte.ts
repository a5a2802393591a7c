/**
 * The claims table as the analyst left it: filter, order, groups, selection and
 * the row that the keys are on. Kept while the program runs, so that one comes
 * back from a passage to the same row.
 */
import type { Settings } from '../../src-common/contract/host-api.ts';
import type { SetRecord } from '../../src-common/core/claims/annotation-set.ts';
import { noAliases } from '../../src-common/core/claims/aliases.ts';
import type { ClaimGroup } from '../../src-common/core/claims/claim-group.ts';
import type { Claim } from '../../src-common/core/claims/claim.ts';
import type { RelationSide } from '../../src-common/core/claims/relation.ts';
import { standingsOf, type Standing } from '../../src-common/core/claims/standing.ts';
import type { ClaimFacts } from '../../src-common/core/table/claim-facts.ts';
import { ClaimTable } from '../../src-common/core/table/claim-table.ts';
import { chosenColumns, isColumnId, withChosen, withMoved, type ColumnId } from '../../src-common/core/table/columns.ts';
import type { FacetId, FacetOption } from '../../src-common/core/table/facets.ts';
import { emptyFilter, isEmptyFilter, type TableFilter } from '../../src-common/core/table/filter.ts';
import { flattenGroups, groupClaims, GroupHeading, type Grouping, type TableRow } from '../../src-common/core/table/group.ts';
import type { TableSort } from '../../src-common/core/table/sort.ts';
import type { Steps } from '../../src-common/core/table/steps.ts';
import { groupedCsv, tableCsv } from '../../src-common/core/table/table-csv.ts';
import { authorNames, type TableLookups } from '../../src-common/core/table/table-lookups.ts';
import { t } from '../../src-common/core/messages/translate.ts';
import { answerSummary, type AnswerSummary } from './answer-summary.ts';
import { errorWords } from './error-words.ts';
import { FirstSearch } from './first-search.svelte.ts';
import { goToPassage } from './go-to-passage.ts';
import { TableSelection } from './table-selection.svelte.ts';
import type { Session } from './session.svelte.ts';
import type { WorkspaceStore } from './workspace-store.svelte.ts';

const noSets: readonly SetRecord[] = [];

/** How wide a column may be, in px: narrower, its head could not be caught again. */
export function allowedWidth(width: number): number {
  return Math.round(Math.max(48, Math.min(1200, width)));
}

export class TableStore {
  filter = $state.raw<TableFilter>(emptyFilter);
  sort = $state.raw<TableSort | null>(null);
  group = $state<Grouping | null>(null);
  /** Values of the groups whose claims are put away. */
  folded = $state.raw<ReadonlySet<string>>(new Set());
  /** What a screen reader says after a column was changed by keys. */
  said = $state('');
  readonly selection: TableSelection;
  readonly firstSearch = new FirstSearch(() => this.table, () => this.selection.stayOrBegin());
  /** Where the rows were scrolled to, in px. */
  scrollTop = 0;
  readonly #session: Session;
  /** The last table of the workspace: the next one takes over what it knows. */
  #last: { workspace: WorkspaceStore | null; table: ClaimTable; revision: number; hidden: string } | null = null;
  #lastSets = noSets;

  constructor(session: Session) {
    this.#session = session;
    this.selection = new TableSelection(this);
  }

  columns = $derived.by((): readonly ColumnId[] => chosenColumns(this.#session.settings.value.tableColumns));

  /** The column whose edge is being dragged, and how wide it is meanwhile: kept when it is let go. */
  dragged = $state.raw<{ column: ColumnId; width: number } | null>(null);

  /** In px, of the columns that were given a width. */
  widths = $derived.by((): ReadonlyMap<ColumnId, number> => {
    const widths = new Map<ColumnId, number>();
    for (const [id, width] of Object.entries(this.#session.settings.value.tableWidths)) if (isColumnId(id)) widths.set(id, width);
    if (this.dragged) widths.set(this.dragged.column, this.dragged.width);
    return widths;
  });

  /** The sets, as the same list until one of them changes: names in all rows hang on them. */
  #sets = $derived.by((): readonly SetRecord[] => {
    const sets = [...(this.#session.workspace?.registry.sets.values() ?? [])];
    const same = sets.length === this.#lastSets.length && sets.every((set, index) => set === this.#lastSets[index]);
    if (!same) this.#lastSets = sets;
    return this.#lastSets;
  });

  #lookups = $derived.by((): TableLookups => {
    const { workspace } = this.#session;
    const sets = this.#sets;
    return {
      documents: workspace?.registry.documents ?? new Map<string, never>(), sources: workspace?.sources ?? new Map<string, never>(), sets: new Map(sets.map((set) => [set.id, set])), authors: authorNames(sets),
      aliases: workspace?.meanings ?? noAliases, standings: this.#standings, relations: this.#relations, groups: this.#inGroups,
      codebook: this.#session.codebook, today: new Date().toISOString().slice(0, 10),
    };
  });

  table = $derived.by((): ClaimTable => {
    const { workspace, layers } = this.#session;
    const claims = layers.shownClaims();
    const last = this.#last?.workspace === workspace ? this.#last : null;
    const { hiddenIds: hidden } = layers;
    const touched = last?.hidden === hidden ? this.#touchedSince(last.revision) : null;
    const table = last ? last.table.after(claims, this.#lookups, touched) : ClaimTable.of(claims, this.#lookups);
    this.#last = { workspace, table, revision: workspace?.revision ?? 0, hidden };
    return table;
  });

  /** What the claims that may be others became, those that are not on show as if they were not there; null: any may be. */
  #touchedSince(revision: number): ReadonlyMap<string, Claim | undefined> | null {
    const { workspace, layers } = this.#session;
    const ids = workspace?.claimsTouchedSince(revision);
    if (!workspace || !ids) return null;
    const { claims } = workspace.records;
    return new Map([...ids].map((id) => {
      const claim = claims.get(id);
      return [id, claim && layers.isShown(claim) ? claim : undefined];
    }));
  }

  /** Asked for as they are now: answers come and go without the claim being another one. */
  readonly #standings = (claimId: string): readonly Standing[] => {
    const { workspace } = this.#session;
    return workspace ? standingsOf(workspace.records, claimId) : [];
  };

  /** The same for relations and groups. */
  readonly #relations = (claimId: string): readonly RelationSide[] => this.#session.links.relationsOf(claimId).map(({ side }) => side);
  readonly #inGroups = (claimId: string): readonly ClaimGroup[] => this.#session.links.groupsOf(claimId);

  /** The claims that the filter lets through, in order. */
  claims = $derived.by((): readonly ClaimFacts[] => this.table.select(this.filter, this.sort, this.firstSearch.isOn));

  #groups = $derived.by(() => (this.group ? groupClaims(this.claims, this.group, this.table.lookups) : null));

  rows = $derived.by((): readonly TableRow[] => (this.#groups ? flattenGroups(this.#groups, this.folded) : this.claims));

  isFiltered = $derived.by((): boolean => !isEmptyFilter(this.filter));

  get all(): readonly ClaimFacts[] {
    return this.table.all;
  }

  setFilter(part: Partial<TableFilter>): void {
    this.filter = { ...this.filter, ...part };
    if (this.filter.text === '') this.firstSearch.stop();
    else this.firstSearch.begin();
    this.selection.stayOrBegin();
  }

  /** What can be chosen of a facet, counted among the claims on show. */
  options(facet: FacetId): readonly FacetOption[] {
    return this.table.options(facet, this.filter, this.firstSearch.isOn);
  }

  clearFilters(): void {
    this.filter = emptyFilter;
    this.firstSearch.stop();
  }

  /** Up, down, then back to reading order. */
  sortBy(column: ColumnId): void {
    if (this.sort?.column !== column) this.sort = { column, descending: false };
    else this.sort = this.sort.descending ? null : { column, descending: true };
  }

  groupBy(group: Grouping | null): void {
    this.group = group;
    this.folded = new Set();
    this.selection.stayOrBegin();
  }

  fold(value: string, away: boolean): void {
    const folded = new Set(this.folded);
    if (away) folded.add(value);
    else folded.delete(value);
    this.folded = folded;
  }

  /** The group whose heading the keys are on, or null. */
  get headingAt(): string | null {
    const row = this.rows[this.selection.at];
    return row instanceof GroupHeading ? row.value : null;
  }

  /** Works out ahead what opening, the first search and the first sort ask of every claim; nothing is changed by it. */
  *preparation(): Steps<void> {
    const { workspace } = this.#session;
    if (workspace && this.#last?.workspace !== workspace) {
      const { revision } = workspace;
      const table = yield* ClaimTable.inSteps(workspace.records.claims.values(), this.#lookups);
      // It may have been asked for, or another folder opened, in the meantime. The claims are those of all layers.
      if (this.#session.workspace === workspace && this.#last?.workspace !== workspace) this.#last = { workspace, table, revision, hidden: '' };
    }
    yield;
    yield* this.table.preparation(this.columns);
  }

  /** None: as at the beginning, widths too. */
  chooseColumns(columns: readonly string[]): void {
    this.#keep(columns.length === 0 ? { tableColumns: [], tableWidths: {} } : { tableColumns: [...withChosen(this.columns, columns)] });
  }

  /** @param to its place from 0; nothing happens where there is no such place */
  moveColumn(column: ColumnId, to: number): void {
    const moved = withMoved(this.columns, column, to);
    if (moved.join() !== this.columns.join()) this.#keep({ tableColumns: [...moved] });
  }

  /** @param width in px; null: as at the beginning */
  setWidth(column: ColumnId, width: number | null): void {
    this.dragged = null;
    const { [column]: _, ...others } = this.#session.settings.value.tableWidths;
    this.#keep({ tableWidths: width === null ? others : { ...others, [column]: allowedWidth(width) } });
  }

  #keep(settings: Pick<Partial<Settings>, 'tableColumns' | 'tableWidths'>): void {
    this.#session.settings.patch(settings).catch((error: unknown) => this.#session.notices.error(errorWords(error)));
  }

  /** What was said to a claim, or null. */
  answersTo(claim: Claim): AnswerSummary | null {
    const { workspace } = this.#session;
    return workspace ? answerSummary(workspace.answered, claim.id) : null;
  }

  /** Goes to the passage of a claim, and remembers that there is a way back. */
  async goTo(claim: Claim): Promise<void> {
    await goToPassage(this.#session, claim, 'claims');
  }

  /** The rows and columns on show, out to a file. */
  async exportCsv(): Promise<void> {
    const session = this.#session;
    session.flush();
    this.firstSearch.finish();
    const { claims } = this;
    try {
      const saved = await session.host.call('files.save', {
        title: t('table.exportTitle'),
        suggestedName: `${t('table.exportName')}.csv`,
        filters: [{ label: t('report.formatCsv'), extensions: ['csv'] }],
        content: this.#groups ? groupedCsv(this.#groups, this.columns, this.table.lookups) : tableCsv(claims, this.columns, this.table.lookups),
      });
      const words = t('table.exported', { count: claims.length, path: saved?.path ?? '' });
      const { claims: hidden } = session.blind.hidden;
      if (saved) session.notices.info(hidden > 0 ? t('blind.exportedHidden', { words, count: hidden }) : words);
    } catch (error) {
      session.notices.error(t('table.exportFailed', { detail: errorWords(error) }));
    }
  }
}
