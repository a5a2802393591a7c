/** What the keys of deciding do: each decision is one Change, said with the way back. */
import type { SetRecord } from '../../src-common/core/claims/annotation-set.ts';
import type { Change, Operation } from '../../src-common/core/claims/change.ts';
import type { Claim } from '../../src-common/core/claims/claim.ts';
import { createRecord, deleteRecord, setField } from '../../src-common/core/claims/edits.ts';
import { newId } from '../../src-common/core/claims/identifiers.ts';
import type { WorkspaceState } from '../../src-common/core/claims/workspace-state.ts';
import type { ManyRow } from '../../src-common/core/compare/many.ts';
import { decideFrom, DecisionDraft, giveReason, newDecidedSet, takeBack, type Reason } from '../../src-common/core/decide/decision-draft.ts';
import { t } from '../../src-common/core/messages/translate.ts';
import { OwnSources } from '../../src-common/core/review/own-sources.ts';
import { mergeSources } from '../../src-common/core/sources/merge-edits.ts';
import { claimsIn } from './deciding-store.svelte.ts';
import type { Session } from './session.svelte.ts';

export class Deciding {
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  /** The claim of a column becomes the decided one. */
  take(row: ManyRow, column: number): void {
    const claim = row.claims[column];
    if (!claim) {
      this.#session.notices.error(t('decide.noClaim', { name: this.#session.deciding.columns[column]?.name ?? '' }));
      return;
    }
    this.#decide(t('decide.taken', { name: this.#session.deciding.columns[column]?.name ?? '' }), (draft) => draft.take(claimsIn(row), claim));
  }

  /** All claims of a row as one, beginning with the one given. */
  merge(row: ManyRow, first: Claim): void {
    if (row.found < 2) {
      this.#session.notices.error(t('decide.nothingToMerge'));
      return;
    }
    this.#decide(t('decide.merged', { count: row.found }), (draft) => draft.merge(claimsIn(row), first));
  }

  /** An empty claim in their place, opened to be written. */
  write(row: ManyRow): void {
    const made = this.#decide(t('decide.written'), (draft) => draft.write(claimsIn(row)));
    if (made) void this.#session.deciding.goTo(made).then(() => this.#session.act.focusForm());
  }

  reject(row: ManyRow, reason: Reason): void {
    this.#decide(t('decide.rejected', { count: row.found }), (draft) => { draft.reject(claimsIn(row), reason); return null; });
  }

  /** Why it was decided so. */
  explain(row: ManyRow, reason: Reason): void {
    const ruling = this.#session.deciding.rulingOf(row);
    if (ruling) this.#edit(giveReason(ruling, reason));
  }

  /** The row is undecided again. */
  undecide(row: ManyRow): void {
    const ruling = this.#session.deciding.rulingOf(row);
    if (!ruling) return;
    this.#session.flush();
    this.#said(t('decide.undecided'), this.#edit(takeBack(this.#records, ruling)));
  }

  /** Takes the first set's claim of each row: all say the same. One Change, however many. */
  takeAll(rows: readonly ManyRow[]): void {
    if (rows.length === 0) return;
    this.#decide(t('decide.takenAll', { count: rows.length }), (draft) => {
      for (const row of rows) {
        const [first] = claimsIn(row);
        if (first) draft.take(claimsIn(row), first);
      }
      return null;
    });
  }

  /** These sources are one, in every set and from now on; the first gives the name. Where one is one's own already, the others are it. */
  sameSources(kept: string, others: readonly string[]): void {
    const state = this.#records;
    const all = [kept, ...others].flatMap((id) => state.sources.get(id) ?? []);
    const [named] = all;
    if (!named || all.length < 2) return;
    const own = all.find(({ setId }) => setId === undefined);
    const copies = new OwnSources(state, [], named.setId ?? null);
    const ours = own?.id ?? copies.idFor(named.id);
    const operations: Operation[] = [...copies.operations];
    if (own && own !== named) operations.push(...setField('source', own, 'name', named.name), ...setField('source', own, 'aliases', [...new Set([...own.aliases, own.name])]));
    for (const source of all) {
      if (source.id === ours || (source === named && !own)) continue;
      if (source.setId === undefined) {
        operations.push(...mergeSources(state, source.id, ours));
        continue;
      }
      const before = [...state.aliases.values()].filter(({ kind, theirs }) => kind === 'source' && theirs === source.id);
      const alias = { id: newId(), kind: 'source' as const, setId: source.setId, theirs: source.id, ours };
      operations.push(...before.flatMap((one) => deleteRecord('alias', one)), ...createRecord('alias', alias));
    }
    this.#session.flush();
    this.#said(t('decide.sourcesAreOne', { name: named.name, count: all.length }), this.#edit(operations));
  }

  get #records(): WorkspaceState {
    const { workspace } = this.#session;
    if (!workspace) throw new Error('no workspace is open');
    return workspace.everything;
  }

  /** One Change: the decided set where it is new, and what is decided. */
  #decide(words: string, run: (draft: DecisionDraft) => Claim | null): Claim | null {
    this.#session.flush();
    const { deciding, analyst } = this.#session;
    const now = new Date().toISOString();
    // With their true names: on show they may be letters.
    const named = (set: SetRecord): SetRecord => this.#records.sets.get(set.id) ?? set;
    const there = deciding.decidedSet && named(deciding.decidedSet);
    const from = deciding.sets.map(named).filter((set) => set !== there);
    const set: SetRecord = there ?? newDecidedSet(t('decide.setName', { round: deciding.decidedSets.length + 1 }), analyst, from, now);
    const draft = new DecisionDraft(this.#records, set, analyst, now);
    const made = run(draft);
    const change = this.#edit([...(there ? decideFrom(there, from) : createRecord('set', set)), ...draft.operations]);
    if (!there) deciding.chooseDecided(set.id);
    this.#said(words, change);
    return made;
  }

  #edit(operations: readonly Operation[]): Change | null {
    return this.#session.workspace?.edit(this.#session.analyst.id, operations) ?? null;
  }

  #said(words: string, change: Change | null): void {
    const { notices, act } = this.#session;
    if (change) notices.info(words, { label: t('app.undo'), run: () => act.undo(change) });
  }
}
