/** All claims of a text, and its regions, looked for together in the text that took its place. */
import { isFound, type Resolution } from '../anchoring/resolution.ts';
import { resolveSet } from '../anchoring/resolve-set.ts';
import type { SpanSelector } from '../anchoring/resolve.ts';
import type { Operation } from '../claims/change.ts';
import type { Claim } from '../claims/claim.ts';
import type { Region } from '../claims/document-record.ts';
import { followClaim } from './follow-claim.ts';
import { partsOf } from './passages.ts';
import type { Place } from './place-claim.ts';

export interface FollowedClaims {
  /** Those that were found, in the new text. */
  regions: Region[];
  /** By which a claim follows, as it was when it was asked about. @throws RangeError for a claim that was not */
  operationsOf(claim: Claim): Operation[];
}

/**
 * @param old the text as it was; null where it was not kept
 * @param regions of the old text; none can be found without it
 */
export function followClaims(claims: readonly Claim[], { documentId, text, old, regions }: Place & { old: string | null; regions: readonly Region[] }): FollowedClaims {
  const sought = old === null ? [] : regions;
  const parts = claims.map((claim) => partsOf(claim).map(({ selectors }) => selectors));
  const answers = resolveSet(text, [...parts.flat(), ...sought.map((region) => [selectorOf(old ?? '', region)])], old);
  const places = new Map<string, number>();
  let at = 0;
  claims.forEach((claim, index) => {
    places.set(claim.id, at);
    at += parts[index]?.length ?? 0;
  });
  return {
    regions: sought.flatMap((region, index) => regionAt(region, answers[at + index]?.[0])),
    operationsOf(claim) {
      const place = places.get(claim.id);
      if (place === undefined) throw new RangeError(`claim ${claim.id} was not asked about`);
      return followClaim(claim, { documentId, text }, answers.slice(place, place + partsOf(claim).length));
    },
  };
}

function selectorOf(text: string, { start, end }: Region): SpanSelector {
  return { start, exact: text.slice(start, end) };
}

function regionAt({ kind }: Region, answer: Resolution | undefined): Region[] {
  return answer && isFound(answer) ? [{ kind, start: answer.start, end: answer.end }] : [];
}
