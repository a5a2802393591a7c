import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { sha256Hex } from '../../../src-main/services/corpus/read-document.ts';
import { handToRunning } from '../../../src-main/services/hand-to-running.ts';
import { handFiles, lockWorkspace } from '../../../src-main/services/workspace-lock.ts';
import { bundleForChild } from '../../support/bundle-for-child.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

let built = '';
let program = '';
beforeAll(async () => {
  built = await mkdtemp(path.join(tmpdir(), 'attest-child-'));
  program = await bundleForChild('tests/support/lock-child.ts', built);
}, 60_000);
afterAll(() => rm(built, { recursive: true, force: true }));

/** A child that tries to lock; `next()` is the next line it prints. */
function start(folder: string, options: { at?: number; env?: NodeJS.ProcessEnv } = {}): { child: ChildProcess; next(): Promise<string> } {
  const child = spawn(process.execPath, [program, folder, String(options.at ?? 0)], { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, ...options.env } });
  onTestFinished(() => void child.kill('SIGKILL'));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return { child, next: async () => (await lines.next()).value as string };
}
const ended = (child: ChildProcess): Promise<void> => new Promise((done) => child.once('exit', () => done()));

describe('a workspace is held by one process', () => {
  it('a second one is refused, and the first is asked to come to the front', async () => {
    const folder = await temporaryFolder();
    const first = start(folder);
    expect(await first.next()).toBe('locked');
    expect(await start(folder).next()).toBe('workspaceLocked');
    expect(await first.next()).toBe('focus');
  });

  it('whatever its environment is, and by whatever name it comes', async () => {
    const folder = await temporaryFolder();
    const link = path.join(await temporaryFolder(), 'link');
    await symlink(folder, link);
    expect(await start(folder).next()).toBe('locked');
    expect(await start(link, { env: { TMPDIR: built, XDG_RUNTIME_DIR: built, HOME: built } }).next()).toBe('workspaceLocked');
  });

  it.each(['SIGKILL', 'SIGTERM'] as const)('until that process ends by %s', async (signal) => {
    const folder = await temporaryFolder();
    const first = start(folder);
    expect(await first.next()).toBe('locked');
    first.child.kill(signal);
    await ended(first.child);
    expect(await start(folder).next()).toBe('locked');
  });

  it('of many that start together exactly one gets it', async () => {
    const folder = await temporaryFolder();
    for (let round = 0; round < 3; round += 1) {
      const at = Date.now() + 700;
      const started = Array.from({ length: 6 }, () => start(folder, { at }));
      const said = await Promise.all(started.map(async (one) => {
        let line = await one.next();
        // The winner may be asked to come forward before it is done, by each of the others.
        while (line === 'focus') line = await one.next();
        return line;
      }));
      expect(said.sort()).toEqual(['locked', ...Array<string>(5).fill('workspaceLocked')]);
      await Promise.all(started.map(({ child }) => {
        const gone = child.exitCode === null ? ended(child) : Promise.resolve();
        child.kill('SIGKILL');
        return gone;
      }));
    }
  }, 60_000);

  it.skipIf(process.platform === 'win32')('also while that process is stopped and answers nobody', async () => {
    const folder = await temporaryFolder();
    const first = start(folder);
    expect(await first.next()).toBe('locked');
    first.child.kill('SIGSTOP');
    expect(await start(folder).next()).toBe('workspaceLocked');
  });
});

describe('in one process', () => {
  it('a released lock can be taken again, and another workspace is not concerned', async () => {
    const [one, other] = [await temporaryFolder(), await temporaryFolder()];
    const lock = await lockWorkspace(one, '/corpus', () => undefined);
    await expect(lockWorkspace(one, '/corpus', () => undefined)).rejects.toMatchObject({ shape: { code: 'workspaceLocked', values: { path: '/corpus' } } });
    await (await lockWorkspace(other, '/other', () => undefined)).release();
    await lock.release();
    await lock.release();
    await (await lockWorkspace(one, '/corpus', () => undefined)).release();
  });

  it('files left behind by anybody change nothing', async () => {
    const folder = await temporaryFolder({ lock: 'old', 'lock.token': 'old' });
    await (await lockWorkspace(folder, '/corpus', () => undefined)).release();
    await writeFile(path.join(folder, 'lock.token'), '');
    await (await lockWorkspace(folder, '/corpus', () => undefined)).release();
  });

  it.skipIf(process.platform !== 'linux')('who does not know the token cannot bring the window to the front', async () => {
    const folder = await temporaryFolder();
    let focused = 0;
    const lock = await lockWorkspace(folder, '/corpus', () => (focused += 1));
    const socket = connect(`\0attest-${sha256Hex(folder).slice(0, 32)}`);
    const answer = await new Promise<string>((done) => {
      let received = '';
      socket.on('data', (data) => {
        received += data.toString();
        if (received.split('\n').length === 2) socket.write(`${'0'.repeat(64)}\n`);
        if (received.split('\n').length === 3) done(received.split('\n')[1] ?? '');
      });
    });
    socket.destroy();
    await lock.release();
    expect([answer, focused]).toEqual(['no', 0]);
  });

  it('whoever holds it takes files from a start that knows the token', async () => {
    const folder = await temporaryFolder();
    const taken: string[][] = [];
    const lock = await lockWorkspace(folder, '/corpus', () => undefined, (files) => taken.push(files));
    expect(await handFiles(folder, ['/a b/ada.jsonld', '/bé.json'])).toBe(true);
    await writeFile(path.join(folder, 'lock.token'), 'another');
    expect(await handFiles(folder, ['/c.json'])).toBe(false);
    await lock.release();
    expect(await handFiles(folder, ['/d.json'])).toBe(false);
    expect(taken).toEqual([['/a b/ada.jsonld', '/bé.json']]);
  });

  it('the running program is found among the workspaces of a data folder', async () => {
    const data = await temporaryFolder({ 'workspaces/idle/x': '', 'workspaces/open/x': '' });
    expect(await handToRunning(data, ['/a.json'])).toBe(false);
    const taken: string[][] = [];
    const lock = await lockWorkspace(path.join(data, 'workspaces', 'open'), '/corpus', () => undefined, (files) => taken.push(files));
    expect(await handToRunning(data, ['/a.json'])).toBe(true);
    await lock.release();
    expect([await handToRunning(data, ['/a.json']), await handToRunning(path.join(data, 'gone'), ['/a.json'])]).toEqual([false, false]);
    expect(taken).toEqual([['/a.json']]);
  });
});
