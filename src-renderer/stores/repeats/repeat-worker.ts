/** The worker that finds repeats: started when it is first needed, and shown the open text once. */
import type { WorkerCalls } from '../../workers/call-worker.ts';
import type { RepeatCalls } from '../../workers/repeat-calls.ts';

export class RepeatWorker {
  readonly #start: () => WorkerCalls<RepeatCalls>;
  #calls: WorkerCalls<RepeatCalls> | null = null;
  #held: string | null = null;

  constructor(start: () => WorkerCalls<RepeatCalls>) {
    this.#start = start;
  }

  get calls(): WorkerCalls<RepeatCalls> {
    return this.#calls ??= this.#start();
  }

  /** Calls about a text. The id of a document is that of its text, so what is held under it is the same. */
  about({ documentId, text }: { documentId: string; text: string }): WorkerCalls<RepeatCalls> {
    const { calls } = this;
    if (this.#held !== documentId) {
      this.#held = documentId;
      // Where it fails, so does the call that follows, and that one is waited for.
      calls.call('hold', { documentId, text }).catch(() => { this.#held = null; });
    }
    return calls;
  }
}
