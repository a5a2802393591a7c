import { mkdir, symlink } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DialogRequest, HostEvents } from '../../../src-common/contract/host-api.ts';
import { createWindowDialogs } from '../../../src-main/services/window-dialogs.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

async function setUp() {
  const folder = await temporaryFolder({ 'a.txt': 'a', 'b.json': '{}', 'sub/c.txt': 'c', '.hidden': 'x', 'file 10.txt': '', 'file 9.txt': '' });
  const asked: DialogRequest[] = [];
  const done: string[] = [];
  const dialogs = createWindowDialogs({
    places: [{ label: 'Home', path: folder }],
    emit: (event, payload) => {
      if (event === 'dialog.ask') asked.push(payload as HostEvents['dialog.ask']);
      if (event === 'dialog.done') done.push((payload as HostEvents['dialog.done']).id);
    },
  });
  return { folder, asked, done, dialogs, id: (n = 0) => asked[n]?.id ?? '' };
}
const json = [{ label: 'JSON', extensions: ['json'] }];

describe('nothing of the disk is shown unless the host has asked', () => {
  it('not before, not after, not with another id', async () => {
    const { dialogs, folder, id } = await setUp();
    const list = (of: string) => dialogs.list({ id: of, folder });
    await expect(list('')).rejects.toMatchObject({ code: 'notAllowed' });
    const choice = dialogs.chooseFolder({ title: 'Open' });
    await expect(list('another')).rejects.toMatchObject({ code: 'notAllowed' });
    expect((await list(id())).folder).toBe(folder);
    await dialogs.answer({ id: id(), path: folder });
    expect(await choice).toBe(folder);
    await expect(list(id())).rejects.toMatchObject({ code: 'notAllowed' });
    await expect(dialogs.answer({ id: id(), path: folder })).rejects.toMatchObject({ code: 'notAllowed' });
  });
});

it('lists folders first, numbers in order, only files that the filter lets through, no hidden ones', async () => {
  const { dialogs, folder, id } = await setUp();
  void dialogs.chooseOpenFile({ title: 'Open', filters: [{ label: 'Text', extensions: ['TXT'] }] });
  await symlink('nowhere', path.join(folder, 'broken.txt'));
  const listed = await dialogs.list({ id: id(), folder: null });
  expect(listed).toMatchObject({ folder, parent: path.dirname(folder), places: [{ label: 'Home', path: folder }] });
  expect(listed.entries.map((entry) => entry.name)).toEqual(['sub', 'a.txt', 'file 9.txt', 'file 10.txt']);
  expect(listed.entries[0]).toMatchObject({ isFolder: true, path: path.join(folder, 'sub') });
});

it.each<[name: string, wanted: (folder: string) => string, code: string]>([
  ['is not there', (folder) => path.join(folder, 'gone'), 'folderMissing'], ['is a file', (folder) => path.join(folder, 'a.txt'), 'folderNotFolder'], ['is relative', () => 'sub', 'badCall'],
])('a folder that %s cannot be listed, and the dialog stays open', async (_name, wanted, code) => {
  const { dialogs, folder, id } = await setUp();
  void dialogs.chooseFolder({ title: 'Open' });
  await expect(dialogs.list({ id: id(), folder: wanted(folder) })).rejects.toMatchObject({ code });
  expect((await dialogs.list({ id: id(), folder: null })).folder).toBe(folder);
});

it('cancelling answers null and closes', async () => {
  const { dialogs, done, id } = await setUp();
  const choice = dialogs.chooseOpenFile({ title: 'Open', filters: [] });
  expect(await dialogs.answer({ id: id(), path: null })).toBeNull();
  expect(await choice).toBeNull();
  expect(done).toEqual([id()]);
});

it('an answer of the wrong kind is refused, and the dialog stays open', async () => {
  const { dialogs, folder, id } = await setUp();
  const choice = dialogs.chooseOpenFile({ title: 'Open', filters: [] });
  await expect(dialogs.answer({ id: id(), path: path.join(folder, 'sub') })).rejects.toMatchObject({ code: 'fileUnreadable' });
  await expect(dialogs.answer({ id: id(), path: path.join(folder, 'gone') })).rejects.toMatchObject({ code: 'fileMissing' });
  await expect(dialogs.answer({ id: id(), path: '../a.txt' })).rejects.toMatchObject({ code: 'badCall' });
  expect(await dialogs.answer({ id: id(), path: path.join(folder, 'a.txt') })).toEqual({ needsConfirm: false });
  expect(await choice).toBe(path.join(folder, 'a.txt'));
});

describe('saving', () => {
  it('to a new name needs no question; the extension is added', async () => {
    const { dialogs, folder, id } = await setUp();
    const choice = dialogs.chooseSaveFile({ title: 'Save', suggestedName: 'set.json', filters: json });
    expect(await dialogs.answer({ id: id(), path: path.join(folder, 'set') })).toEqual({ needsConfirm: false });
    expect(await choice).toBe(path.join(folder, 'set.json'));
  });

  it('onto a file waits for the confirmation of that very file', async () => {
    const { dialogs, folder, id, done } = await setUp();
    const choice = dialogs.chooseSaveFile({ title: 'Save', suggestedName: 'set.json', filters: json });
    const confirm = (name: string) => dialogs.confirmReplace({ id: id(), path: path.join(folder, name) });
    await expect(confirm('b.json')).rejects.toMatchObject({ code: 'notAllowed' });
    expect(await dialogs.answer({ id: id(), path: path.join(folder, 'b') })).toEqual({ needsConfirm: true });
    expect(done).toEqual([]);
    await expect(confirm('a.txt')).rejects.toMatchObject({ code: 'notAllowed' });
    await confirm('b');
    expect(await choice).toBe(path.join(folder, 'b.json'));
  });

  it('onto a folder, or into one that is not there, is refused', async () => {
    const { dialogs, folder, id } = await setUp();
    void dialogs.chooseSaveFile({ title: 'Save', suggestedName: 'x', filters: [] });
    await mkdir(path.join(folder, 'd.json'));
    await expect(dialogs.answer({ id: id(), path: path.join(folder, 'd.json') })).rejects.toMatchObject({ code: 'writeFailed' });
    await expect(dialogs.answer({ id: id(), path: path.join(folder, 'gone/x.json') })).rejects.toMatchObject({ code: 'folderMissing' });
  });
});

it('the next dialog begins where the last one ended', async () => {
  const { dialogs, folder, id } = await setUp();
  const first = dialogs.chooseOpenFile({ title: 'Open', filters: [] });
  await dialogs.answer({ id: id(), path: path.join(folder, 'sub/c.txt') });
  await first;
  void dialogs.chooseFolder({ title: 'Open' });
  expect((await dialogs.list({ id: id(1), folder: null })).folder).toBe(path.join(folder, 'sub'));
});
