/** What agreement is computed over: whose sets, which part of the corpus, which fields. */
import type { AgreementScope } from '../../src-common/core/agreement/narrowed.ts';
import type { SetRecord } from '../../src-common/core/claims/annotation-set.ts';
import { errorWords } from './error-words.ts';
import type { Session } from './session.svelte.ts';

/** The same each time: nothing is made anew for it. */
const none: readonly string[] = [];

export const mostSets = 20;

export interface Candidate {
  set: SetRecord;
  isOwn: boolean;
  claims: number;
}

export class AgreementChoices {
  /** null: those on show in the reader. */
  #chosen = $state.raw<readonly string[] | null>(null);
  /** Only the open document. */
  inDocument = $state(false);
  /** Days, or empty for no limit. */
  from = $state('');
  until = $state('');
  /** Parts that are not the article count as well. */
  withRegions = $state(false);
  /** A document without claims of an analyst was not read by them. */
  isShared = $state(false);
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  /** Every set that can be compared: one's own work first, then the layers in the order in which they came. */
  candidates = $derived.by((): readonly Candidate[] => {
    const { workspace, analystId, layers } = this.#session;
    // What one decided is a layer, and no reading of one's own: it is among those.
    const own = [...(workspace?.registry.sets.values() ?? [])].filter(({ author, decidedFrom }) => author.id === analystId && decidedFrom === undefined);
    const candidate = (set: SetRecord, isOwn: boolean): Candidate => ({ set, isOwn, claims: layers.counts.get(set.id) ?? 0 });
    return [
      ...own.map((set) => candidate(set, true)).filter(({ claims }) => claims > 0).sort((a, b) => (a.set.created < b.set.created ? -1 : 1)),
      ...layers.all.map(({ set }) => candidate(set, false)),
    ];
  });

  sets = $derived.by((): readonly SetRecord[] => {
    const isChosen = ({ set, isOwn }: Candidate): boolean => (this.#chosen ? this.#chosen.includes(set.id) : isOwn || this.#session.layers.isShown({ setId: set.id }));
    return this.candidates.filter(isChosen).slice(0, mostSets).map(({ set }) => set);
  });

  get areShown(): boolean {
    return this.#chosen === null;
  }

  /** @param ids nothing: those on show again; beyond the most, the last ones are left out */
  choose(ids: readonly string[]): void {
    this.#chosen = ids.length === 0 ? null : ids;
  }

  scope = $derived.by((): AgreementScope => ({
    documentId: this.inDocument ? this.#session.reading.documentId : null,
    from: this.from || null, until: this.until || null, withRegions: this.withRegions,
  }));

  get #workspaceId(): string {
    return this.#session.corpus.listing?.workspaceId ?? '';
  }

  /** Fields that do not count. Kept on this machine for each workspace. */
  without = $derived.by((): readonly string[] => this.#session.settings.value.agreementWithout[this.#workspaceId] ?? none);

  leaveOut(fields: readonly string[]): void {
    const { settings, notices } = this.#session;
    void settings.patch({ agreementWithout: { ...settings.value.agreementWithout, [this.#workspaceId]: [...fields] } })
      .catch((error: unknown) => notices.error(errorWords(error)));
  }
}
