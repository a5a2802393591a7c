/** Deciding about the sets of Ada and Bea: `a.txt` has a passage that both have alike, one in which they differ, and one of Ada's; `b.txt` one of Bea's. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Claim } from '../../../src-common/core/claims/claim.ts';
import { createRecord } from '../../../src-common/core/claims/edits.ts';
import type { Urn } from '../../../src-common/core/claims/identifiers.ts';
import type { ManyRow } from '../../../src-common/core/compare/many.ts';
import type { Session } from '../../../src-renderer/stores/session.svelte.ts';
import { setContents } from '../../../src-renderer/stores/set-contents.ts';
import { pretendHost } from '../../support/pretend-host.ts';
import { claimOf, idOf, linkOf, setOf, sourceOf, spanOf } from '../../support/sample-records.ts';
import { itemAt, startedSession, usePage } from '../../support/session-of.ts';

let session: Session;
const ada = setOf(0x51, { author: { id: idOf(0xa1), name: 'Ada', colour: '#336699' } });
const bea = setOf(0x52, { author: { id: idOf(0xa2), name: 'Bea', colour: '#993333' } });
const unn = sourceOf(0x21, { name: 'UNN', setId: ada.id });
const agency = sourceOf(0x22, { name: 'Ukrainian State News Agency', setId: bea.id });

function add(number: number, path: string, start: number, end: number, set: typeof ada, fields: Partial<Claim> = {}): void {
  const claim = claimOf(number, { documentId: itemAt(session, path).id as Urn, spans: [spanOf('x'.repeat(end - start), start)], author: set.author.id, setId: set.id, ...fields });
  session.workspace?.edit(session.analyst.id, createRecord('claim', claim));
}

beforeEach(async () => {
  const host = pretendHost();
  usePage(host);
  session = await startedSession(host);
  session.workspace?.edit(session.analyst.id, [...[ada, bea].flatMap((set) => createRecord('set', set)), ...[unn, agency].flatMap((source) => createRecord('source', source))]);
  add(1, 'a.txt', 0, 5, ada, { statement: 'Ada’s words.' });
  add(2, 'a.txt', 0, 5, bea, { statement: 'Bea’s words.' });
  add(3, 'a.txt', 6, 14, ada, { signals: ['asserted'], attribution: [linkOf(0x31, [], { sourceId: unn.id })] });
  add(4, 'a.txt', 6, 14, bea, { signals: ['disputed'], attribution: [linkOf(0x32, [], { sourceId: agency.id })] });
  add(5, 'a.txt', 16, 20, ada);
  add(6, 'b.txt', 0, 5, bea);
});

const row = (index: number): ManyRow => {
  const found = session.deciding.all[index];
  if (!found) throw new Error(`no row ${index}`);
  return found;
};
const decided = (): Claim[] => [...session.workspace?.records.claims.values() ?? []].filter(({ setId }) => setId === session.deciding.decidedSet?.id);
const states = (): string[] => session.deciding.all.map((one) => session.deciding.stateOf(one));

describe('what is compared', () => {
  test('is all sets where none is one’s own; two once one has tagged something, unless all were asked for', () => {
    expect(session.deciding.mode).toBe('all');
    session.editing.mark(0, 5, 'claim');
    expect(session.deciding.mode).toBe('two');
    session.deciding.show('all');
    expect([session.deciding.mode, session.deciding.columns.map(({ name }) => name)]).toEqual(['all', ['Mira Kessler', 'Ada', 'Bea']]);
  });

  test('is two of many where two are chosen, and all of them again', () => {
    session.editing.mark(0, 5, 'claim');
    session.deciding.chooseSets([ada.id, bea.id]);
    expect(session.deciding.columns.map(({ name }) => name)).toEqual(['Ada', 'Bea']);
    session.deciding.chooseSets([]);
    expect(session.deciding.columns.length).toBe(3);
  });

  test('can be a decided set as the reference of a next round', () => {
    session.decide.take(row(1), 0);
    const set = session.deciding.decidedSet?.id ?? '';
    expect(session.deciding.columns.map(({ name }) => name)).toEqual(['Ada', 'Bea']);
    session.deciding.chooseSets([bea.id, set]);
    expect(session.deciding.all.map(({ match }) => match)).toEqual(['one', 'same']);
    session.comparison.choose(set);
    expect(session.comparison.all.map(({ match }) => match)).toEqual(['theirs']);
  });

  test('is counted in the document at once, and known of all', () => {
    expect(session.deciding.counts).toMatchObject({ rows: 3, matches: { same: 2, one: 1 }, unanimous: 1, undecided: 3 });
    expect(session.deciding.everyRow().map(({ item, rows }) => [item.path, rows.length])).toEqual([['a.txt', 3], ['b.txt', 1]]);
  });

  test.each([['all', 3], ['different', 2], ['status', 0], ['partial', 1], ['undecided', 2], ['unanimous', 1]] as const)('shows %s: %i rows', (filter, rows) => {
    session.decide.take(row(0), 0);
    session.deciding.showRows(filter);
    expect(session.deciding.rows.length).toBe(rows);
  });

  test('“only the status” is what differs in the status and nothing else that counts', () => {
    session.decide.sameSources(agency.id, [unn.id]);
    session.deciding.showRows('status');
    expect(session.deciding.rows.map(({ claims }) => claims[0]?.id)).toEqual([idOf(3)]);
  });
});

describe('a decision', () => {
  test('is one Change, which makes the set with the first of them, and can be taken back', () => {
    const before = session.workspace?.head.sequence ?? 0;
    session.decide.take(row(1), 1);
    expect(session.workspace?.head.sequence).toBe(before + 1);
    expect(session.deciding.decidedSet).toMatchObject({ name: 'Decided, round 1', author: { name: 'Mira Kessler' }, decidedFrom: [{ setId: ada.id }, { setId: bea.id }] });
    expect([decided().map(({ signals }) => signals), states()]).toEqual([[['disputed']], ['open', 'decided', 'open']]);
    session.act.undo();
    expect([session.deciding.decidedSet, states()]).toEqual([null, ['open', 'open', 'open']]);
    session.act.redo();
    expect(states()).toEqual(['open', 'decided', 'open']);
  });

  test('goes into the same set, and into a new one where asked for', () => {
    session.decide.take(row(0), 0);
    session.decide.take(row(1), 0);
    expect(session.deciding.decidedSets.length).toBe(1);
    session.deciding.chooseDecided(null);
    expect(states()).toEqual(['open', 'open', 'open']);
    session.decide.take(row(0), 1);
    expect(session.deciding.decidedSets.map(({ name }) => name).sort()).toEqual(['Decided, round 1', 'Decided, round 2']);
  });

  test('is never one’s own reading: what one tags goes elsewhere, and decided claims are a layer', () => {
    session.decide.take(row(0), 0);
    const mine = session.editing.mark(16, 20, 'claim');
    expect(mine?.setId).not.toBe(session.deciding.decidedSet?.id);
    expect(session.layers.of(decided()[0]!)?.name).toBe('Decided, round 1');
    expect(session.editing.isOwn(decided()[0]!)).toBe(true);
  });

  test('says from whom a claim was taken, also where that set is not on show any more', () => {
    session.decide.take(row(1), 0);
    expect(session.deciding.takenFrom(row(1))).toBe('Ada');
    session.deciding.chooseSets([bea.id, session.deciding.decidedSet?.id ?? '']);
    expect(session.deciding.takenFrom(session.deciding.all[1]!)).toBe('Ada');
  });

  test('of a column without a claim is not made, and a lone claim is not merged', () => {
    session.decide.take(row(2), 1);
    session.decide.merge(row(2), row(2).claims[0]!);
    expect([session.deciding.decidedSet, session.notices.list.length]).toEqual([null, 2]);
  });

  test('whose claim was deleted since decides nothing any more', () => {
    session.decide.take(row(0), 0);
    session.editing.remove(decided()[0]!);
    expect(states()).toEqual(['open', 'open', 'open']);
  });

  test('gets its reason afterwards, and is undecided by key', () => {
    session.decide.reject(row(2), { reasonTerm: 'unclear', reason: '' });
    session.decide.explain(row(2), { reasonTerm: 'not-a-claim', reason: 'A heading.' });
    expect(session.deciding.rulingOf(row(2))).toMatchObject({ outcome: 'rejected', reasonTerm: 'not-a-claim', reason: 'A heading.' });
    session.decide.undecide(row(2));
    expect(states()).toEqual(['open', 'open', 'open']);
  });

  test('about all that is unanimous is one Change', () => {
    const before = session.workspace?.head.sequence ?? 0;
    session.decide.takeAll(session.deciding.everyRow().flatMap(({ rows }) => rows.filter((one) => session.deciding.isUnanimous(one))));
    expect([session.workspace?.head.sequence, states(), decided().map(({ statement }) => statement)]).toEqual([before + 1, ['decided', 'open', 'open'], ['Ada’s words.']]);
  });

  test('goes out with its set: rejections, and documents in which nothing was taken', () => {
    session.decide.take(row(0), 0);
    session.decide.reject(row(2), { reasonTerm: null, reason: 'No.' });
    const contents = setContents(session.deciding.decidedSet!, session.workspace!.records);
    expect([contents.claims.length, contents.rulings?.map(({ outcome }) => outcome).sort()]).toEqual([1, ['rejected', 'taken']]);
  });

  test('goes with its set when that is removed as a layer, and comes back with an undo', () => {
    session.decide.take(row(0), 0);
    session.layers.remove(session.layers.all.find(({ set }) => set.decidedFrom)!);
    expect([session.workspace?.records.rulings.size, states()[0]]).toEqual([0, 'open']);
    session.act.undo();
    expect(states()[0]).toBe('decided');
  });
});

describe('sources that are one', () => {
  test('differ in no claim any more, and decided claims name the one that stays', () => {
    expect(row(1).fields).toContain('chain');
    session.decide.sameSources(agency.id, [unn.id]);
    expect(row(1).fields).not.toContain('chain');
    session.decide.take(row(1), 0);
    const source = session.workspace?.records.sources.get(decided()[0]?.attribution[0]?.sourceId ?? '');
    expect([source?.name, source?.setId]).toEqual(['Ukrainian State News Agency', undefined]);
  });

  test('with one of one’s own are that one, under the name that was chosen', () => {
    const own = sourceOf(0x23, { name: 'State agency' });
    session.workspace?.edit(session.analyst.id, createRecord('source', own));
    session.decide.sameSources(agency.id, [unn.id, own.id]);
    expect(session.workspace?.records.sources.get(own.id)).toMatchObject({ name: 'Ukrainian State News Agency', aliases: ['State agency'] });
    expect([...session.workspace?.records.aliases.values() ?? []].map(({ theirs, ours }) => [theirs, ours]).sort()).toEqual([[unn.id, own.id], [agency.id, own.id]]);
  });
});

describe('what became of one’s own claims', () => {
  test('is listed for the author, and not for claims that only went into it', () => {
    const mine = session.editing.mark(6, 14, 'claim');
    session.deciding.show('all');
    session.decide.take(session.deciding.all.find(({ claims }) => claims.some((claim) => claim?.id === mine?.id))!, 2);
    expect(session.fates.all.map((row) => [row.kind === 'fate' && row.fate.claim.id, row.fate.kind, row.by])).toEqual([[mine?.id, 'changed', 'Mira Kessler']]);
    expect(session.fates.open).toBe(true);
    session.fates.filter = 'rejected';
    expect(session.fates.rows).toEqual([]);
  });

  test('teaches: a reason is added to the definition of its kind, a passage to its examples', () => {
    session.editing.mark(6, 14, 'claim');
    session.deciding.show('all');
    session.decide.reject(session.deciding.all.find(({ claims }) => claims[0])!, { reasonTerm: 'unclear', reason: 'Say who.' });
    const [fate] = session.fates.all;
    session.fates.ask('rule');
    session.fates.learn(fate!, 'unclear', session.fates.proposed(fate!));
    session.fates.ask('example');
    session.fates.learn(fate!, 'unclear', session.fates.proposed(fate!));
    const term = session.codebook.reasons.find(({ id }) => id === 'unclear');
    expect(term?.definition).toMatch(/ Say who\.$/);
    expect(term?.examples).toEqual([{ text: 'sentence', documentId: session.document?.id }]);
  });
});
