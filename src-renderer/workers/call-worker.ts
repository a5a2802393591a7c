/**
 * Typed calls to a worker, with progress and cancelling. A call that takes long
 * is a generator: it yields what there is to tell, and between its steps the
 * worker hears other calls and the wish to stop.
 */

/** What a worker answers: for each call its arguments, what it tells meanwhile, its result. Plain data only. */
export type CallTable = Record<string, { args: unknown; progress: unknown; result: unknown }>;

/** One end of the line: a Worker, the global of a worker, or two tied together in a test. */
export interface Port {
  onmessage: ((event: { data: unknown }) => void) | null;
  postMessage(message: unknown): void;
}

interface Request { id: number; call: string; args: unknown }
interface Cancel { cancel: number }
type Answer = { id: number; progress: unknown } | { id: number; result: unknown } | { id: number; error: string };

interface Waiting {
  progress: (told: unknown) => void;
  resolve: (result: unknown) => void;
  reject: (error: Error) => void;
}

export interface CallOptions<P> {
  onProgress?: (told: P) => void;
  /** Once aborted, the call rejects at once with the signal's reason, and the worker stops at its next step. */
  signal?: AbortSignal;
}

/** The window's end. */
export class WorkerCalls<T extends CallTable> {
  readonly #port: Port;
  readonly #waiting = new Map<number, Waiting>();
  #last = 0;

  constructor(port: Port) {
    this.#port = port;
    port.onmessage = ({ data }) => this.#hear(data as Answer);
  }

  /** @throws what `signal` was aborted with, or an Error with the worker's words */
  call<N extends keyof T & string>(call: N, args: T[N]['args'], { onProgress, signal }: CallOptions<T[N]['progress']> = {}): Promise<T[N]['result']> {
    const id = this.#last += 1;
    return new Promise((resolve, reject) => {
      if (signal?.aborted) {
        reject(signal.reason as Error);
        return;
      }
      const stop = (): void => {
        this.#waiting.delete(id);
        this.#port.postMessage({ cancel: id } satisfies Cancel);
        reject(signal?.reason as Error);
      };
      const done = <V>(settle: (value: V) => void) => (value: V): void => {
        signal?.removeEventListener('abort', stop);
        this.#waiting.delete(id);
        settle(value);
      };
      signal?.addEventListener('abort', stop);
      this.#waiting.set(id, { progress: (told) => onProgress?.(told as T[N]['progress']), resolve: done(resolve), reject: done(reject) });
      this.#port.postMessage({ id, call, args } satisfies Request);
    });
  }

  /** The worker is gone: nothing that was asked will be answered. */
  fail(error: Error): void {
    for (const { reject } of [...this.#waiting.values()]) reject(error);
  }

  #hear(answer: Answer): void {
    const one = this.#waiting.get(answer.id);
    if ('progress' in answer) one?.progress(answer.progress);
    else if ('error' in answer) one?.reject(new Error(answer.error));
    else one?.resolve(answer.result);
  }
}

export type Handlers<T extends CallTable> = {
  [N in keyof T]: (args: T[N]['args']) => T[N]['result'] | Generator<T[N]['progress'], T[N]['result']>;
};

/** So long a generator goes on before other messages are heard, in milliseconds. */
const slice = 25;

/** The worker's end. */
export function serveCalls<T extends CallTable>(port: Port, handlers: Handlers<T>): void {
  const cancelled = new Set<number>();
  const running = new Set<number>();
  const answer = (message: Answer): void => port.postMessage(message);

  async function run({ id, call, args }: Request): Promise<void> {
    running.add(id);
    try {
      const found = (handlers[call] as Handlers<T>[string])(args);
      const result = isSteps(found) ? await stepThrough(id, found) : { value: found };
      if (result) answer({ id, result: result.value });
    } catch (error) {
      answer({ id, error: error instanceof Error ? error.message : String(error) });
    } finally {
      running.delete(id);
      cancelled.delete(id);
    }
  }

  /** @returns null where it was stopped */
  async function stepThrough(id: number, steps: Generator): Promise<{ value: unknown } | null> {
    let began = performance.now();
    for (;;) {
      const { done, value } = steps.next() as IteratorResult<unknown, unknown>;
      if (done === true) return { value };
      answer({ id, progress: value });
      if (performance.now() - began < slice) continue;
      await othersHeard();
      if (cancelled.has(id)) {
        steps.return(undefined);
        return null;
      }
      began = performance.now();
    }
  }

  port.onmessage = ({ data }) => {
    const message = data as Request | Cancel;
    if (!('cancel' in message)) void run(message);
    else if (running.has(message.cancel)) cancelled.add(message.cancel);
  };
}

/** A message to oneself comes after those that wait; a timer would have the worker stand still for four milliseconds each time. */
function othersHeard(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

function isSteps(found: unknown): found is Generator {
  return typeof found === 'object' && found !== null && typeof (found as Partial<Generator>).next === 'function';
}
