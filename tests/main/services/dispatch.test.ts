import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { HostError } from '../../../src-common/contract/host-error.ts';
import { argSchemas } from '../../../src-common/contract/host-schema.ts';
import { createServices } from '../../../src-main/services/create-services.ts';
import { createHandlers, dispatch, type Handlers } from '../../../src-main/services/handlers.ts';
import { testPlatform } from '../../support/host-platform.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

async function setUp() {
  const seedsFolder = await temporaryFolder({ 'a.txt': 'A seed' });
  const host = testPlatform();
  const services = await createServices({ dataFolder: await temporaryFolder(), seedsFolder, version: '1', platform: host.platform });
  onTestFinished(() => services.close());
  const handlers = createHandlers(services);
  return { ...host, handlers, call: (name: string, args: unknown, trusted = true) => dispatch(handlers, name, args, { trusted }) };
}
const silent = () => {
  const spy = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  onTestFinished(() => spy.mockRestore());
  return spy;
};

it('every call of the contract has a handler and a validator, and neither has more', async () => {
  const { handlers } = await setUp();
  expect(Object.keys(handlers).sort()).toEqual(Object.keys(argSchemas).sort());
});

it('answers in the contract’s shape', async () => {
  const { call, calls } = await setUp();
  expect(await call('app.info', null)).toMatchObject({ ok: true, value: { version: '1', host: 'chromium' } });
  expect(await call('settings.write', { theme: 'dark' })).toMatchObject({ ok: true, value: { theme: 'dark' } });
  expect(await call('settings.read', null)).toMatchObject({ ok: true, value: { theme: 'dark' } });
  expect(await call('corpus.open', { folder: null })).toMatchObject({ ok: true, value: { entries: [{ path: 'a.txt' }] } });
  expect(await call('corpus.open', { folder: '/no/such/folder' })).toEqual({ ok: false, error: { code: 'folderMissing', values: { path: '/no/such/folder' } } });
  for (const [name, args] of [['app.quit', null], ['window.readyToClose', null], ['window.update', { title: 'T', commands: [] }]] as const) {
    expect(await call(name, args)).toEqual({ ok: true, value: null });
  }
  expect(calls).toEqual(['quit', 'readyToClose', 'updateWindow']);
});

it.each(Object.keys(argSchemas))('%s from an unknown frame is refused before its argument is looked at', async (name) => {
  const { call, calls, events } = await setUp();
  expect(await call(name, { hostile: true }, false)).toEqual({ ok: false, error: { code: 'notAllowed', values: { call: name } } });
  expect([...calls, ...events]).toEqual([]);
});

it.each(['', 'app', 'app.info ', 'constructor', '__proto__', 'toString', 'hasOwnProperty', 'x'.repeat(10_000)])('there is no call %j', async (name) => {
  const { call } = await setUp();
  expect(await call(name, null)).toMatchObject({ ok: false, error: { code: 'badCall', values: { detail: 'there is no such call' } } });
});

it('a name that is no string is refused too', async () => {
  const { handlers } = await setUp();
  expect(await dispatch(handlers, { toString: () => 'app.info' } as unknown as string, null, { trusted: true })).toMatchObject({ ok: false, error: { code: 'badCall' } });
});

describe('an argument that does not fit never reaches its handler', () => {
  it.each<[call: string, args: unknown, path: string]>([
    ['app.info', {}, ''], ['app.info', undefined, ''],
    ['corpus.open', null, ''], ['corpus.open', {}, 'folder'], ['corpus.open', { folder: 7 }, 'folder'], ['corpus.open', { folder: 'a\0b' }, 'folder'], ['corpus.open', { folder: '' }, 'folder'],
    ['corpus.open', { folder: null, more: 1 }, 'more'], ['corpus.reread', { path: 'a.txt' }, 'encoding'],
    ['settings.write', { theme: 'pink' }, 'theme'], ['settings.write', { unknown: 1 }, 'unknown'], ['settings.write', { reader: { face: 'serif', size: 100, measure: 60, reflow: false } }, 'reader.size'],
    ['settings.write', { analyst: { id: 'x', name: 'A', colour: '#000000' } }, 'analyst.id'], ['settings.write', { theme: undefined }, 'theme'],
    ['texts.keep', { documentId: 'x', textSha256: 'a'.repeat(64), text: null }, 'documentId'], ['texts.check', { textSha256: ['../x'] }, 'textSha256.0'],
    ['snapshots.list', { workspaceId: '../..' }, 'workspaceId'], ['snapshots.list', { workspaceId: 'a/b' }, 'workspaceId'], ['snapshots.read', { workspaceId: 'seeds' }, 'name'],
    ['snapshots.write', { workspaceId: 'seeds', content: '', changes: -1, headHash: null }, 'changes'], ['snapshots.write', { workspaceId: 'seeds', content: '', changes: 1.5, headHash: null }, 'changes'],
    ['corpus.writeManifest', { documents: [{ path: 'a', title: null, outlet: null, publishedOn: null, url: null, language: null, regions: [{ kind: 'header', start: 5, end: 5 }] }] }, 'documents.0.regions.0'],
    ['files.save', { title: 't', suggestedName: 'n', filters: [{ label: 'l', extensions: ['../x'] }], content: '' }, 'filters.0.extensions.0'],
    ['files.open', { title: 't', filters: [], maxBytes: Number.NaN }, 'maxBytes'],
    ['window.update', { title: 't', commands: [{ id: 'x' }] }, 'commands.0.label'],
  ])('%s %j', async (name, args, path) => {
    const handlers = new Proxy({}, { get: () => () => { throw new Error('reached'); } }) as Handlers;
    expect(await dispatch(handlers, name, args, { trusted: true })).toMatchObject({ ok: false, error: { code: 'badCall', values: { call: name, path } } });
  });
});

it('members of an object’s prototype do not come through', async () => {
  const { call } = await setUp();
  const args: unknown = JSON.parse('{"lastDocument":{"__proto__":{"polluted":1},"seeds":"x"}}');
  const answer = await call('settings.write', args);
  expect(answer).toMatchObject({ ok: true, value: { lastDocument: { seeds: 'x' } } });
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
});

it('what nobody expected becomes "internal", and the log says where', async () => {
  const log = silent();
  const { handlers } = await setUp();
  const broken: Handlers = { ...handlers, 'app.info': () => Promise.reject(new TypeError('boom')), 'settings.read': () => { throw new HostError('readFailed', { path: 'p', detail: 'd' }); } };
  expect(await dispatch(broken, 'app.info', null, { trusted: true })).toEqual({ ok: false, error: { code: 'internal', values: { detail: 'boom' } } });
  expect(log.mock.calls.join()).toMatch(/app\.info failed: TypeError: boom\n\s+at /);
  expect(await dispatch(broken, 'settings.read', null, { trusted: true })).toEqual({ ok: false, error: { code: 'readFailed', values: { path: 'p', detail: 'd' } } });
});

it('dialogs in the window are refused on a host that has its own', async () => {
  const { call } = await setUp();
  for (const [name, args] of [['dialog.list', { id: 'x', folder: null }], ['dialog.answer', { id: 'x', path: '/etc/passwd' }], ['dialog.confirmReplace', { id: 'x', path: '/x' }]] as const) {
    expect(await call(name, args)).toEqual({ ok: false, error: { code: 'notAllowed', values: { call: name } } });
  }
});
