/**
 * Where else the words stand, in the open document and in all others. A
 * worker keeps fingerprints of each text, made once, so that only texts that
 * may have the words are read again. The first search shows it every text: many
 * by one request, found places as they come. A search that is not wanted any
 * more stops, and the next one goes on with the texts that are left. Documents
 * that come, go or change meanwhile are looked through as they are then.
 */
import type { FoundPlace, ReadTexts } from '../../workers/repeat-calls.ts';
import type { DocumentItem } from '../corpus-store.svelte.ts';
import { nextTurn } from '../next-turn.ts';
import type { RepeatWorker } from './repeat-worker.ts';
import type { Sought } from './sought.ts';
import { fetchBatch, nextBatch } from './text-batches.ts';

/** A document with its place among all documents. */
interface Listed {
  at: number;
  item: DocumentItem;
}

/** A document with the words. */
export interface RepeatsIn extends Listed {
  places: readonly FoundPlace[];
}

/** What a search that is over has found in other documents. */
export interface FoundElsewhere {
  places: number;
  documents: number;
}

/** In more documents nobody looks one by one: the search ends there. */
export const mostDocuments = 200;

/** Batches at once: one is on its way while the worker goes through another. */
const atOnce = 2;

/** So long a selection has to stay before its words are looked for, ms. */
const selectionRests = 250;

export class RepeatSearch {
  /** In the document that the words were taken from. */
  here = $state.raw<readonly FoundPlace[]>([]);
  /** In other documents, in their order. */
  elsewhere = $state.raw<readonly RepeatsIn[]>([]);
  /** Texts still to be looked through; null: the search is over. */
  progress = $state.raw<{ done: number; total: number } | null>(null);
  /** Documents whose texts could not be read, by id. */
  unread = $state.raw<ReadonlySet<string>>(new Set());
  /** Whether the search ended because there were too many documents. */
  more = $state(false);
  /** Whether other documents are left out because the words are too few. */
  short = $state(false);
  /** What was found for claims, by the key of what was sought, for as long as the documents are the same. */
  known = $state.raw<ReadonlyMap<string, FoundElsewhere>>(new Map());
  /** Resolves as soon as there is another place, or the search is over. */
  first: Promise<void> = Promise.resolve();
  #tellFirst: () => void = () => undefined;
  readonly #worker: RepeatWorker;
  #key: string | null = null;
  #items: readonly DocumentItem[] = [];
  /** Of the passages, those that are looked for in other documents. */
  #passages: string[] = [];
  /** Documents that were looked through for them, by id. */
  readonly #looked = new Set<string>();
  #stop = new AbortController();
  #running = false;
  /** SHA-256 of the texts that the worker has seen. */
  readonly #seen = new Set<string>();
  /** Settled once the worker is done with all texts that it was handed. */
  #handed: Promise<unknown> = Promise.resolve();

  constructor(worker: RepeatWorker) {
    this.#worker = worker;
  }

  /**
   * Looks for these words from now on; null: for none. Resolves once the search is over or another one has begun.
   *
   * @param items all documents as they are now
   * @throws Error where the worker is gone
   */
  async look(sought: Sought | null, items: readonly DocumentItem[]): Promise<void> {
    this.#follow(items);
    const goesOn = sought?.key === this.#key;
    if (!sought || (goesOn && (this.#running || this.#passages.length === 0))) {
      if (!sought) this.#begin(null);
      return;
    }
    if (!goesOn) this.#begin(sought);
    const { signal } = this.#stop;
    this.#running = true;
    try {
      if (!goesOn) await this.#lookHere(sought, signal);
      await this.#lookElsewhere(sought, signal);
    } catch (error) {
      if (signal.aborted) return;
      this.progress = null;
      throw error;
    } finally {
      if (!signal.aborted) {
        this.#running = false;
        this.#tellFirst();
      }
    }
  }

  #begin(sought: Sought | null): void {
    if (this.#key === null && sought === null) return;
    this.#key = sought?.key ?? null;
    this.#stop.abort();
    this.#stop = new AbortController();
    this.#running = false;
    this.#tellFirst();
    this.first = new Promise((resolve) => { this.#tellFirst = resolve; });
    if (sought === null) this.#tellFirst();
    this.#passages = [];
    this.#looked.clear();
    this.here = [];
    this.elsewhere = [];
    this.progress = null;
    this.unread = new Set();
    this.more = false;
    this.short = false;
  }

  /** Takes in which documents there are. A document's id is that of its text: a changed one is another one. */
  #follow(items: readonly DocumentItem[]): void {
    const before = this.#items;
    if (items === before) return;
    this.#items = items;
    if (items.length !== before.length || items.some(({ id }, at) => id !== before[at]?.id)) this.known = new Map();
    if (this.elsewhere.length > 0) {
      const now = new Map(items.map((item, at) => [item.id, { item, at }]));
      this.elsewhere = this.elsewhere.flatMap(({ item, places }) => {
        const listed = now.get(item.id);
        return listed ? [{ ...listed, places }] : [];
      });
    }
    // What could not be read may be there again.
    for (const id of this.unread) this.#looked.delete(id);
    if (this.unread.size > 0) this.unread = new Set();
  }

  async #lookHere({ documentId, text, passages, own, claimId, onlyHere }: Sought, signal: AbortSignal): Promise<void> {
    await nextTurn(claimId === null ? selectionRests : 0);
    signal.throwIfAborted();
    const calls = this.#worker.about({ documentId, text });
    const { here, corpus } = await calls.call('measure', { passages: [...passages] }, { signal });
    if (here.length === 0) return;
    this.here = await calls.call('places', { documentId, passages: here, own: [...own] }, { signal });
    if (this.here.length > 0) this.#tellFirst();
    if (onlyHere) return;
    this.#passages = corpus;
    this.short = corpus.length === 0;
  }

  async #lookElsewhere({ key, documentId, claimId }: Sought, signal: AbortSignal): Promise<void> {
    if (this.#passages.length === 0) return;
    let items: readonly DocumentItem[] | null = null;
    while (items !== this.#items) {
      items = this.#items;
      await this.#lookThrough(items.map((item, at) => ({ item, at })).filter(({ item }) => item.id !== documentId && !item.earlier), signal);
    }
    this.progress = null;
    if (claimId === null || this.more || this.unread.size > 0) return;
    this.known = new Map(this.known).set(key, { places: this.elsewhere.reduce((sum, { places }) => sum + places.length, 0), documents: this.elsewhere.length });
  }

  async #lookThrough(all: readonly Listed[], signal: AbortSignal): Promise<void> {
    const left = all.filter(({ item }) => !this.#looked.has(item.id));
    if (left.length === 0) return;
    if (this.elsewhere.length < mostDocuments) this.more = false;
    await this.#handed;
    const maybe = new Set(await this.#worker.calls.call('mayHave', { passages: this.#passages }, { signal }));
    const isSeen = ({ item }: Listed): boolean => this.#seen.has(item.textSha256);
    for (const { item } of left.filter((one) => isSeen(one) && !maybe.has(one.item.textSha256))) this.#looked.add(item.id);
    // Those that probably have the words come first.
    const queue = [...left.filter((one) => isSeen(one) && maybe.has(one.item.textSha256)), ...left.filter((one) => !isSeen(one))];
    const tell = (): void => { this.progress = { done: all.length - queue.length, total: all.length }; };
    const work = async (): Promise<void> => {
      while (queue.length > 0 && this.elsewhere.length < mostDocuments) {
        tell();
        await this.#lookIn(nextBatch(queue), signal);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    signal.throwIfAborted();
    this.more ||= queue.length > 0;
  }

  /** Those on disk as they are there; where that cannot be had, as they were kept. */
  async #lookIn(batch: readonly Listed[], signal: AbortSignal): Promise<void> {
    const gone = await this.#readBatch(batch.filter(({ item }) => item.entry), false, signal);
    const unread = await this.#readBatch([...batch.filter(({ item }) => !item.entry), ...gone], true, signal);
    for (const { item } of batch) this.#looked.add(item.id);
    if (unread.length > 0) this.unread = new Set([...this.unread, ...unread.map(({ item }) => item.id)]);
  }

  /** @returns those that could not be read */
  async #readBatch(batch: readonly Listed[], kept: boolean, signal: AbortSignal): Promise<Listed[]> {
    const unread: Listed[] = [];
    for (let left = batch; left.length > 0;) {
      const packed = await fetchBatch(left.map(({ item }) => item), kept, signal);
      const read = packed ? await this.#hand(packed, left) : null;
      signal.throwIfAborted();
      // An answer without any text would be asked for again and again.
      if (!read || read.answered === 0) return [...unread, ...left];
      this.#add(read.found.flatMap(({ at, places }) => {
        const listed = left[at];
        return listed ? [{ ...listed, places }] : [];
      }));
      unread.push(...read.unread.flatMap((at) => left[at] ?? []));
      left = left.slice(read.answered);
    }
    return unread;
  }

  /** Has the worker read texts. It is not stopped: what it has begun is of use to the next search, too. */
  #hand(packed: ArrayBuffer, batch: readonly Listed[]): Promise<ReadTexts> {
    const texts = batch.map(({ item: { textSha256, length } }) => ({ textSha256, length }));
    const reading = this.#worker.calls.call('read', { packed, texts, passages: this.#passages }).then((read) => {
      const unread = new Set(read.unread);
      texts.slice(0, read.answered).forEach(({ textSha256 }, at) => { if (!unread.has(at)) this.#seen.add(textSha256); });
      return read;
    });
    this.#handed = Promise.allSettled([this.#handed, reading]);
    return reading;
  }

  #add(found: readonly RepeatsIn[]): void {
    if (found.length === 0) return;
    const all = [...this.elsewhere, ...found];
    this.more ||= all.length > mostDocuments;
    this.elsewhere = all.slice(0, mostDocuments).sort((a, b) => a.at - b.at);
    this.#tellFirst();
  }
}
