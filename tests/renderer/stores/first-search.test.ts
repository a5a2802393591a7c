/** The first search of many claims finds some at once and all in the end, and the keys stay on their claim. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { ClaimTable } from '../../../src-common/core/table/claim-table.ts';
import { emptyFilter } from '../../../src-common/core/table/filter.ts';
import { nextTurn } from '../../../src-renderer/stores/next-turn.ts';
import type { Session } from '../../../src-renderer/stores/session.svelte.ts';
import { TableStore } from '../../../src-renderer/stores/table-store.svelte.ts';
import { manyClaims } from '../../bench/many-claims.ts';

const { claims, lookups } = manyClaims(20_000);
const text = 'photograph secretary';
const found = ClaimTable.of(claims, lookups).select({ ...emptyFilter, text }, null).map(({ claim }) => claim.id);
const { documents, sources, sets, aliases, codebook } = lookups;

let table: TableStore;
/** What takes how long is not asked here: every step takes a millisecond. */
beforeEach(() => {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now++);
  table = new TableStore({
    workspace: { registry: { documents, sets }, sources, meanings: aliases, records: { claims: new Map(claims.map((claim) => [claim.id, claim])) }, revision: 1, claimsTouchedSince: () => new Set() },
    layers: { shownClaims: () => claims, hiddenIds: '', isShown: () => true },
    codebook,
  } as unknown as Session);
  return () => { vi.restoreAllMocks(); };
});
const ids = (): string[] => table.claims.map(({ claim }) => claim.id);
const searched = async (): Promise<void> => { while (table.firstSearch.isOn) await nextTurn(); };

describe('a search right after loading', () => {
  test('shows the first ones that fit, then all of them', async () => {
    table.setFilter({ text });
    expect(table.firstSearch.isOn).toBe(true);
    expect(ids().length).toBeGreaterThan(20);
    expect(ids()).toEqual(found.slice(0, ids().length));
    expect(ids().length).toBeLessThan(found.length);
    await searched();
    expect(ids()).toEqual(found);
  });

  test('goes on only when the first ones have had the time to be drawn', async () => {
    // Not the machine's clock: on a busy one two frames are over before anybody looks.
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    try {
      table.setFilter({ text });
      const { unsearched } = table.table;
      await vi.advanceTimersByTimeAsync(30);
      expect(table.table.unsearched).toBe(unsearched);
      await vi.runAllTimersAsync();
      expect(table.table.unsearched).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });

  test('a longer word typed meanwhile finds what it finds later', async () => {
    table.setFilter({ text: 'photo' });
    expect(ids().length).toBeGreaterThan(0);
    table.setFilter({ text });
    await searched();
    expect(ids()).toEqual(found);
    table.setFilter({ text: '' });
    table.setFilter({ text });
    expect(table.firstSearch.isOn).toBe(false);
    expect(ids()).toEqual(found);
  });

  test('what is counted of a filter is counted among the claims on show', async () => {
    table.setFilter({ text });
    const counted = (): number => table.options('kind').reduce((sum, { count }) => sum + count, 0);
    expect(counted()).toBe(ids().length);
    await searched();
    expect(counted()).toBe(found.length);
  });

  test('taken back, it is over', () => {
    table.setFilter({ text });
    table.setFilter({ text: '' });
    expect(table.firstSearch.isOn).toBe(false);
    expect(ids()).toHaveLength(claims.length);
  });

  test('to select all waits for all', () => {
    table.setFilter({ text });
    table.selection.all();
    expect(table.selection.claims.map(({ claim }) => claim.id)).toEqual(found);
  });

  describe('the keys', () => {
    const last = found.at(-1) ?? '';
    const at = (): string | undefined => ids()[table.selection.at];
    beforeEach(() => {
      table.selection.moveTo(ids().indexOf(last));
      expect(at()).toBe(last);
      table.setFilter({ text: 'photo' });
      table.setFilter({ text });
      expect(table.selection.at).toBe(0);
    });

    test('come back to their claim when it is found', async () => {
      await searched();
      expect(at()).toBe(last);
    });

    test('stay where they went meanwhile', async () => {
      table.selection.moveTo(3);
      await searched();
      expect(at()).toBe(found[3]);
    });
  });
});
