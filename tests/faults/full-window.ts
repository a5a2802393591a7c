/**
 * The real program in its window on a real file system that fills up, with its
 * browser's profile and its data on it. After it is told and was killed or
 * closed, the next start has everything that the journal acknowledged, and the
 * files exported before are what they were.
 */
import { execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { gone, killBrowser } from './program-processes.ts';
import { nothingYet, runProgram, type Last, type Program } from './program-run.ts';

const run = promisify(execFile);
/** What the window may take at most to say that something is not stored. */
const toldWithinMs = 2_000;
const mostBytes = 6_000_000;
const diskMegabytes = 96;

export interface FullWindow {
  rounds: number;
  /** Changes that the window handed to the journal; those of them that it acknowledged; appends refused. */
  asked: number;
  kept: number;
  refused: number;
  /** Acknowledged Changes that the next start did not have. */
  lost: number;
  /** From the key to the words on the screen, the slowest of all rounds. */
  slowestToldMs: number;
  /** Rounds in which the words said that the disk is full. */
  named: number;
  exportsCompared: number;
  wrong: string[];
}

export interface Programs extends Program {
  /** The bundle of full-window-child.ts. */
  filling: string;
}

/**
 * @param say hears now and then how far it has come
 * @returns null where no file system may be mounted
 */
export async function fillWindow(programs: Programs, rounds: number, random: () => number, say: (line: string) => void): Promise<FullWindow | null> {
  const result: FullWindow = { rounds, asked: 0, kept: 0, refused: 0, lost: 0, slowestToldMs: 0, named: 0, exportsCompared: 0, wrong: [] };
  for (let round = 0; round < rounds; round += 1) {
    const bytes = Math.floor((round / Math.max(1, rounds - 1)) * mostBytes * (0.8 + 0.2 * random()));
    const folder = await mkdtemp(path.join(tmpdir(), 'attest-full-'));
    try {
      await run('mount', ['-t', 'tmpfs', '-o', `size=${diskMegabytes}m`, 'tmpfs', folder]);
    } catch {
      await rm(folder, { recursive: true });
      return null;
    }
    try {
      await oneRound(programs, folder, bytes, round, result);
    } finally {
      await killBrowser(folder, false);
      await gone(folder);
      await unmount(folder);
      await rm(folder, { recursive: true });
    }
    if ((round + 1) % 5 === 0) say(`  ${round + 1} of ${rounds} rounds, ${result.kept} Changes acknowledged, ${result.refused} appends refused, ${result.wrong.length} things wrong`);
  }
  return result;
}

/** The last of the browser's processes lets go a little after it has ended. */
async function unmount(folder: string): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) {
    if (await run('umount', [folder]).then(() => true, () => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await run('umount', [folder]);
}

async function oneRound(programs: Programs, folder: string, bytes: number, round: number, result: FullWindow): Promise<void> {
  const wrong = (words: string): void => void result.wrong.push(`round ${round + 1}, ${bytes} bytes left: ${words}`);
  const isKilled = round % 2 === 0;
  const seen = await fill(programs, folder, bytes, isKilled, wrong);
  result.asked += seen.asked;
  result.kept += seen.known.sequence;
  result.refused += seen.refused;
  if (seen.isNamed) result.named += 1;
  result.slowestToldMs = Math.max(result.slowestToldMs, seen.toldMs);
  let lost = 0;
  const look = (when: string, mayFail: boolean): Promise<unknown> => runProgram(programs, folder, null, { ...nothingYet, saved: seen.known }, (words) => {
    // On a full disk a browser may not start at all; it may not take anything with it.
    if (mayFail && /did not start|never came/.test(words)) return;
    const [, before, there] = /(\d+) acknowledged, (\d+) there/.exec(words) ?? [];
    if (before !== undefined) lost = Math.max(lost, Number(before) - Number(there), 1);
    wrong(`${when}: ${words}`);
  }, mayFail ? 20_000 : 60_000);
  if (round % 4 >= 2) await look('started while it is full', true);
  await rm(path.join(folder, 'ballast'), { force: true });
  await look('started with room again', false);
  result.lost += lost;
  for (const [name, before] of seen.exported) {
    result.exportsCompared += 1;
    const now = await readFile(path.join(folder, name), 'utf8').catch((error: unknown) => String(error));
    if (sumOf(now) === before) continue;
    // Written anew in this round, over the one before: a whole one, or none of it.
    if (name !== 'two.jsonld') wrong(`${name} was touched`);
    else if (!isWhole(now)) wrong(`${name} is neither what it was nor what was exported`);
  }
}

interface Filled {
  asked: number;
  refused: number;
  known: Last;
  toldMs: number;
  isNamed: boolean;
  /** Sums of what was exported before the disk was full. */
  exported: Map<string, string>;
}

async function fill({ filling, root }: Programs, folder: string, bytes: number, isKilled: boolean, wrong: (words: string) => void): Promise<Filled> {
  const out = path.join(root, 'out');
  const child = spawn(process.execPath, [filling, path.join(out, 'chromium', 'host.cjs'), path.join(root, 'seeds'), path.join(out, 'renderer'), folder, String(bytes)], { stdio: ['pipe', 'pipe', 'pipe'] });
  const ended = new Promise((done) => child.once('exit', done));
  const filled: Filled = { asked: 0, refused: 0, known: { sequence: 0, hash: '' }, toldMs: 0, isNamed: false, exported: new Map() };
  let isDone = false;
  let said = '';
  const stop = async (): Promise<void> => {
    child.kill('SIGKILL');
    await killBrowser(folder, false);
  };
  const deadline = setTimeout(() => void stop(), 120_000);
  child.stdin.on('error', () => undefined);
  child.stderr.on('data', (piece: Buffer) => { said = `${said}${piece.toString()}`.slice(-600); });
  for await (const line of createInterface({ input: child.stdout })) {
    const [word = '', first = '0', second = ''] = line.split(' ');
    if (word === 'asked') filled.asked = Math.max(filled.asked, Number(first));
    else if (word === 'kept') filled.known = { sequence: Number(first), hash: second };
    else if (word === 'refused') filled.refused += 1;
    else if (word === 'exported') for (const name of ['one.jsonld', 'two.jsonld']) filled.exported.set(name, sumOf(await readFile(path.join(folder, name), 'utf8')));
    else if (word === 'told') {
      filled.toldMs = Number(first);
      filled.isNamed = /disk is full|no room left/.test(line);
      if (filled.toldMs > toldWithinMs) wrong(`told after ${filled.toldMs} ms only`);
    } else if (word === 'never' || word === 'the' || word === 'crashed') wrong(line);
    else if (word === 'done') {
      isDone = true;
      if (isKilled) await stop();
      else child.stdin.write('close\n');
    }
  }
  await ended;
  clearTimeout(deadline);
  await killBrowser(folder, false);
  await gone(folder);
  if (!isDone) wrong(`did not come to its end: ${said.trim()}`);
  return filled;
}

function sumOf(content: string): string {
  return createHash('sha256').update(content).digest('hex');
}

function isWhole(content: string): boolean {
  try {
    return typeof JSON.parse(content) === 'object';
  } catch {
    return false;
  }
}
