/**
 * Fits the model's weights: maximum likelihood of a conditional logit with a
 * small ridge, by Adam with fixed steps. Trials of the tuning texts and the
 * tuning mutations only. `node scripts/fit-anchoring.mjs` runs it and writes
 * src-common/core/anchoring/model-weights.ts.
 */
import { ChangedText } from '../../../src-common/core/anchoring/changed-text.ts';
import { describeSpan } from '../../../src-common/core/anchoring/describe.ts';
import { evidenceNames } from '../../../src-common/core/anchoring/evidence.ts';
import { Landmarks } from '../../../src-common/core/anchoring/landmarks.ts';
import { probabilities } from '../../../src-common/core/anchoring/model.ts';
import { plainPlace } from '../../../src-common/core/anchoring/plain-place.ts';
import { isFound } from '../../../src-common/core/anchoring/resolution.ts';
import { evidenceFor, questionOf } from '../../../src-common/core/anchoring/weigh.ts';
import { judge } from './judge.ts';
import { mutationNames, mutations, type MutationName } from './mutations.ts';
import { trialOf, type Part } from './trials.ts';

export interface Example {
  evidence: number[][];
  /** Which places are the right one; none where it is gone. */
  right: boolean[];
  /** Whether the old text was at hand: each case has weights of its own. */
  withOld: boolean;
  kind: MutationName;
}

/** Each trial as the engine meets it: with and without the old text, alone and among neighbours. */
export function examplesOf(name: MutationName, number: number, part: Part): Example[] {
  const trial = trialOf(name, number, part);
  const selector = describeSpan(trial.before, trial.passage.start, trial.passage.end);
  const isUnchanged = mutations[name].unchanged;
  const examples: Example[] = [];
  for (const old of [null, trial.before]) {
    const changed = new ChangedText(trial.after, old);
    if (plainPlace(changed, selector, false)) continue;
    const question = questionOf(changed, selector);
    const pairs = trial.others.flatMap(({ start, end }): [number, number][] => {
      const other = describeSpan(trial.before, start, end);
      const found = plainPlace(changed, other, false);
      return found && isFound(found) ? [[start, found.start]] : [];
    });
    const right = question.places.found.map((place) => trial.truth !== null && judge(trial, { place }, isUnchanged) === 'right');
    for (const neighbours of [null, Landmarks.of(pairs)]) {
      examples.push({ evidence: evidenceFor(question, neighbours), right, withOld: old !== null, kind: name });
    }
  }
  return examples;
}

export function tuningExamples(perKind: number): Example[] {
  return mutationNames.filter((name) => mutations[name].tuned)
    .flatMap((name) => Array.from({ length: perKind }, (_, number) => examplesOf(name, number, 'fitting')).flat());
}

/** @returns weights by `evidenceNames` */
export function fit(examples: readonly Example[], { rounds = 150, ridge = 0.0001, rate = 0.05 } = {}): number[] {
  const many = evidenceNames.length;
  const weights = new Array<number>(many).fill(0);
  const mean = new Float64Array(many);
  const spread = new Float64Array(many);
  let step = 0;
  const batch = 64;
  for (let round = 0; round < rounds; round += 1) {
    const speed = rate * (1 - 0.95 * (round / rounds));
    for (let from = 0; from < examples.length; from += batch) {
      const slope = new Float64Array(many);
      // A step through all examples in an order that mixes the kinds.
      for (let turn = from; turn < Math.min(examples.length, from + batch); turn += 1) {
        const example = examples[(turn * 7919 + round * 104729) % examples.length];
        if (example) addSlope(example, weights, slope);
      }
      step += 1;
      for (let at = 0; at < many; at += 1) {
        const g = (slope[at] ?? 0) / batch - ridge * (weights[at] ?? 0);
        mean[at] = 0.9 * (mean[at] ?? 0) + 0.1 * g;
        spread[at] = 0.999 * (spread[at] ?? 0) + 0.001 * g * g;
        const corrected = (mean[at] ?? 0) / (1 - 0.9 ** step);
        weights[at] = (weights[at] ?? 0) + speed * corrected / (Math.sqrt((spread[at] ?? 0) / (1 - 0.999 ** step)) + 1e-8);
      }
    }
  }
  return weights;
}

/** Adds the slope of the log likelihood: what the right place has more than what the model expects. */
function addSlope({ evidence, right }: Example, weights: readonly number[], slope: Float64Array): void {
  const chances = probabilities(evidence, weights);
  const rightSum = chances.reduce((sum, chance, at) => sum + (right[at] ? chance : 0), 0);
  const isThere = right.some(Boolean);
  evidence.forEach((numbers, place) => {
    const chance = chances[place] ?? 0;
    const wanted = isThere && right[place] ? chance / Math.max(rightSum, 1e-12) : 0;
    numbers.forEach((number, at) => {
      slope[at] = (slope[at] ?? 0) + (wanted - chance) * number;
    });
  });
}
