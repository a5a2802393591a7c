/**
 * Where else the words stand, in the open document and in all others. A
 * worker keeps fingerprints of each text, made once, so that only texts that
 * may have the words are read again. The first search shows it every text: a
 * few at a time, found places as they come. A search that is not wanted any
 * more stops, and the next one goes on with the texts that are left.
 */
import type { WorkerCalls } from '../../workers/call-worker.ts';
import type { FoundPlace, RepeatCalls } from '../../workers/repeat-calls.ts';
import type { DocumentItem } from '../corpus-store.svelte.ts';
import { loadText } from '../text-loader.ts';
import type { Sought } from './sought.ts';

/** A document with the words, its place among all documents. */
export interface RepeatsIn {
  at: number;
  item: DocumentItem;
  places: readonly FoundPlace[];
}

/** In more documents nobody looks one by one: the search ends there. */
export const mostDocuments = 200;

/** Texts that are on their way to the worker at once. */
const atOnce = 3;

/** How often the window is told how far it is, ms. */
const tellEvery = 100;

/** So long a selection has to stay before its words are looked for, ms. */
const selectionRests = 250;

export class RepeatSearch {
  /** In the document that the words were taken from. */
  here = $state.raw<readonly FoundPlace[]>([]);
  /** In other documents, in their order. */
  elsewhere = $state.raw<readonly RepeatsIn[]>([]);
  /** Texts still to be looked through; null: the search is over. */
  progress = $state.raw<{ done: number; total: number } | null>(null);
  /** Texts that could not be read. */
  unread = $state(0);
  /** Whether the search ended because there were too many documents. */
  more = $state(false);
  readonly #start: () => WorkerCalls<RepeatCalls>;
  #calls: WorkerCalls<RepeatCalls> | null = null;
  #key: string | null = null;
  #stop = new AbortController();
  /** SHA-256 of the texts that the worker has seen. */
  readonly #seen = new Set<string>();

  constructor(start: () => WorkerCalls<RepeatCalls>) {
    this.#start = start;
  }

  /**
   * Looks for these words from now on; null: for none. Resolves once the search is over or another one has begun.
   *
   * @param items all documents, asked for when the search begins
   * @throws Error where the worker is gone
   */
  async look(sought: Sought | null, items: () => readonly DocumentItem[]): Promise<void> {
    if (sought?.key === this.#key) return;
    this.#key = sought?.key ?? null;
    this.#stop.abort();
    this.here = [];
    this.elsewhere = [];
    this.progress = null;
    this.unread = 0;
    this.more = false;
    if (!sought) return;
    const { signal } = this.#stop = new AbortController();
    await new Promise((resolve) => setTimeout(resolve, sought.claimId === null ? selectionRests : 0));
    try {
      if (!signal.aborted) await this.#run(sought, items(), signal);
    } catch (error) {
      if (signal.aborted) return;
      this.progress = null;
      throw error;
    }
  }

  async #run(sought: Sought, items: readonly DocumentItem[], signal: AbortSignal): Promise<void> {
    const calls = this.#calls ??= this.#start();
    const { here, corpus } = await calls.call('measure', { passages: [...sought.passages] }, { signal });
    if (here.length === 0) return;
    const places = await calls.call('places', { text: sought.text, passages: here, own: [...sought.own] }, { signal });
    this.here = places;
    if (corpus.length === 0 || sought.onlyHere) return;
    const others = items.map((item, at) => ({ item, at })).filter(({ item }) => item.id !== sought.documentId && !item.earlier);
    const maybe = new Set(await calls.call('mayHave', { passages: corpus }, { signal }));
    const known = others.filter(({ item }) => maybe.has(item.textSha256));
    const unseen = others.filter(({ item }) => !this.#seen.has(item.textSha256));
    let done = others.length - known.length - unseen.length;
    let told = performance.now();
    this.progress = { done, total: others.length };
    const queue = [...known, ...unseen].values();
    const work = async (): Promise<void> => {
      for (const { item, at } of queue) {
        const places = await this.#placesIn(item, corpus, calls);
        if (signal.aborted) return;
        if (places === null) this.unread += 1;
        else if (places.length > 0) this.#add({ at, item, places });
        done += 1;
        if (this.elsewhere.length >= mostDocuments) {
          this.more = done < others.length;
          return;
        }
        if (performance.now() - told < tellEvery) continue;
        told = performance.now();
        this.progress = { done, total: others.length };
      }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    if (!signal.aborted) this.progress = null;
  }

  /** @returns null where the text cannot be read */
  async #placesIn(item: DocumentItem, passages: string[], calls: WorkerCalls<RepeatCalls>): Promise<FoundPlace[] | null> {
    const { textSha256 } = item;
    const text = await loadText(item).then((loaded) => loaded.text, () => null);
    if (text === null) return null;
    if (this.#seen.has(textSha256)) return calls.call('places', { text, passages, own: [] });
    const places = await calls.call('put', { textSha256, text, passages });
    this.#seen.add(textSha256);
    return places;
  }

  #add(found: RepeatsIn): void {
    this.elsewhere = [...this.elsewhere, found].sort((a, b) => a.at - b.at);
  }
}
