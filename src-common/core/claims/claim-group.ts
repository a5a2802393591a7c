/**
 * A claim group: passages that say the same thing, in one or many documents,
 * under one canonical statement. Within the work of one analyst a claim is in
 * at most one group.
 */
import type { Urn } from './identifiers.ts';
import type { Json } from './json.ts';
import type { OutsideClaim } from './relation.ts';

export interface ClaimGroup {
  id: Urn;
  /** The annotation set it belongs to: one's own, or an imported one. */
  setId: Urn;
  /** What all of them say, in plain words. */
  statement: string;
  /** Ids of its claims, each once, at least one, in the order in which they were added. */
  members: Urn[];
  note: string;
  /** Analyst id. */
  author: Urn;
  /** ISO 8601, UTC. */
  created: string;
  modified: string;
  /** The members that lie in another set, by id; not there: none. */
  outside?: OutsideClaim[];
  /** Members of an imported annotation that this program does not know: kept and written back. */
  foreign?: { [key: string]: Json };
}
