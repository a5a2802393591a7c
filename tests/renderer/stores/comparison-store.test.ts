/** Side by side as the analyst moves about in it: `a.txt` has three rows, `b.txt` nothing but theirs. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { createRecord } from '../../../src-common/core/claims/edits.ts';
import type { Claim } from '../../../src-common/core/claims/claim.ts';
import type { Urn } from '../../../src-common/core/claims/identifiers.ts';
import type { Session } from '../../../src-renderer/stores/session.svelte.ts';
import { pretendHost, type PretendHost } from '../../support/pretend-host.ts';
import { claimOf, idOf, setOf, spanOf } from '../../support/sample-records.ts';
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
    comparison.show(true);
    expect(shown()).toEqual(['1|', '4|5']);
    expect(comparison.at).toBe(1);
    comparison.show(false);
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
