/** What another state of a set changes: claims that came, went, or say something else in which fields. */
import type { Claim } from '../claims/claim.ts';
import { jsonEqual } from '../claims/json-equal.ts';

export interface ChangedClaim {
  before: Claim;
  after: Claim;
  fields: readonly ClaimField[];
}

export interface SetDifference {
  added: readonly Claim[];
  changed: readonly ChangedClaim[];
  removed: readonly Claim[];
  same: number;
}

/** The fields in which an analyst sees a difference, in the order of the form. */
export const claimFields = [
  'spans', 'kind', 'statement', 'attribution', 'signals', 'statusOverride', 'markers', 'reliability', 'credibility', 'confidence',
  'statedOn', 'tags', 'note', 'author', 'documentId', 'derivedFrom', 'codebookVersion', 'foreign',
] as const satisfies readonly (keyof Claim)[];
export type ClaimField = (typeof claimFields)[number];

/**
 * @param here claims of the set as it is
 * @param there claims of the set as it would be
 */
export function setDifference(here: Iterable<Claim>, there: Iterable<Claim>): SetDifference {
  const left = new Map([...here].map((claim) => [claim.id as string, claim]));
  const added: Claim[] = [];
  const changed: ChangedClaim[] = [];
  let same = 0;
  for (const after of there) {
    const before = left.get(after.id);
    left.delete(after.id);
    if (!before) added.push(after);
    else if (jsonEqual(before, after)) same += 1;
    else changed.push({ before, after, fields: changedFields(before, after) });
  }
  return { added, changed, removed: [...left.values()], same };
}

/** The fields that differ; none where only the counters do. Links of a chain are compared without regard to their order. */
export function changedFields(before: Claim, after: Claim): ClaimField[] {
  return claimFields.filter((field) => !jsonEqual(comparable(before, field), comparable(after, field)));
}

function comparable(claim: Claim, field: ClaimField): unknown {
  return field === 'attribution' ? claim.attribution.toSorted((a, b) => (a.id < b.id ? -1 : 1)) : claim[field];
}
