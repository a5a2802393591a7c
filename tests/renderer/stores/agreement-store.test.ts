/** The figures as the window makes them of its records, against `attest agreement` on the files. */
import 'fake-indexeddb/auto';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, test } from 'vitest';
import { agreementJson } from '../../../src-common/core/agreement/agreement-json.ts';
import { reasonWords } from '../../../src-common/core/agreement/figure.ts';
import type { Operation } from '../../../src-common/core/claims/change.ts';
import { createRecord, deleteRecord } from '../../../src-common/core/claims/edits.ts';
import { AgreementStore, type AgreementWork } from '../../../src-renderer/stores/agreement-store.svelte.ts';
import type { AgreementCalls } from '../../../src-renderer/workers/agreement-calls.ts';
import type { WorkerCalls } from '../../../src-renderer/workers/call-worker.ts';
import type { Session } from '../../../src-renderer/stores/session.svelte.ts';
import { callAttest } from '../../support/cli-call.ts';
import { pretendHost, type PretendHost } from '../../support/pretend-host.ts';
import { sampleSets } from '../../support/sample-sets/sample-sets.ts';
import { startedSession, usePage } from '../../support/session-of.ts';
import { agreementHere } from '../../support/worker-line.ts';

const samples = sampleSets();
const files = samples.map(({ fileName }) => fileURLToPath(new URL(`../../../seeds/annotations/${fileName}`, import.meta.url)));
let host: PretendHost;
let session: Session;
let store: AgreementStore;

beforeEach(async () => {
  host = pretendHost();
  usePage(host);
  session = await startedSession(host);
  store = new AgreementStore(session, agreementHere);
});

/** A sample set as a layer. */
function bringIn(index: number): void {
  const sample = samples[index]?.set;
  if (!sample) throw new Error('no such sample');
  const { claims, sources, documents, ...set } = sample;
  const known = session.workspace?.records.documents;
  const operations: Operation[] = [
    ...createRecord('set', { ...set, received: { file: samples[index]?.fileName ?? '', at: `2026-01-0${index + 1}T00:00:00.000Z`, generated: null } }),
    ...documents.filter(({ id }) => !known?.has(id)).flatMap((document) => createRecord('document', document)),
    ...sources.flatMap((source) => createRecord('source', { ...source, setId: set.id })),
    ...claims.flatMap((claim) => createRecord('claim', claim)),
  ];
  session.workspace?.edit(session.analyst.id, operations);
}

const ofCommand = async (...extra: string[]) => (await callAttest(['agreement', ...files, '--json', ...extra])).json<object>();
const ofWindow = async (): Promise<object | null> => store.sheet && agreementJson(store.sheet, await store.extras());

describe('the sample sets', () => {
  test('have the figures of the command, intervals included', async () => {
    bringIn(0);
    bringIn(1);
    await store.ensure();
    expect(store.work).toEqual({ kind: 'done' });
    expect(await ofWindow()).toEqual(await ofCommand());
  });

  test.each([
    ['a document', ['--document', '001_cfce8a669b9ebb5a.txt'], () => { store.choices.inDocument = true; session.reading.documentId = [...session.workspace?.records.documents.values() ?? []].find(({ path }) => path.startsWith('001'))?.id ?? null; }],
    ['a time', ['--since', '2025-01-01', '--until', '2026-12-31'], () => { store.choices.from = '2025-01-01'; store.choices.until = '2026-12-31'; }],
    ['Regions', ['--with-regions'], () => { store.choices.withRegions = true; }],
    ['fields that do not count', ['--without', 'tags', 'confidence'], () => store.choices.leaveOut(['tags', 'confidence'])],
    ['documents that were read', ['--shared-documents'], () => { store.choices.isShared = true; }],
  ])('have the figures of the command, narrowed to %s', async (_what, options, narrow) => {
    bringIn(0);
    bringIn(1);
    narrow();
    await store.ensure();
    expect(await ofWindow()).toEqual(await ofCommand(...options));
  });
});

/** Stops the work, once, as soon as so many intervals are there: at once, as the work goes on while a test waits. */
function stopAt(intervals: number): void {
  let { work } = store;
  let isDone = false;
  Object.defineProperty(store, 'work', {
    get: () => work,
    set(now: AgreementWork) {
      work = now;
      if (isDone || now.kind !== 'intervals' || now.done < intervals) return;
      isDone = true;
      store.cancel();
    },
  });
}

describe('the figures', () => {
  test('are made again when something has changed, and only then', async () => {
    bringIn(0);
    bringIn(1);
    await store.ensure();
    const { sheet } = store;
    await store.ensure();
    expect(store.sheet).toBe(sheet);
    const claim = [...session.workspace?.records.claims.values() ?? []].find(({ kind }) => kind === 'claim');
    if (claim) session.workspace?.edit(session.analyst.id, deleteRecord('claim', claim));
    await store.ensure();
    expect(store.sheet?.annotators.reduce((sum, { claims }) => sum + claims, 0)).toBe(84 + 76 - 1);
  });

  test('come before the intervals, which can be stopped and taken up again', async () => {
    bringIn(0);
    bringIn(1);
    stopAt(3);
    await store.ensure();
    expect(store.work).toEqual({ kind: 'stopped', what: 'intervals' });
    const missing = () => store.sheet?.fields.filter(({ interval }) => interval === null).length;
    expect(store.sheet?.fields[0]?.interval).not.toBeNull();
    expect(missing()).toBeGreaterThan(0);
    await store.resume();
    expect([store.work.kind, missing()]).toEqual(['done', 0]);
  });

  test('have the same intervals, however many workers find them', async () => {
    bringIn(0);
    bringIn(1);
    const sheets = await Promise.all([0, 1, 3].map(async (helpers) => {
      const one = new AgreementStore(session, agreementHere, helpers);
      await one.ensure();
      return one.sheet;
    }));
    expect(sheets[0]?.fields[0]?.interval).not.toBeNull();
    expect(sheets[1]).toEqual(sheets[0]);
    expect(sheets[2]).toEqual(sheets[0]);
  });

  test('are not told further once a worker has failed', async () => {
    bringIn(0);
    bringIn(1);
    const lost: WorkerCalls<AgreementCalls>[] = [];
    const start = (): WorkerCalls<AgreementCalls> => {
      const calls = agreementHere();
      lost.push(calls);
      return calls;
    };
    const one = new AgreementStore(session, start, 1);
    let { work } = one;
    Object.defineProperty(one, 'work', {
      get: () => work,
      set(now: AgreementWork) {
        work = now;
        if (now.kind === 'intervals' && now.done === 2) lost.at(-1)?.fail(new Error('out of memory'));
      },
    });
    await one.ensure();
    expect(one.work.kind).toBe('failed');
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(one.work.kind).toBe('failed');
  });

  test('can be stopped, and stay stopped until they are asked for', async () => {
    bringIn(0);
    bringIn(1);
    const running = store.ensure();
    expect(store.work.kind).toBe('figures' satisfies AgreementWork['kind']);
    store.cancel();
    await running;
    await store.ensure();
    expect([store.work, store.sheet]).toEqual([{ kind: 'stopped', what: 'figures' }, null]);
    await store.compute();
    expect(store.work.kind).toBe('done');
  });

  test('that were there are not shown for those of another choice that was stopped', async () => {
    bringIn(0);
    bringIn(1);
    await store.ensure();
    store.choices.withRegions = true;
    const running = store.ensure();
    store.cancel();
    await running;
    expect([store.work, store.sheet]).toEqual([{ kind: 'stopped', what: 'figures' }, null]);
  });

  test('of one analyst say why there are none', async () => {
    bringIn(0);
    await store.ensure();
    const why = store.sheet?.fields[0]?.alphaNominal.why;
    expect(why && reasonWords(why)).toBe('Agreement needs two annotators, and there is one.');
    expect(store.sheet?.pairs).toEqual([]);
  });

  test('are of each set once, the decided ones among those of others', () => {
    bringIn(0);
    bringIn(1);
    session.deciding.show('all');
    session.reading.documentId = session.deciding.documents[0]?.id ?? null;
    session.decide.take(session.deciding.all[0]!, session.deciding.all[0]!.claims.findIndex((claim) => claim !== null));
    expect(store.choices.candidates.map(({ set, isOwn }) => [set.name, isOwn])).toHaveLength(3);
    expect(new Set(store.choices.candidates.map(({ set }) => set.id)).size).toBe(3);
  });

  test('of nobody are not made', async () => {
    await store.ensure();
    expect([store.sheet, store.work]).toEqual([null, { kind: 'none' }]);
  });
});

describe('the passages behind a figure', () => {
  test('are listed with the claims as they are, and follow the figures', async () => {
    bringIn(0);
    bringIn(1);
    await store.ensure();
    const { passages } = store;
    const n = store.sheet?.pairs[0]?.exact.matched ?? 0;
    await passages.choose({ key: 'exact', title: '', figure: null, interval: null, n, query: { of: 'spans', pair: 0, matching: 'exact', part: 'matched' } });
    expect(passages.count).toBe(n);
    const first = passages.listed(0);
    expect(first?.cells.map(({ claim }) => claim.spans[0]?.exact)).toEqual([first?.cells[0]?.claim.spans[0]?.exact, first?.cells[0]?.claim.spans[0]?.exact]);
    passages.moveTo(n + 5);
    passages.moveCell(1);
    expect([passages.at, passages.cell]).toEqual([n - 1, 1]);
    const claim = passages.listed(0)?.cells[0]?.claim;
    if (claim) session.workspace?.edit(session.analyst.id, deleteRecord('claim', claim));
    expect(passages.listed(0)?.cells.length).toBe(1);
    await store.ensure();
    expect(passages.count).toBe(n - 1);
  });
});
