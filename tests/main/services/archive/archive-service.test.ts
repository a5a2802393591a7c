/** A workspace that is saved on one machine and opened on another, and what happens where it is already. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Change } from '../../../../src-common/core/claims/change.ts';
import type { LogHead } from '../../../../src-common/core/claims/change-log.ts';
import type { Json } from '../../../../src-common/core/claims/json.ts';
import { createServices } from '../../../../src-main/services/create-services.ts';
import { sha256Hex } from '../../../../src-main/services/corpus/read-document.ts';
import { logOf } from '../../../support/sample-records.ts';
import { createRecord } from '../../../../src-common/core/claims/edits.ts';
import { keptTextPath } from '../../../../src-common/contract/host-api.ts';
import { contentOf, files, goneText, madeArchive, startOf, workOf } from '../../../support/made-archive.ts';
import { testPlatform } from '../../../support/host-platform.ts';
import { sourceOf } from '../../../support/sample-records.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

/** A machine of its own: data folder, documents of the user, dialogs that answer. */
async function machine() {
  const home = await temporaryFolder({ 'seeds/seed.txt': 'A seed text.', 'documents/own.txt': 'Of this machine.' });
  const host = testPlatform();
  const services = await createServices({ dataFolder: path.join(home, 'data'), seedsFolder: path.join(home, 'seeds'), version: '1.2.3', platform: host.platform });
  onTestFinished(() => services.close());
  return { home, services, ...host };
}
type Machine = Awaited<ReturnType<typeof machine>>;

const ask = { title: 't', filters: [] };

/** Opens a folder with this work in its journal, as the window would leave it. */
async function withWork({ services }: Machine, folder: string, { changes }: { changes: Change[] }) {
  const { workspaceId } = await services.corpus.open({ folder });
  await services.journal.open({ workspaceId });
  await services.journal.append({ workspaceId, changes: changes as unknown as Json[] });
  return workspaceId;
}

async function journalOf({ services }: Machine, folder: string): Promise<Json[]> {
  const { workspaceId } = await services.corpus.open({ folder });
  await services.journal.open({ workspaceId });
  return (await services.journal.read({ workspaceId, after: 0 })).changes;
}

/** Has the archive lie on this machine, and chooses it. */
async function chosen(on: Machine, bytes: Promise<Buffer>) {
  const file = path.join(on.home, 'came.attest');
  await writeFile(file, await bytes);
  on.answers.openFile = file;
  return { file, summary: await on.services.archive.choose(ask) };
}

async function save(on: Machine, workspaceId: string, work: { changes: Change[]; head: LogHead }) {
  on.answers.saveFile = path.join(on.home, 'saved.attest');
  return on.services.archive.save({ workspaceId, title: 't', suggestedName: 'n', filters: [], content: contentOf(work), analyst: null, texts: [sha256Hex(goneText), sha256Hex(files['a.txt'] ?? '')] });
}

describe('saved and opened on another machine', () => {
  it('it is the same workspace: the same bytes, the same Changes, the kept texts', async () => {
    const there = await machine();
    const bytes = { ...files, 'latin.txt': Buffer.from('caf\xe9, na\xefve, \x93quoted\x94 words of some length', 'latin1'), 'corpus.json': '{"attest":"corpus/1","documents":[]}' };
    const folder = path.join(there.home, 'reports');
    for (const [name, content] of Object.entries(bytes)) {
      await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
      await writeFile(path.join(folder, name), content);
    }
    await writeFile(path.join(folder, 'gone.txt'), goneText);
    const listing = await there.services.corpus.open({ folder });
    const gone = listing.entries.find((entry) => entry.path === 'gone.txt')!;
    await there.services.texts.keep({ documentId: gone.id, textSha256: gone.textSha256, text: null });
    await rm(path.join(folder, 'gone.txt'));
    await withWork(there, folder, workOf());
    const saved = await save(there, listing.workspaceId, workOf());
    expect(saved).toMatchObject({ documents: 3, texts: 1, changes: 6, left: [] });

    const here = await machine();
    const { file, summary } = await chosen(here, readFile(saved!.path));
    expect(summary).toMatchObject({ path: file, name: 'reports', documents: 3, texts: 1, changes: 6, claims: 3, sets: 1, answers: 1, known: null });
    const opened = await here.services.archive.open({ path: file, into: path.join(here.home, 'documents') });
    expect(opened).toEqual({ folder: path.join(here.home, 'documents', 'reports'), added: 6, changes: 6 });
    for (const [name, content] of Object.entries(bytes)) expect(await readFile(path.join(opened.folder, name)), name).toEqual(Buffer.from(content));
    expect(await journalOf(here, opened.folder)).toEqual(workOf().changes);
    const again = await here.services.corpus.open({ folder: opened.folder });
    expect(again.entries.map(({ id }) => id).sort()).toEqual((await there.services.corpus.open({ folder })).entries.map(({ id }) => id).sort());
    expect((await here.services.serveText(keptTextPath(gone.textSha256))).body.toString()).toBe(goneText);
    expect(await readdir(path.join(here.home, 'documents'))).toEqual(['own.txt', 'reports']);
  });

  it('a file that has changed since it was read is named, and left out', async () => {
    const there = await machine();
    const folder = await temporaryFolder(files);
    const workspaceId = await withWork(there, folder, workOf());
    await writeFile(path.join(folder, 'a.txt'), 'Somebody wrote over it.');
    expect(await save(there, workspaceId, workOf())).toMatchObject({ documents: 1, left: ['a.txt'] });
  });

  it('nothing that is there is written over', async () => {
    const here = await machine();
    const into = path.join(here.home, 'documents');
    await mkdir(path.join(into, 'reports'));
    await writeFile(path.join(into, 'reports', 'a.txt'), 'Mine.');
    const { file } = await chosen(here, madeArchive());
    const { folder } = await here.services.archive.open({ path: file, into });
    expect(path.basename(folder)).toBe('reports 2');
    expect(await readFile(path.join(into, 'reports', 'a.txt'), 'utf8')).toBe('Mine.');
  });
});

describe('where the same workspace is here already', () => {
  const all = workOf();

  it.each([
    ['with the same work', 6, 6, 0],
    ['with more work', 6, 4, 0],
    ['with less work: what is missing is added, after a snapshot', 3, 6, 3],
  ])('%s', async (_, here, inArchive, added) => {
    const on = await machine();
    const folder = await temporaryFolder(files);
    const workspaceId = await withWork(on, folder, startOf(all, here));
    for (const isOpen of [true, false]) {
      if (!isOpen) await on.services.corpus.open({ folder: path.join(on.home, 'documents') });
      const { file, summary } = await chosen(on, madeArchive({ work: startOf(all, inArchive) }));
      expect(summary?.known).toEqual({ folder, changes: isOpen ? here : here + added, added: isOpen ? added : 0 });
      expect(await on.services.archive.open({ path: file, into: null })).toEqual({ folder, added: isOpen ? added : 0, changes: here + added });
      expect(await journalOf(on, folder)).toEqual(all.changes.slice(0, here + added));
      expect((await on.services.snapshots.list({ workspaceId })).map(({ changes, why }) => [changes, why])).toEqual(added > 0 ? [[here, 'archive']] : []);
    }
  });

  it('closed, with less work: the same', async () => {
    const on = await machine();
    const folder = await temporaryFolder(files);
    const workspaceId = await withWork(on, folder, startOf(all, 2));
    await on.services.corpus.open({ folder: path.join(on.home, 'documents') });
    const { file } = await chosen(on, madeArchive());
    expect(await on.services.archive.open({ path: file, into: null })).toEqual({ folder, added: 4, changes: 6 });
    expect(await journalOf(on, folder)).toEqual(all.changes);
    expect((await on.services.snapshots.list({ workspaceId })).map(({ changes, why }) => [changes, why])).toEqual([[2, 'archive']]);
  });

  it('and its documents are gone: they are written anew, and the work goes on', async () => {
    const on = await machine();
    const folder = await temporaryFolder(files);
    const workspaceId = await withWork(on, folder, all);
    await on.services.corpus.open({ folder: path.join(on.home, 'documents') });
    await rm(folder, { recursive: true });
    const { file, summary } = await chosen(on, madeArchive());
    expect(summary?.known).toEqual({ folder: null, changes: 6, added: 0 });
    const opened = await on.services.archive.open({ path: file, into: on.home });
    expect((await on.services.corpus.open({ folder: opened.folder })).workspaceId).toBe(workspaceId);
    expect(await journalOf(on, opened.folder)).toEqual(all.changes);
  });

  it('and has gone another way: refused with what to do, nothing touched', async () => {
    const on = await machine();
    const folder = await temporaryFolder(files);
    const common = startOf(all, 3);
    const apart = [...common.changes, ...logOf([createRecord('source', sourceOf(0x99))], common.head)];
    await withWork(on, folder, { changes: apart });
    const file = path.join(on.home, 'came.attest');
    await writeFile(file, await madeArchive());
    on.answers.openFile = file;
    await expect(on.services.archive.choose(ask)).rejects.toMatchObject({ code: 'archiveApart', shape: { values: { folder } } });
    await expect(on.services.archive.open({ path: file, into: on.home })).rejects.toMatchObject({ code: 'archiveApart' });
    expect(await journalOf(on, folder)).toEqual(apart);
  });
});

it.each([
  ['a folder that is not there', (on: Machine) => path.join(on.home, 'nowhere'), 'folderMissing'],
  ['a file', (on: Machine) => path.join(on.home, 'documents', 'own.txt'), 'folderNotFolder'],
])('%s takes no documents, and no workspace is made', async (_, into, code) => {
  const on = await machine();
  const { file } = await chosen(on, madeArchive());
  await expect(on.services.archive.open({ path: file, into: into(on) })).rejects.toMatchObject({ code });
  expect(await readdir(path.join(on.home, 'data')).then((names) => names.includes('workspaces'))).toBe(false);
});

it('a damaged one is refused, and nothing is written', async () => {
  const on = await machine();
  const bytes = await madeArchive();
  await expect(chosen(on, Promise.resolve(bytes.subarray(0, -1)))).rejects.toMatchObject({ code: 'archiveDamaged', shape: { values: { detail: 'it is cut off' } } });
  expect(await readdir(path.join(on.home, 'documents'))).toEqual(['own.txt']);
});
