/** The text of a snapshot read from the journal: the very same as the window would hand over, or none. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Change } from '../../../../src-common/core/claims/change.ts';
import { createRecord } from '../../../../src-common/core/claims/edits.ts';
import type { Json } from '../../../../src-common/core/claims/json.ts';
import { readWorkspace, writeWorkspace } from '../../../../src-common/core/records/workspace-file.ts';
import { createServices } from '../../../../src-main/services/create-services.ts';
import { testPlatform } from '../../../support/host-platform.ts';
import { emptyHead, logOf, sourceOf } from '../../../support/sample-records.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const changes = logOf(Array.from({ length: 700 }, (_, index) => createRecord('source', sourceOf(index, { descriptor: 'é 😀 中' }))));
const at = (number: number): { sequence: number; hash: string } => ({ sequence: number, hash: changes[number - 1]!.hash });

async function setUp(journal: readonly Change[] = changes) {
  const dataFolder = await temporaryFolder();
  const services = await createServices({ dataFolder, seedsFolder: await temporaryFolder(), version: '1', platform: testPlatform().platform });
  onTestFinished(() => services.close());
  const { workspaceId } = await services.corpus.open({ folder: await temporaryFolder({ 'a.txt': 'A text' }) });
  await services.journal.open({ workspaceId });
  await services.journal.append({ workspaceId, changes: journal as unknown as Json[] });
  const write = (least: { sequence: number; hash: string }) => services.snapshots.writeFromJournal({ workspaceId, least, why: 'interval' });
  return { services, workspaceId, write, folder: path.join(dataFolder, 'workspaces', workspaceId, 'journal') };
}

describe('a snapshot from the journal', () => {
  it('holds all of it, letter for letter what the window would hand over', async () => {
    const { services, workspaceId, write } = await setUp();
    const info = await write(at(700));
    expect(info).toMatchObject({ changes: 700, headHash: changes[699]?.hash, why: 'interval' });
    const { content } = await services.snapshots.read({ workspaceId, name: info!.name });
    expect(content).toBe(writeWorkspace({ workspaceId, head: { ...emptyHead(), sequence: 700, hash: changes[699]!.hash }, changes }));
    expect(readWorkspace(content)).toMatchObject({ ok: true });
  });

  it('holds what came after the Change that it was asked for, too', async () => {
    const { write } = await setUp();
    expect(await write(at(3))).toMatchObject({ changes: 700 });
  });

  it('is none where the journal does not have that Change', async () => {
    const { services, workspaceId, write } = await setUp(changes.slice(0, 500));
    expect(await write(at(501))).toBeNull();
    expect(await write({ sequence: 500, hash: '0'.repeat(64) })).toBeNull();
    expect(await services.snapshots.list({ workspaceId })).toEqual([]);
  });

  it('is none where the journal is not any more what was written', async () => {
    const { services, workspaceId, write, folder } = await setUp();
    const [name] = (await readdir(folder)).filter((file) => file.endsWith('.journal'));
    const file = path.join(folder, name!);
    const bytes = await readFile(file);
    // A letter of a descriptor: still JSON, and another word.
    bytes[bytes.indexOf('Source 600')] = 'X'.charCodeAt(0);
    await writeFile(file, bytes);
    await expect(write(at(700))).rejects.toMatchObject({ code: 'fileUnreadable' });
    expect(await services.snapshots.list({ workspaceId })).toEqual([]);
  });

  it('is refused for a workspace that is not open', async () => {
    const { services } = await setUp();
    await expect(services.snapshots.writeFromJournal({ workspaceId: 'another', least: at(1), why: 'interval' })).rejects.toMatchObject({ code: 'notAllowed' });
  });
});
