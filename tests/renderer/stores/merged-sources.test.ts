/** Merged sources in the window: what is shown, found, counted, taken over and undone. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Operation } from '../../../src-common/core/claims/change.ts';
import { createRecord } from '../../../src-common/core/claims/edits.ts';
import { ownSources } from '../../../src-common/core/claims/own-sources.ts';
import { sourceNamed } from '../../../src-common/core/claims/source-registry.ts';
import { mergeSources, separateSource } from '../../../src-common/core/sources/merge-edits.ts';
import type { Session } from '../../../src-renderer/stores/session.svelte.ts';
import { setContents } from '../../../src-renderer/stores/set-contents.ts';
import { pretendHost } from '../../support/pretend-host.ts';
import { idOf, sourceOf } from '../../support/sample-records.ts';
import { startedSession, tagged, usePage } from '../../support/session-of.ts';
import { inesSet, inesSetId, setFile } from '../../support/set-files.ts';

let session: Session;
beforeEach(async () => {
  const host = pretendHost();
  usePage(host);
  session = await startedSession(host);
});
const workspace = () => session.workspace!;
const edit = (operations: readonly Operation[]) => workspace().edit(session.analyst.id, operations);

describe('two of one’s own that are merged', () => {
  test('are one in the table, its filter and roots; the claim keeps its id; one undo takes it back', () => {
    const claim = tagged(session, 'Said by UNN');
    session.editing.addLink(claim, { name: 'UNN', kind: 'agency' }, 'reporter', []);
    const unn = ownSources(workspace().records.sources.values())[0]!;
    edit(createRecord('source', sourceOf(0xb1, { name: 'Ukrainian National News' })));
    const saidByInTable = () => session.table.table.all[0]?.saidBy;
    const meanings = workspace().meanings;
    expect(saidByInTable()).toBe('UNN');
    const change = edit(mergeSources(workspace().records, unn.id, idOf(0xb1)));
    expect(change?.operations).toHaveLength(1);
    expect(saidByInTable()).toBe('Ukrainian National News');
    expect(session.table.table.all[0]?.sourceIds).toEqual([idOf(0xb1)]);
    expect(session.editing.claim(claim.id)?.attribution.map(({ sourceId }) => sourceId)).toEqual([unn.id]);
    expect(session.links.rootsOf([session.editing.claim(claim.id)!]).roots.flatMap(({ nodes }) => nodes.map(({ id }) => id))).toContain(idOf(0xb1));
    expect(sourceNamed(ownSources(workspace().records.sources.values()), 'UNN')?.id).toBe(idOf(0xb1));
    const set = setContents([...workspace().records.sets.values()][0]!, workspace().records);
    expect(set.sources.map(({ id }) => id).sort()).toEqual([idOf(0xb1), unn.id].sort());
    workspace().undo(session.analyst.id);
    expect(saidByInTable()).toBe('UNN');
    expect(workspace().meanings.sources.size).toBe(0);
    expect(meanings.sources.size).toBe(0);
  });

  test('come apart again after other edits, each with what it had', () => {
    const [one, other] = [sourceOf(0xb1, { name: 'UNN', aliases: ['Unn.ua'] }), sourceOf(0xb2, { name: 'Ukrainian National News' })];
    edit([...createRecord('source', one), ...createRecord('source', other)]);
    edit(mergeSources(workspace().records, one.id, other.id));
    session.editing.setSource(other, 'descriptor', 'A news agency in Kyiv');
    edit(separateSource(workspace().records, one.id));
    expect(workspace().records.sources.get(one.id)).toEqual(one);
    expect(workspace().sources.get(one.id)).toEqual(one);
    expect(workspace().sources.get(other.id)?.descriptor).toBe('A news agency in Kyiv');
  });

  test('keep what is known as it is while other things are edited', () => {
    edit([...createRecord('source', sourceOf(0xb1)), ...createRecord('source', sourceOf(0xb2))]);
    edit(mergeSources(workspace().records, idOf(0xb1), idOf(0xb2)));
    const before = workspace().meanings;
    session.editing.setSource(workspace().records.sources.get(idOf(0xb2))!, 'name', 'Another name');
    expect(workspace().meanings).toBe(before);
    expect(workspace().sources.get(idOf(0xb1))?.name).toBe('Another name');
  });
});

describe('a colleague’s merge', () => {
  const merged = () => {
    const set = inesSet(session);
    const [one, other] = set.sources;
    return { ...set, sources: [{ ...one!, mergedInto: other!.id }, other!] };
  };
  async function bring(set: ReturnType<typeof merged>): Promise<void> {
    await session.transfer.read('ines.jsonld', setFile(session, set));
    expect(session.transfer.refused).toBeNull();
    await session.transfer.accept(false);
  }

  test('comes with the set, goes with it, and brings nothing of ours into theirs', async () => {
    const set = merged();
    await bring(set);
    const [one, other] = set.sources;
    expect(workspace().sources.get(one!.id)?.id).toBe(other!.id);
    expect(ownSources(workspace().records.sources.values())).toEqual([]);
    expect(edit(mergeSources(workspace().records, other!.id, one!.id))).toBeNull();
    session.layers.remove(session.layers.get(inesSetId)!);
    expect(workspace().records.sources.size).toBe(0);
  });

  test('does not touch a source that is here as ours', async () => {
    const set = merged();
    const mine = sourceOf(Number.parseInt(set.sources[0]!.id.slice(-12), 16), { name: 'As I know it' });
    edit(createRecord('source', mine));
    await bring(set);
    expect(workspace().records.sources.get(mine.id)).toEqual(mine);
    expect(workspace().sources.get(mine.id)).toEqual(mine);
  });

  test('is followed when a claim is taken over: one source of ours for both', async () => {
    await bring(merged());
    const theirs = [...workspace().records.claims.values()].filter(({ setId }) => setId === inesSetId);
    for (const claim of theirs) session.reviewing.takeOver(claim);
    const own = ownSources(workspace().records.sources.values());
    const named = new Set([...workspace().placed.claims.values()].filter(({ author }) => author === session.analystId).flatMap(({ attribution }) => attribution.map(({ sourceId }) => sourceId)));
    expect(own).toHaveLength(1);
    expect([...named]).toEqual([own[0]?.id]);
    expect(own[0]).not.toHaveProperty('mergedInto');
  });
});
