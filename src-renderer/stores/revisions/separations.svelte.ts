/** Files that were taken for documents that are gone, and how that is taken back: in one Change, which can be undone in its turn. */
import type { Change } from '../../../src-common/core/claims/change.ts';
import type { DocumentRecord } from '../../../src-common/core/claims/document-record.ts';
import { setField } from '../../../src-common/core/claims/edits.ts';
import { invert } from '../../../src-common/core/claims/invert-change.ts';
import { ownSources } from '../../../src-common/core/claims/own-sources.ts';
import { sourceNamed } from '../../../src-common/core/claims/source-registry.ts';
import { t } from '../../../src-common/core/messages/translate.ts';
import type { CorpusEntry } from '../../../src-common/contract/host-api.ts';
import type { Session } from '../session.svelte.ts';

export interface TakenFile {
  from: DocumentRecord;
  to: CorpusEntry;
  likeness: number;
  /** Those that took the claims along. */
  changes: readonly Change[];
}

export class Separations {
  list = $state.raw<readonly TakenFile[]>([]);
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  /** Says so, with the way back. */
  add(taken: TakenFile): void {
    this.list = [...this.list, taken];
    const { from, to, likeness } = taken;
    this.#session.notices.info(t('repair.pair.told', { from: from.path, to: to.path, likeness }), { label: t('repair.pair.separate'), run: () => this.separate(taken) });
  }

  /** The analyst has seen it and leaves it so. */
  leave(taken: TakenFile): void {
    this.list = this.list.filter((one) => one !== taken);
  }

  clear(): void {
    this.list = [];
  }

  /** They are two documents: the claims go back to the text that was kept, and the file is one of its own. */
  separate(taken: TakenFile): void {
    const { workspace, analyst, notices, act } = this.#session;
    this.leave(taken);
    const record = workspace?.everything.documents.get(taken.to.id);
    if (!workspace || !record) return;
    this.#session.flush();
    const back = taken.changes.flatMap((change) => invert(change, workspace.everything).operations).filter(({ type }) => type === 'claim' || type === 'reading');
    // Another window has taken it back, or every claim is another since.
    if (back.length === 0) return;
    // The record of the file stays, as the file's own: what is known is not taken for something else again.
    const { title, publishedOn, url, language, regions, outlet } = taken.to;
    const outletSourceId = (outlet ? sourceNamed(ownSources(workspace.everything.sources.values()), outlet)?.id : null) ?? null;
    const own = Object.entries({ title, publishedOn, url, language, regions, outletSourceId, revisionOf: null })
      .flatMap(([field, value]) => setField('document', record, field as 'title', value as string));
    const change = workspace.edit(analyst.id, [...back, ...own]);
    if (change) notices.info(t('repair.pair.separated', { from: taken.from.path, to: taken.to.path }), { label: t('app.undo'), run: () => act.undo(change) });
  }
}
