/** Runs engines over trials and counts. */
import type { Engine } from './engines.ts';
import { judge, type Verdict } from './judge.ts';
import { mutations, type MutationName } from './mutations.ts';
import { bands, trialOf, type Part } from './trials.ts';

export type Counts = Record<Verdict, number>;

export interface Measured {
  engine: string;
  mutation: MutationName;
  all: Counts;
  byBand: Record<string, Counts>;
}

const none = (): Counts => ({ right: 0, wrong: 0, asked: 0 });

/** @param number of trials; the same ones for every engine */
export async function measure(engines: readonly Engine[], mutation: MutationName, number: number, part: Part): Promise<Measured[]> {
  const results = engines.map(({ name }): Measured => ({
    engine: name, mutation, all: none(), byBand: Object.fromEntries(bands.map((band) => [band.name, none()])),
  }));
  for (let at = 0; at < number; at += 1) {
    // Numbers that no tuning trial has.
    const trial = trialOf(mutation, 1_000_000 + at, part);
    for (const [index, engine] of engines.entries()) {
      const verdict = judge(trial, await engine.answer(trial), mutations[mutation].unchanged);
      const result = results[index];
      const band = result?.byBand[trial.band];
      if (result) result.all[verdict] += 1;
      if (band) band[verdict] += 1;
    }
  }
  return results;
}
