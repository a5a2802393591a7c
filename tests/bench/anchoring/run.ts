/** `npm run bench:anchoring`: engines over trials that no weight was fitted on. */
import { engines } from './engines.ts';
import { resolveMany } from './many.ts';
import { measure, type Measured } from './measure.ts';
import { mutationNames } from './mutations.ts';
import { reportOf } from './report.ts';

/** @param trials of each mutation; @param only part `[n, of]` of the mutations */
export async function runBench(trials: number, [part, of]: readonly [number, number], say: (line: string) => void): Promise<Measured[]> {
  const measured: Measured[] = [];
  for (const [at, name] of mutationNames.entries()) {
    if (at % of !== part) continue;
    measured.push(...await measure(engines, name, trials, 'heldOut'));
    say(name);
  }
  return measured;
}

export { reportOf, resolveMany };
