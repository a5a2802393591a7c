/** Texts of documents that are gone are asked for so that the window goes on drawing, however many they are. */
import { afterEach, expect, test, vi } from 'vitest';
import type { CorpusEntry } from '../../../src-common/contract/host-api.ts';
import { PairFinder } from '../../../src-renderer/stores/revisions/file-pairs.ts';
import type { DocumentItem } from '../../../src-renderer/stores/corpus-store.svelte.ts';
import { documentOf } from '../../support/sample-records.ts';

afterEach(() => { vi.unstubAllGlobals(); });

test('one text at a time, of all documents', async () => {
  let [asked, open, most] = [0, 0, 0];
  vi.stubGlobal('fetch', async () => {
    asked += 1;
    open += 1;
    most = Math.max(most, open);
    await new Promise((resolve) => setTimeout(resolve));
    open -= 1;
    return new Response(null, { status: 404 });
  });
  const gone = Array.from({ length: 40 }, (_, number) => documentOf(number + 1, { textSha256: number.toString(16).padStart(64, '0') }));
  const fresh = { id: documentOf(99).id, path: 'new.txt', textSha256: 'f'.repeat(64), length: 1000 } as CorpusEntry;
  const finder = new PairFinder(() => Promise.reject(new Error('there is no text to compare')));
  const pairs = await finder.find(gone, [], [fresh], (entry) => ({ ...documentOf(99, { textSha256: entry.textSha256 }), outlet: null, entry, record: null, stale: null }) as DocumentItem);
  expect(pairs.sure.size).toBe(0);
  // Of the new file, what is there now and what was kept of it.
  expect(asked).toBe(gone.length + 2);
  expect(most).toBe(1);
});
