/** Side by side as the analyst moves about in it: `a.txt` has three rows, `b.txt` nothing but theirs. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { createRecord } from '../../../src-common/core/claims/edits.ts';
import type { Claim } from '../../../src-common/core/claims/claim.ts';
import type { Urn } from '../../../src-common/core/claims/identifiers.ts';
import type { PairFilter } from '../../../src-renderer/stores/comparison-store.svelte.ts';
import type { Session } from '../../../src-renderer/stores/session.svelte.ts';
import { pretendHost, type PretendHost } from '../../support/pretend-host.ts';
import { claimOf, documentOf, idOf, setOf, spanOf } from '../../support/sample-records.ts';
import { itemAt, startedSession, usePage } from '../../support/session-of.ts';

let host: PretendHost;
let session: Session;
const ben = { id: idOf(0xb0), name: 'Ben', colour: '#993366' };
const theirs = setOf(0x5f, { name: 'Ben’s set', author: ben });

beforeEach(async () => {
  host = pretendHost();
  usePage(host);
  session = await startedSession(host);
});

function add(number: number, path: string, start: number, end: number, side: 'mine' | 'theirs', fields: Partial<Claim> = {}): void {
  const claim = claimOf(number, {
    documentId: itemAt(session, path).id as Urn, spans: [spanOf('x'.repeat(end - start), start)],
    ...(side === 'theirs' ? { author: ben.id, setId: theirs.id } : { author: session.analyst.id }), ...fields,
  });
  session.workspace?.edit(session.analyst.id, createRecord('claim', claim));
}

function fill(): void {
  session.workspace?.edit(session.analyst.id, createRecord('set', theirs));
  add(1, 'a.txt', 0, 5, 'mine');
  add(2, 'a.txt', 6, 14, 'mine', { statement: 'Mine.' });
  add(3, 'a.txt', 6, 14, 'theirs', { statement: 'Theirs.' });
  add(4, 'a.txt', 16, 22, 'mine', { tags: ['one'] });
  add(5, 'a.txt', 16, 22, 'theirs', { tags: ['two'] });
  add(6, 'b.txt', 0, 5, 'theirs');
}

const shown = (): string[] => session.comparison.rows.map(({ mine, theirs: other }) => `${mine ? Number.parseInt(mine.id.slice(-2), 16) : ''}|${other ? Number.parseInt(other.id.slice(-2), 16) : ''}`);

describe('whom one compares with', () => {
  test('is nobody without a set of somebody else, and the first one with it', () => {
    expect(session.comparison.set).toBeNull();
    fill();
    expect(session.comparison.set?.name).toBe('Ben’s set');
    expect(shown()).toEqual(['1|', '2|3', '4|5']);
    expect(session.comparison.totals).toMatchObject({ mine: 3, theirs: 3, claims: { same: 2, mine: 1, theirs: 1 } });
  });

  test('is whoever was chosen', () => {
    fill();
    const cleo = setOf(0x60, { name: 'Cleo’s set', author: { ...ben, id: idOf(0xc0), name: 'Cleo' } });
    session.workspace?.edit(session.analyst.id, createRecord('set', cleo));
    session.comparison.choose(cleo.id);
    expect(shown()).toEqual(['1|', '2|', '4|']);
  });
});

describe('a difference', () => {
  test('is not the wording, unless it is asked for', () => {
    fill();
    const { comparison } = session;
    expect(comparison.differences.length).toBe(2);
    expect(comparison.differenceFrom(1)).toBe(2);
    comparison.counting = ['statement'];
    expect(comparison.differences.length).toBe(2);
    expect(comparison.differenceFrom(1)).toBe(1);
  });

  test('is the only thing on show when asked for; the keys stay, or go to the next that is left', () => {
    fill();
    const { comparison } = session;
    comparison.moveTo(1);
    comparison.show('different');
    expect(shown()).toEqual(['1|', '4|5']);
    expect(comparison.at).toBe(1);
    comparison.show('all');
    expect(comparison.at).toBe(2);
  });

  test('ends where it was settled, and the keys stay on the same claims', () => {
    fill();
    const { comparison } = session;
    comparison.moveTo(2);
    const mine = session.editing.claim(idOf(4));
    if (!mine) throw new Error('not there');
    session.editing.set(mine, 'tags', ['two']);
    expect(comparison.differences.length).toBe(1);
    add(7, 'a.txt', 1, 3, 'theirs');
    expect(comparison.rows[comparison.at]?.mine?.id).toBe(idOf(4));
  });
});

describe('the rows on show', () => {
  /** Rows 4|5 and 7|8 differ in status: the latter in tags as well; 9 is theirs alone, 1 mine alone. */
  function fillStatuses(): void {
    fill();
    add(7, 'a.txt', 24, 30, 'mine', { signals: ['asserted'] });
    add(8, 'a.txt', 24, 30, 'theirs', { signals: ['disputed'] });
    add(9, 'a.txt', 32, 36, 'theirs');
    add(10, 'a.txt', 38, 44, 'mine', { signals: ['asserted'] });
    add(11, 'a.txt', 38, 44, 'theirs', { signals: ['disputed'], tags: ['two'] });
  }

  test.each<[PairFilter, string[], string]>([
    ['all', ['1|', '2|3', '4|5', '7|8', '|9', '10|11'], '4|5'],
    ['different', ['1|', '4|5', '7|8', '|9', '10|11'], '4|5'],
    ['status', ['7|8'], ''],
    ['oneSided', ['1|', '|9'], '|9'],
  ])('%s: %j, and the next difference after the first row is “%s”', (filter, rows, next) => {
    fillStatuses();
    const { comparison } = session;
    comparison.moveTo(0);
    comparison.show(filter);
    expect(shown()).toEqual(rows);
    const at = comparison.differenceFrom(1);
    expect(at === null ? '' : shown()[at]).toBe(next);
    expect(comparison.differences.length).toBe(filter === 'all' ? 5 : rows.length);
  });

  test('are more where another field counts no longer', () => {
    fillStatuses();
    session.comparison.counting = session.comparison.counting.filter((field) => field !== 'tags');
    session.comparison.show('status');
    expect(shown()).toEqual(['7|8', '10|11']);
  });
});

describe('a pair of colleagues', () => {
  const cleo = { id: idOf(0xc0), name: 'Cleo', colour: '#339966' };
  const cleos = setOf(0x60, { name: 'Cleo’s set', author: cleo });

  test('stands side by side without one’s own claims, and nothing is taken over', () => {
    fill();
    session.workspace?.edit(session.analyst.id, createRecord('set', cleos));
    add(12, 'a.txt', 6, 14, 'theirs', { author: cleo.id, setId: cleos.id });
    const { comparison } = session;
    expect([comparison.left, comparison.set?.name]).toEqual([null, 'Ben’s set']);
    comparison.chooseLeft(theirs.id);
    expect([comparison.left?.name, comparison.set?.name]).toEqual(['Ben’s set', 'Cleo’s set']);
    expect(shown()).toEqual(['3|12', '5|']);
    // The other way round: each set stands on one side only.
    comparison.chooseLeft(cleos.id);
    expect([comparison.left?.name, comparison.set?.name]).toEqual(['Cleo’s set', 'Ben’s set']);
    expect(shown()).toEqual(['12|3', '|5']);
    comparison.chooseLeft(null);
    expect(shown()).toEqual(['1|', '2|3', '4|5']);
  });
});

describe('passages in regions', () => {
  test('are counted side by side, and told because agreement does not count them', () => {
    fill();
    const { comparison } = session;
    expect(comparison.allInRegions).toEqual([]);
    const { id } = itemAt(session, 'a.txt');
    const document = documentOf(1, { id: id as Urn, path: 'a.txt', regions: [{ start: 5, end: 15, kind: 'caption' }, { start: 20, end: 21, kind: 'caption' }] });
    session.workspace?.edit(session.analyst.id, createRecord('document', document));
    // 2|3 lies in a caption; of 4|5 a character does, which changes nothing; what one has alone is not shared.
    expect(comparison.inRegions.map(({ mine, theirs: other }) => [mine?.id, other?.id])).toEqual([[idOf(2), idOf(3)]]);
    expect(comparison.allInRegions).toEqual(comparison.inRegions);
  });
});

describe('from document to document', () => {
  test('goes to those in which either has tagged something, and stays side by side', async () => {
    fill();
    const { comparison } = session;
    session.view = 'compare';
    expect(comparison.documentFrom(-1)).toBeNull();
    await comparison.openDocument(itemAt(session, 'b.txt'));
    expect(session.view).toBe('compare');
    expect(shown()).toEqual(['|6']);
    expect(comparison.documentFrom(1)).toBeNull();
    expect(comparison.documentFrom(-1)?.path).toBe('a.txt');
  });

  test('and to a passage, with a way back to that row', async () => {
    fill();
    const { comparison } = session;
    session.view = 'compare';
    comparison.moveTo(1);
    comparison.goToRow(true);
    await new Promise((done) => setTimeout(done, 20));
    expect(session.view).toBe('read');
    expect(session.reading.currentClaimId).toBe(idOf(3));
    expect([session.cameFrom, comparison.at]).toEqual(['compare', 1]);
  });
});
