/** The Sources view’s store: who is listed, with what, whose it is, what a blind review leaves of it. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { createRecord, setField } from '../../../src-common/core/claims/edits.ts';
import type { Urn } from '../../../src-common/core/claims/identifiers.ts';
import type { Session } from '../../../src-renderer/stores/session.svelte.ts';
import { pretendHost } from '../../support/pretend-host.ts';
import { claimOf, idOf, linkOf, relationOf, setOf, sourceOf, spanOf } from '../../support/sample-records.ts';
import { itemAt, startedSession, tagged, usePage } from '../../support/session-of.ts';

let session: Session;
const bea = setOf(0x52, { name: 'Bea’s reading', author: { id: idOf(0xa2), name: 'Bea', colour: '#993333' }, received: { file: 'bea.jsonld', at: '2026-01-01T00:00:00.000Z', generated: null } });
const [minister, paper, theirs] = [sourceOf(0xb1, { name: 'The minister' }), sourceOf(0xb2, { name: 'Paper', kind: 'outlet' }), sourceOf(0xb3, { name: 'Minister, as Bea has it', setId: bea.id })];
let mine: Urn;

beforeEach(async () => {
  const host = pretendHost();
  usePage(host);
  session = await startedSession(host);
  const claim = tagged(session, 'Mine.');
  mine = claim.id;
  const beas = claimOf(0x21, { documentId: itemAt(session, 'a.txt').id as Urn, spans: [spanOf('First', 0)], author: bea.author.id, setId: bea.id, statement: 'Bea’s.', attribution: [linkOf(0x33, [], { sourceId: theirs.id })] });
  session.workspace!.edit(session.analyst.id, [
    ...createRecord('set', bea), ...[minister, paper, theirs].flatMap((source) => createRecord('source', source)), ...createRecord('claim', beas),
    ...setField('claim', claim, 'credibility', 4),
    ...[linkOf(0x31, [], { sourceId: paper.id }), linkOf(0x32, [0x31], { sourceId: minister.id })].map((link) => ({ type: 'claim' as const, id: mine, field: `attribution/${link.id}`, before: null, after: JSON.parse(JSON.stringify(link)) })),
  ]);
});

const listed = (): [string, number, number][] => session.sources.rows.map(({ source, says, relays }) => [source.name, says, relays]);

describe('the list', () => {
  test('has everyone once, with what they claim and relay, as claims come, change and go', () => {
    expect(listed()).toEqual([['Minister, as Bea has it', 1, 0], ['Paper', 0, 1], ['The minister', 1, 0]]);
    session.editing.removeLink(session.editing.claim(mine)!, idOf(0x32));
    expect(listed()).toEqual([['Minister, as Bea has it', 1, 0], ['Paper', 1, 0], ['The minister', 0, 0]]);
    session.editing.remove(session.editing.claim(mine)!);
    expect(listed().map(([, says, relays]) => says + relays)).toEqual([1, 0, 0]);
  });

  test('follows the query by any name, and the order', () => {
    session.sources.query = 'mini';
    expect(listed().map(([name]) => name)).toEqual(['Minister, as Bea has it', 'The minister']);
    session.sources.query = '';
    session.sources.order = 'claims';
    expect(listed().map(([name]) => name)).toEqual(['Minister, as Bea has it', 'Paper', 'The minister']);
    session.editing.setSource(session.workspace!.registry.sources.get(paper.id)!, 'grades', [{ grade: 'A', since: '', reason: '' }]);
    session.sources.order = 'grade';
    expect(listed()[0]?.[0]).toBe('Paper');
  });

  test('has a colleague’s with ours where it is linked, and not at all where the layer is hidden', () => {
    session.workspace!.edit(session.analyst.id, createRecord('alias', { id: idOf(0x20), kind: 'source', setId: bea.id, theirs: theirs.id, ours: minister.id }));
    expect(listed()).toEqual([['Paper', 0, 1], ['The minister', 2, 0]]);
    session.sources.choose(minister.id);
    expect(session.sources.others.map(({ name }) => name)).toEqual(['Minister, as Bea has it']);
    session.layers.show(bea.id, false);
    expect(listed()).toEqual([['Paper', 0, 1], ['The minister', 1, 0]]);
  });

  test('tells nothing of a colleague while the review is blind', () => {
    session.blind.set({ hidesTags: true, hidesNames: false });
    expect(listed().map(([name]) => name)).toEqual(['Paper', 'The minister']);
    session.blind.markDone(itemAt(session, 'a.txt'));
    expect(listed().map(([name]) => name)).toContain('Minister, as Bea has it');
  });
});

describe('the page', () => {
  test('puts claims into the matrix by the grade that held, and shows those behind a number', () => {
    session.editing.setSource(session.workspace!.registry.sources.get(minister.id)!, 'grades', [{ grade: 'C', since: '', reason: '' }]);
    session.sources.choose(minister.id);
    expect(session.sources.matrix.in({ reliability: 'C', credibility: 4 })).toEqual([mine]);
    session.sources.showList('claims', { reliability: 'C', credibility: 4 });
    expect(session.sources.listed.map(({ claim }) => claim.id)).toEqual([mine]);
    session.sources.showList('claims', { reliability: 'A', credibility: 4 });
    expect(session.sources.listed).toEqual([]);
  });

  test('names what contradicts its claims, and which', () => {
    const other = session.workspace!.records.claims.get(idOf(0x21))!;
    session.workspace!.edit(session.analyst.id, createRecord('relation', relationOf(0x600, { type: 'contradicts', from: idOf(0x21), to: mine, author: session.analyst.id, setId: session.editing.claim(mine)!.setId })));
    session.sources.choose(minister.id);
    expect(session.sources.contradicted.map(({ claim, of }) => [claim.id, of?.id])).toEqual([[other.id, mine]]);
  });

  test('stays with a source that is merged, on the one it is read as', () => {
    session.sources.choose(paper.id);
    session.sources.merge(paper.id, minister.id);
    expect(session.sources.row?.source.id).toBe(minister.id);
    expect([session.sources.says.length, session.sources.relays.length]).toEqual([1, 1]);
    session.sources.separate(paper.id);
    expect(listed()).toEqual([['Minister, as Bea has it', 1, 0], ['Paper', 0, 1], ['The minister', 1, 0]]);
  });

  test('splits off what is marked, one’s own only', () => {
    session.sources.choose(minister.id);
    session.sources.mark(mine);
    session.sources.mark(idOf(0x21));
    expect(session.sources.toSplit.map(({ id }) => id)).toEqual([mine]);
    session.sources.split('Another minister', 'person');
    expect(listed().map(([name, says]) => [name, says])).toEqual([['Another minister', 1], ['Minister, as Bea has it', 1], ['Paper', 0], ['The minister', 0]]);
    session.workspace!.undo(session.analyst.id);
    expect(listed()).toHaveLength(3);
  });
});
