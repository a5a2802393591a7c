/**
 * Passages that two annotators share and that do not count, because one or
 * both lie in a Region: the difference between what stands side by side and
 * what the figures rest on.
 */
import type { AgreementInput } from './agreement-input.ts';
import type { BehindUnit } from './behind-figure.ts';
import type { Agreement } from './compute-agreement.ts';
import { Matcher } from './match-passages.ts';
import { gatherPassages, type Passage } from './passages.ts';

/** Asked of the input as well: `unitsBehind` knows the figures only. */
export interface SharedQuery {
  of: 'shared';
  pair: number;
}

/** @returns in reading order; the first annotator's claim, then the second's */
export function sharedInRegions({ annotators, documents, ...rest }: AgreementInput, agreement: Agreement, pairIndex: number): BehindUnit[] {
  const pair = agreement.pairs[pairIndex];
  const both = pair && [annotators[pair.first], annotators[pair.second]];
  if (!pair || !both?.[0] || !both[1]) return [];
  const cut = documents.filter(({ regions }) => regions.length > 0).map((document) => ({ ...document, regions: [] }));
  if (cut.length === 0) return [];
  const idOf = (place: number): string => agreement.passages[place]?.claim.id ?? '';
  const counted = new Set(Array.from(pair.a, (place, at) => `${idOf(place)} ${idOf(pair.b[at] as number)}`));
  const whole = gatherPassages({ ...rest, annotators: [both[0], both[1]], documents: cut });
  const matcher = new Matcher(whole);
  const found: BehindUnit[] = [];
  for (const [a, b] of whole.of) {
    if (!a || !b) continue;
    matcher.match(a, b);
    for (const place of a.places) {
      const partner = matcher.partner[place] as number;
      if (partner < 0) continue;
      const [one, other] = [(whole.all[place] as Passage).claim.id, (whole.all[partner] as Passage).claim.id];
      if (!counted.has(`${one} ${other}`)) found.push([{ annotator: pair.first, claimId: one, value: null }, { annotator: pair.second, claimId: other, value: null }]);
    }
  }
  return found;
}
