import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createSettingsService, defaultSettings } from '../../../src-main/services/settings.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const analyst = { id: 'urn:uuid:018f0000-0000-7000-8000-000000000001', name: 'Ana', colour: '#aa0011' } as const;
const stderr = () => {
  const spy = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  onTestFinished(() => spy.mockRestore());
  return spy;
};

it('starts with the defaults and writes nothing by reading', async () => {
  const folder = await temporaryFolder();
  expect(await createSettingsService(folder).read()).toEqual(defaultSettings());
  expect(await readdir(folder)).toEqual([]);
});

it('is found again by another start', async () => {
  const folder = await temporaryFolder();
  const written = await createSettingsService(folder).write({ analyst, theme: 'dark', lastDocument: { seeds: 'x' } });
  expect(written).toEqual({ ...defaultSettings(), analyst, theme: 'dark', lastDocument: { seeds: 'x' } });
  expect(await createSettingsService(folder).read()).toEqual(written);
  expect(JSON.parse(await readFile(path.join(folder, 'settings.json'), 'utf8'))).toMatchObject({ version: 1 });
});

it('many writes at once all stand', async () => {
  const folder = await temporaryFolder();
  const settings = createSettingsService(folder);
  await Promise.all([settings.write({ theme: 'dark' }), settings.write({ analyst }), settings.write({ showInspector: false }), settings.rememberFolder('/a')]);
  expect(await settings.read()).toEqual({ ...defaultSettings(), theme: 'dark', analyst, showInspector: false, recentFolders: ['/a'] });
});

it('remembers the folders, the last one first, each once, a dozen', async () => {
  const settings = createSettingsService(await temporaryFolder());
  for (let n = 0; n < 20; n += 1) await settings.rememberFolder(`/f${n % 15}`);
  expect((await settings.read()).recentFolders).toEqual(['/f4', '/f3', '/f2', '/f1', '/f0', '/f14', '/f13', '/f12', '/f11', '/f10', '/f9', '/f8']);
});

describe('a damaged file is kept aside, and what can be read of it counts', () => {
  it.each<[name: string, content: string, kept: object]>([
    ['no JSON', '{"theme": "da', {}],
    ['a list', '[]', {}],
    ['one bad member', '{"theme":"pink","showInspector":false}', { showInspector: false }],
    ['a size out of range', '{"reader":{"face":"serif","size":400,"measure":60,"reflow":false},"theme":"dark"}', { theme: 'dark' }],
    ['somebody else’s id', '{"analyst":{"id":"me","name":"Ana","colour":"#aa0011"}}', {}],
    ['100,000 levels', `{"lastDocument":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, {}],
  ])('%s', async (_name, content, kept) => {
    const told = stderr();
    const folder = await temporaryFolder({ 'settings.json': content });
    const settings = createSettingsService(folder);
    expect(await settings.read()).toEqual({ ...defaultSettings(), ...kept });
    expect(await readFile(path.join(folder, 'settings.json.damaged'), 'utf8')).toBe(content);
    expect(told.mock.calls.join()).toContain(path.join(folder, 'settings.json'));
    await settings.write({ showDocuments: false });
    expect(JSON.parse(await readFile(path.join(folder, 'settings.json'), 'utf8'))).toEqual({ version: 1, ...defaultSettings(), ...kept, showDocuments: false });
  });

  it('but a file with members of a later version is not damaged', async () => {
    const told = stderr();
    const folder = await temporaryFolder();
    await writeFile(path.join(folder, 'settings.json'), '{"theme":"dark","later":true,"__proto__":{"x":1}}');
    expect(await createSettingsService(folder).read()).toEqual({ ...defaultSettings(), theme: 'dark' });
    expect(told).not.toHaveBeenCalled();
  });
});

it('a write that fails says so, and the file stays', async () => {
  const folder = await temporaryFolder({ 'f': '' });
  await expect(createSettingsService(path.join(folder, 'f')).write({ theme: 'dark' })).rejects.toMatchObject({ code: 'fileUnreadable' });
  await expect(createSettingsService(path.join(folder, 'gone')).write({ theme: 'dark' })).rejects.toMatchObject({ code: 'writeFailed' });
});
