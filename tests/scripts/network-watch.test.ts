/** The two looks from outside must be able to see: a program that does open ports is caught. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

interface Seen { samples: number; processes: number; sockets: string[] }
const scripts = join(import.meta.dirname, '..', '..', 'scripts', 'lib');
const { watchSockets } = (await import(join(scripts, 'watch-sockets.mjs'))) as { watchSockets(pid: number, mark: string): (() => Seen) | null };
const { traceConnections } = (await import(join(scripts, 'trace-connections.mjs'))) as {
  traceConnections(script: string): Promise<{ calls: string[]; seen: number } | { skipped: string }>;
};

let folder = '';
let child: ChildProcess | null = null;
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'attest-watch-')); });
afterEach(() => {
  // With its own children, which would go on listening.
  if (child?.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  child = null;
  rmSync(folder, { recursive: true, force: true });
});

/** Runs a program until it says that it is ready, and watches it. */
async function watched(code: string): Promise<string[]> {
  const mark = `run-${String(Math.random())}`;
  const running = spawn(process.execPath, ['-e', code], { cwd: folder, env: { ...process.env, ATTEST_WATCH_TEST: mark }, stdio: ['ignore', 'pipe', 'inherit'], detached: true });
  child = running;
  await new Promise((resolve) => running.stdout.once('data', resolve));
  const stop = watchSockets(running.pid ?? 0, `ATTEST_WATCH_TEST=${mark}`);
  const seen = stop?.();
  expect(seen?.processes).toBeGreaterThan(0);
  return seen?.sockets ?? [];
}

describe.skipIf(process.platform !== 'linux')('watching sockets', () => {
  test.each<[name: string, code: string, sees: RegExp]>([
    ['a port that is listened on', "require('net').createServer().listen(0, '127.0.0.1', () => console.log('ready'))", /^\S+ \(\d+\): tcp 127\.0\.0\.1:\d+ -> 0\.0\.0\.0:0$/],
    ['a UDP socket that is bound', "require('dgram').createSocket('udp4').bind(0, '127.0.0.1', () => console.log('ready'))", /: udp 127\.0\.0\.1:\d+/],
    ['a port of a child', "require('child_process').spawn(process.execPath, ['-e', `require('net').createServer().listen(0, '127.0.0.1', () => console.log('ready'))`], { stdio: 'inherit' })", /: tcp 127\.0\.0\.1/],
  ])('finds %s', async (_, code, sees) => {
    const sockets = await watched(code);
    expect(sockets.some((socket) => sees.test(socket)), sockets.join('\n')).toBe(true);
  });

  test('finds what has cut itself loose, by its mark', async () => {
    const inner = "require('net').createServer().listen(0, '127.0.0.1', () => { require('fs').writeFileSync('pid', String(process.pid)); console.log('ready'); setTimeout(() => process.exit(), 5000) })";
    const middle = `require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(inner)}], { stdio: ['ignore', 'inherit', 'ignore'], detached: true }).unref()`;
    const outer = `require('child_process').spawnSync(process.execPath, ['-e', ${JSON.stringify(middle)}], { stdio: 'inherit' }); setTimeout(() => {}, 5000)`;
    const sockets = await watched(outer);
    process.kill(Number(readFileSync(join(folder, 'pid'), 'utf8')));
    expect(sockets).toHaveLength(1);
  });

  test('passes over unix-domain sockets', async () => {
    expect(await watched("require('net').createServer().listen('here.sock', () => console.log('ready'))")).toEqual([]);
  });
});

describe('following one start', () => {
  const trace = async (code: string): Promise<string[] | null> => {
    const script = join(folder, 'program.cjs');
    writeFileSync(script, code);
    const traced = await traceConnections(script);
    return 'skipped' in traced ? null : traced.calls;
  };

  test('finds a connection that fails at once, and a socket that sends nothing', async ({ skip }) => {
    const tcp = await trace("require('net').connect(1, '127.0.0.1').on('error', () => {})");
    if (tcp === null) return skip('strace is not here');
    expect(tcp.some((call) => call.includes('connect') && call.includes('AF_INET'))).toBe(true);
    const udp = await trace("const s = require('dgram').createSocket('udp4'); s.connect(443, '127.0.0.1', () => s.close())");
    expect(udp?.some((call) => call.includes('connect') && call.includes('AF_INET'))).toBe(true);
  });

  test('finds nothing in a program that only uses files', async ({ skip }) => {
    const calls = await trace("require('fs').readFileSync(__filename)");
    if (calls === null) return skip('strace is not here');
    expect(calls).toEqual([]);
  });
});
