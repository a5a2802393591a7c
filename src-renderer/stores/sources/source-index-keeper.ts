/** The index of who claims and relays what, brought up to date by the claims that the last Changes touched. */
import { SourceIndex } from '../../../src-common/core/sources/source-index.ts';
import type { Session } from '../session.svelte.ts';
import type { WorkspaceStore } from '../workspace-store.svelte.ts';

export class SourceIndexKeeper {
  readonly #session: Session;
  #kept: { workspace: WorkspaceStore; hidden: string; revision: number; index: SourceIndex } | null = null;

  constructor(session: Session) {
    this.#session = session;
  }

  /** Over the claims on show, as they are now. */
  current(): SourceIndex {
    const { workspace, layers } = this.#session;
    if (!workspace) return new SourceIndex();
    const { claims } = workspace.records;
    const { hiddenIds: hidden } = layers;
    const known = this.#kept;
    const touched = known?.workspace === workspace && known.hidden === hidden ? workspace.claimsTouchedSince(known.revision) : null;
    if (known && touched) {
      for (const id of touched) {
        const claim = claims.get(id);
        known.index.put(id, claim && claim.kind === 'claim' && layers.isShown(claim) ? claim : undefined);
      }
      known.revision = workspace.revision;
      return known.index;
    }
    const index = SourceIndex.of([...layers.shownClaims()].filter(({ kind }) => kind === 'claim'));
    this.#kept = { workspace, hidden, revision: workspace.revision, index };
    return index;
  }
}
