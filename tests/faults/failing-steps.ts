/** Every step of the work fails once, before it is done, in its middle or although it was done; and the power is cut after it. */
import { cutPower, type Cuts } from './power-cuts.ts';
import type { Failure } from './memory-disk.ts';

/** Moments after the failing step at which the power is cut as well. */
const after = 12;

/**
 * @param every looks at every n-th step only
 * @param withCuts also cuts the power after each failure
 */
export async function failEachStep(every: number, withCuts: boolean): Promise<Cuts & { failures: number }> {
  const result = { failures: 0, moments: 0, states: 0, wrong: [] as string[] };
  const { steps } = await cutPower({ only: () => false });
  for (let failAt = 1; failAt <= steps; failAt += every) {
    for (const failure of ['before', 'half', 'after'] satisfies Failure[]) {
      for (const failFor of [1, 3]) {
        const { moments, states, wrong } = await cutPower({ failAt, failure, failFor, only: (step) => withCuts && step >= failAt && step < failAt + after });
        result.failures += 1;
        result.moments += moments;
        result.states += states;
        result.wrong.push(...wrong);
      }
    }
  }
  return result;
}
