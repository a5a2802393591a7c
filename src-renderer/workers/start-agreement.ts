/** The window's side of the worker that computes agreement. */
import type { AgreementCalls } from './agreement-calls.ts';
import { WorkerCalls } from './call-worker.ts';

export function startAgreement(): WorkerCalls<AgreementCalls> {
  const worker = new Worker(new URL('./agreement.worker.ts', import.meta.url), { type: 'module' });
  const calls = new WorkerCalls<AgreementCalls>(worker);
  worker.onerror = (event) => calls.fail(new Error(event.message));
  return calls;
}
