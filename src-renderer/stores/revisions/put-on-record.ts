/**
 * Puts on record where the claims of a document lie in its new text: a few
 * claims in each Change, as thousands take a while, so that the window draws in
 * between. Whoever reads the records is not told yet (`WorkspaceStore.tell`).
 */
import type { Change } from '../../../src-common/core/claims/change.ts';
import { setField } from '../../../src-common/core/claims/edits.ts';
import type { Urn } from '../../../src-common/core/claims/identifiers.ts';
import { ownSources } from '../../../src-common/core/claims/own-sources.ts';
import { prepareOperations, type PreparedOperations } from '../../../src-common/core/claims/prepared-operations.ts';
import { placeInParts } from '../../db/repositories/document-packs.ts';
import { nextTurn } from '../next-turn.ts';
import type { Session } from '../session.svelte.ts';
import type { WorkspaceStore } from '../workspace-store.svelte.ts';
import type { Followed, FileFollowing } from './follow-document.ts';
import { Pace } from './pace.ts';
import { revisedDocument } from './revised-document.ts';

/** Claims moved by one Change: as many as go on record between two frames of the window, on whatever machine this is. */
const claimsAtOnce = { first: 5, aim: 6, least: 10, most: 200 };

/** Changes that may wait for the database: each of its transactions takes its time, however little is in it, and too many at once hold the window up. */
const mostWaiting = 4;

/**
 * Ends early where another workspace is opened meanwhile.
 *
 * @returns the Changes; whether claims stayed behind because they became others while the text was searched
 */
export async function putOnRecord(following: FileFollowing, found: Followed, workspace: WorkspaceStore, session: Session): Promise<{ changes: Change[]; missed: boolean }> {
  const { record, claims } = following;
  const asked = new Set<string>(claims.map(({ id }) => id));
  const changes: Change[] = [];
  let missed = false;
  let waiting = [aboutDocument(following, found, workspace, session)];
  const ids = inParts(workspace.everything.claimIdsByDocument.get(record.id) ?? []);
  // Putting them in order is a step of its own.
  await nextTurn();
  const pace = new Pace(claimsAtOnce.first, claimsAtOnce);
  for (let at = 0; at < ids.length;) {
    if (workspace.waitingCount >= mostWaiting && workspace.saving.kind !== 'failed') await workspace.settled().catch(() => undefined);
    await nextTurn();
    if (session.workspace !== workspace) break;
    const began = performance.now();
    const some = ids.slice(at, at + pace.count);
    at += some.length;
    for (const id of some) {
      const claim = workspace.everything.claims.get(id);
      const moves = claim ? found.operationsFor(claim) : null;
      if (moves !== null) waiting.push(moves);
      else if (claim?.documentId === record.id && asked.has(id)) missed = true;
    }
    const change = workspace.putPrepared(session.analyst.id, waiting, 'revision');
    if (change) changes.push(change);
    waiting = [];
    pace.took(performance.now() - began);
  }
  return { changes, missed };
}

/** The document with its new text, and who is done with it: what was seen cannot be unseen. */
function aboutDocument({ record, file }: FileFollowing, { regions }: Followed, workspace: WorkspaceStore, session: Session): PreparedOperations {
  // As it is on record by now: another window may have been here.
  const item = session.corpus.itemOf(file, workspace);
  const { readings, sources } = workspace.everything;
  const marks = [...readings.values()].filter(({ documentId }) => documentId === record.id).flatMap((reading) => setField('reading', reading, 'documentId', item.id as Urn));
  return prepareOperations([...revisedDocument(item, record, regions, ownSources(sources.values())), ...marks]);
}

/** In the order in which they are stored: each Change writes its own few and not some of every part. */
function inParts(ids: Iterable<string>): string[] {
  return [...ids].map((id) => ({ id, place: placeInParts(id) })).sort((a, b) => a.place - b.place).map(({ id }) => id);
}
