/**
 * The repair desk as the analyst left it, and what is done on it. Each step is
 * one Change and can be undone; the keys are then on the next claim.
 */
import { asksForLook, isMissing, type PassageCandidate } from '../../../src-common/core/claims/anchoring.ts';
import type { Change, Operation } from '../../../src-common/core/claims/change.ts';
import type { Claim } from '../../../src-common/core/claims/claim.ts';
import { t } from '../../../src-common/core/messages/translate.ts';
import { canGoBack, putAt, putBack, settle } from '../../../src-common/core/revisions/repair-claim.ts';
import { goToPassage } from '../go-to-passage.ts';
import type { DocumentItem } from '../corpus-store.svelte.ts';
import type { Session } from '../session.svelte.ts';
import { answersFor } from './follow-document.ts';
import { repairRows, type RepairClaim, type RepairMode, type RepairRow } from './repair-rows.ts';
import { RepairTexts } from './repair-texts.svelte.ts';

export class RepairStore {
  mode = $state<RepairMode>('open');
  /** What was done last, for those who do not see the row go. */
  said = $state('');
  readonly texts: RepairTexts;
  #at = $state.raw<{ id: string; index: number }>({ id: '', index: 0 });
  /** Which of its places is shown of the claim that the keys are on. */
  #candidate = $state.raw<{ id: string; index: number }>({ id: '', index: 0 });
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
    this.texts = new RepairTexts(session);
  }

  #order = $derived.by((): string[] => this.#session.items.map(({ id }) => id));

  #claims = $derived.by((): Claim[] => [...this.#session.workspace?.anchored.claims.values() ?? []].filter(({ anchoring }) => anchoring !== undefined));

  rows = $derived.by((): readonly RepairRow[] => repairRows(this.#claims, this.mode, this.#order));

  claims = $derived.by((): readonly RepairClaim[] => this.rows.filter((row): row is RepairClaim => row.kind === 'claim'));

  /** What somebody has to look at: claims, but one that only stands elsewhere, word for word, can wait; documents of which it is asked what became. */
  count = $derived.by((): number => this.#claims.filter(({ anchoring }) => asksForLook(anchoring)).length + this.#session.revisions.asked.length);

  /** The claim that the keys are on: the same one wherever it moved to, else the one that came into its place. */
  #row = $derived.by((): RepairClaim | null => {
    const { id, index } = this.#at;
    return this.claims.find(({ claim }) => claim.id === id) ?? this.claims[Math.min(index, this.claims.length - 1)] ?? null;
  });

  /** The same, with the claim as it is: its statement may have been altered since it was listed. */
  at = $derived.by((): RepairClaim | null => {
    const claim = this.#row && this.#session.workspace?.records.claims.get(this.#row.claim.id);
    return this.#row && { ...this.#row, claim: claim ?? this.#row.claim };
  });

  openCount = $derived.by((): number => this.#claims.filter(({ anchoring }) => anchoring?.settled === false).length);

  keptCount = $derived.by((): number => this.#claims.filter(({ anchoring }) => isMissing(anchoring) && anchoring.settled).length);

  /** Places that are offered for a claim that was not found. */
  get candidates(): readonly PassageCandidate[] {
    const anchoring = this.at?.claim.anchoring;
    return isMissing(anchoring) ? anchoring.candidates : [];
  }

  /** Which of them is shown; -1: none. What was not found at all is shown nowhere until one asks. */
  get candidateAt(): number {
    const { at } = this;
    if (!at || this.candidates.length === 0) return -1;
    if (this.#candidate.id === at.claim.id) return this.#candidate.index;
    return at.repair === 'unsure' ? 0 : -1;
  }

  get candidate(): PassageCandidate | null {
    return this.candidates[this.candidateAt] ?? null;
  }

  /** The document as it is now, of the claim that the keys are on. */
  get present(): DocumentItem | null {
    const { at } = this;
    return at ? this.#session.items.find(({ id }) => id === at.documentId) ?? null : null;
  }

  show(mode: RepairMode): void {
    this.mode = mode;
    this.#at = { id: '', index: 0 };
  }

  /** The desk, with the keys on this claim. */
  openAt(claim: Claim): void {
    this.mode = isMissing(claim.anchoring) && claim.anchoring.settled ? 'kept' : 'open';
    this.#at = { id: claim.id, index: 0 };
    this.#session.show('repair');
  }

  moveTo(index: number): void {
    const row = this.claims[Math.max(0, Math.min(this.claims.length - 1, index))];
    if (row) this.#at = { id: row.claim.id, index: this.claims.indexOf(row) };
  }

  get index(): number {
    return this.#row ? this.claims.indexOf(this.#row) : -1;
  }

  /** Shows the next of the places that could be meant. */
  nextCandidate(): void {
    const { at, candidates } = this;
    if (at && candidates.length > 0) this.#candidate = { id: at.claim.id, index: (this.candidateAt + 1) % candidates.length };
  }

  get canAccept(): boolean {
    return this.at !== null && (!isMissing(this.at.claim.anchoring) || this.candidate !== null);
  }

  /** Leaves a moved passage where it is; puts one that was not found at the place that is shown. */
  async accept(): Promise<void> {
    const { at, candidate } = this;
    if (!at) return;
    if (!isMissing(at.claim.anchoring)) this.#do(at.claim, settle(at.claim), t('repair.done.accepted'));
    else if (candidate) await this.#put(at, candidate.spans, { tier: 'chosen', score: candidate.score });
  }

  /** Leaves all that moved in the document of this claim where they are. */
  acceptDocument(): void {
    const { at, present } = this;
    const { workspace, analyst, notices, act } = this.#session;
    if (!at || !workspace) return;
    const moved = this.claims.filter((row) => row.documentId === at.documentId && !isMissing(row.claim.anchoring));
    const change = workspace.edit(analyst.id, moved.flatMap(({ claim }) => settle(claim)));
    if (change) notices.info(t('repair.acceptedAll', { count: moved.length, title: present?.title ?? '' }), { label: t('app.undo'), run: () => act.undo(change) });
  }

  get canAcceptDocument(): boolean {
    const documentId = this.at?.documentId;
    return this.mode === 'open' && this.claims.some((row) => row.documentId === documentId && !isMissing(row.claim.anchoring));
  }

  get canKeep(): boolean {
    return this.at !== null && this.mode === 'open';
  }

  /** The passage is not in the present text, whatever was found. */
  async keepAsOrphan(): Promise<void> {
    const { at } = this;
    if (!at) return;
    const { claim } = at;
    const { anchoring } = claim;
    if (anchoring?.state !== 'moved') {
      this.#do(claim, settle(claim), t('repair.done.kept'));
      return;
    }
    const [before, now] = await Promise.all([this.texts.want(anchoring.from.documentId), this.texts.want(claim.documentId)]);
    if (!canGoBack(claim) || before.kind !== 'ready') {
      this.#session.notices.error(t('repair.cannotGoBack'));
      return;
    }
    const answers = await answersFor(claim, before.text, now.kind === 'ready' ? now.text : null, this.#session.revisions.anchoring);
    this.#try(claim, () => putBack(claim, { documentId: anchoring.from.documentId, text: before.text }, at.documentId, answers), t('repair.done.kept'));
  }

  /** What a colleague tagged stays on their words, or on a place that the words themselves offer. */
  get canPick(): boolean {
    return this.at !== null && this.present?.entry != null && this.#session.editing.isOwn(this.at.claim);
  }

  /** To the text as it is now, where the words of the claim are selected anew. */
  async pick(): Promise<void> {
    const session = this.#session;
    const { reading } = session;
    const { at, present } = this;
    if (!at || !present) return;
    const near = this.candidate?.spans[0]?.start ?? this.candidates[0]?.spans[0]?.start ?? at.claim.spans[0]?.start ?? 0;
    session.flush();
    if (reading.documentId !== present.id || reading.text.kind !== 'ready') await session.openDocument(present);
    if (reading.documentId !== present.id || reading.text.kind !== 'ready') return;
    session.view = 'read';
    reading.currentClaimId = null;
    const start = Math.min(near, reading.text.text.length);
    reading.selection = { anchor: start, focus: start };
    const back = (): void => {
      reading.pick = null;
      session.show('repair');
    };
    reading.pick = {
      prompt: t('repair.pickPrompt', { words: shortened(at.claim.spans.map(({ exact }) => exact).join(' … ')) }),
      accept: (span) => {
        back();
        void this.#put(at, [span], { tier: 'picked', score: 1 });
      },
      cancel: back,
    };
  }

  /** The claim where it is: in the text as it is now, or as it was. */
  async open(): Promise<void> {
    const { at } = this;
    if (at) await goToPassage(this.#session, at.claim, 'repair');
  }

  async #put({ claim, documentId }: RepairClaim, spans: readonly { start: number; end: number }[], by: { tier: 'chosen' | 'picked'; score: number }): Promise<void> {
    const [now, before] = await Promise.all([this.texts.want(documentId), claim.documentId === documentId ? null : this.texts.want(claim.documentId)]);
    if (now.kind !== 'ready') return;
    const answers = await answersFor(claim, now.text, before?.kind === 'ready' ? before.text : null, this.#session.revisions.anchoring);
    this.#try(claim, () => putAt(claim, spans, by, { documentId, text: now.text }, answers), t('repair.done.chosen'));
  }

  #try(claim: Claim, operations: () => Operation[], words: string): void {
    // While the words beside it were looked for it may have been repaired in another way.
    if (this.#session.workspace?.records.claims.get(claim.id) !== claim) return;
    try {
      this.#do(claim, operations(), words);
    } catch {
      this.#session.notices.error(t('repair.overlaps'));
    }
  }

  #do(claim: Claim, operations: readonly Operation[], words: string): void {
    const { workspace, analyst, notices, act } = this.#session;
    const index = this.claims.findIndex((row) => row.claim.id === claim.id);
    const next = this.claims[index + 1] ?? this.claims[index - 1];
    const change: Change | null = workspace?.edit(analyst.id, operations) ?? null;
    if (!change) return;
    this.#at = { id: next?.claim.id ?? '', index: Math.max(0, index) };
    this.said = words;
    notices.info(words, { label: t('app.undo'), run: () => act.undo(change) });
  }
}

function shortened(words: string): string {
  return words.length > 60 ? `${words.slice(0, 60)}…` : words;
}
