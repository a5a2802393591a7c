/** The window's side of the worker that finds repeats. */
import { WorkerCalls, type Port } from './call-worker.ts';
import type { RepeatCalls } from './repeat-calls.ts';

export function startRepeats(): WorkerCalls<RepeatCalls> {
  const worker = new Worker(new URL('./repeats.worker.ts', import.meta.url), { type: 'module' });
  // The event that a worker's messages come in has much that nobody here asks for.
  const calls = new WorkerCalls<RepeatCalls>(worker as unknown as Port);
  worker.onerror = (event) => calls.fail(new Error(event.message));
  return calls;
}
