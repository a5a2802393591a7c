/** One run of the real program in its window, edited without a pause until it is killed; and one start, looked at. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Change } from '../../src-common/core/claims/change.ts';
import type { LogHead } from '../../src-common/core/claims/change-log.ts';
import { stateOf, type PackRow } from '../../src-renderer/db/repositories/packs.ts';
import { checkStore } from '../../src-renderer/db/store-check.ts';
import { gone, killBrowser } from './program-processes.ts';

export const victims = ['window', 'main process', 'both'] as const;
export type Victim = (typeof victims)[number];

export interface Last { sequence: number; hash: string }

/** What was acknowledged so far: the window called it saved (the database has it), the journal has it on disk. */
export interface Acknowledged { saved: Last; kept: Last }

export const nothingYet: Acknowledged = { saved: { sequence: 0, hash: '' }, kept: { sequence: 0, hash: '' } };

export interface Program {
  /** The bundle of program-child.ts. */
  looking: string;
  /** The project, built. */
  root: string;
}

export interface Run {
  point: string;
  victim: Victim;
  /** It is killed when the point comes by the n-th time. */
  nth: number;
  /** At the point, before anybody is killed; gets the id of the program's process. */
  stopped(process: number, known: Acknowledged): Promise<void>;
}

export interface Seen {
  known: Acknowledged;
  /** Appends that the journal acknowledged in this run. */
  kept: number;
  /** It was killed at its point, and not somewhere else. */
  atPoint: boolean;
  /** What its start found was looked at. */
  looked: boolean;
}

interface Found {
  changes: Change[];
  packs: PackRow[];
  meta: { key: string; value: unknown }[];
  notices: string;
}

/**
 * Starts the program, looks at what it finds, and kills it: at the point of
 * the run, or (null) at once.
 *
 * @param known acknowledged before: it is there, and all before it
 * @param limitMs how long it may take
 */
export async function runProgram({ looking, root }: Program, dataFolder: string, run: Run | null, known: Acknowledged, wrong: (words: string) => void, limitMs = 60_000): Promise<Seen> {
  const out = path.join(root, 'out');
  const child = spawn(process.execPath, [
    looking, path.join(out, 'chromium', 'host.cjs'), path.join(root, 'seeds'), path.join(out, 'renderer'), dataFolder, ...(run ? [run.point, String(run.nth)] : []),
  ], { stdio: ['pipe', 'pipe', 'ignore'] });
  const ended = new Promise((done) => child.once('exit', done));
  const seen: Seen = { known: { ...known }, kept: 0, atPoint: false, looked: false };
  let isKilled = false;
  const kill = async (who: Victim): Promise<void> => {
    isKilled = true;
    if (who !== 'main process') await killBrowser(dataFolder, who === 'window');
    // Without its window the program puts itself away.
    if (who === 'window') child.stdin.write('go on\n');
    else child.kill('SIGKILL');
  };
  const deadline = setTimeout(() => {
    if (!isKilled && run) wrong(`never came to "${run.point}"`);
    void kill('both');
  }, limitMs);
  child.stdin.on('error', () => undefined);
  for await (const line of createInterface({ input: child.stdout })) {
    const [word = '', sequence = '0', hash = ''] = line.split(' ');
    if (word === 'found') {
      // Killed while it said so: what of it came through may end anywhere.
      if (isKilled) continue;
      seen.looked = true;
      look(JSON.parse(line.slice('found '.length)) as Found, known.saved, wrong);
      if (!run) await kill('both');
    } else if (word === 'saved') seen.known.saved = { sequence: Number(sequence), hash };
    else if (word === 'kept') {
      seen.kept += 1;
      seen.known.kept = { sequence: Number(sequence), hash };
    } else if (word === 'stopped' && run && !isKilled) {
      seen.atPoint = true;
      await run.stopped(child.pid ?? 0, { ...seen.known }).catch((error: unknown) => wrong(String(error)));
      await kill(run.victim);
    }
  }
  await ended;
  clearTimeout(deadline);
  // A run may be killed before: its start can come to the point, too. What it would have found, the next one finds.
  if (!run && !seen.looked) wrong('did not start');
  await gone(dataFolder);
  return seen;
}

/** What a start finds: everything that was acknowledged, and records that are what the Changes add up to. */
function look({ changes, packs, meta, notices }: Found, known: Last, wrong: (words: string) => void): void {
  const head = meta.find(({ key }) => key === 'head')?.value as LogHead | undefined;
  const check = checkStore(changes, head ?? null, stateOf(packs));
  if (!check.ok) wrong(`the database does not add up: ${check.reason}`);
  if (known.sequence > 0 && changes[known.sequence - 1]?.hash !== known.hash) wrong(`${known.sequence} acknowledged, ${changes.length} there`);
  if (/damaged|\.replaced/.test(notices)) wrong(`called damaged: ${notices}`);
}
