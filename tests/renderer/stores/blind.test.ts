/** A blind review in the window: every place that lists, counts, finds or writes out claims, before and after a document is done. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Change } from '../../../src-common/core/claims/change.ts';
import type { Claim } from '../../../src-common/core/claims/claim.ts';
import { createRecord } from '../../../src-common/core/claims/edits.ts';
import type { Urn } from '../../../src-common/core/claims/identifiers.ts';
import { replay } from '../../../src-common/core/records/replay.ts';
import { loadHistory } from '../../../src-renderer/stores/claim-history.ts';
import type { Session } from '../../../src-renderer/stores/session.svelte.ts';
import { setContents } from '../../../src-renderer/stores/set-contents.ts';
import { hiddenWords } from '../../../src-renderer/views/blind/hidden-words.ts';
import { pretendHost, type PretendHost } from '../../support/pretend-host.ts';
import { claimOf, groupOf, idOf, relationOf, reviewOf, rulingOf, setOf, spanOf } from '../../support/sample-records.ts';
import { itemAt, startedSession, tagged, usePage } from '../../support/session-of.ts';

let host: PretendHost;
let session: Session;
let mine: Claim;
const bea = setOf(0x52, { name: 'Bea’s reading', author: { id: idOf(0xa2), name: 'Bea', colour: '#993333' }, received: { file: 'bea.jsonld', at: '2026-01-01T00:00:00.000Z', generated: null } });
const secret = 'Bea says so.';

beforeEach(async () => {
  host = pretendHost();
  usePage(host);
  session = await startedSession(host);
  mine = tagged(session, 'Mine.');
  const theirs = claimOf(0x21, { documentId: itemAt(session, 'a.txt').id as Urn, spans: [spanOf('First', 0)], author: bea.author.id, setId: bea.id, statement: secret });
  const other = { ...theirs, id: idOf(0x22), documentId: itemAt(session, 'b.txt').id as Urn, spans: [spanOf('Other', 0)] };
  session.workspace?.edit(session.analyst.id, [
    ...createRecord('set', bea), ...createRecord('claim', theirs), ...createRecord('claim', other),
    ...createRecord('review', reviewOf(0x200, { claimId: mine.id, documentId: mine.documentId, reviewer: bea.author, reason: secret })),
    ...createRecord('relation', relationOf(0x600, { from: theirs.id, to: other.id, author: bea.author.id, setId: bea.id })),
    ...createRecord('group', groupOf(0x700, { members: [theirs.id, other.id], statement: secret, author: bea.author.id, setId: bea.id })),
    ...createRecord('ruling', rulingOf(0x800, { on: [{ claimId: mine.id, setId: mine.setId, revision: 1, author: { id: session.analyst.id, name: 'Mira' } }], documentId: mine.documentId, by: bea.author, setId: bea.id, reason: secret })),
  ], 'import');
});

/** Every place, and what of Bea it has. */
const places: [name: string, has: () => number][] = [
  ['the reader', () => session.layers.claimsOf(itemAt(session, 'a.txt').id).filter(({ author }) => author === bea.author.id).length],
  ['counts of layers', () => session.layers.counts.get(bea.id) ?? 0],
  ['the table', () => session.table.all.filter(({ claim }) => claim.author === bea.author.id).length],
  ['the table’s filters', () => session.table.claims.filter(({ claim }) => claim.author === bea.author.id).length],
  ['what the palette searches', () => [...session.layers.shownClaims()].filter(({ statement }) => statement === secret).length],
  ['the document list', () => session.layers.claimsOf(itemAt(session, 'b.txt').id).length],
  ['side by side', () => session.comparison.all.filter(({ theirs }) => theirs).length],
  ['side by side, over all', () => session.comparison.totals.theirs],
  ['all sets', () => session.deciding.all.filter(({ claims }) => claims.some((claim) => claim?.author === bea.author.id)).length],
  ['answers to one’s own claims', () => session.inbox.count('received')],
  ['what was decided about them', () => session.fates.all.length],
  ['relations', () => session.links.relationsOf(idOf(0x21)).length],
  ['claim groups', () => session.links.groups.length],
  ['what agreement is computed of', () => setContents(bea, session.workspace!.records).claims.length],
];

describe('what colleagues wrote', () => {
  test.each(places)('is in %s, and nowhere while the review is blind, until its document is done', (_name, has) => {
    session.deciding.show('all');
    expect(has()).toBeGreaterThan(0);
    session.blind.set({ hidesTags: true, hidesNames: false });
    expect(has()).toBe(0);
    session.blind.markDone(itemAt(session, 'a.txt'));
    session.blind.markDone(itemAt(session, 'b.txt'));
    expect(has()).toBeGreaterThan(0);
  });

  test('nor is one’s own claim compared where theirs are hidden: it would look as if only one had tagged it', () => {
    session.deciding.show('all');
    session.blind.set({ hidesTags: true, hidesNames: false });
    expect([session.comparison.totals.mine, session.deciding.all.length]).toEqual([0, 0]);
  });

  test('is counted wherever it is missing, with what to do', () => {
    expect(hiddenWords(session)).toBe('');
    session.blind.set({ hidesTags: true, hidesNames: false });
    expect(hiddenWords(session)).toBe('Hidden, because the review is blind: 2 claims of colleagues in 2 documents, 4 answers, decisions, relations and groups. A document shows them once you mark it as done.');
    expect([session.blind.hiddenIn(mine.documentId), session.blind.hiddenOf(bea.id)]).toEqual([1, 2]);
  });

  test('is in no history either', async () => {
    const before = (await loadHistory(session, mine)).entries.length;
    session.blind.set({ hidesTags: true, hidesNames: false });
    expect((await loadHistory(session, mine)).entries.length).toBe(before - 1);
  });

  test('does not go out with the table, and the notice says how much was left out', async () => {
    host.answer('files.save', ({ content }: { content: string }) => { saved = content; return { path: '/table.csv' }; });
    let saved = '';
    session.blind.set({ hidesTags: true, hidesNames: false });
    await session.table.exportCsv();
    expect(saved).toContain('Mine.');
    expect(saved).not.toContain(secret);
    expect(session.notices.list.at(-1)?.text).toContain('2 claims');
  });

  test('is no half set: theirs cannot be exported as long as a part of it is hidden', () => {
    session.blind.set({ hidesTags: true, hidesNames: false });
    expect(session.transfer.refusal(bea)).toContain('2 claims of this set are hidden');
    expect(session.transfer.refusal(session.editing.ownSet().record)).toBe('');
  });

  test('is all in what is kept: the log, and what a snapshot is made of', async () => {
    session.blind.set({ hidesTags: true, hidesNames: true });
    const changes: Change[] = await session.workspace!.allChanges();
    const read = replay(changes);
    expect(read.ok && [read.state.claims.size, read.state.sets.get(bea.id)?.author.name]).toEqual([3, 'Bea']);
  });
});

describe('a document that is done', () => {
  const a = () => itemAt(session, 'a.txt');
  const isSeen = (): boolean => session.workspace!.records.claims.has(idOf(0x21));

  test('is on record with who and when, and undone by one step', () => {
    session.blind.set({ hidesTags: true, hidesNames: false });
    session.blind.markDone(a());
    expect(session.blind.own(a().id)).toMatchObject({ reader: session.analyst.id, setId: mine.setId });
    expect(isSeen()).toBe(true);
    session.workspace?.undo(session.analyst.id);
    expect([isSeen(), session.blind.isDone(a().id)]).toEqual([false, false]);
  });

  test('an undo hides again, and does not make it unseen: what is tagged then is marked', () => {
    session.blind.set({ hidesTags: true, hidesNames: false });
    session.blind.markDone(a());
    session.workspace?.undo(session.analyst.id);
    const later = session.editing.mark(6, 14, 'claim')!;
    expect([session.blind.afterSeeing(mine), session.blind.afterSeeing(later)]).toEqual([null, 'made']);
    session.blind.markDone(a());
    expect(session.blind.afterSeeing(later)).toBe('made');
  });

  test('can be edited, and says of what was changed that the others’ claims were seen before', () => {
    session.blind.set({ hidesTags: true, hidesNames: false });
    session.blind.markDone(a());
    expect(session.blind.afterSeeing(mine)).toBe(null);
    session.editing.set(mine, 'note', 'Seen.');
    expect(session.blind.afterSeeing(session.editing.claim(mine.id)!)).toBe('changed');
  });

  test('says nothing of the kind where nothing was hidden', () => {
    session.blind.markDone(a());
    session.editing.set(mine, 'note', 'More.');
    expect(session.blind.afterSeeing(session.editing.claim(mine.id)!)).toBe(null);
  });

  test('goes with the set', () => {
    session.blind.markDone(a());
    expect(setContents(session.editing.ownSet().record, session.workspace!.records).readings).toMatchObject([{ documentId: a().id, reader: session.analyst.id }]);
  });

  test('that nobody has tagged can be done, too', () => {
    session.blind.set({ hidesTags: true, hidesNames: false });
    session.blind.markDone(itemAt(session, 'b.txt'));
    expect(session.progress.all.map(({ cells }) => cells.map((cell) => (cell.kind === 'reading' ? cell.state : '')))).toEqual([['begun', 'hidden'], ['done', 'begun']]);
  });
});

describe('progress of deciding', () => {
  test('says what one has decided in a document whose claims are hidden, and that the rest is hidden', () => {
    session.deciding.show('all');
    session.decide.take(session.deciding.all[0]!, 1);
    const decided = session.progress.sets.findIndex(({ decidedFrom }) => decidedFrom);
    const cell = () => session.progress.all.find(({ document }) => document.id === itemAt(session, 'a.txt').id)?.cells[decided];
    for (const _ of session.deciding.preparation()) continue;
    expect(cell()).toMatchObject({ kind: 'deciding', decided: 1, isHidden: false });
    session.blind.set({ hidesTags: true, hidesNames: false });
    for (const _ of session.deciding.preparation()) continue;
    expect(cell()).toEqual({ kind: 'deciding', decided: 1, undecided: null, isHidden: true });
  });
});

describe('names', () => {
  test('are letters in every list, and true again once the mode is left', () => {
    session.blind.set({ hidesTags: false, hidesNames: true });
    const names = () => [session.layers.all.map(({ name }) => name), session.deciding.columns.map(({ name }) => name), session.comparison.set?.author.name, session.inbox.all.length, session.fates.all.map(({ by }) => by)];
    expect(names()).toEqual([['Analyst A'], ['Mira Kessler', 'Analyst A'], 'Analyst A', 1, ['Analyst A']]);
    session.blind.set({ hidesTags: false, hidesNames: false });
    expect(names()).toEqual([['Bea'], ['Mira Kessler', 'Bea'], 'Bea', 1, ['Bea']]);
  });

  test('are true in what a decision puts on record', () => {
    session.deciding.show('all');
    session.blind.set({ hidesTags: false, hidesNames: true });
    session.decide.take(session.deciding.all[0]!, 1);
    const { rulings, sets } = session.workspace!.everything;
    expect([...rulings.values()].find(({ by }) => by.id === session.analyst.id)?.on.map(({ author }) => author.name)).toContain('Bea');
    expect(sets.get(session.deciding.decidedSet!.id)?.decidedFrom?.map(({ author }) => author.name)).toContain('Bea');
    session.decide.undecide(session.deciding.all[0]!);
    session.workspace?.undo(session.analyst.id);
    expect([...rulings.values()].find(({ by }) => by.id === session.analyst.id)?.on.map(({ author }) => author.name)).toContain('Bea');
  });

  test('of a decided passage are shown when they are asked for, and not before it is decided', () => {
    session.deciding.show('all');
    session.blind.set({ hidesTags: false, hidesNames: true });
    const row = () => session.deciding.all[0]!;
    const claims = () => row().claims.filter((claim) => claim !== null);
    expect(session.deciding.rulingOf(row())).toBe(null);
    session.decide.take(row(), 1);
    const ruling = session.deciding.rulingOf(row())!;
    expect(session.blind.namesIn(ruling, claims())).toBe(null);
    session.blind.reveal(ruling);
    expect(session.blind.namesIn(ruling, claims())).toEqual([{ letter: 'Analyst A', name: 'Bea' }]);
  });

  test('a colleague’s set does not go out under a letter', () => {
    session.blind.set({ hidesTags: false, hidesNames: true });
    expect(session.transfer.refusal(session.workspace!.registry.sets.get(bea.id)!)).toContain('letter');
  });
});

test('who set it and when is on record, and one step takes it back', () => {
  session.blind.set({ hidesTags: true, hidesNames: true });
  expect(session.blind.mode).toMatchObject({ by: { name: 'Mira Kessler' }, hidesTags: true, hidesNames: true });
  expect(session.blind.setBy).toMatch(/^Last set by Mira Kessler, /);
  session.workspace?.undo(session.analyst.id);
  expect(session.workspace?.records).toBe(session.workspace?.everything);
});
