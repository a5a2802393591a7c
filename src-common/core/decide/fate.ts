/**
 * What became of a claim in a decided set. It does not matter whose claim was
 * taken by hand: a claim is taken where the decided one says what it says.
 */
import type { Claim } from '../claims/claim.ts';
import type { Ruling } from '../claims/ruling.ts';
import { differencesOf, type CompareContext, type ComparedField } from '../compare/differences.ts';

/** `gone`: the decided claim was deleted since, and nothing was decided instead. */
export const fates = ['taken', 'changed', 'rejected', 'gone'] as const;
export type FateKind = (typeof fates)[number];

export interface Fate {
  kind: FateKind;
  ruling: Ruling;
  /** The author's claim as it is now. */
  claim: Claim;
  /** The decided one; null where there is none. */
  decided: Claim | null;
  /** In which fields the decided one says something else. */
  fields: readonly ComparedField[];
  /** The claim was edited since it was decided about. */
  isEdited: boolean;
}

/** @param decided the claim that the ruling names, as it is in the decided set */
export function fateOf(claim: Claim, ruling: Ruling, decided: Claim | null, context: CompareContext): Fate {
  const seen = ruling.on.find(({ claimId }) => claimId === claim.id);
  const fields = decided ? differencesOf(claim, decided, context) : [];
  const kind = ruling.claimId === null ? 'rejected' : !decided ? 'gone' : fields.length === 0 ? 'taken' : 'changed';
  return { kind, ruling, claim, decided, fields, isEdited: seen !== undefined && seen.revision < claim.revision };
}
