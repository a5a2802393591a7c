/**
 * The reviews view as the analyst left it: which side, which filter, where the
 * keys are. Kept while the program runs, so that one comes back from a passage
 * to the same place.
 */
import type { Change } from '../../src-common/core/claims/change.ts';
import type { Claim } from '../../src-common/core/claims/claim.ts';
import type { Proposal, Review } from '../../src-common/core/claims/review.ts';
import { t } from '../../src-common/core/messages/translate.ts';
import { goToPassage } from './go-to-passage.ts';
import { inboxClaims, inboxRows, passes, proposalKey, type InboxClaim, type InboxFilter, type InboxRow, type InboxTab } from './inbox-rows.ts';
import { fieldWords } from '../../src-common/core/review/proposal-words.ts';
import { refusalWords, type Refusal } from './reviewing.ts';
import type { Session } from './session.svelte.ts';

export class InboxStore {
  tab = $state<InboxTab>('received');
  #filters = $state.raw<Readonly<Record<InboxTab, InboxFilter>>>({ received: 'undecided', given: 'all' });
  #at = $state.raw<{ index: number; stop: string }>({ index: 0, stop: '' });
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  #received = $derived.by((): InboxClaim[] => this.#claims('received'));
  #given = $derived.by((): InboxClaim[] => this.#claims('given'));

  /** Proposals for one's own claims that wait for a decision. */
  undecided = $derived.by((): number => this.#received.reduce((sum, row) => sum + row.undecided, 0));

  /** Everything on this side, whatever the filter. */
  all = $derived.by((): readonly InboxClaim[] => (this.tab === 'received' ? this.#received : this.#given));

  rows = $derived.by((): readonly InboxRow[] => {
    const claims = this.#session.workspace?.records.claims;
    // A claim that was altered since it was answered is shown as it is now.
    const shown = this.all.filter((row) => passes(row, this.filter)).map((row) => ({ ...row, claim: claims?.get(row.claim.id) ?? row.claim }));
    return inboxRows(shown, this.#session.items.map((item) => item.id));
  });

  stops = $derived.by((): readonly string[] => this.rows.flatMap((row) => (row.kind === 'claim' ? row.stops : [])));

  /** The stop that the keys are on: the same one wherever it moved to, else the one that came into its place. */
  at = $derived.by((): string | null => {
    const { index, stop } = this.#at;
    if (this.stops.includes(stop)) return stop;
    return this.stops[Math.min(index, this.stops.length - 1)] ?? null;
  });

  get filter(): InboxFilter {
    return this.#filters[this.tab];
  }

  count(tab: InboxTab): number {
    return tab === 'received' ? this.#received.length : this.#given.length;
  }

  counts(filter: InboxFilter): number {
    return this.all.filter((row) => passes(row, filter)).length;
  }

  show(tab: InboxTab, filter: InboxFilter = this.#filters[tab]): void {
    this.tab = tab;
    this.#filters = { ...this.#filters, [tab]: filter };
  }

  moveTo(stop: string): void {
    const index = this.stops.indexOf(stop);
    if (index >= 0) this.#at = { index, stop };
  }

  step(direction: 1 | -1): void {
    const index = this.at === null ? -1 : this.stops.indexOf(this.at);
    const next = this.stops[index + direction];
    if (next !== undefined) this.moveTo(next);
  }

  /** The claim at a stop, and the review and the proposal where it is one. */
  whatIsAt(stop: string | null): { row: InboxClaim; review: Review | null; proposal: Proposal | null } | null {
    const row = stop === null ? undefined : this.rows.find((other): other is InboxClaim => other.kind === 'claim' && other.stops.includes(stop));
    if (!row) return null;
    for (const review of row.reviews) {
      if (review.id === stop) return { row, review, proposal: null };
      for (const proposal of review.proposals) if (proposalKey(review.id, proposal.field) === stop) return { row, review, proposal };
    }
    return { row, review: null, proposal: null };
  }

  /** Accepts or declines a proposal, and says so with the way back. The keys are then on the next one that waits. */
  decide(review: Review, proposal: Proposal, accepted: boolean): boolean {
    const { reviewing, notices, act } = this.#session;
    this.#session.flush();
    const from = this.stops.indexOf(proposalKey(review.id, proposal.field));
    const after = [...this.stops.slice(from + 1), ...this.stops.slice(0, Math.max(0, from))].filter((stop) => this.#waits(stop));
    const done: Change | Refusal = accepted ? reviewing.accept(review, proposal) : reviewing.decline(review, proposal);
    if (typeof done === 'string') {
      notices.error(refusalWords(done));
      return false;
    }
    const next = after.find((stop) => this.stops.includes(stop));
    if (next !== undefined) this.moveTo(next);
    const words = { field: fieldWords(proposal.field), name: review.reviewer.name };
    notices.info(accepted ? t('review.accepted', words) : t('review.declined', words), { label: t('app.undo'), run: () => act.undo(done) });
    return true;
  }

  #waits(stop: string): boolean {
    const here = this.whatIsAt(stop);
    return here?.proposal != null && !here.row.decisions.has(stop);
  }

  /** Opens a claim in the text and remembers that there is a way back. */
  async goTo(claim: Claim): Promise<void> {
    const session = this.#session;
    session.flush();
    if (!await goToPassage(session, claim, 'reviews')) return;
    // From an answer to the claim that it is about: the form has what was said.
    session.act.focusForm();
  }

  #claims(tab: InboxTab): InboxClaim[] {
    const { workspace, analystId, reviewing } = this.#session;
    if (!workspace || analystId === null) return [];
    return inboxClaims(workspace.answered, analystId, tab, tab === 'given' ? reviewing.drafts.ids : new Set());
  }
}
