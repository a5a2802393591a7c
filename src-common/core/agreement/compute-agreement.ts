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
import { intervalSteps, withInterval } from './interval-steps.ts';
import { Matcher } from './match-passages.ts';
import { PairCollector, spanScores, type PairMatches, type SpanScores } from './pair-matches.ts';
import { gatherPassages, type Passage, type Passages } from './passages.ts';
import { sameTaggings } from './same-taggings.ts';
import type { UnitizingSums } from './unitizing-sums.ts';

export interface AgreementOptions {
  /** null: no intervals, which are nearly all of the time. */
  resampling?: Resampling | null;
  /** Ids of fields that do not count. */
  without?: readonly string[];
}

export interface PairAgreement extends PairMatches, SpanScores {}

export interface Agreement {
  annotators: number;
  /** What every place in the other lists stands for. */
  passages: readonly Passage[];
  inRegions: readonly CodedClaim[];
  /** Every two annotators, in order: first with second, first with third, … */
  pairs: PairAgreement[];
  /** Passages that two or more have: a cell for each annotator, a place in `passages` or -1. */
  groups: Int32Array[];
  fields: FieldAgreement[];
  unitizing: Unitizing;
  /** What the unitizing figures are made of, for each document that counts. */
  sums: UnitizingSums[];
}

/** How much of the work is done. */
export interface Progress {
  done: number;
  total: number;
}

/** How much of the work the documents are; each field and the unitizing figures are one more step. */
const documentSteps = 10;

/** All at once. */
export function computeAgreement(input: AgreementInput, { resampling = null, without = [] }: AgreementOptions = {}): Agreement {
  const steps = figureSteps(input, without);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  let agreement = step.value;
  if (resampling) for (const found of intervalSteps(agreement, resampling)) agreement = withInterval(agreement, found);
  return agreement;
}

/** All figures without their intervals, in steps between which one can do something else, or stop. */
export function* figureSteps(input: AgreementInput, without: readonly string[] = []): Generator<Progress, Agreement> {
  const every = fieldsOf(input);
  const fields = every.filter(({ id }) => !without.includes(id));
  const total = documentSteps + fields.length + 1;
  let done = 0;

  const passages = gatherPassages(input);
  const matching = matchSteps(input, passages);
  let step = matching.next();
  while (step.done !== true) {
    yield { done: done = documentSteps * step.value, total };
    step = matching.next();
  }
  const { pairs, groups } = step.value;
  const contexts = claimContexts(input);
  const taggings = sameTaggings(passages.all);
  const found: FieldAgreement[] = [];
  for (const field of fields) {
    const column = fieldColumn(field, passages.all, contexts, taggings);
    found.push(fieldAgreement(column, groups, input.annotators.length, pairs));
    yield { done: done += 1, total };
  }
  const [statusField] = every;
  const status = found.find(({ field }) => field.id === statusField?.id)
    ?? fieldColumn(statusField as (typeof every)[number], passages.all, contexts, taggings);
  const { unitizing, sums } = documentUnitizing(input, passages, status);
  yield { done: total, total };
  const scored = pairs.map((pair) => ({ ...pair, ...spanScores(pair) }));
  return {
    annotators: input.annotators.length, passages: passages.all, inRegions: passages.inRegions, pairs: scored, groups, fields: found, unitizing, sums,
  };
}

/** Yields the part of the documents that is done. */
function* matchSteps(
  { annotators }: AgreementInput, passages: Passages,
): Generator<number, { pairs: PairMatches[]; groups: Int32Array[] }> {
  const combinations = annotators.flatMap((_, first) => annotators.slice(first + 1).map((_other, index) => ({ first, second: first + 1 + index })));
  const counts = annotators.map((_, annotator) => passages.of.reduce((sum, lists) => sum + (lists[annotator]?.places.length ?? 0), 0));
  const collectors = combinations.map(({ first, second }) => new PairCollector({ a: counts[first] ?? 0, b: counts[second] ?? 0 }));
  const matcher = new Matcher(passages);
  const groups: Int32Array[] = [];
  for (const [index, lists] of passages.of.entries()) {
    const inDocument: { a: number[]; b: number[]; share: number[] } = { a: [], b: [], share: [] };
    combinations.forEach(({ first, second }, pair) => {
      const [a, b] = [lists[first], lists[second]];
      if (!a || !b) return;
      matcher.match(a, b);
      collectors[pair]?.add(matcher, a, b);
      for (const place of a.places) {
        const partner = matcher.partner[place] as number;
        if (partner < 0) continue;
        inDocument.a.push(place);
        inDocument.b.push(partner);
        inDocument.share.push(matcher.share[place] as number);
      }
    });
    for (const group of groupPassages(passages.all, annotators.length, inDocument)) groups.push(group);
    yield (index + 1) / passages.of.length;
  }
  return { pairs: combinations.map(({ first, second }, index) => (collectors[index] as PairCollector).done(first, second)), groups };
}
