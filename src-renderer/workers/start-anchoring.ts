/**
 * The window's side of the worker that finds passages again. It is started
 * when first needed and kept; where it cannot run, its work is done here.
 */
import { anchoringHandlers, type AnchoringCalls } from './anchoring-calls.ts';
import { serveCalls, WorkerCalls, type Port } from './call-worker.ts';

/** Runs calls that belong together. Where the worker goes in the midst of them they are run once more, from the first. */
export type Anchoring = <R>(run: (calls: WorkerCalls<AnchoringCalls>) => Promise<R>) => Promise<R>;

export function startAnchoring(): Anchoring {
  let calls: WorkerCalls<AnchoringCalls> | null = null;
  let isHere = typeof Worker === 'undefined';

  const start = (): WorkerCalls<AnchoringCalls> => {
    if (isHere) return callsHere();
    const worker = new Worker(new URL('./anchoring.worker.ts', import.meta.url), { type: 'module' });
    // The event that a worker's messages come in has much that nobody here asks for.
    const started = new WorkerCalls<AnchoringCalls>(worker as unknown as Port);
    worker.onerror = (event) => {
      isHere = true;
      calls = null;
      worker.terminate();
      started.fail(new Error(event.message));
    };
    return started;
  };

  return async (run) => {
    const used = calls ??= start();
    try {
      return await run(used);
    } catch (error) {
      // The worker is well, or was never there: then its work itself has failed.
      if (calls === used) throw error;
      return run(calls ??= start());
    }
  };
}

/** Both ends in this window. */
function callsHere(): WorkerCalls<AnchoringCalls> {
  const ends: [Port, Port] = [{ onmessage: null, postMessage: (data) => queueMicrotask(() => ends[1].onmessage?.({ data })) },
    { onmessage: null, postMessage: (data) => queueMicrotask(() => ends[0].onmessage?.({ data })) }];
  serveCalls(ends[1], anchoringHandlers());
  return new WorkerCalls<AnchoringCalls>(ends[0]);
}
