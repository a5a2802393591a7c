/**
 * What candidates for claim groups are looked for in, kept from Change to
 * Change: only claims that came, went or became others are taken in again. It is
 * made in steps and can be left at any of them; whoever comes next goes on.
 */
import { CandidateIndex } from '../../src-common/core/groups/candidates.ts';
import type { RootLookups } from '../../src-common/core/roots/roots.ts';
import type { Steps } from '../../src-common/core/table/steps.ts';
import type { Session } from './session.svelte.ts';
import type { WorkspaceStore } from './workspace-store.svelte.ts';

interface Kept {
  readonly workspace: WorkspaceStore;
  /** Ids of the layers that are left out. */
  readonly hidden: string;
  readonly index: CandidateIndex;
  /** Ids of the claims to be taken in; those before `done` are. */
  readonly waiting: readonly string[];
  done: number;
  /** Changes up to it are taken in. */
  revision: number;
}

/** Claims that are taken in in one step. */
const aStep = 64;

export class CandidateKeeper {
  readonly #session: Session;
  #kept: Kept | null = null;

  constructor(session: Session) {
    this.#session = session;
  }

  /** null: nothing is made ready yet. */
  get index(): CandidateIndex | null {
    return this.#kept?.index ?? null;
  }

  /**
   * Brings the index up to date, then works out what is to be asked of some
   * claims. Where it is left before its end, the index holds what was done.
   */
  *preparation(lookups: RootLookups, claimIds: readonly string[]): Steps<void> {
    const kept = this.#begun(lookups);
    if (!kept) return;
    while (kept.done < kept.waiting.length) {
      const end = Math.min(kept.waiting.length, kept.done + aStep);
      for (; kept.done < end; kept.done += 1) this.#takeIn(kept, kept.waiting[kept.done] as string);
      yield;
    }
    this.#catchUp(kept);
    for (const id of claimIds) {
      yield;
      yield* kept.index.preparation(id);
    }
  }

  /** The index as it is, up to date as far as it goes; a new one where another workspace or other layers are on show. */
  #begun(lookups: RootLookups): Kept | null {
    const { workspace, layers } = this.#session;
    if (!workspace) return this.#kept = null;
    const { hiddenIds: hidden } = layers;
    const known = this.#kept;
    if (known?.workspace === workspace && known.hidden === hidden && this.#catchUp(known)) {
      known.index.lookAgain(lookups);
      return known;
    }
    const waiting = [...workspace.placed.claims.keys()];
    return this.#kept = { workspace, hidden, index: new CandidateIndex([], lookups), waiting, done: 0, revision: workspace.revision };
  }

  /** @returns false where it is not known any more what became other */
  #catchUp(kept: Kept): boolean {
    const touched = kept.workspace.claimsTouchedSince(kept.revision);
    if (!touched) return false;
    for (const id of touched) this.#takeIn(kept, id);
    kept.revision = kept.workspace.revision;
    return true;
  }

  #takeIn({ workspace, index }: Kept, id: string): void {
    const claim = workspace.records.claims.get(id);
    if (claim && this.#session.layers.isShown(claim)) index.put(claim);
    else index.remove(id);
  }
}
