/** Repeats over a corpus: what is read, what is found, what a search that is called off leaves behind. */
import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { serveCalls, WorkerCalls } from '../../../src-renderer/workers/call-worker.ts';
import { repeatHandlers, type RepeatCalls } from '../../../src-renderer/workers/repeat-calls.ts';
import { mostTextsAtOnce } from '../../../src-common/contract/host-api.ts';
import { packedHead } from '../../../src-common/core/text/packed-texts.ts';
import { mostDocuments, RepeatSearch } from '../../../src-renderer/stores/repeats/repeat-search.svelte.ts';
import { RepeatWorker } from '../../../src-renderer/stores/repeats/repeat-worker.ts';
import { batchLength } from '../../../src-renderer/stores/repeats/text-batches.ts';
import type { Sought } from '../../../src-renderer/stores/repeats/sought.ts';
import type { DocumentItem } from '../../../src-renderer/stores/corpus-store.svelte.ts';
import { tiedPorts } from '../../support/worker-line.ts';

const quotation = 'We will never accept these terms, he said on Friday.';
const wrapped = '“We will never\naccept these terms”, he  said on Friday';

let texts: Map<string, string>;
/** Texts as they were kept, by their hash. */
let kept: Map<string, string>;
let reads: string[];
/** Requests, each with its texts. */
let requests: string[][];
let search: RepeatSearch;

function itemsOf(): DocumentItem[] {
  return [...texts].map(([id, text]) => ({ id, path: `${id}.txt`, title: id, length: text.length, textSha256: createHash('sha256').update(text).digest('hex'), entry: {} }) as DocumentItem);
}

/** What the host answers to a request for many texts. */
function answerTo(url: string): Response {
  const [, kind, , names = ''] = url.split('/');
  const asked = names.split(',').map(decodeURIComponent);
  if (kind === 'documents') {
    requests.push(asked);
    reads.push(...asked);
  }
  const bodies = asked.map((name) => {
    const text = kind === 'documents' ? texts.get(name) : kept.get(name);
    return text === undefined || text === 'unreadable' ? null : Buffer.from(text);
  });
  return new Response(Buffer.concat([Buffer.from(packedHead(bodies.map((body) => body?.length ?? null))), ...bodies.filter((body) => body !== null)]));
}

function sought(id: string, words: string, more: Partial<Sought> = {}): Sought {
  const text = texts.get(id) ?? '';
  const start = text.indexOf(words);
  return { key: `${id} ${words}`, documentId: id, text, passages: [words], own: [{ start, end: start + words.length }], claimId: 'claim', onlyHere: false, ...more };
}

async function found(of: Sought | null): Promise<[string, string[]][]> {
  await search.look(of, itemsOf());
  return search.elsewhere.map(({ item, places }) => [item.id, places.map(({ start, end }) => (texts.get(item.id) ?? '').slice(start, end))]);
}

beforeEach(() => {
  reads = [];
  requests = [];
  kept = new Map();
  texts = new Map([
    ['a', `${quotation} Then he left. Nobody spoke for a while. ${quotation}`],
    ['b', 'Nothing of the kind stands in this text, which is about fish.'],
    ['c', `News of the day. ${wrapped}, and once more: ${wrapped}.`],
    ['d', `In short: ${quotation}`],
  ]);
  vi.stubGlobal('fetch', (url: string, { signal }: RequestInit) => new Promise((resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason as Error));
    setTimeout(() => resolve(answerTo(url)), 0);
  }));
  search = new RepeatSearch(new RepeatWorker(() => {
    const [window, worker] = tiedPorts();
    serveCalls(worker, repeatHandlers());
    return new WorkerCalls<RepeatCalls>(window);
  }));
});

describe('RepeatSearch', () => {
  test('finds the words in the open document and in the others, in their order', async () => {
    expect(await found(sought('a', quotation))).toEqual([['c', [wrapped.slice(1), `${wrapped.slice(1)}.`]], ['d', [quotation]]]);
    expect(search.here.map(({ start }) => start)).toEqual([texts.get('a')?.lastIndexOf(quotation)]);
    expect(search.elsewhere[1]?.places[0]?.around).toContain('In short: We will never');
    expect(search.progress).toBeNull();
  });

  test('reads every other text once, and from then on only those that may have the words', async () => {
    await found(sought('a', quotation));
    expect([...reads].sort()).toEqual(['b', 'c', 'd']);
    reads = [];
    await found(sought('d', quotation));
    // The one that the first search began in has not been read yet.
    expect([...reads].sort()).toEqual(['a', 'c']);
    reads = [];
    await found(sought('b', 'which is about fish'));
    expect(reads).toEqual([]);
    await found(sought('b', 'stands in this text, which is about fish'));
    expect(reads).toEqual([]);
  });

  test('all texts come by one request, and by several where they are long', async () => {
    await found(sought('a', quotation));
    expect(requests).toEqual([['b', 'c', 'd']]);
    requests = [];
    for (let number = 0; number < 4; number += 1) texts.set(`more ${number}`, `Text ${number}. ${'x'.repeat(batchLength * 0.4)} ${quotation}`);
    expect((await found(sought('d', quotation))).map(([id]) => id)).toEqual(['a', 'c', 'more 0', 'more 1', 'more 2', 'more 3']);
    expect(requests.map((names) => names.join())).toEqual(['c,a,more 0,more 1', 'more 2,more 3']);
  });

  test('what an answer has no room for is asked for again', async () => {
    vi.stubGlobal('fetch', (url: string) => Promise.resolve(answerTo(url.replace(/^(\/documents\/many\/[^,]+),.*/, '$1'))));
    expect((await found(sought('a', quotation))).map(([id]) => id)).toEqual(['c', 'd']);
    expect(requests).toEqual([['b'], ['c'], ['d']]);
    expect(search.unread.size).toBe(0);
  });

  test('a search that is called off leaves nothing on the screen, and the next one goes on with the texts that are left', async () => {
    // Each is a request of its own.
    for (let number = 0; number < 12; number += 1) texts.set(`more ${number}`, `Text ${number} of many. ${'And on it goes. '.repeat(batchLength / 25)} ${number === 11 ? quotation : 'Other words.'}`);
    const first = search.look(sought('a', quotation), itemsOf());
    await vi.waitFor(() => expect(reads.length).toBeGreaterThan(5), { interval: 1 });
    const before = reads.length;
    await search.look(null, itemsOf());
    expect(search.elsewhere).toEqual([]);
    expect(search.progress).toBeNull();
    await first;
    expect(reads.length).toBeLessThan(before + 2);
    expect((await found(sought('d', quotation))).map(([id]) => id)).toEqual(['a', 'c', 'more 11']);
    // One or two were on their way when the first was called off; those that had come are not read again.
    expect(reads.filter((id, index) => id.startsWith('more') && reads.indexOf(id) !== index).length).toBeLessThan(3);
  });

  const short: [name: string, words: string, here: number][] = [['one word', 'left', 0], ['two words', 'he left', 0], ['four words, in the document only', 'these terms, he said', 1]];
  test.each(short)('%s: no other text is read', async (_name, words, here) => {
    texts.set('a', `${texts.get('a') ?? ''} And he left, he left.`);
    expect(await found(sought('a', words))).toEqual([]);
    expect(search.here).toHaveLength(here);
    expect(search.short).toBe(here > 0);
    expect(reads).toEqual([]);
    await found(sought('a', quotation));
    expect(search.short).toBe(false);
  });

  test('while words are picked, only the open document counts', async () => {
    expect(await found(sought('a', quotation, { onlyHere: true }))).toEqual([]);
    expect(search.here).toHaveLength(1);
    expect(reads).toEqual([]);
  });

  test('of a text that is there twice, both are named', async () => {
    texts.set('e', texts.get('d') ?? '');
    expect((await found(sought('a', quotation))).map(([id]) => id)).toEqual(['c', 'd', 'e']);
    expect((await found(sought('c', wrapped))).map(([id]) => id)).toEqual(['a', 'd', 'e']);
  });

  test('a text that cannot be read is counted, and the others are searched', async () => {
    texts.set('b', 'unreadable');
    expect((await found(sought('a', quotation))).map(([id]) => id)).toEqual(['c', 'd']);
    expect(search.unread.size).toBe(1);
  });

  test('what is gone or has changed is searched as it was kept', async () => {
    texts.set('gone', `It was said: ${quotation}`);
    const items = itemsOf().map((item) => (item.id === 'gone' ? { ...item, entry: null } : item));
    for (const { id, textSha256 } of items) if (id === 'gone' || id === 'd') kept.set(textSha256, texts.get(id) ?? '');
    texts.set('d', 'unreadable');
    await search.look(sought('a', quotation), items);
    expect(search.elsewhere.map(({ item }) => item.id)).toEqual(['c', 'd', 'gone']);
    expect(reads).not.toContain('gone');
    expect(search.unread.size).toBe(0);
  });

  test('a text that is another one than was meant is not searched', async () => {
    const items = itemsOf();
    texts.set('d', `Another text by now: ${quotation}`);
    await search.look(sought('a', quotation), items);
    expect(search.elsewhere.map(({ item }) => item.id)).toEqual(['c']);
    expect([...search.unread]).toEqual(['d']);
  });

  test('words that stand nearly everywhere end the search', async () => {
    for (let number = 0; number < 4 * mostTextsAtOnce; number += 1) texts.set(`more ${number}`, `${quotation} (${number})`);
    expect(await found(sought('a', quotation))).toHaveLength(mostDocuments);
    expect(search.more).toBe(true);
    expect(reads.length).toBeLessThanOrEqual(2 * mostTextsAtOnce);
  });

  test('a worker that is gone is said, not waited for', async () => {
    search = new RepeatSearch(new RepeatWorker(() => {
      const [window] = tiedPorts();
      const calls = new WorkerCalls<RepeatCalls>(window);
      setTimeout(() => calls.fail(new Error('no worker')), 1);
      return calls;
    }));
    await expect(found(sought('a', quotation))).rejects.toThrow('no worker');
  });

  describe('documents that change while their words are looked for', () => {
    /** As the window does it: the words are the same, the documents are others. */
    const again = (words: Sought): Promise<void> => search.look(words, itemsOf());
    const places = (): [string, string][] => search.elsewhere.flatMap(({ item, places }) => places.map(({ start, end }): [string, string] => [item.id, (texts.get(item.id) ?? '').slice(start, end)]));

    test('after the search: the text is looked through as it is now, and no other one', async () => {
      const words = sought('a', quotation);
      await again(words);
      texts.delete('d');
      // The id of a document is that of its text.
      texts.set('d, changed', `It begins in another way now. ${quotation} ${quotation}`);
      texts.set('new', `And a new one. ${quotation}`);
      reads = [];
      await again(words);
      expect(reads).toEqual(['d, changed', 'new']);
      expect(places()).toEqual([['c', wrapped.slice(1)], ['c', `${wrapped.slice(1)}.`], ['d, changed', quotation], ['d, changed', quotation], ['new', quotation]]);
      expect(search.progress).toBeNull();
    });

    test('what is gone is not named any more, at once', async () => {
      const words = sought('a', quotation);
      await again(words);
      texts.delete('c');
      const done = again(words);
      expect(search.elsewhere.map(({ item, at }) => [item.id, at])).toEqual([['d', 2]]);
      await done;
    });

    test('during the search: it goes on with the documents as they are', async () => {
      const words = sought('a', quotation);
      const first = again(words);
      await vi.waitFor(() => expect(reads).toContain('d'), { interval: 1 });
      texts.set('e', `Late news. ${quotation}`);
      await again(words);
      await first;
      expect(search.elsewhere.map(({ item }) => item.id)).toEqual(['c', 'd', 'e']);
    });

    test('one that could not be read is tried again', async () => {
      const words = sought('a', quotation);
      const items = itemsOf();
      texts.set('d', 'unreadable');
      await search.look(words, items);
      expect([...search.unread]).toEqual(['d']);
      texts.set('d', `In short: ${quotation}`);
      await again(words);
      expect(search.unread.size).toBe(0);
      expect(search.elsewhere.map(({ item }) => item.id)).toEqual(['c', 'd']);
    });

    test('what is known of a claim is forgotten once the documents are others', async () => {
      const words = sought('a', quotation);
      await again(words);
      await search.look(null, itemsOf());
      expect(search.known.get(words.key)).toEqual({ places: 3, documents: 2 });
      texts.set('new', `And a new one. ${quotation}`);
      await search.look(null, itemsOf());
      expect(search.known.size).toBe(0);
    });
  });
});
