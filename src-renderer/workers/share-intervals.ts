/**
 * Intervals, found by several workers at once. Each figure has a seed of its
 * own, so it does not matter which worker finds its interval, nor how many
 * there are.
 */
import type { Resampling } from '../../src-common/core/agreement/bootstrap.ts';
import type { IntervalFound } from '../../src-common/core/agreement/interval-steps.ts';
import type { AgreementCalls } from './agreement-calls.ts';
import type { WorkerCalls } from './call-worker.ts';

/** So many are asked of a worker at a time: it has something to do while the window takes in what it found. */
const atOnce = 2;

/**
 * @param workers the first has made the figures
 * @param found is told of each as it comes, in any order
 * @throws what `signal` was aborted with, or what went wrong in a worker
 */
export async function shareIntervals(
  workers: readonly [WorkerCalls<AgreementCalls>, ...WorkerCalls<AgreementCalls>[]],
  resampling: Resampling, signal: AbortSignal, found: (interval: IntervalFound) => void,
): Promise<void> {
  const left = await workers[0].call('intervalsToFind', null, { signal });
  let isLost = false;
  const go = async (worker: WorkerCalls<AgreementCalls>): Promise<void> => {
    for (let wanted = left.shift(); wanted; wanted = left.shift()) {
      const interval = await worker.call('interval', { wanted, resampling }, { signal });
      // What the others find after one has failed is not told: nobody waits for it any more.
      if (!isLost) found(interval);
    }
  };
  try {
    await Promise.all(workers.flatMap((worker) => Array.from({ length: atOnce }, () => go(worker))));
  } catch (error) {
    isLost = true;
    left.length = 0;
    throw error;
  }
}
