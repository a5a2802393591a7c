/**
 * All work into a file of the analyst's choosing, whatever still answers: the
 * database and what waits for it, else the journal, else the records in memory.
 */
import type { Change, RecordType } from '../../src-common/core/claims/change.ts';
import { draftChange, type LogHead } from '../../src-common/core/claims/change-log.ts';
import { createRecord } from '../../src-common/core/claims/edits.ts';
import { newId } from '../../src-common/core/claims/identifiers.ts';
import { settableFields } from '../../src-common/core/claims/settable-fields.ts';
import { recordsOf, type WorkspaceState } from '../../src-common/core/claims/workspace-state.ts';
import { t } from '../../src-common/core/messages/translate.ts';
import { writeWorkspace } from '../../src-common/core/records/workspace-file.ts';
import { errorWords } from './error-words.ts';
import type { Session } from './session.svelte.ts';
import type { WorkspaceStore } from './workspace-store.svelte.ts';

/** How long the database or the journal may take to be read, in ms. */
const readWithin = 5_000;

/** Asks where, writes, and says so. */
export async function saveCopy(session: Session): Promise<void> {
  const { workspace, corpus, host, notices } = session;
  if (!workspace || !corpus.listing) return;
  try {
    session.flush();
    const { workspaceId } = corpus.listing;
    const whole = await wholeLog(session, workspace, workspaceId);
    const changes = whole ?? [asOneChange(workspace.everything, session.settings.value.analyst?.id ?? newId())];
    const last = changes.at(-1);
    const head: LogHead = { replica: last?.replica ?? workspace.head.replica, sequence: last?.sequence ?? 0, hash: last?.hash ?? null };
    const saved = await host.call('files.save', {
      title: t('faults.copyTitle'),
      suggestedName: `${t('faults.copyName', { date: new Date().toISOString().slice(0, 10) })}.json`,
      filters: [{ label: t('faults.copyKind'), extensions: ['json'] }],
      content: writeWorkspace({ workspaceId, head, changes }),
    });
    if (saved) notices.info(t(whole ? 'faults.copySaved' : 'faults.copySavedFromMemory', { path: saved.path, count: changes.length }));
  } catch (error) {
    notices.error(t('faults.copyFailed', { detail: errorWords(error) }));
  }
}

/** Every Change from the first to the last edit of this window; null where they cannot be read. */
async function wholeLog(session: Session, workspace: WorkspaceStore, workspaceId: string): Promise<Change[] | null> {
  const isWhole = (changes: readonly Change[]): boolean => changes.length === workspace.head.sequence && (changes.at(-1)?.hash ?? null) === workspace.head.hash;
  for (const read of [() => workspace.allChanges(), () => fromJournal(session, workspace, workspaceId)]) {
    const changes = await Promise.race([read(), new Promise<Change[]>((resolve) => setTimeout(() => resolve([]), readWithin))]).catch(() => []);
    if (isWhole(changes)) return changes;
  }
  return null;
}

async function fromJournal({ host }: Session, workspace: WorkspaceStore, workspaceId: string): Promise<Change[]> {
  const changes: Change[] = [];
  for (;;) {
    const page = (await host.call('journal.read', { workspaceId, after: changes.length })).changes as unknown as Change[];
    if (page.length === 0) return [...changes, ...workspace.waiting.filter(({ sequence }) => sequence > changes.length)];
    for (const change of page) changes.push(change);
  }
}

/** The records as they are, made by one Change of a log of its own. */
function asOneChange(state: WorkspaceState, actor: `urn:uuid:${string}`): Change {
  const types = Object.keys(settableFields) as RecordType[];
  const operations = types.flatMap((type) => [...recordsOf(state, type).values()].flatMap((record) => createRecord(type, record)));
  return draftChange({ replica: newId(), sequence: 0, hash: null }, { actor, kind: 'import', operations, at: new Date().toISOString() });
}
