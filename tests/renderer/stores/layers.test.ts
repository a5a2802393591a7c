/** A colleague's set as a layer: in, newer, older, hidden, linked, away; and sets that mean harm. */
import 'fake-indexeddb/auto';
import { readFile } from 'node:fs/promises';
import { beforeEach, describe, expect, test } from 'vitest';
import type { AnnotationSet } from '../../../src-common/core/claims/annotation-set.ts';
import { createRecord, setField } from '../../../src-common/core/claims/edits.ts';
import { createGroup } from '../../../src-common/core/claims/group-edits.ts';
import { relate } from '../../../src-common/core/claims/relate.ts';
import { removeLayer } from '../../../src-common/core/layers/removal.ts';
import { ownSources } from '../../../src-common/core/claims/own-sources.ts';
import type { Session } from '../../../src-renderer/stores/session.svelte.ts';
import { setContents } from '../../../src-renderer/stores/set-contents.ts';
import { pretendHost, type PretendHost } from '../../support/pretend-host.ts';
import { groupOf, idOf, relationOf, reviewOf, sourceOf } from '../../support/sample-records.ts';
import { startedSession, tagged, usePage } from '../../support/session-of.ts';
import { ines, inesClaim, inesSet, inesSetId, saidBy, setFile } from '../../support/set-files.ts';

let host: PretendHost;
let session: Session;
beforeEach(async () => {
  host = pretendHost();
  usePage(host);
  session = await startedSession(host);
});

const records = () => session.workspace!.records;
const statements = (): string[] => [...records().claims.values()].map((claim) => claim.statement).sort();
const ownSet = (): AnnotationSet => setContents([...records().sets.values()].find((set) => set.author.id === session.analystId)!, records());

async function bring(set: AnnotationSet, generatedAt?: string, file = 'ines.jsonld'): Promise<void> {
  await session.transfer.read(file, setFile(session, set, generatedAt));
  expect(session.transfer.refused).toBeNull();
  await session.transfer.accept(false);
}

describe('a colleague’s set that comes in', () => {
  test('is a layer with its receipt, and its sources are its own', async () => {
    await bring(inesSet(session));
    expect(records().sets.get(inesSetId)?.received).toMatchObject({ file: 'ines.jsonld', generated: '2026-01-02T10:00:00.000Z' });
    expect(session.layers.all.map(({ name, initials, shown }) => [name, initials, shown])).toEqual([['Ines Calloway', 'IC', true]]);
    expect([...records().sources.values()].map(({ setId }) => setId)).toEqual([inesSetId, inesSetId]);
    expect(ownSources(records().sources.values())).toEqual([]);
  });

  test('is counted with the claims it has, as these come, go and go over to another set', async () => {
    const { layers } = session;
    const counted = () => ({ theirs: layers.counts.get(inesSetId) ?? 0, shown: layers.shownCount });
    const mine = tagged(session, 'Mine');
    expect(counted()).toEqual({ theirs: 0, shown: 1 });
    await bring(inesSet(session));
    const theirs = records().claims.size - 1;
    expect(counted()).toEqual({ theirs, shown: theirs + 1 });
    session.editing.set(session.editing.claim(mine.id)!, 'statement', 'Mine, altered');
    expect(counted()).toEqual({ theirs, shown: theirs + 1 });
    session.workspace!.edit(session.analyst.id, setField('claim', session.editing.claim(mine.id)!, 'setId', inesSetId));
    expect(counted()).toEqual({ theirs: theirs + 1, shown: theirs + 1 });
    layers.show(inesSetId, false);
    expect(counted()).toEqual({ theirs: theirs + 1, shown: 0 });
    session.workspace!.undo(session.analyst.id);
    expect(counted()).toEqual({ theirs, shown: 1 });
    session.editing.remove(session.editing.claim(mine.id)!);
    expect(counted()).toEqual({ theirs, shown: 0 });
  });

  test('brings nothing into one’s own work: no name, no export, no chain', async () => {
    await bring(inesSet(session));
    const claim = tagged(session, 'Mine');
    session.editing.addLink(claim, { name: 'Reuters', kind: 'agency' }, 'reporter', []);
    const [reuters] = ownSources(records().sources.values());
    expect(reuters).toMatchObject({ name: 'Reuters' });
    expect(session.act.previousClaim(session.editing.claim(claim.id)!)).toBeNull();
    expect(ownSet().claims.map(({ statement }) => statement)).toEqual(['Mine']);
    expect(ownSet().sources.map(({ id }) => id)).toEqual([reuters?.id]);
  });

  test('leaves a source as it is here, whether it is one’s own or another layer’s', async () => {
    const mine = sourceOf(0xb1, { name: 'Reuters, as I know it' });
    session.workspace!.edit(session.analyst.id, createRecord('source', mine));
    await bring(inesSet(session));
    expect(records().sources.get(mine.id)).toEqual(mine);
    const others = idOf(0x5e2);
    await bring({ ...inesSet(session), id: others, author: { ...ines, id: idOf(0x1e6) }, claims: [{ ...inesClaim(session, 0xc9, 0, 5, { attribution: saidBy(0xb2) }), author: idOf(0x1e6), setId: others }], sources: [sourceOf(0xb2, { name: 'Another name' })] }, undefined, 'other.jsonld');
    expect(records().sources.get(idOf(0xb2))).toMatchObject({ name: 'Lin Jian', setId: inesSetId });
  });

  test('is one Change, and undo takes all of it back', async () => {
    const before = { claims: records().claims.size, sources: records().sources.size, sets: records().sets.size, documents: records().documents.size };
    const { sequence } = session.workspace!.head;
    await bring(inesSet(session));
    expect(session.workspace!.head.sequence).toBe(sequence + 1);
    session.act.undo();
    expect({ claims: records().claims.size, sources: records().sources.size, sets: records().sets.size, documents: records().documents.size }).toEqual(before);
  });
});

describe('relations and groups of a set', () => {
  const theirs = { setId: inesSetId, author: ines.id };
  const linked = (fields: Partial<AnnotationSet> = {}): AnnotationSet => inesSet(session, {
    relations: [relationOf(0x610, { ...theirs, from: idOf(0xc1), to: idOf(0xc2) })], groups: [groupOf(0x710, { ...theirs, members: [idOf(0xc1), idOf(0xc2)] })], ...fields,
  });
  const ids = () => [...records().relations.keys(), ...records().groups.keys()].sort();

  test('come in with the layer, are replaced with a newer one, and go with it', async () => {
    await bring(linked());
    expect(ids()).toEqual([idOf(0x610), idOf(0x710)]);
    await session.transfer.read('ines-2.jsonld', setFile(session, linked({ relations: [relationOf(0x611, { ...theirs, type: 'restates', from: idOf(0xc1), to: idOf(0xc2) })] }), '2026-01-03T10:00:00.000Z'));
    expect(session.transfer.pending?.links).toEqual({ relations: { added: 1, changed: 0, removed: 1 }, groups: { added: 0, changed: 0, removed: 0 } });
    await session.transfer.accept(false);
    expect(ids()).toEqual([idOf(0x611), idOf(0x710)]);
    session.workspace!.edit(session.analyst.id, removeLayer(records(), inesSetId));
    expect(ids()).toEqual([]);
    session.act.undo();
    expect(ids()).toEqual([idOf(0x611), idOf(0x710)]);
  });

  test('go out with one’s own set, those to a layer’s claims too, and come back the same', async () => {
    await bring(inesSet(session));
    const mine = tagged(session, 'Mine');
    const making = { setId: mine.setId, author: session.analyst.id, now: '2026-01-01T10:00:00.000Z' };
    session.workspace!.edit(session.analyst.id, relate(records(), { type: 'contradicts', from: mine, to: records().claims.get(idOf(0xc1))! }, making).operations);
    session.workspace!.edit(session.analyst.id, createGroup(records(), [mine, records().claims.get(idOf(0xc2))!], 'Both say it.', making).operations);
    const out = ownSet();
    expect([out.relations.length, out.groups.length]).toEqual([1, 1]);
    const file = setFile(session, out);
    await session.transfer.read('mine.jsonld', file);
    expect(session.transfer.refused).toBeNull();
    expect(session.transfer.pending?.kind).toBe('same');
    session.transfer.dismiss();

    session.editing.remove(session.editing.claim(mine.id)!);
    expect([records().relations.size, records().groups.size ? [...records().groups.values()][0]?.members : []]).toEqual([0, [idOf(0xc2)]]);
    session.act.undo();
    expect(ownSet().relations).toEqual(out.relations);
  });

  test('that mean harm refuse the file, and nothing is stored', async () => {
    const before = session.workspace!.head.sequence;
    const content = setFile(session, linked()).replaceAll(idOf(0xc2), idOf(0xdead)).replace(`"id": "${idOf(0xdead)}",\n        "type": "Annotation",\n        "motivation"`, `"id": "${idOf(0xc2)}",\n        "type": "Annotation",\n        "motivation"`);
    await session.transfer.read('ines.jsonld', content);
    expect(session.transfer.refused?.problems.map(({ message }) => message).join()).toMatch(/links urn:uuid:.*dead, which is no claim of this file/);
    expect(session.workspace!.head.sequence).toBe(before);
  });
});

describe('a newer version of a set', () => {
  const newer = (): AnnotationSet => {
    const set = inesSet(session);
    const [first] = set.claims;
    return {
      ...set,
      claims: [{ ...first!, statement: 'Said otherwise', tags: ['new'] }, inesClaim(session, 0xc3, 16, 22, { attribution: saidBy(0xb3) })],
      sources: [sourceOf(0xb1, { name: 'Reuters', kind: 'agency', descriptor: 'wire' }), sourceOf(0xb3, { name: 'Xinhua' })],
    };
  };

  test('says what it changes, and replaces the layer', async () => {
    await bring(inesSet(session));
    session.workspace!.edit(session.analyst.id, createRecord('review', reviewOf(0x200, { claimId: idOf(0xc2), reviewer: session.analyst })));
    await session.transfer.read('ines-2.jsonld', setFile(session, newer(), '2026-01-03T10:00:00.000Z'));
    const pending = session.transfer.pending!;
    expect(pending.kind).toBe('newer');
    expect(pending.difference.added.map(({ id }) => id)).toEqual([idOf(0xc3)]);
    expect(pending.difference.removed.map(({ id }) => id)).toEqual([idOf(0xc2)]);
    expect(pending.difference.changed.map(({ after, fields }) => [after.id, fields])).toEqual([[idOf(0xc1), ['statement', 'tags']]]);
    expect(pending.sources).toEqual({ added: 1, changed: ['Reuters'], removed: 1, kept: 0 });
    expect(statements()).toEqual(['Claim 193', 'Claim 194']);

    await session.transfer.accept(false);
    expect(statements()).toEqual(['Claim 195', 'Said otherwise']);
    expect([...records().sources.values()].map(({ name, descriptor }) => [name, descriptor])).toEqual([['Reuters', 'wire'], ['Xinhua', '']]);
    expect(records().sets.get(inesSetId)?.received).toMatchObject({ file: 'ines-2.jsonld', generated: '2026-01-03T10:00:00.000Z' });
    expect(records().reviews.size).toBe(1);
    session.act.undo();
    expect(statements()).toEqual(['Claim 193', 'Claim 194']);
    expect(records().sets.get(inesSetId)?.received?.file).toBe('ines.jsonld');
  });

  test('an older file says so', async () => {
    await bring(newer(), '2026-01-03T10:00:00.000Z');
    await session.transfer.read('old.jsonld', setFile(session, inesSet(session), '2026-01-02T10:00:00.000Z'));
    expect(session.transfer.pending).toMatchObject({ kind: 'older', generated: '2026-01-02T10:00:00.000Z', here: { generated: '2026-01-03T10:00:00.000Z' } });
  });

  test('the same file, also when it was written anew, changes nothing', async () => {
    await bring(inesSet(session));
    const { hash } = session.workspace!.head;
    await session.transfer.read('again.jsonld', setFile(session, inesSet(session), '2026-01-09T10:00:00.000Z'));
    expect(session.transfer.pending).toMatchObject({ kind: 'same', operations: [] });
    await session.transfer.accept(false);
    expect(session.workspace!.head.hash).toBe(hash);
  });
});

describe('a layer', () => {
  test('leave the table, and what is edited, taken back or brought in meanwhile is in it all the same', async () => {
    const mine = tagged(session, 'Mine');
    await bring(inesSet(session));
    const { layers, table, editing, analyst } = session;
    const shown = () => table.all.map(({ claim }) => claim);
    const expected = () => [...records().claims.values()].filter((claim) => layers.isShown(claim));
    const inStep = () => expect([...shown()].sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(expected().sort((a, b) => (a.id < b.id ? -1 : 1)));
    const steps: (() => unknown)[] = [
      () => editing.set(editing.claim(mine.id)!, 'statement', 'Mine, altered'),
      () => layers.show(inesSetId, false),
      () => editing.set(editing.claim(mine.id)!, 'statement', 'Mine, altered again'),
      () => session.workspace!.edit(analyst.id, setField('claim', [...records().claims.values()].find(({ setId }) => setId === inesSetId)!, 'statement', 'Theirs, altered')),
      () => layers.show(inesSetId, true),
      () => session.workspace!.edit(analyst.id, setField('claim', editing.claim(mine.id)!, 'setId', inesSetId)),
      () => layers.show(inesSetId, false),
      () => session.workspace!.undo(analyst.id),
      () => session.workspace!.edit(analyst.id, setField('claim', editing.claim(mine.id)!, 'setId', inesSetId)),
      () => session.workspace!.undo(analyst.id),
      () => editing.remove(editing.claim(mine.id)!),
      () => session.workspace!.undo(analyst.id),
    ];
    for (const step of steps) {
      step();
      inStep();
    }
  });

  test('is hidden and shown; what is hidden is nowhere', async () => {
    await bring(inesSet(session));
    const own = tagged(session, 'Mine');
    const seen = () => session.layers.claimsOf(own.documentId).map(({ statement }) => statement).sort();
    expect(seen()).toEqual(['Claim 193', 'Claim 194', 'Mine']);
    session.reading.currentClaimId = idOf(0xc1);
    session.layers.toggleAll();
    expect(seen()).toEqual(['Mine']);
    expect(session.reading.currentClaimId).toBeNull();
    expect(session.table.all.map(({ claim }) => claim.statement)).toEqual(['Mine']);
    expect(session.layers.hiddenCount).toBe(1);
    session.layers.toggleAll();
    expect(seen()).toHaveLength(3);
    expect(session.table.all).toHaveLength(3);
  });

  test('is stepped through: one alone, the next, all', async () => {
    await bring(inesSet(session));
    const other = { ...ines, id: idOf(0x1e6), name: 'Tomasz Breuer' };
    await bring({ ...inesSet(session), id: idOf(0x5e2), author: other, claims: [{ ...inesClaim(session, 0xc9, 0, 5), author: other.id }], sources: [] });
    const shown = () => session.layers.all.filter((layer) => layer.shown).map((layer) => layer.name);
    const steps = Array.from({ length: 4 }, () => { session.layers.step(); return shown(); });
    expect(steps).toEqual([['Ines Calloway'], ['Tomasz Breuer'], ['Ines Calloway', 'Tomasz Breuer'], ['Ines Calloway']]);
  });

  test('that is hidden is shown again by going to one of its claims', async () => {
    await bring(inesSet(session));
    session.layers.toggleAll();
    session.act.showClaim(idOf(0xc1));
    expect(session.layers.hiddenCount).toBe(0);
    expect(session.reading.currentClaimId).toBe(idOf(0xc1));
  });

  test('is stepped through by the keys of claims, and Enter at it tags one’s own', async () => {
    await bring(inesSet(session));
    session.act.stepClaim(1);
    expect(session.reading.currentClaimId).toBe(idOf(0xc1));
    session.reading.currentClaimId = null;
    session.reading.under = [idOf(0xc1)];
    session.act.tagSelection();
    expect(session.currentClaim).toMatchObject({ author: session.analystId });
  });

  test('is removed, and back by undo', async () => {
    await bring(inesSet(session));
    tagged(session, 'Mine');
    session.layers.remove(session.layers.all[0]!);
    expect([statements(), records().sources.size, session.layers.all.length]).toEqual([['Mine'], 0, 0]);
    session.act.undo();
    expect([statements().length, records().sources.size, session.layers.all.length]).toEqual([3, 2, 1]);
  });
});

describe('a set that means harm', () => {
  test.each<[name: string, change: (set: AnnotationSet) => AnnotationSet, says: RegExp]>([
    ['has a claim under my name', (set) => ({ ...set, claims: [set.claims[0]!, { ...set.claims[1]!, author: session.analyst.id }] }), /signed with your name/],
    ['has the id of my set', (set) => ({ ...set, id: ownSet().id, claims: set.claims.map((claim) => ({ ...claim, setId: ownSet().id })) }), /has the id of “Mira Kessler”/],
    ['has the id of my claim', (set) => ({ ...set, claims: [{ ...set.claims[0]!, id: ownSet().claims[0]!.id }] }), /has the id of one in another set here, by Mira Kessler/],
    ['has a statement without end', (set) => ({ ...set, claims: [{ ...set.claims[0]!, statement: 'x'.repeat(200_000) }] }), /200,000 characters/],
  ])('%s: refused whole, nothing changes', async (_, change, says) => {
    tagged(session, 'Mine');
    await session.workspace!.settled();
    const before = session.workspace!.head.hash;
    await session.transfer.read('bad.jsonld', setFile(session, change(inesSet(session))));
    expect(session.transfer.pending).toBeNull();
    expect(session.transfer.refused?.problems.map(({ message }) => message).join('\n')).toMatch(says);
    expect([session.workspace!.head.hash, statements()]).toEqual([before, ['Mine']]);
  });

  test('is signed with my name: what would be added and replaced is told, and nothing is taken away', async () => {
    const mine = tagged(session, 'Mine');
    const kept = session.editing.mark(6, 14, 'claim')!;
    const forged = { ...ownSet(), claims: [{ ...session.editing.claim(mine.id)!, statement: 'Never said' }, { ...inesClaim(session, 0xc9, 0, 5), author: session.analyst.id, setId: mine.setId }] };
    await session.transfer.read('forged.jsonld', setFile(session, forged));
    const pending = session.transfer.pending!;
    expect(pending.kind).toBe('mine');
    expect([pending.difference.added.length, pending.difference.changed.map(({ fields }) => fields), pending.difference.removed]).toEqual([1, [['statement']], []]);
    expect(session.editing.claim(mine.id)?.statement).toBe('Mine');
    session.transfer.dismiss();
    expect(session.editing.claim(mine.id)?.statement).toBe('Mine');
    await session.transfer.read('forged.jsonld', setFile(session, forged));
    await session.transfer.accept(false);
    expect(session.editing.claim(kept.id)).not.toBeNull();
    expect(session.editing.claim(mine.id)?.statement).toBe('Never said');
    session.act.undo();
    expect(session.editing.claim(mine.id)?.statement).toBe('Mine');
  });

  test('cannot replace a source of mine, not even one that its claims use', async () => {
    const claim = tagged(session, 'Mine');
    session.editing.addLink(claim, { name: 'Reuters', kind: 'agency' }, 'reporter', []);
    const [reuters] = ownSources(records().sources.values());
    await bring({ ...inesSet(session), sources: [{ ...reuters!, name: 'Not Reuters' }, sourceOf(0xb1), sourceOf(0xb2)] });
    expect(records().sources.get(reuters!.id)).toEqual(reuters);
  });
});

describe('files that wait', () => {
  test('come one after the other, and what is no set is named', async () => {
    const content = setFile(session, inesSet(session));
    session.transfer.drop([new File([content], 'one.jsonld'), new File(['x'], 'photo.png'), new File([new Uint8Array([0xff])], 'latin.JSON')]);
    expect(session.notices.list.map(({ text }) => text).join()).toContain('photo.png was not opened');
    await session.transfer.next();
    expect(session.transfer.pending?.file).toBe('one.jsonld');
    await session.transfer.next();
    expect(session.transfer.pending?.file).toBe('one.jsonld');
    session.transfer.dismiss();
    await session.transfer.next();
    expect(session.notices.list.map(({ text }) => text).join()).toContain('latin.JSON');
    host.answer('files.given', () => ({ path: '/x/given.jsonld', name: 'given.jsonld', content }));
    await session.transfer.next();
    expect(session.transfer.pending?.file).toBe('given.jsonld');
  });

  test('none waits once the host has said so, until it says otherwise', async () => {
    await session.transfer.next();
    expect(session.transfer.waiting).toBe(false);
    host.emit('files.given', null);
    expect(session.transfer.waiting).toBe(true);
  });
});

test('sample sets that do not fit the documents are refused, and nothing is stored of either', async () => {
  // The sample sets are those of the seeds' folder, whole.
  const names = ['ines-calloway.jsonld', 'tomasz-breuer.jsonld'];
  const files = await Promise.all(names.map(async (name) => ({ name, content: await readFile(new URL(`../../../seeds/annotations/${name}`, import.meta.url), 'utf8') })));
  host.answer('app.samples', () => files);
  await session.transfer.openSamples();
  // These texts are not the seeds: refused by name, and nothing is stored of either.
  expect(session.transfer.refused?.file).toBe(names[0]);
  expect(records().sets.size).toBe(0);
});
