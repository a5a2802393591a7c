/** The codebook as it is edited: the open term, what an edit would touch, and doing it as one Change. */
import { builtInCodebook, type Term } from '../../src-common/core/claims/codebook.ts';
import type { CodebookEdit, EditProblem } from '../../src-common/core/codebook/codebook-edit.ts';
import { editCodebook, type CodebookChange } from '../../src-common/core/codebook/edit-codebook.ts';
import { offeredTerms, termLists, type TermList } from '../../src-common/core/codebook/terms.ts';
import { noUsage, usageOfAll, type TermUsage, type UsageTable } from '../../src-common/core/codebook/usage.ts';
import { t, type MessageKey } from '../../src-common/core/messages/translate.ts';
import type { Session } from './session.svelte.ts';

export interface TermPlace {
  list: TermList;
  id: string;
}

const spokenOf: ReadonlySet<CodebookEdit['kind']> = new Set(['rename', 'merge', 'retire', 'remove', 'replace', 'addExample']);

/** What is asked before it is done. */
export type TermQuestion = TermPlace & { kind: 'rename' | 'merge' | 'retire' };

export class CodebookStore {
  #at = $state.raw<TermPlace>({ list: 'evidence', id: builtInCodebook.evidence[0]?.id ?? '' });
  /** Answered in a dialog of the window. */
  question = $state.raw<TermQuestion | null>(null);
  /** Said to those who do not see the list. */
  said = $state('');
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  /** Asked for while the codebook is shown: it looks through all claims. */
  usage = $derived.by((): UsageTable => {
    const records = this.#session.workspace?.records;
    return records ? usageOfAll(records, this.#session.analystId) : { evidence: new Map(), tags: new Map(), reasons: new Map() };
  });

  /** Tags that claims have and the codebook does not describe, the most used first. */
  undescribed = $derived.by((): { tag: string; count: number }[] => {
    const known = new Set(this.#session.codebook.tags.map(({ id }) => id));
    return [...this.usage.tags]
      .flatMap(([tag, { own, others }]) => (known.has(tag) || own + others === 0 ? [] : [{ tag, count: own + others }]))
      .sort((a, b) => b.count - a.count || a.tag.localeCompare(b.tag));
  });

  /** The open term; the first one where it is no longer there. */
  get at(): TermPlace {
    const { list, id } = this.#at;
    if (this.term(this.#at)) return { list, id };
    const first = this.#session.codebook[list][0];
    return first ? { list, id: first.id } : { list: 'evidence', id: this.#session.codebook.evidence[0]?.id ?? '' };
  }

  open(place: TermPlace): void {
    if (place.list === this.at.list && place.id === this.at.id) return;
    this.#session.flush();
    this.#at = place;
  }

  term({ list, id }: TermPlace): Term | null {
    return (this.#session.codebook[list] as readonly Term[]).find((term) => term.id === id) ?? null;
  }

  usageOf({ list, id }: TermPlace): TermUsage {
    return this.usage[list].get(id) ?? noUsage;
  }

  /** The terms of one list as they are shown: those on offer, then the retired ones. */
  shown(list: TermList): readonly Term[] {
    const terms: readonly Term[] = this.#session.codebook[list];
    return [...offeredTerms(terms), ...terms.filter((term) => term.retired)];
  }

  get all(): TermPlace[] {
    return termLists.flatMap((list) => this.shown(list).map(({ id }) => ({ list, id })));
  }

  /** What an edit would do. Nothing is stored. */
  preview(edit: CodebookEdit): CodebookChange {
    const { workspace, analyst } = this.#session;
    if (!workspace) throw new Error('no workspace is open');
    return editCodebook(workspace.everything, edit, analyst.id, new Date().toISOString());
  }

  /**
   * Does an edit. Answers why not where it cannot be done.
   *
   * @param words say what was done where it is not seen; default: the usual ones of the edit, if it has any
   */
  do(edit: CodebookEdit, words?: string): EditProblem | null {
    const session = this.#session;
    const change = this.preview(edit);
    if (!change.ok) return change.problem;
    const done = session.workspace?.edit(session.analyst.id, change.operations) ?? null;
    if (edit.kind === 'add' || edit.kind === 'rename') this.#at = { list: edit.list, id: change.id };
    // What is seen where it happens needs no words.
    if (done && (words !== undefined || spokenOf.has(edit.kind))) {
      const label = 'list' in edit ? this.term({ list: edit.list, id: change.id })?.label ?? change.id : '';
      session.notices.info(words ?? t(`codebook.done.${edit.kind}` as MessageKey, { count: change.touched.own, label }), { label: t('app.undo'), run: () => session.act.undo(done) });
    }
    return null;
  }

  /** Does an edit that was typed; what is wrong with it is said where there is room for it. */
  tell(edit: CodebookEdit, words?: string): boolean {
    const problem = this.do(edit, words);
    if (problem) this.#session.notices.error(t(`codebook.problem.${problem}` as MessageKey));
    return problem === null;
  }

  /** One place up or down among the terms on offer. */
  move(place: TermPlace, by: 1 | -1): void {
    const offered = offeredTerms(this.#session.codebook[place.list] as readonly Term[]);
    const at = offered.findIndex(({ id }) => id === place.id);
    const to = at + by;
    if (at < 0 || to < 0 || to >= offered.length) return;
    this.moveBefore(place, (by === 1 ? offered[to + 1] : offered[to])?.id ?? null);
    this.said = t('codebook.moved', { label: offered[at]?.label ?? '', at: to + 1, count: offered.length });
  }

  moveBefore({ list, id }: TermPlace, before: string | null): void {
    if (before !== id) this.tell({ kind: 'move', list, id, before });
  }

  ask(kind: TermQuestion['kind'], place: TermPlace = this.at): void {
    this.#session.flush();
    this.question = { kind, ...place };
    this.#session.dialog = 'term';
  }

  /** Retires after asking; a retired one is offered again at once. */
  retireOrRestore(place: TermPlace = this.at): void {
    if (this.term(place)?.retired) this.tell({ kind: 'restore', ...place });
    else this.ask('retire', place);
  }
}
