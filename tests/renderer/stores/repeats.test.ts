/** Repeats over a corpus: what is read, what is found, what a search that is called off leaves behind. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { serveCalls, WorkerCalls } from '../../../src-renderer/workers/call-worker.ts';
import { repeatHandlers, type RepeatCalls } from '../../../src-renderer/workers/repeat-calls.ts';
import { mostDocuments, RepeatSearch } from '../../../src-renderer/stores/repeats/repeat-search.svelte.ts';
import type { Sought } from '../../../src-renderer/stores/repeats/sought.ts';
import type { DocumentItem } from '../../../src-renderer/stores/corpus-store.svelte.ts';
import { tiedPorts } from '../../support/worker-line.ts';

const quotation = 'We will never accept these terms, he said on Friday.';
const wrapped = '“We will never\naccept these terms”, he  said on Friday';

let texts: Map<string, string>;
let reads: string[];
let search: RepeatSearch;

function itemsOf(): DocumentItem[] {
  return [...texts].map(([id, text]) => ({ id, path: `${id}.txt`, title: id, length: text.length, textSha256: `hash of ${text}`, entry: {} }) as DocumentItem);
}

function sought(id: string, words: string, more: Partial<Sought> = {}): Sought {
  const text = texts.get(id) ?? '';
  const start = text.indexOf(words);
  return { key: `${id} ${words}`, documentId: id, text, passages: [words], own: [{ start, end: start + words.length }], claimId: 'claim', onlyHere: false, ...more };
}

async function found(of: Sought | null): Promise<[string, string[]][]> {
  await search.look(of, itemsOf);
  return search.elsewhere.map(({ item, places }) => [item.id, places.map(({ start, end }) => (texts.get(item.id) ?? '').slice(start, end))]);
}

beforeEach(() => {
  reads = [];
  texts = new Map([
    ['a', `${quotation} Then he left. Nobody spoke for a while. ${quotation}`],
    ['b', 'Nothing of the kind stands in this text, which is about fish.'],
    ['c', `News of the day. ${wrapped}, and once more: ${wrapped}.`],
    ['d', `In short: ${quotation}`],
  ]);
  vi.stubGlobal('fetch', (url: string) => {
    const id = decodeURIComponent(url.split('/').at(-1) ?? '');
    const text = texts.get(id);
    reads.push(id);
    return Promise.resolve(text === undefined || text === 'unreadable' ? new Response('', { status: 404 }) : new Response(text));
  });
  search = new RepeatSearch(() => {
    const [window, worker] = tiedPorts();
    serveCalls(worker, repeatHandlers());
    return new WorkerCalls<RepeatCalls>(window);
  });
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

  test('a search that is called off leaves nothing on the screen, and the next one goes on with the texts that are left', async () => {
    for (let number = 0; number < 30; number += 1) texts.set(`more ${number}`, `Text ${number} of many. ${number === 29 ? quotation : 'Other words.'}`);
    const first = search.look(sought('a', quotation), itemsOf);
    await vi.waitFor(() => expect(reads.length).toBeGreaterThan(5));
    const before = reads.length;
    await search.look(null, itemsOf);
    expect(search.elsewhere).toEqual([]);
    expect(search.progress).toBeNull();
    await first;
    expect(reads.length).toBeLessThan(before + 6);
    expect((await found(sought('d', quotation))).map(([id]) => id)).toEqual(['a', 'c', 'more 29']);
    // Two or three were under way when the first was called off; none of the others is made twice.
    expect(reads.filter((id, index) => id.startsWith('more') && reads.indexOf(id) !== index).length).toBeLessThan(4);
  });

  const short: [name: string, words: string, here: number][] = [['one word', 'left', 0], ['two words', 'he left', 0], ['four words, in the document only', 'these terms, he said', 1]];
  test.each(short)('%s: no other text is read', async (_name, words, here) => {
    texts.set('a', `${texts.get('a') ?? ''} And he left, he left.`);
    expect(await found(sought('a', words))).toEqual([]);
    expect(search.here).toHaveLength(here);
    expect(reads).toEqual([]);
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
    expect(search.unread).toBe(1);
  });

  test('words that stand nearly everywhere end the search', async () => {
    for (let number = 0; number < mostDocuments + 40; number += 1) texts.set(`more ${number}`, `${quotation} (${number})`);
    expect((await found(sought('a', quotation))).length).toBeGreaterThanOrEqual(mostDocuments);
    expect(search.more).toBe(true);
    expect(reads.length).toBeLessThan(mostDocuments + 10);
  });

  test('a worker that is gone is said, not waited for', async () => {
    search = new RepeatSearch(() => {
      const [window] = tiedPorts();
      const calls = new WorkerCalls<RepeatCalls>(window);
      setTimeout(() => calls.fail(new Error('no worker')), 1);
      return calls;
    });
    await expect(found(sought('a', quotation))).rejects.toThrow('no worker');
  });
});
