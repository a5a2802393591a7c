/** Importing a set. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { AnnotationSet } from '../../../src-common/core/claims/annotation-set.ts';
import { createRecord } from '../../../src-common/core/claims/edits.ts';
import { newId } from '../../../src-common/core/claims/identifiers.ts';
import { documentOperations } from '../../../src-renderer/stores/document-operations.ts';
import { newSource } from '../../../src-renderer/stores/new-source.ts';
import { pretendHost, type PretendHost } from '../../support/pretend-host.ts';
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
    const set: AnnotationSet = { id: newId(), name: 'Set', author: { id: newId(), name: 'Ines', colour: '#000000' }, created: '2026-01-01T00:00:00.000Z', claims: [], documents: session.items.map((item) => documentOperations(item, []).record), sources: [] };
    session.transfer.pending = { file: 'set.jsonld', set, operations: createRecord('source', newSource('Somebody', 'person')), claims: { added: 0, changed: 0, same: 0 }, sources: { added: 1, kept: 0 }, documents: 2, notes: [], isOwn: false };
    const release = host.hold('texts.keep');
    const first = session.transfer.accept(false);
    const second = session.transfer.accept(false);
    release();
    await Promise.all([first, second]);
    expect(session.workspace?.head.sequence).toBe(before + 1);
  });
});
