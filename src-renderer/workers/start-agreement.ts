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
