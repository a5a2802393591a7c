/** What was said to a claim as a thread: reviews and comments in the order of their time, replies below what they answer. */
import type { Comment, Review } from '../../src-common/core/claims/review.ts';

export type ThreadEntry =
  | { kind: 'review'; review: Review; replies: Comment[] }
  | { kind: 'comment'; comment: Comment; replies: Comment[] };

/**
 * @param reviews in the order of their time, as `comments`
 * @returns a reply to a reply stands below the entry that began it; one that
 *   answers what is not there, or itself in a circle, stands by itself
 */
export function threadOf(reviews: readonly Review[], comments: readonly Comment[]): ThreadEntry[] {
  const entries = new Map<string, ThreadEntry>();
  for (const review of reviews) entries.set(review.id, { kind: 'review', review, replies: [] });
  const byId = new Map<string, Comment>(comments.map((comment) => [comment.id, comment]));
  const roots = new Map<string, string>();
  const replies: [root: string, comment: Comment][] = [];
  for (const comment of comments) {
    const root = rootOf(comment, byId, entries, roots);
    if (root === null) entries.set(comment.id, { kind: 'comment', comment, replies: [] });
    else replies.push([root, comment]);
  }
  for (const [root, comment] of replies) {
    const entry = entries.get(root);
    if (entry) entry.replies.push(comment);
    else entries.set(comment.id, { kind: 'comment', comment, replies: [] });
  }
  return [...entries.values()].sort((a, b) => Date.parse(timeOf(a)) - Date.parse(timeOf(b)));
}

export function timeOf(entry: ThreadEntry): string {
  return entry.kind === 'review' ? entry.review.at : entry.comment.at;
}

/**
 * The review or comment at the head of a row of replies, or null where the
 * comment is one itself.
 *
 * @param roots those known already, added to: a long row is walked once, not for each of its replies
 */
function rootOf(comment: Comment, byId: ReadonlyMap<string, Comment>, reviews: ReadonlyMap<string, ThreadEntry>, roots: Map<string, string>): string | null {
  const path = [comment.id as string];
  const seen = new Set(path);
  let root: string | null = null;
  for (let id: string | null = comment.replyTo; id !== null && !seen.has(id); id = byId.get(id)?.replyTo ?? null) {
    if (!reviews.has(id) && !byId.has(id)) break;
    const known = roots.get(id);
    root = known ?? id;
    if (known !== undefined) break;
    seen.add(id);
    path.push(id);
  }
  if (root !== null) for (const id of path) if (id !== root) roots.set(id, root);
  return root;
}
