/**
 * How sure a place is: a conditional logit (McFadden 1974) over all places that
 * come into question and "nowhere". Two places that explain the passage equally
 * well share the probability, so none of them gets enough: the margin between
 * them is part of the model, not a rule beside it.
 */
/** The probabilities of each place, given its evidence; what is missing to 1 is "nowhere". */
export function probabilities(evidence: readonly (readonly number[])[], weights: readonly number[]): number[] {
  const strengths = evidence.map((numbers) => numbers.reduce((sum, number, at) => sum + number * (weights[at] ?? 0), 0));
  const most = Math.max(0, ...strengths);
  const parts = strengths.map((strength) => Math.exp(strength - most));
  const all = parts.reduce((sum, part) => sum + part, Math.exp(-most));
  return parts.map((part) => part / all);
}
