/**
 * Deleting claims with what of the same analyst hangs on them. What others say
 * of a claim stays on record without effect, until the claim is there again.
 */
import type { Operation } from './change.ts';
import type { Claim } from './claim.ts';
import { deleteRecord } from './edits.ts';
import { removeFromGroup } from './group-edits.ts';
import { groupsOf, relationsOf, type LinkRecords } from './link-index.ts';

/** @returns operations for one Change, so that one undo brings all of it back */
export function removeClaims(records: LinkRecords, claims: readonly Claim[]): Operation[] {
  const ids = claims.map(({ id }) => id);
  const related = claims.flatMap((claim) => relationsOf(records, claim.id).filter(({ author }) => author === claim.author));
  const grouped = claims.flatMap((claim) => groupsOf(records, claim.id).filter(({ author }) => author === claim.author));
  return [
    ...[...new Set(related)].flatMap((relation) => deleteRecord('relation', relation)),
    ...[...new Set(grouped)].flatMap((group) => removeFromGroup(group, ids)),
    ...claims.flatMap((claim) => deleteRecord('claim', claim)),
  ];
}
