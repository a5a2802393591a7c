/** Runs in the window: fills its database, by the program's own store, with what pictures are measured on. */
import { emptyState, putRecord } from '../../src-common/core/claims/workspace-state.ts';
import { openWorkspaceDatabase } from '../../src-renderer/db/workspace-database.ts';
import { setOf } from '../support/sample-records.ts';
import { manySources } from './many-sources.ts';

export async function fillWithSources(workspaceId: string): Promise<void> {
  const { claims, sources, documents, relations } = manySources();
  const state = emptyState();
  for (const document of documents) putRecord(state, 'document', document.id, document);
  for (const source of sources) putRecord(state, 'source', source.id, source);
  const set = setOf(0x5e);
  putRecord(state, 'set', set.id, set);
  for (const claim of claims) putRecord(state, 'claim', claim.id, claim);
  for (const relation of relations) putRecord(state, 'relation', relation.id, relation);
  const database = await openWorkspaceDatabase(workspaceId);
  const { head } = await database.load();
  await database.replaceWith([], state, { replica: head.replica, sequence: 0, hash: null });
  await database.close();
}
