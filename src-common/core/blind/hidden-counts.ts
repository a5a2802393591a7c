/** How much a blind review hides, so that each place can say so. */
import type { WorkspaceState } from '../claims/workspace-state.ts';

export interface HiddenCounts {
  claims: number;
  /** Answers, decisions, relations and groups. */
  others: number;
  /** Hidden claims by document and by set. */
  byDocument: ReadonlyMap<string, number>;
  bySet: ReadonlyMap<string, number>;
}

const noneHidden: HiddenCounts = { claims: 0, others: 0, byDocument: new Map(), bySet: new Map() };
const beside = ['reviews', 'comments', 'decisions', 'rulings', 'relations', 'groups'] as const;

/** @param shown the records that may be seen of `all` */
export function hiddenCounts(all: WorkspaceState, shown: WorkspaceState): HiddenCounts {
  if (all === shown) return noneHidden;
  const byDocument = new Map<string, number>();
  const bySet = new Map<string, number>();
  let claims = 0;
  for (const [id, { documentId, setId }] of all.claims) {
    if (shown.claims.has(id)) continue;
    claims += 1;
    byDocument.set(documentId, (byDocument.get(documentId) ?? 0) + 1);
    bySet.set(setId, (bySet.get(setId) ?? 0) + 1);
  }
  const others = beside.reduce((sum, name) => sum + all[name].size - shown[name].size, 0);
  return { claims, others, byDocument, bySet };
}
