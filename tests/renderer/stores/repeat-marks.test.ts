/** What the list of claims says of passages that stand at other places, too. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { Claim } from '../../../src-common/core/claims/claim.ts';
import { RepeatMarks } from '../../../src-renderer/stores/repeats/repeat-marks.svelte.ts';
import { RepeatSearch } from '../../../src-renderer/stores/repeats/repeat-search.svelte.ts';
import { RepeatWorker } from '../../../src-renderer/stores/repeats/repeat-worker.ts';
import { soughtKey } from '../../../src-renderer/stores/repeats/sought.ts';
import { serveCalls, WorkerCalls, type Port } from '../../../src-renderer/workers/call-worker.ts';
import { repeatHandlers, type RepeatCalls } from '../../../src-renderer/workers/repeat-calls.ts';
import { tiedPorts } from '../../support/worker-line.ts';

const text = 'He denied it twice. Nobody asked. He denied\nit twice. She left at once. He denied it twice.';
const claim = (id: string, words: string, documentId = 'one'): Claim => {
  const start = text.indexOf(words);
  return { id, documentId, spans: [{ start, end: start + words.length }] } as unknown as Claim;
};
const denial = claim('denial', 'He denied it twice');
const question = claim('question', 'Nobody asked');

let search: RepeatSearch;
let marks: RepeatMarks;
/** Names of the calls that the worker was asked. */
let asked: string[];
let whenAsked: (name: string) => void;

beforeEach(() => {
  asked = [];
  whenAsked = () => undefined;
  const worker = new RepeatWorker(() => {
    const [window, worker] = tiedPorts();
    serveCalls(worker, repeatHandlers());
    const post = window.postMessage;
    const heard: Port = { ...window, postMessage: (message) => {
      const name = (message as { call?: string }).call ?? 'cancel';
      asked.push(name);
      post(message);
      whenAsked(name);
    } };
    const calls = new WorkerCalls<RepeatCalls>(heard);
    window.onmessage = heard.onmessage;
    return calls;
  });
  search = new RepeatSearch(worker);
  marks = new RepeatMarks(worker, search);
});

describe('RepeatMarks', () => {
  test('says of a claim at how many other places of the document its words stand', async () => {
    await marks.count('one', text, [denial, question]);
    expect(marks.of(denial)).toEqual({ here: 2, elsewhere: null });
    expect(marks.of(question)).toBeNull();
  });

  test('shows the text once, and asks anew only where claims or their places are others', async () => {
    await marks.count('one', text, [denial]);
    await marks.count('one', text, [{ ...denial, statement: 'In other words.' }]);
    expect(asked).toEqual(['hold', 'count']);
    await marks.count('one', text, [question, denial]);
    await marks.count('one', text, [question, claim('denial', 'it twice. She')]);
    expect(asked).toEqual(['hold', 'count', 'count', 'count']);
    expect(marks.of(denial)).toBeNull();
    await marks.count('two', 'Another text.', []);
    await marks.count('two', 'Another text.', [claim('other', 'He denied', 'two')]);
    expect(asked.slice(4)).toEqual(['hold', 'count']);
  });

  test('of two counts the second one holds, however soon it comes', async () => {
    const first = marks.count('one', text, [denial, question]);
    const second = marks.count('one', text, [question]);
    await Promise.all([first, second]);
    expect(marks.of(denial)).toBeNull();
  });

  test('the marks of a document go with it', async () => {
    await marks.count('one', text, [denial]);
    const opened = marks.count('two', text, [denial]);
    expect(marks.of(denial)).toBeNull();
    await opened;
    expect(marks.of(denial)).toEqual({ here: 2, elsewhere: null });
  });

  test('what is being counted for a text that another one takes the place of is not said of the claims that went along', async () => {
    let next: Promise<void> | null = null;
    whenAsked = (name) => { if (name === 'count') next ??= marks.count('two', 'Another text.', [claim('denial', 'He denied it twice', 'two')]); };
    await marks.count('one', text, [denial]);
    expect(asked).toEqual(['hold', 'count', 'cancel']);
    expect(marks.of(denial)).toBeNull();
    await next;
    expect(marks.of(denial)).toBeNull();
  });

  test('other documents are named where somebody has looked and found them, for the words as they are', () => {
    const found = { places: 3, documents: 2 };
    search.known = new Map([[soughtKey('one', 'denial', denial.spans), found], [soughtKey('one', 'question', question.spans), { places: 0, documents: 0 }]]);
    expect(marks.of(denial)).toEqual({ here: 0, elsewhere: found });
    expect(marks.of(question)).toBeNull();
    expect(marks.of(claim('denial', 'He denied it'))).toBeNull();
  });
});
