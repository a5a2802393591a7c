/** One file of every stored shape, written by the program's own code: for tests/fixtures/versions. */
import 'fake-indexeddb/auto';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import Dexie from 'dexie';
import { builtInCodebook } from '../../src-common/core/claims/codebook.ts';
import type { Json } from '../../src-common/core/claims/json.ts';
import { createRecord, putLink, setField } from '../../src-common/core/claims/edits.ts';
import { replay } from '../../src-common/core/records/replay.ts';
import { packAside } from '../../src-main/services/journal/aside-files.ts';
import { Journal } from '../../src-main/services/journal/journal.ts';
import { createSettingsService } from '../../src-main/services/settings.ts';
import { packSnapshot } from '../../src-main/services/snapshots/snapshot-file.ts';
import { openWorkspaceDatabase } from '../../src-renderer/db/workspace-database.ts';
import { contentOf, madeArchive, workOf } from './made-archive.ts';
import { claimOf, commentOf, decisionOf, documentOf, groupOf, idOf, linkOf, logOf, relationOf, rulingOf, setOf, spanOf } from './sample-records.ts';

export const versionsFolder = path.resolve('tests', 'fixtures', 'versions');

/** The folder of what is written now: grows by one whenever any number in `storedVersions` does. */
export const storedGeneration = 2;

/** A record of every type, and edits of them. */
function everything(): ReturnType<typeof workOf> {
  const { changes, head } = workOf();
  const more = logOf([
    [...createRecord('comment', commentOf(0x300)), ...createRecord('decision', decisionOf(0x400)), ...createRecord('file', { id: 'a.txt', encoding: 'utf-8' })],
    createRecord('alias', { id: idOf(0x500), kind: 'tag', setId: idOf(0x5e), theirs: 'theirs', ours: 'ours' }),
    [...createRecord('relation', relationOf(0x600)), ...createRecord('group', groupOf(0x700)), ...createRecord('ruling', rulingOf(0x800))],
    createRecord('codebook', { id: '2', since: '2026-01-01T10:00:00.000Z', ...builtInCodebook, version: 2 }),
    [...putLink(claimOf(2), linkOf(0x10, [], { sourceId: idOf(7), asPrinted: 'Somebody' })), ...setField('claim', claimOf(2), 'tags', ['ours'])],
  ], head);
  return { changes: [...changes, ...more], head: { ...head, sequence: changes.length + more.length, hash: more.at(-1)?.hash ?? null } };
}

/** A document so long that its claims lie in several rows, and claims of it. */
function longDocument(): ReturnType<typeof workOf> {
  const document = documentOf(0xd1, { path: 'long.txt', title: 'long.txt', length: 200_000 });
  const changes = logOf([
    [...createRecord('set', setOf(0x5e)), ...createRecord('document', document)],
    Array.from({ length: 24 }, (_, index) => createRecord('claim', claimOf(0x1000 + 7 * index, { documentId: document.id, spans: [spanOf('The two presidents met', 8_000 * index)] }))).flat(),
    setField('claim', claimOf(0x1000, { documentId: document.id }), 'note', 'Altered later.'),
  ]);
  const last = changes.at(-1);
  return { changes, head: { replica: last!.replica, sequence: changes.length, hash: last!.hash } };
}

/** The tables of a database that holds this work. */
async function dumpOf(name: string, work: ReturnType<typeof workOf>): Promise<string> {
  const replayed = replay(work.changes);
  if (!replayed.ok || !replayed.head) throw new Error('the work does not hold together');
  const database = await openWorkspaceDatabase(name);
  await database.replaceWith(work.changes, replayed.state, replayed.head);
  await database.close();
  const raw = await new Dexie(`attest-${name}`).open();
  const tables = Object.fromEntries(await Promise.all(raw.tables.map(async (table) => [table.name, { keys: table.schema.primKey.src, rows: await table.toArray() as unknown[] }] as const)));
  raw.close();
  return `${JSON.stringify({ version: raw.verno, tables }, null, 1)}\n`;
}

/** @returns the folder; @throws where it is there: what a version wrote is never written again */
export async function writeVersion(): Promise<string> {
  const folder = path.join(versionsFolder, String(storedGeneration));
  await mkdir(folder);
  const work = everything();
  const content = contentOf(work);
  await writeFile(path.join(folder, 'database.json'), await dumpOf('fixture', work));
  await writeFile(path.join(folder, 'long-document.json'), await dumpOf('fixture-long', longDocument()));

  const { journal } = await Journal.open(path.join(folder, 'journal'));
  await journal.append(work.changes as unknown as Json[]);
  await journal.close();
  const facts = { changes: work.changes.length, headHash: work.head.hash };
  await writeFile(path.join(folder, `000001_2026-01-05T10-00-00.000Z_${facts.changes}.attest-snapshot`), await packSnapshot(content, { ...facts, why: 'asked' }));
  await writeFile(path.join(folder, 'window.aside'), packAside(work.changes.slice(-2) as unknown as Json[]));
  await writeFile(path.join(folder, 'reports.attest'), await madeArchive({ work }));
  await copyFile(path.resolve('tests', 'fixtures', 'formats', 'whole-job.jsonld'), path.join(folder, 'set.jsonld'));
  await createSettingsService(folder).write({ theme: 'dark', analyst: { id: idOf(0xa0), name: 'Ada', colour: '#336699' } });
  return folder;
}
