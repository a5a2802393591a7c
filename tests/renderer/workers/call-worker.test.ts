/** Calls to a worker over two ports tied together. */
import { expect, test } from 'vitest';
import { serveCalls, WorkerCalls } from '../../../src-renderer/workers/call-worker.ts';
import { tiedPorts } from '../../support/worker-line.ts';

type Calls = {
  double: { args: number; progress: never; result: number };
  count: { args: number; progress: number; result: string };
  fail: { args: null; progress: never; result: null };
};

function line(): { calls: WorkerCalls<Calls>; steps: () => number; ended: () => boolean } {
  let steps = 0;
  let ended = false;
  const [window, worker] = tiedPorts();
  serveCalls<Calls>(worker, {
    double: (number) => number * 2,
    * count(to) {
      try {
        for (steps = 1; steps <= to; steps += 1) {
          // Longer than the worker goes on without listening.
          const until = performance.now() + 10;
          while (performance.now() < until) continue;
          yield steps;
        }
        return 'counted';
      } finally {
        ended = true;
      }
    },
    fail: () => { throw new Error('no such thing'); },
  });
  return { calls: new WorkerCalls<Calls>(window), steps: () => steps, ended: () => ended };
}

test('a call is answered, and each by its own answer', async () => {
  const { calls } = line();
  expect(await Promise.all([calls.call('double', 2), calls.call('double', 21)])).toEqual([4, 42]);
});

test('a long call tells how far it is, and others are answered meanwhile', async () => {
  const { calls } = line();
  const told: number[] = [];
  const counting = calls.call('count', 8, { onProgress: (step) => told.push(step) });
  expect(await calls.call('double', 3)).toBe(6);
  expect(told.length).toBeLessThan(8);
  expect(await counting).toBe('counted');
  expect(told).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});

test('what goes wrong there is an error here', async () => {
  await expect(line().calls.call('fail', null)).rejects.toThrow('no such thing');
});

test('a cancelled call rejects at once, and its work ends', async () => {
  const { calls, steps, ended } = line();
  const stop = new AbortController();
  const counting = calls.call('count', 10_000, { signal: stop.signal, onProgress: (step) => { if (step === 2) stop.abort(new Error('stopped')); } });
  await expect(counting).rejects.toThrow('stopped');
  // The worker hears of it when it listens next.
  expect(await calls.call('double', 1)).toBe(2);
  await new Promise((resolve) => setTimeout(resolve, 120));
  expect(ended()).toBe(true);
  expect(steps()).toBeLessThan(100);
});

test('a call that was cancelled before it was made is not made', async () => {
  const { calls, steps } = line();
  await expect(calls.call('count', 5, { signal: AbortSignal.abort(new Error('never')) })).rejects.toThrow('never');
  expect(steps()).toBe(0);
});

test('when the worker is gone, what was asked of it rejects', async () => {
  const { calls } = line();
  const asked = calls.call('count', 5);
  calls.fail(new Error('gone'));
  await expect(asked).rejects.toThrow('gone');
});
