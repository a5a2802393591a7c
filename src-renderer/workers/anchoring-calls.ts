/**
 * What the worker that finds passages again is asked. The claims of a document
 * are handed over in parts and come back in parts, as operations that are ready
 * for the log: of 10,000 at once either would hold the window for a moment.
 */
import type { Resolution, SpanSelector } from '../../src-common/core/anchoring/resolve.ts';
import { resolveSet } from '../../src-common/core/anchoring/resolve-set.ts';
import type { Claim } from '../../src-common/core/claims/claim.ts';
import type { Region } from '../../src-common/core/claims/document-record.ts';
import { prepareOperations, type PreparedOperations } from '../../src-common/core/claims/prepared-operations.ts';
import type { Urn } from '../../src-common/core/claims/identifiers.ts';
import { followClaims } from '../../src-common/core/revisions/follow-claims.ts';
import { shinglesOf } from '../../src-common/core/revisions/likeness.ts';
import type { Handlers } from './call-worker.ts';

export interface AnchoringRequest {
  text: string;
  /** The text as it was, where it is kept. */
  old: string | null;
  passages: SpanSelector[][];
}

export interface FollowRequest {
  /** The document that has the text. */
  documentId: Urn;
  text: string;
  old: string | null;
  /** Parts of the old text that are not the article. */
  regions: Region[];
}

export interface FollowedClaim {
  id: string;
  operations: PreparedOperations;
}

// A type: an interface has no index signature, which the table of calls needs.
export type AnchoringCalls = {
  /** What texts are compared by as wholes. */
  shingles: { args: { text: string }; progress: never; result: Int32Array };
  resolve: { args: AnchoringRequest; progress: never; result: Resolution[][] };
  /** Claims that are handed over from now on are looked for in this text. */
  begin: { args: FollowRequest; progress: never; result: null };
  add: { args: Claim[]; progress: never; result: null };
  /** `ms`: how long the search took by the worker's own clock. */
  follow: { args: null; progress: FollowedClaim[]; result: { regions: Region[]; ms: number } };
};

/** Claims that are told of at once. */
const atOnce = 200;

export function anchoringHandlers(): Handlers<AnchoringCalls> {
  let asked: FollowRequest | null = null;
  let claims: Claim[] = [];
  return {
    shingles: ({ text }) => shinglesOf(text),
    resolve: ({ text, old, passages }) => resolveSet(text, passages, old),
    begin: (request) => {
      asked = request;
      claims = [];
      return null;
    },
    add: (some) => {
      for (const claim of some) claims.push(claim);
      return null;
    },
    * follow() {
      if (!asked) throw new Error('no text to look in');
      const began = performance.now();
      const { regions, operationsOf } = followClaims(claims, asked);
      const ms = performance.now() - began;
      for (let at = 0; at < claims.length; at += atOnce) {
        yield claims.slice(at, at + atOnce).map((claim): FollowedClaim => ({ id: claim.id, operations: prepareOperations(operationsOf(claim)) }));
      }
      claims = [];
      return { regions, ms };
    },
  };
}
