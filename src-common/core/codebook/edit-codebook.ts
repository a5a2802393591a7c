/**
 * An edit of the codebook as operations of one Change: the lists, and what it
 * makes of one's own claims. Colleagues' claims and what was said in reviews
 * stay as they are, and are shown through the mapping of merged terms.
 */
import type { Operation } from '../claims/change.ts';
import type { Claim } from '../claims/claim.ts';
import type { Codebook, CodebookInForce } from '../claims/codebook.ts';
import { currentCodebook } from '../claims/current-codebook.ts';
import { setField } from '../claims/edits.ts';
import { shownStatusOf, signalsInOrder } from '../claims/evidence-status.ts';
import type { WorkspaceState } from '../claims/workspace-state.ts';
import { editLists, type CodebookEdit, type EditProblem } from './codebook-edit.ts';
import { storeCodebook, type CodebookLists } from './store-codebook.ts';
import { resolveTerm, resolveTerms } from './terms.ts';
import { noUsage, usageOfAll, type TermUsage } from './usage.ts';

/** What an edit touches: shown before it is done. */
export interface Touched {
  /** Own claims that it rewrites, by document. */
  documents: ReadonlyMap<string, number>;
  own: number;
  /** Of these, how many have another status afterwards. */
  statusChanged: number;
  /** What uses the term beside one's own claims; none of it is altered. */
  unaltered: Pick<TermUsage, 'others' | 'proposals' | 'reviews'>;
}

export type CodebookChange =
  | { ok: true; operations: Operation[]; touched: Touched; id: string; next: CodebookLists }
  | { ok: false; problem: EditProblem };

/**
 * @param now ISO 8601, UTC
 * @returns operations for one Change, none where nothing is different; nothing is applied here
 */
export function editCodebook(state: WorkspaceState, edit: CodebookEdit, analystId: string, now: string): CodebookChange {
  const current = currentCodebook(state.codebooks.values());
  const usage = usageOfAll(state, analystId);
  const edited = editLists(current, edit, usage);
  if (!edited.ok) return edited;
  const { lists, id } = edited;
  const stored = storeCodebook(state, current, lists, now, edit.kind === 'replace' ? edit.version : 0);
  const used = edit.kind === 'replace' || edit.kind === 'add' ? noUsage : usage[edit.list].get(edit.id) ?? noUsage;
  const { others, proposals, reviews } = used;
  const rewritten = rewriteClaims(state, edit, analystId, current, { version: stored.version, ...lists });
  return {
    ok: true,
    operations: [...stored.operations, ...rewritten.operations],
    touched: { ...rewritten.touched, unaltered: { others, proposals, reviews } },
    id,
    next: lists,
  };
}

interface Rewriting {
  operations: Operation[];
  touched: Omit<Touched, 'unaltered'>;
}

function rewriteClaims(state: WorkspaceState, edit: CodebookEdit, analystId: string, before: CodebookInForce, after: Codebook): Rewriting {
  const operations: Operation[] = [];
  const documents = new Map<string, number>();
  let own = 0;
  let statusChanged = 0;
  if (edit.kind !== 'rename' && edit.kind !== 'merge' && edit.kind !== 'replace') return { operations, touched: { own, documents, statusChanged } };
  const tagOf = (tag: string): string => (edit.kind === 'rename' && tag === edit.id ? edit.to.trim() : tag);
  for (const claim of state.claims.values()) {
    if (claim.author !== analystId) continue;
    const next = judgedAnew(claim, after);
    const written = [...new Set(claim.tags.map(tagOf))];
    const tags = resolveTerms(after.tags, written);
    const found = [
      ...(next ? [...setField('claim', claim, 'signals', next.signals), ...setField('claim', claim, 'statusOverride', next.statusOverride), ...setField('claim', claim, 'codebookVersion', next.codebookVersion)] : []),
      ...(claim.tags.some((tag) => !tags.includes(tag)) ? setField('claim', claim, 'tags', [...tags]) : []),
    ];
    if (found.length === 0) continue;
    operations.push(...found);
    own += 1;
    documents.set(claim.documentId, (documents.get(claim.documentId) ?? 0) + 1);
    const was = shownStatusOf(claim, before);
    if (next && was !== null && shownStatusOf(next, after) !== resolveTerm(after.evidence, was)) statusChanged += 1;
  }
  return { operations, touched: { own, documents, statusChanged } };
}

/**
 * A claim with merged signals by their successors, or null where it has none.
 * Its older version may not know the successor, so it counts as judged by the
 * version that holds the merge.
 */
function judgedAnew(claim: Claim, codebook: Codebook): Pick<Claim, 'signals' | 'statusOverride' | 'codebookVersion'> | null {
  const { signals, statusOverride } = claim;
  const resolved = resolveTerms(codebook.evidence, signals);
  const status = statusOverride ? resolveTerm(codebook.evidence, statusOverride.status) : null;
  if (resolved === signals && (statusOverride === null || status === statusOverride.status)) return null;
  return {
    signals: signalsInOrder(resolved, codebook),
    statusOverride: statusOverride && status !== null ? { ...statusOverride, status } : null,
    codebookVersion: codebook.version,
  };
}
