/**
 * What became of one's own claims, relations and groups in decided sets, and what one learns from
 * it: a reason of one kind becomes a rule or an example of the codebook.
 */
import type { Urn } from '../../src-common/core/claims/identifiers.ts';
import type { Claim } from '../../src-common/core/claims/claim.ts';
import { linkFates, type LinkFate } from '../../src-common/core/decide/link-fate.ts';
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

interface Row {
  /** Of whoever decided. */
  by: string;
  /** Name of the row among all. */
  stop: string;
}
export interface FateRow extends Row {
  kind: 'fate';
  fate: Fate;
}
/** A relation or group of one's own, under the document of its first claim. */
export interface LinkFateRow extends Row {
  kind: 'link';
  fate: LinkFate;
  /** The claims that it is about, as far as they are here. */
  claims: readonly Claim[];
}
export type AnyFateRow = FateRow | LinkFateRow;
export type FatesListed = FateHeading | AnyFateRow;

const documentOf = (row: AnyFateRow): string => (row.kind === 'fate' ? row.fate.claim.documentId : row.claims[0]?.documentId ?? row.fate.ruling.documentId);
const startOf = (row: AnyFateRow): number => (row.kind === 'fate' ? row.fate.claim : row.claims[0])?.spans[0]?.start ?? 0;

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

  all = $derived.by((): readonly AnyFateRow[] => {
    const { workspace, analystId } = this.#session;
    if (!workspace || analystId === null) return [];
    const { rulings } = workspace.answered;
    if (rulings.size === 0) return [];
    const { claims, sets } = workspace.records;
    const { context } = this.#session.comparison;
    const found: AnyFateRow[] = [];
    for (const ruling of rulings.values()) {
      for (const { claimId } of ruling.on) {
        const claim = claims.get(claimId);
        if (!claim || claim.author !== analystId || sets.get(claim.setId)?.decidedFrom) continue;
        const decided = ruling.claimId === null ? null : claims.get(ruling.claimId) ?? null;
        found.push({ kind: 'fate', fate: fateOf(claim, ruling, decided, context), by: ruling.by.name, stop: `${ruling.id} ${claimId}` });
      }
    }
    const { relations, groups } = workspace.linked;
    for (const fate of linkFates({ relations, groups, rulings, sets }, analystId)) {
      const ids = fate.of === 'relation' ? [fate.link.from, fate.link.to] : fate.link.members;
      found.push({ kind: 'link', fate, by: fate.ruling.by.name, stop: `${fate.ruling.id} ${fate.link.id}`, claims: ids.flatMap((id) => claims.get(id) ?? []) });
    }
    const order = new Map(this.#session.items.map(({ id }, index) => [id as string, index]));
    const place = (row: AnyFateRow): number => order.get(documentOf(row)) ?? order.size;
    const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
    // What is said of passages together comes after what is said of each.
    return found.sort((a, b) => place(a) - place(b) || inOrder(documentOf(a), documentOf(b)) || Number(a.kind === 'link') - Number(b.kind === 'link') || startOf(a) - startOf(b) || inOrder(a.stop, b.stop));
  });

  /** Rows under their documents. */
  rows = $derived.by((): readonly FatesListed[] => {
    const byDocument = new Map<string, AnyFateRow[]>();
    for (const row of this.all) {
      if (!this.passes(row.fate.kind)) continue;
      const members = byDocument.get(documentOf(row));
      if (members) members.push(row);
      else byDocument.set(documentOf(row), [row]);
    }
    return [...byDocument].flatMap(([documentId, members]): FatesListed[] => [{ kind: 'document', documentId, claims: members.length }, ...members]);
  });

  stops = $derived.by((): readonly string[] => this.rows.flatMap((row) => (row.kind === 'document' ? [] : [row.stop])));

  /** The row that the keys are on. */
  at = $derived.by((): string | null => {
    const { index, stop } = this.#at;
    return this.stops.includes(stop) ? stop : this.stops[Math.min(index, this.stops.length - 1)] ?? null;
  });

  get row(): AnyFateRow | null {
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
  proposed(row: AnyFateRow): string {
    if (this.lesson === 'rule') return row.fate.ruling.reason;
    return row.kind === 'fate' ? row.fate.claim.spans.map(({ exact }) => exact).join(' … ') : row.claims.map(({ spans }) => spans.map(({ exact }) => exact).join(' … ')).join(' / ');
  }

  /** Adds the words to a kind of reason, as a sentence of its definition or as an example from the passage. One Change. */
  learn(row: AnyFateRow, termId: string, words: string): void {
    const term = this.#session.codebook.reasons.find(({ id }) => id === termId);
    const text = words.trim();
    if (!term || text === '') return;
    const { terms } = this.#session;
    const at = { list: 'reasons' as const, id: termId };
    if (this.lesson === 'example') {
      terms.tell({ kind: 'addExample', ...at, example: { text, documentId: documentOf(row) as Urn } });
      return;
    }
    const definition = term.definition.trim() === '' ? text : `${term.definition.trim()} ${text}`;
    terms.tell({ kind: 'reword', ...at, definition }, t('decide.learntRule', { term: term.label }));
  }
}
