/** Runs in the window: fills its database by the program's own store, and does by plain means what the table does. */
import { emptyState, putRecord } from '../../src-common/core/claims/workspace-state.ts';
import { openWorkspaceDatabase } from '../../src-renderer/db/workspace-database.ts';
import { manyClaims } from './many-claims.ts';

/** Puts so many claims, with their documents, sources and set, in the place of what is stored. */
export async function fill(workspaceId: string, count: number): Promise<void> {
  const { claims, lookups } = manyClaims(count);
  const state = emptyState();
  for (const document of lookups.documents.values()) putRecord(state, 'document', document.id, document);
  for (const source of lookups.sources.values()) putRecord(state, 'source', source.id, source);
  for (const set of lookups.sets.values()) putRecord(state, 'set', set.id, set);
  for (const claim of claims) putRecord(state, 'claim', claim.id, claim);
  const database = await openWorkspaceDatabase(workspaceId);
  const { head } = await database.load();
  await database.replaceWith([], state, { replica: head.replica, sequence: 0, hash: null });
  await database.close();
}

/** How long the plain way takes here, in ms: what the table's own times are held against. */
export function plainTimes(count: number): { search: number; sort: number } {
  const { claims, lookups } = manyClaims(count);
  const wanted = ['photograph', 'secretary'];
  const began = performance.now();
  const found = claims.filter((claim) => {
    const all = [claim.statement, claim.note, ...claim.tags, ...claim.spans.map((span) => span.exact), lookups.documents.get(claim.documentId)?.title ?? '',
      ...claim.attribution.map((link) => lookups.sources.get(link.sourceId)?.name ?? '')].join(' ').normalize('NFKD').toLowerCase();
    return wanted.every((word) => all.includes(word));
  });
  const searched = performance.now();
  const collator = new Intl.Collator('en');
  const sorted = [...claims].sort((a, b) => collator.compare(a.statement, b.statement));
  if (found.length === 0 || sorted.length !== count) throw new Error('the plain way found nothing');
  return { search: searched - began, sort: performance.now() - searched };
}
