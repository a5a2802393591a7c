/**
 * One start of the program under strace: every call that binds, listens,
 * connects or sends to an internet address, however short. Sampling could miss
 * a socket that lives for a millisecond; this cannot.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { root } from './root.mjs';
import { runProgram } from './run-program.mjs';

/**
 * @param script Node program to follow; it is given a folder that goes away afterwards
 * @returns {Promise<{calls: string[], seen: number} | {skipped: string}>}
 */
export async function traceConnections(script = join(root, 'scripts', 'lib', 'open-and-close.mjs')) {
  if (process.platform !== 'linux') return { skipped: 'strace is a Linux tool' };
  const strace = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'strace')).find((path) => existsSync(path));
  if (!strace) return { skipped: 'strace is not installed' };

  const folder = mkdtempSync(join(tmpdir(), 'attest-trace-'));
  const log = join(folder, 'trace');
  try {
    const { code, output } = await runProgram(strace, [
      '-f', '--seccomp-bpf', '-s', '0', '-e', 'trace=connect,bind,listen,sendto,sendmsg,sendmmsg', '-o', log,
      process.execPath, script, join(folder, 'data'),
    ], { quiet: true });
    if (code !== 0) return { skipped: `strace could not follow the program (${output.trim().split('\n').pop()})` };
    const lines = readFileSync(log, 'latin1').split('\n');
    return { calls: lines.filter((line) => /sa_family=AF_INET6?\b/.test(line)), seen: lines.length };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
