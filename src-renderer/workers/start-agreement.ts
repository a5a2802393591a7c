/** The window's side of the worker that computes agreement. */
import type { AgreementCalls } from './agreement-calls.ts';
import { WorkerCalls, type Port } from './call-worker.ts';

export function startAgreement(): WorkerCalls<AgreementCalls> {
  const worker = new Worker(new URL('./agreement.worker.ts', import.meta.url), { type: 'module' });
  // The event that a worker's messages come in has much that nobody here asks for.
  const calls = new WorkerCalls<AgreementCalls>(worker as unknown as Port);
  worker.onerror = (event) => calls.fail(new Error(event.message));
  return calls;
}

/** How many workers besides the first share what can be shared: one processor is left to each, four are enough. */
export function helpersOfAgreement(): number {
  return typeof navigator === 'undefined' ? 0 : Math.max(0, Math.min(4, navigator.hardwareConcurrency) - 1);
}
