/** Importing a set. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { AnnotationSet } from '../../../src-common/core/claims/annotation-set.ts';
import { builtInCodebook } from '../../../src-common/core/claims/codebook.ts';
import { HostError } from '../../../src-common/contract/host-error.ts';
import { exportSet } from '../../../src-common/core/formats/exchange.ts';
import { w3cFormat } from '../../../src-common/core/formats/w3c/w3c-format.ts';
import { setContents } from '../../../src-renderer/stores/set-contents.ts';
import { newId } from '../../../src-common/core/claims/identifiers.ts';
import { pretendHost, type PretendHost } from '../../support/pretend-host.ts';
import { inesSet, setFile } from '../../support/set-files.ts';
import { startedSession, usePage } from '../../support/session-of.ts';

let host: PretendHost;
beforeEach(() => {
  host = pretendHost();
  usePage(host);
});

describe('an import', () => {
  test('is stored once, however often it is accepted', async () => {
    const session = await startedSession(host);
    const before = session.workspace?.head.sequence ?? 0;
    await session.transfer.read('set.jsonld', setFile(session, inesSet(session)));
    const release = host.hold('texts.keep');
    const first = session.transfer.accept(false);
    const second = session.transfer.accept(false);
    release();
    await Promise.all([first, second]);
    expect(session.workspace?.head.sequence).toBe(before + 1);
  });
});

describe('a set that speaks of records of somebody else', () => {
  const written = async (session: Awaited<ReturnType<typeof startedSession>>, change: (set: AnnotationSet) => AnnotationSet): Promise<string> => {
    const own = [...(session.workspace?.records.sets.values() ?? [])][0];
    if (!own || !session.workspace || session.reading.text.kind !== 'ready') throw new Error('nothing is tagged');
    const contents = change(setContents(own, session.workspace.records));
    const texts = new Map(contents.documents.map((document) => [document.id, session.reading.text.kind === 'ready' ? session.reading.text.text : '']));
    return exportSet(w3cFormat, contents, { texts, codebook: builtInCodebook, generatedAt: '2026-01-01T00:00:00.000Z', version: '0' }).content;
  };
  const ines = { id: newId(), name: 'Ines', colour: '#000000' };

  test.each<[name: string, change: (set: AnnotationSet) => AnnotationSet]>([
    ['my claims in a set of theirs', (set) => { const id = newId(); return { ...set, id, author: ines, claims: set.claims.map((claim) => ({ ...claim, setId: id, author: ines.id, statement: 'Not mine' })) }; }],
    ['my set under their name', (set) => ({ ...set, author: ines, claims: set.claims.map((claim) => ({ ...claim, author: ines.id, statement: 'Not mine' })) })],
  ])('%s: refused, nothing changes', async (_, change) => {
    const session = await startedSession(host);
    const claim = session.editing.mark(0, 4, 'claim');
    await session.workspace?.settled();
    const before = session.workspace?.head.hash;
    await session.transfer.read('copy.jsonld', await written(session, change));
    expect(session.transfer.pending).toBeNull();
    expect(session.transfer.refused?.problems.length).toBeGreaterThan(0);
    expect(session.workspace?.head.hash).toBe(before);
    expect(session.editing.claim(claim?.id ?? null)?.author).toBe(session.analyst.id);
  });

  test('my own set comes in again', async () => {
    const session = await startedSession(host);
    session.editing.mark(0, 4, 'claim');
    await session.transfer.read('mine.jsonld', await written(session, (set) => set));
    expect(session.transfer.refused).toBeNull();
    expect(session.transfer.pending).toMatchObject({ kind: 'same', operations: [], difference: { added: [], changed: [], same: 1 } });
  });
});

describe('the text of a document that was tagged', () => {
  test('is kept from the screen when its file is another one by now', async () => {
    const session = await startedSession(host);
    const asked: unknown[] = [];
    host.answer('texts.keep', (args: { text: string | null }) => {
      asked.push(args.text);
      if (args.text === null) throw new HostError('fileChanged', { path: 'a.txt' });
      return null;
    });
    session.editing.mark(0, 4, 'claim');
    await expect.poll(() => asked.length).toBe(2);
    expect(asked).toEqual([null, session.reading.text.kind === 'ready' ? session.reading.text.text : '']);
    expect(session.notices.list).toEqual([]);
  });
});

test.each<[name: string, mebibytes: number, said: RegExp | null]>([
  ['as large as may be', 64, null],
  ['larger than may be imported', 65, /set\.jsonld is complete, but at 65 MiB too large to be imported again: 64 MiB is the limit\..* archive/],
])('an export that is %s', async (_, mebibytes, said) => {
  const session = await startedSession(host);
  session.editing.mark(0, 4, 'claim');
  const own = [...session.workspace!.records.sets.values()][0]!;
  host.answer('files.save', () => ({ path: '/out/set.jsonld' }));
  const format = { ...w3cFormat, write: () => ({ content: ' '.repeat(mebibytes * 1024 ** 2), lost: [] }) };
  expect(await session.transfer.export(own, format)).toMatchObject({ path: '/out/set.jsonld' });
  const words = session.notices.list.map(({ text }) => text);
  if (said) expect(words).toEqual([expect.stringMatching(said)]);
  else expect(words).toEqual([]);
});
