/** The pictures of claims: which one is on show, as picture or table, and the claims behind what was chosen in it. */
import type { Claim } from '../../../src-common/core/claims/claim.ts';
import { goToPassage } from '../go-to-passage.ts';
import type { Session } from '../session.svelte.ts';
import { NetworkStore } from './network-store.svelte.ts';
import { TimelineStore } from './timeline-store.svelte.ts';

export const pictures = ['timeline', 'network'] as const;
export type PictureName = (typeof pictures)[number];

/** Claims behind a mark, a line or a source. */
export interface Behind {
  title: string;
  detail: string;
  claimIds: readonly string[];
}

export class ChartsStore {
  picture = $state<PictureName>('timeline');
  asTable = $state(false);
  behind = $state.raw<Behind | null>(null);
  #behindAt = $state(0);
  readonly timeline: TimelineStore;
  readonly network: NetworkStore;
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
    this.timeline = new TimelineStore(session);
    this.network = new NetworkStore(session);
  }

  show(picture: PictureName): void {
    if (picture !== this.picture) this.close();
    this.picture = picture;
    this.#session.show('charts');
  }

  /** Claims as they are now; those that have gone since are left out. */
  get behindClaims(): readonly Claim[] {
    const claims = this.#session.workspace?.records.claims;
    return this.behind?.claimIds.flatMap((id) => claims?.get(id) ?? []) ?? [];
  }

  get behindAt(): number {
    return Math.max(0, Math.min(this.#behindAt, this.behindClaims.length - 1));
  }

  open(behind: Behind): void {
    this.behind = behind;
    this.#behindAt = 0;
  }

  close(): void {
    this.behind = null;
  }

  moveBehind(index: number): void {
    this.#behindAt = Math.max(0, Math.min(index, this.behindClaims.length - 1));
  }

  /** Goes to the passage, and remembers that there is a way back. */
  async goTo(index = this.behindAt): Promise<void> {
    const claim = this.behindClaims[index];
    if (claim && await goToPassage(this.#session, claim, 'charts')) this.#behindAt = index;
  }
}
