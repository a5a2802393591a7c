/** Texts of documents that are gone are asked for so that the window goes on drawing, however many they are. */
import { afterEach, expect, test, vi } from 'vitest';
import type { CorpusEntry } from '../../../src-common/contract/host-api.ts';
import { PairFinder } from '../../../src-renderer/stores/revisions/file-pairs.ts';
import type { DocumentItem } from '../../../src-renderer/stores/corpus-store.svelte.ts';
import { documentOf } from '../../support/sample-records.ts';

afterEach(() => { vi.unstubAllGlobals(); });

const fresh = { id: documentOf(99).id, path: 'new.txt', textSha256: 'f'.repeat(64), length: 1000 } as CorpusEntry;
const itemOf = (entry: CorpusEntry): DocumentItem => ({ ...documentOf(99, { textSha256: entry.textSha256 }), outlet: null, entry, record: null, stale: null }) as DocumentItem;
const withoutTexts = (): PairFinder => new PairFinder(() => Promise.reject(new Error('there is no text to compare')));

test('texts that are much shorter or longer than every new file are not asked for, nor what is nowhere a second time', async () => {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (url: string) => {
    asked.push(url);
    return Promise.resolve(new Response(null, { status: 404 }));
  });
  const gone = [250, 400, 2400, 4000].map((length, at) => documentOf(at + 1, { length, textSha256: String(length).padStart(64, '0') }));
  const finder = withoutTexts();
  await finder.find(gone, [], [fresh], itemOf);
  // The names of kept texts are their hashes.
  expect(asked.flatMap((url) => /0{40,}(\d+)$/.exec(url)?.[1] ?? []).map(Number).sort((one, other) => one - other)).toEqual([400, 2400]);
  const before = asked.length;
  await finder.find(gone, [], [fresh], itemOf);
  expect(asked.length).toBe(before);
});

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
  const pairs = await withoutTexts().find(gone, [], [fresh], itemOf);
  expect(pairs.sure.size).toBe(0);
  // Of the new file, what is there now and what was kept of it.
  expect(asked).toBe(gone.length + 2);
  expect(most).toBe(1);
});
