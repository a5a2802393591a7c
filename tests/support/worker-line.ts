/** A worker of agreement in this thread: two ports tied together, with messages copied and late as between threads. */
import { agreementHandlers, type AgreementCalls } from '../../src-renderer/workers/agreement-calls.ts';
import { serveCalls, WorkerCalls, type Port } from '../../src-renderer/workers/call-worker.ts';

export function tiedPorts(): [Port, Port] {
  const port = (other: () => Port): Port => ({
    onmessage: null,
    postMessage: (message) => {
      const data: unknown = structuredClone(message);
      setTimeout(() => other().onmessage?.({ data }), 0);
    },
  });
  const ends: [Port, Port] = [port(() => ends[1]), port(() => ends[0])];
  return ends;
}

export function agreementHere(): WorkerCalls<AgreementCalls> {
  const [window, worker] = tiedPorts();
  serveCalls(worker, agreementHandlers());
  return new WorkerCalls<AgreementCalls>(window);
}
