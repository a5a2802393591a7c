/** Documents in batches whose texts come by one request. */
import { manyKeptTextsPath, manyTextsPath, mostTextsAtOnce } from '../../../src-common/contract/host-api.ts';
import type { DocumentItem } from '../corpus-store.svelte.ts';

/** All texts of a batch together, UTF-16 units, unless one alone is longer: so much is on its way and in memory for each request. */
export const batchLength = 500_000;

/** Takes the next batch from a list that is gone through. @returns none where the list is at its end */
export function nextBatch<T extends { item: DocumentItem }>(list: T[]): T[] {
  let length = 0;
  let count = 0;
  for (; count < Math.min(list.length, mostTextsAtOnce); count += 1) {
    length += list[count]?.item.length ?? 0;
    if (count > 0 && length > batchLength) break;
  }
  return list.splice(0, count);
}

/**
 * Fetches the texts of a batch from the page's own origin.
 *
 * @param kept what was kept of them, instead of what is on disk now
 * @returns `core/text/packed-texts`, in this order, as many as fit; null: none of them can be read
 * @throws what `signal` was aborted with
 */
export async function fetchBatch(items: readonly DocumentItem[], kept: boolean, signal: AbortSignal): Promise<ArrayBuffer | null> {
  const path = kept ? manyKeptTextsPath(items.map(({ textSha256 }) => textSha256)) : manyTextsPath(items.map(({ id }) => id));
  try {
    const answer = await fetch(path, { signal });
    return answer.ok ? await answer.arrayBuffer() : null;
  } catch (error) {
    if (signal.aborted) throw error;
    return null;
  }
}
