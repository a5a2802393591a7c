/**
 * All figures of agreement between two annotators or more. Finding passages
 * and tagging them are scored apart: spans and unitizing say whether the same
 * passages were found, the fields say whether those that two have were tagged
 * alike. What only one has is never dropped without being counted.
 *
 * Figures of two annotators (F1, kappa, confusion, differences) rest on their
 * matches, figures of all (alpha, Fleiss' kappa) on the groups made of these.
 */
import type { AgreementInput, CodedClaim } from './agreement-input.ts';
import type { Resampling } from './bootstrap.ts';
import { documentUnitizing, type Unitizing } from './document-unitizing.ts';
import { claimContexts, fieldAgreement, fieldColumn, type FieldAgreement } from './field-agreement.ts';
import { fieldsOf } from './fields.ts';
import { groupPassages } from './group-passages.ts';
import { Matcher } from './match-passages.ts';
import { PairCollector, spanScores, type PairMatches, type SpanScore } from './pair-matches.ts';
import { gatherPassages, type Passage, type Passages } from './passages.ts';

export interface AgreementOptions {
  /** null: no intervals, which are nearly all of the time. */
  resampling?: Resampling | null;
  /** Ids of fields that do not count. */
  without?: readonly string[];
  /** Told as the work goes on; what it throws stops the work. */
  onProgress?: (done: number, total: number) => void;
}

export interface PairAgreement extends PairMatches {
  exact: SpanScore;
  overlap: SpanScore;
}

export interface Agreement {
  /** What every place in the other lists stands for. */
  passages: readonly Passage[];
  inRegions: readonly CodedClaim[];
  /** Every two annotators, in order: first with second, first with third, … */
  pairs: PairAgreement[];
  /** Passages that two or more have: a cell for each annotator, a place in `passages` or -1. */
  groups: Int32Array[];
  fields: FieldAgreement[];
  unitizing: Unitizing;
}

/** How much of the work the documents are; each field and the unitizing figures are one more step. */
const documentSteps = 10;

export function computeAgreement(input: AgreementInput, options: AgreementOptions = {}): Agreement {
  const { resampling = null, without = [], onProgress = () => {} } = options;
  const every = fieldsOf(input);
  const fields = every.filter(({ id }) => !without.includes(id));
  const total = documentSteps + fields.length + 1;
  let done = 0;
  const step = (steps = 1): void => onProgress(done += steps, total);

  const passages = gatherPassages(input);
  const { pairs, groups } = matchAll(input, passages, step);
  const contexts = claimContexts(input);
  const found = fields.map((field) => {
    const column = fieldColumn(field, passages.all, contexts);
    const agreement = fieldAgreement(column, groups, input.annotators.length, pairs, resampling);
    step();
    return agreement;
  });
  const [statusField] = every;
  const status = found.find(({ field }) => field.id === statusField?.id)
    ?? fieldColumn(statusField as (typeof every)[number], passages.all, contexts);
  const unitizing = documentUnitizing(input, passages, status, resampling);
  const scored = pairs.map((pair) => ({ ...pair, ...spanScores(pair, resampling) }));
  step();
  return { passages: passages.all, inRegions: passages.inRegions, pairs: scored, groups, fields: found, unitizing };
}

function matchAll(
  { annotators }: AgreementInput, passages: Passages, step: (steps: number) => void,
): { pairs: PairMatches[]; groups: Int32Array[] } {
  const combinations = annotators.flatMap((_, first) => annotators.slice(first + 1).map((_other, index) => ({ first, second: first + 1 + index })));
  const collectors = combinations.map(() => new PairCollector());
  const matcher = new Matcher(passages);
  const groups: Int32Array[] = [];
  for (const lists of passages.of) {
    const inDocument: { a: number[]; b: number[] } = { a: [], b: [] };
    combinations.forEach(({ first, second }, index) => {
      const [a, b] = [lists[first], lists[second]];
      if (!a || !b) return;
      matcher.match(a, b);
      collectors[index]?.add(matcher, a, b);
      for (const place of a.places) {
        const partner = matcher.partner[place] as number;
        if (partner < 0) continue;
        inDocument.a.push(place);
        inDocument.b.push(partner);
      }
    });
    for (const group of groupPassages(passages.all, annotators.length, inDocument)) groups.push(group);
    step(documentSteps / passages.of.length);
  }
  return { pairs: combinations.map(({ first, second }, index) => (collectors[index] as PairCollector).done(first, second)), groups };
}
