/** A claim or highlight as it is when a passage was just tagged: every field there, and empty. */
import type { Claim } from './claim.ts';
import { newId, type Urn } from './identifiers.ts';
import type { TextSpan } from './text-span.ts';

export interface NewClaim {
  documentId: Urn;
  setId: Urn;
  /** Analyst id. */
  author: Urn;
  /** At least one, in text order. */
  spans: TextSpan[];
  kind: Claim['kind'];
  /** ISO 8601, UTC. */
  now: string;
  codebookVersion: number;
}

/** @returns a claim under a new id, at revision 1 */
export function newClaim({ documentId, setId, author, spans, kind, now, codebookVersion }: NewClaim): Claim {
  return {
    id: newId(),
    setId,
    kind,
    documentId,
    spans,
    statement: '',
    attribution: [],
    signals: [],
    statusOverride: null,
    markers: [],
    codebookVersion,
    reliability: null,
    credibility: null,
    confidence: null,
    statedOn: null,
    tags: [],
    note: '',
    author,
    created: now,
    modified: now,
    revision: 1,
  };
}
