/**
 * How far an analyst is with a document. It belongs to the analyst's set, as
 * the claims do, so that whoever gets the set sees what was read to its end.
 */
import type { Urn } from './identifiers.ts';

export interface Reading {
  id: Urn;
  /** The set of whoever reads. */
  setId: Urn;
  documentId: Urn;
  /** Whoever reads: the author of the set. */
  reader: Urn;
  /** ISO 8601, UTC: when the document was marked as done; null: it is not, or not any more. */
  done: string | null;
  /** When colleagues' claims that a blind review hid were first shown here. Stays when the document is not done any more. */
  seen?: SeenOthers;
}

/** One's own claims as they were before those of colleagues could be seen. */
export interface SeenOthers {
  /** ISO 8601, UTC. For people; what came before and after is told by revisions. */
  at: string;
  claims: { id: Urn; revision: number }[];
}

/** `made`, `changed`: after colleagues' claims in the document were shown. */
export type Afterwards = 'made' | 'changed';

/** What happened to a claim after its author had seen those of others; null: nothing, or nothing was hidden before. */
export function afterSeeing(claim: { id: string; revision: number }, reading: Reading | undefined): Afterwards | null {
  if (!reading?.seen) return null;
  const then = reading.seen.claims.find(({ id }) => id === claim.id);
  if (!then) return 'made';
  return claim.revision > then.revision ? 'changed' : null;
}
