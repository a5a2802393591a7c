/**
 * The real program is killed between commit, append, flush and acknowledgement:
 * its window, its main process, or both. The next start is looked at before it
 * is killed itself.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Change } from '../../src-common/core/claims/change.ts';
import type { LogHead } from '../../src-common/core/claims/change-log.ts';
import { stateOf, type PackRow } from '../../src-renderer/db/repositories/packs.ts';
import { checkStore } from '../../src-renderer/db/store-check.ts';

export const programPoints = ['committed', 'frames written', 'frames flushed', 'head written', 'head flushed', 'acknowledged'] as const;
export const victims = ['window', 'main process', 'both'] as const;
type Victim = (typeof victims)[number];

export interface ProgramKills {
  runs: number;
  /** Edits that the window called saved; those of them that the journal had acknowledged. */
  saved: number;
  kept: number;
  wrong: string[];
}

interface Found {
  changes: Change[];
  packs: PackRow[];
  meta: { key: string; value: unknown }[];
  notices: string;
}

export interface Last { sequence: number; hash: string }

/**
 * @param program the bundle of program-child.ts
 * @param root the project, built
 */
export async function killProgram(program: string, root: string, runs: number, random: () => number): Promise<ProgramKills> {
  const result: ProgramKills = { runs, saved: 0, kept: 0, wrong: [] };
  const dataFolder = await mkdtemp(path.join(tmpdir(), 'attest-killed-'));
  let known: Last = { sequence: 0, hash: '' };
  try {
    // One start more than kills: the last one is only looked at.
    for (let run = 0; run <= runs; run += 1) {
      const point = programPoints[run % programPoints.length] ?? 'committed';
      const victim = victims[Math.floor(run / programPoints.length) % victims.length] ?? 'both';
      const say = (words: string): void => void result.wrong.push(`run ${run + 1}${run === runs ? ' (the last start)' : `, ${victim} killed when ${point}`}: ${words}`);
      const seen = await oneRun(program, root, dataFolder, point, victim, 1 + Math.floor(random() * 12), run === runs, known, say);
      result.saved += Math.max(0, seen.last.sequence - known.sequence);
      result.kept += seen.kept;
      known = seen.last;
    }
  } finally {
    await rm(dataFolder, { recursive: true, force: true, maxRetries: 5 });
  }
  return result;
}

async function oneRun(
  program: string, root: string, dataFolder: string, point: string, victim: Victim, nth: number, onlyLook: boolean, known: Last, wrong: (words: string) => void, limitMs = 60_000,
): Promise<{ last: Last; kept: number }> {
  const out = path.join(root, 'out');
  const child = spawn(process.execPath, [program, path.join(out, 'chromium', 'host.cjs'), path.join(root, 'seeds'), path.join(out, 'renderer'), dataFolder, ...(onlyLook ? [] : [point, String(nth)])], { stdio: ['pipe', 'pipe', 'ignore'] });
  const ended = new Promise((done) => child.once('exit', done));
  let last = known;
  let kept = 0;
  let isKilled = false;
  let isLooked = false;
  const kill = async (who: Victim): Promise<void> => {
    isKilled = true;
    if (who !== 'main process') await killBrowser(dataFolder, who === 'window');
    // Without its window the program puts itself away.
    if (who === 'window') child.stdin.write('go on\n');
    else child.kill('SIGKILL');
  };
  const deadline = setTimeout(() => {
    if (!isKilled) wrong(`never came to "${point}"`);
    void kill('both');
  }, limitMs);
  child.stdin.on('error', () => undefined);
  for await (const line of createInterface({ input: child.stdout })) {
    const [word = '', sequence = '0', hash = ''] = line.split(' ');
    if (word === 'found') {
      // Killed while it said so: what of it came through may end anywhere.
      if (isKilled) continue;
      isLooked = true;
      look(JSON.parse(line.slice('found '.length)) as Found, known, wrong);
      if (onlyLook) await kill('both');
    } else if (word === 'saved') last = { sequence: Number(sequence), hash };
    else if (word === 'kept') kept += 1;
    else if (word === 'stopped') await kill(victim);
  }
  await ended;
  // Before that, its start can be killed at a point, too: what it would have found, the next one finds.
  if (onlyLook && !isLooked) wrong('did not start');
  clearTimeout(deadline);
  await gone(dataFolder);
  return { last, kept };
}

/**
 * Starts the program, looks at what it finds, and kills it.
 *
 * @param known the last acknowledged Change: it is there, and all before it
 * @param limitMs how long it may take to start
 */
export async function lookAtStart(program: string, root: string, dataFolder: string, known: Last, wrong: (words: string) => void, limitMs: number): Promise<void> {
  await oneRun(program, root, dataFolder, '', 'both', 1, true, known, wrong, limitMs);
}

/** What a start finds: everything that was acknowledged, and records that are what the Changes add up to. */
function look({ changes, packs, meta, notices }: Found, known: Last, wrong: (words: string) => void): void {
  const head = meta.find(({ key }) => key === 'head')?.value as LogHead | undefined;
  const check = checkStore(changes, head ?? null, stateOf(packs));
  if (!check.ok) wrong(`the database does not add up: ${check.reason}`);
  if (known.sequence > 0 && changes[known.sequence - 1]?.hash !== known.hash) wrong(`${known.sequence} acknowledged, ${changes.length} there`);
  if (/damaged|\.replaced/.test(notices)) wrong(`called damaged: ${notices}`);
}

/** Processes of the browser on this data folder, by their command lines; a window's alone, or all. */
async function browserProcesses(dataFolder: string, windowOnly: boolean): Promise<number[]> {
  const found: number[] = [];
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const words = await readFile(`/proc/${name}/cmdline`, 'utf8').catch(() => '');
    if (!words.includes(`${dataFolder}/chromium-profile`)) continue;
    if (!windowOnly || words.includes('--type=renderer')) found.push(Number(name));
  }
  return found;
}

export async function killBrowser(dataFolder: string, windowOnly: boolean): Promise<void> {
  for (const id of await browserProcesses(dataFolder, windowOnly)) {
    try {
      process.kill(id, 'SIGKILL');
    } catch {
      // It has ended meanwhile.
    }
  }
}

/** Until the browser has ended: it lets go of its profile last. */
export async function gone(dataFolder: string): Promise<void> {
  for (let turn = 0; turn < 100 && (await browserProcesses(dataFolder, false)).length > 0; turn += 1) {
    if (turn === 40) await killBrowser(dataFolder, false);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
