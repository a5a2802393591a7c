/**
 * Which claims of the open document have words that stand at other places, for
 * the list of claims: in the document itself, counted for all of them by the
 * worker, and in other documents as far as somebody has looked.
 */
import type { Claim } from '../../../src-common/core/claims/claim.ts';
import type { ClaimSpans } from '../../../src-common/core/repeats/count-repeats.ts';
import { nextTurn } from '../next-turn.ts';
import type { FoundElsewhere, RepeatSearch } from './repeat-search.svelte.ts';
import type { RepeatWorker } from './repeat-worker.ts';
import { soughtKey } from './sought.ts';

/** Where else the words of a claim stand. */
export interface RepeatMark {
  /** Other places in its own document. */
  here: number;
  /** null: nobody has looked, or there are none. */
  elsewhere: FoundElsewhere | null;
}

/** So long the claims have to stay as they are before they are counted, ms: neither a letter typed nor a text that comes waits for it. */
const claimsRest = 200;

export class RepeatMarks {
  /** Other places in the document, by claim; those of claims without any are not named. */
  #here = $state.raw<ReadonlyMap<string, number>>(new Map());
  readonly #worker: RepeatWorker;
  readonly #search: RepeatSearch;
  /** What was counted last, or is being counted. */
  #counted: { documentId: string; spans: ClaimSpans; ids: readonly string[] } | null = null;
  #stop = new AbortController();
  /** Of what was asked last. */
  #asked: object = {};

  constructor(worker: RepeatWorker, search: RepeatSearch) {
    this.#worker = worker;
    this.#search = search;
  }

  /**
   * Counts for these claims; nothing is done where they and their places are those of the last time.
   *
   * @param claims of this document
   * @throws Error where the worker is gone
   */
  async count(documentId: string, text: string, claims: readonly Claim[]): Promise<void> {
    const asked = this.#asked = {};
    if (this.#counted && this.#counted.documentId !== documentId) {
      // Claims that went along with their document have the ids that they had.
      this.#stop.abort();
      this.#counted = null;
      if (this.#here.size > 0) this.#here = new Map();
    }
    await nextTurn(claimsRest);
    if (asked !== this.#asked) return;
    const wanted = { documentId, spans: spansOf(claims), ids: claims.map(({ id }) => id) };
    if (this.#counted && same(this.#counted, wanted)) return;
    this.#counted = wanted;
    this.#stop.abort();
    const { signal } = this.#stop = new AbortController();
    if (claims.length === 0) {
      this.#here = new Map();
      return;
    }
    try {
      const counts = await this.#worker.about({ documentId, text }).call('count', { documentId, claims: wanted.spans }, { signal });
      const here = new Map<string, number>();
      counts.forEach((count, at) => { if (count > 0) here.set(wanted.ids[at] ?? '', count); });
      this.#here = here;
    } catch (error) {
      if (signal.aborted) return;
      this.#counted = null;
      throw error;
    }
  }

  /** @returns null where nothing is known of other places */
  of(claim: Claim): RepeatMark | null {
    const here = this.#here.get(claim.id) ?? 0;
    const known = this.#search.known.get(soughtKey(claim.documentId, claim.id, claim.spans)) ?? null;
    const elsewhere = known && known.places > 0 ? known : null;
    return here > 0 || elsewhere ? { here, elsewhere } : null;
  }
}

function spansOf(claims: readonly Claim[]): ClaimSpans {
  const spans = new Uint16Array(claims.length);
  let all = 0;
  // Plain loops: this is done on the window's thread.
  for (let index = 0; index < claims.length; index += 1) all += spans[index] = claims[index]?.spans.length ?? 0;
  const [starts, ends] = [new Int32Array(all), new Int32Array(all)];
  let at = 0;
  for (const claim of claims) {
    for (const { start, end } of claim.spans) {
      starts[at] = start;
      ends[at] = end;
      at += 1;
    }
  }
  return { spans, starts, ends };
}

type Counted = { documentId: string; spans: ClaimSpans; ids: readonly string[] };
function same(one: Counted, other: Counted): boolean {
  return one.documentId === other.documentId && sameList(one.ids, other.ids)
    && sameList(one.spans.spans, other.spans.spans) && sameList(one.spans.starts, other.spans.starts) && sameList(one.spans.ends, other.spans.ends);
}

function sameList(one: ArrayLike<unknown>, other: ArrayLike<unknown>): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at += 1) if (one[at] !== other[at]) return false;
  return true;
}
