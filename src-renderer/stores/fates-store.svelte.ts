/**
 * What became of one's own claims in decided sets, and what one learns from
 * it: a reason of one kind becomes a rule or an example of the codebook.
 */
import type { Claim } from '../../src-common/core/claims/claim.ts';
import { fateOf, type Fate, type FateKind } from '../../src-common/core/decide/fate.ts';
import { t } from '../../src-common/core/messages/translate.ts';
import { goToPassage } from './go-to-passage.ts';
import type { Session } from './session.svelte.ts';

export const fateFilters = ['all', 'taken', 'changed', 'rejected'] as const;
export type FateFilter = (typeof fateFilters)[number];

export interface FateHeading {
  kind: 'document';
  documentId: string;
  claims: number;
}

export interface FateRow {
  kind: 'fate';
  fate: Fate;
  /** Of whoever decided. */
  by: string;
  /** Name of the row among all. */
  stop: string;
}

/** What is being made of a reason. */
export type Lesson = 'rule' | 'example';

export class FatesStore {
  #open = $state<boolean | null>(null);
  filter = $state<FateFilter>('all');
  lesson = $state<Lesson>('rule');
  #at = $state.raw<{ index: number; stop: string }>({ index: 0, stop: '' });
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  all = $derived.by((): readonly FateRow[] => {
    const { workspace, analystId } = this.#session;
    if (!workspace || analystId === null) return [];
    const { rulings } = workspace.answered;
    if (rulings.size === 0) return [];
    const { claims, sets } = workspace.records;
    const { context } = this.#session.comparison;
    const found: FateRow[] = [];
    for (const ruling of rulings.values()) {
      for (const { claimId } of ruling.on) {
        const claim = claims.get(claimId);
        if (!claim || claim.author !== analystId || sets.get(claim.setId)?.decidedFrom) continue;
        const decided = ruling.claimId === null ? null : claims.get(ruling.claimId) ?? null;
        found.push({ kind: 'fate', fate: fateOf(claim, ruling, decided, context), by: ruling.by.name, stop: `${ruling.id} ${claimId}` });
      }
    }
    const order = new Map(this.#session.items.map(({ id }, index) => [id as string, index]));
    const place = ({ documentId }: Claim): number => order.get(documentId) ?? order.size;
    const start = ({ spans }: Claim): number => spans[0]?.start ?? 0;
    return found.sort(({ fate: { claim: a }, stop: one }, { fate: { claim: b }, stop: other }) =>
      place(a) - place(b) || (a.documentId < b.documentId ? -1 : a.documentId > b.documentId ? 1 : 0) || start(a) - start(b) || (one < other ? -1 : 1));
  });

  /** Rows under their documents. */
  rows = $derived.by((): readonly (FateHeading | FateRow)[] => {
    const byDocument = new Map<string, FateRow[]>();
    for (const row of this.all) {
      if (!this.passes(row.fate.kind)) continue;
      const members = byDocument.get(row.fate.claim.documentId);
      if (members) members.push(row);
      else byDocument.set(row.fate.claim.documentId, [row]);
    }
    return [...byDocument].flatMap(([documentId, members]): (FateHeading | FateRow)[] => [{ kind: 'document', documentId, claims: members.length }, ...members]);
  });

  stops = $derived.by((): readonly string[] => this.rows.flatMap((row) => (row.kind === 'fate' ? [row.stop] : [])));

  /** The row that the keys are on. */
  at = $derived.by((): string | null => {
    const { index, stop } = this.#at;
    return this.stops.includes(stop) ? stop : this.stops[Math.min(index, this.stops.length - 1)] ?? null;
  });

  get row(): FateRow | null {
    return this.all.find(({ stop }) => stop === this.at) ?? null;
  }

  /** On show: where asked for, or where there is nothing else to see. */
  get open(): boolean {
    return this.#open ?? (this.all.length > 0 && this.#session.inbox.count('received') === 0);
  }

  show(open: boolean): void {
    this.#open = open;
  }

  passes(kind: FateKind, filter: FateFilter = this.filter): boolean {
    return filter === 'all' || filter === kind || (filter === 'rejected' && kind === 'gone');
  }

  count(filter: FateFilter): number {
    return this.all.filter(({ fate }) => this.passes(fate.kind, filter)).length;
  }

  moveTo(stop: string): void {
    const index = this.stops.indexOf(stop);
    if (index >= 0) this.#at = { index, stop };
  }

  step(direction: 1 | -1): void {
    const next = this.stops[(this.at === null ? -1 : this.stops.indexOf(this.at)) + direction];
    if (next !== undefined) this.moveTo(next);
  }

  async goTo(claim: Claim): Promise<void> {
    if (await goToPassage(this.#session, claim, 'reviews')) this.#session.act.focusForm();
  }

  /** Asks which term of the reasons the row's reason teaches something about. */
  ask(lesson: Lesson): void {
    this.lesson = lesson;
    this.#session.dialog = 'lesson';
  }

  /** What stands in the field when it is asked: the reason's words as a rule, the passage as an example. */
  proposed(row: FateRow): string {
    const { claim, ruling } = row.fate;
    return this.lesson === 'rule' ? ruling.reason : claim.spans.map(({ exact }) => exact).join(' … ');
  }

  /** Adds the words to a kind of reason, as a sentence of its definition or as an example from the passage. One Change. */
  learn(row: FateRow, termId: string, words: string): void {
    const term = this.#session.codebook.reasons.find(({ id }) => id === termId);
    const text = words.trim();
    if (!term || text === '') return;
    const { terms } = this.#session;
    const at = { list: 'reasons' as const, id: termId };
    if (this.lesson === 'example') {
      terms.tell({ kind: 'addExample', ...at, example: { text, documentId: row.fate.claim.documentId } });
      return;
    }
    const definition = term.definition.trim() === '' ? text : `${term.definition.trim()} ${text}`;
    if (terms.tell({ kind: 'reword', ...at, definition })) this.#session.notices.info(t('decide.learntRule', { term: term.label }));
  }
}
