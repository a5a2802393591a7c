/**
 * The window's side of the worker that finds passages again. It is started
 * when first needed and kept; where it cannot run, its work is done here.
 */
import { answerAnchoring, type AnchoringAnswer, type AnchoringRequest } from './anchoring-request.ts';

export type Resolver = (request: AnchoringRequest) => Promise<AnchoringAnswer>;

interface Waiting {
  request: AnchoringRequest;
  resolve(answer: AnchoringAnswer): void;
  reject(error: Error): void;
}

export function workerResolver(): Resolver {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let broken = typeof Worker === 'undefined';
  let last = 0;

  const start = (): Worker => {
    const started = new Worker(new URL('./anchoring.worker.ts', import.meta.url), { type: 'module' });
    started.onmessage = ({ data }: MessageEvent<{ id: number; answer?: AnchoringAnswer; error?: string }>) => {
      const one = waiting.get(data.id);
      waiting.delete(data.id);
      if (data.answer) one?.resolve(data.answer);
      else one?.reject(new Error(data.error ?? 'no answer'));
    };
    started.onerror = () => {
      broken = true;
      started.terminate();
      for (const { request, resolve } of waiting.values()) resolve(answerAnchoring(request));
      waiting.clear();
    };
    return started;
  };

  return (request) => {
    if (broken) return Promise.resolve().then(() => answerAnchoring(request));
    worker ??= start();
    const id = ++last;
    const answered = new Promise<AnchoringAnswer>((resolve, reject) => waiting.set(id, { request, resolve, reject }));
    worker.postMessage({ id, request });
    return answered;
  };
}
