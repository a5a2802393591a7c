/** The window's side of the worker that lays networks out. */
import { WorkerCalls, type Port } from './call-worker.ts';
import type { NetworkCalls } from './network-calls.ts';

export function startNetwork(): WorkerCalls<NetworkCalls> {
  const worker = new Worker(new URL('./network.worker.ts', import.meta.url), { type: 'module' });
  // The event that a worker's messages come in has much that nobody here asks for.
  const calls = new WorkerCalls<NetworkCalls>(worker as unknown as Port);
  worker.onerror = (event) => calls.fail(new Error(event.message));
  return calls;
}
