/** What menus and shortcuts ask after every letter: nothing that goes over all claims. */
import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { createRecord } from '../../../src-common/core/claims/edits.ts';
import type { Urn } from '../../../src-common/core/claims/identifiers.ts';
import { defineCommands } from '../../../src-renderer/commands/define-commands.ts';
import { listCommands } from '../../../src-renderer/commands/listed-commands.ts';
import { pretendHost } from '../../support/pretend-host.ts';
import { claimOf, idOf, setOf, spanOf } from '../../support/sample-records.ts';
import { itemAt, startedSession, tagged, usePage } from '../../support/session-of.ts';

test('while one types in the claim form, no command asks for all claims', async () => {
  const host = pretendHost();
  usePage(host);
  const session = await startedSession(host);
  await session.openDocument(itemAt(session, 'a.txt'));
  const { workspace } = session;
  if (!workspace) throw new Error('no workspace');
  const ben = { id: idOf(0xb0), name: 'Ben', colour: '#993366' };
  const theirs = setOf(0x5f, { author: ben, received: { file: 'ben.jsonld', at: '2026-01-01T00:00:00Z', generated: null } });
  workspace.edit(session.analyst.id, createRecord('set', theirs));
  workspace.edit(session.analyst.id, createRecord('claim', claimOf(2, { documentId: itemAt(session, 'a.txt').id as Urn, spans: [spanOf('words', 6)], author: ben.id, setId: theirs.id })));
  const claim = tagged(session, 'They met');
  const commands = defineCommands(session, session.surfaces);
  listCommands(commands, []);

  const { claims } = workspace.records;
  const asked = [vi.spyOn(claims, 'values'), vi.spyOn(claims, 'entries'), vi.spyOn(claims, 'keys'), vi.spyOn(claims, 'forEach'), vi.spyOn(claims, Symbol.iterator)];
  session.editing.set(session.editing.claim(claim.id) ?? claim, 'statement', 'They met.');
  listCommands(commands, []);
  expect(asked.map((one) => one.mock.calls.length)).toEqual([0, 0, 0, 0, 0]);
});
