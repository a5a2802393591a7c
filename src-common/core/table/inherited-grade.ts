/**
 * The grade in force for a claim, as `effectiveReliability` gives it. Most
 * claims have one innermost source, and many share it: what a source passes on
 * is worked out once, or once for a day where its grades have dates. Sources are replaced and never
 * altered, so it stays right as long as the source is there.
 */
import type { AttributionLink } from '../claims/attribution.ts';
import type { Claim } from '../claims/claim.ts';
import { effectiveReliability, type EffectiveReliability } from '../claims/reliability.ts';
import type { Source } from '../claims/source.ts';

const known = new WeakMap<Source, Map<string, EffectiveReliability>>();

/**
 * @param innermost the innermost links of the claim: the grade comes from these
 * @param day as `gradingDay` gives it
 */
export function reliabilityOf(
  claim: Pick<Claim, 'reliability'>, innermost: readonly AttributionLink[], sources: ReadonlyMap<string, Source>, day: string,
): EffectiveReliability {
  const [only] = innermost;
  const source = only && innermost.length === 1 && !claim.reliability ? sources.get(only.sourceId) : undefined;
  // By themselves the innermost links are a graph without edges.
  const plain = (): EffectiveReliability => effectiveReliability({ attribution: innermost, reliability: claim.reliability }, sources, day);
  if (!source) return plain();
  let days = known.get(source);
  if (!days) known.set(source, days = new Map<string, EffectiveReliability>());
  const key = source.grades.some(({ since }) => since !== '') ? day : '';
  let reliability = days.get(key);
  if (!reliability) days.set(key, reliability = plain());
  return reliability;
}
