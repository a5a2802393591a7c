/** A process that writes a journal is killed at named steps and at any moment, and the journal is opened again. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { Journal } from '../../src-main/services/journal/journal.ts';
import { isStartOf } from './made-up-changes.ts';

/** Where it is killed; null: at any moment. */
export const killedAt = [
  null, 'frames half written', 'frames written', 'frames flushed', 'head half written', 'head written', 'head flushed', 'acknowledged',
  null, 'new file half written', 'new file written', 'new file flushed', 'new file renamed', 'old file renamed',
] as const;

export interface KillRuns {
  runs: number;
  atNamedStep: number;
  acknowledged: number;
  wrong: string[];
}

/** Which list a journal holds, and how much of it. */
interface There {
  list: number;
  count: number;
}

/** @param program the bundle of kill-child.ts */
export async function killRuns(program: string, runs: number, random: () => number): Promise<KillRuns> {
  const result: KillRuns = { runs, atNamedStep: 0, acknowledged: 0, wrong: [] };
  let folder = '';
  let there: There = { list: 1, count: 0 };
  try {
    for (let run = 0; run < runs; run += 1) {
      // Some runs go on from what the one before left.
      if (run % 5 === 0) {
        await rm(folder, { recursive: true, force: true });
        folder = await mkdtemp(path.join(tmpdir(), 'attest-kill-'));
        there = { list: 1, count: 0 };
      }
      const step = killedAt[run % killedAt.length] ?? null;
      const { lines, stopped } = await killOne(program, path.join(folder, 'journal'), step, random);
      if (stopped) result.atNamedStep += 1;
      const { acknowledged, wrong, now } = await judge(path.join(folder, 'journal'), there, lines);
      there = now;
      result.acknowledged += acknowledged;
      if (wrong !== null) result.wrong.push(`run ${run + 1}, killed ${step === null ? 'at any moment' : `with ${step}`}: ${wrong}`);
      if (step !== null && !stopped) result.wrong.push(`run ${run + 1} never came to "${step}"`);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return result;
}

async function killOne(program: string, folder: string, step: string | null, random: () => number): Promise<{ lines: string[]; stopped: boolean }> {
  // The first writes of a run belong to its start.
  const nth = String(1 + Math.floor(random() * (step?.startsWith('new') || step?.startsWith('old') ? 3 : 20)));
  const child = spawn(process.execPath, [program, folder, String(Math.floor(random() * 2 ** 31)), ...(step === null ? [] : [step, nth])], { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines: string[] = [];
  let stopped = false;
  const deadline = setTimeout(() => child.kill('SIGKILL'), 20_000);
  const ended = new Promise((done) => child.once('exit', done));
  for await (const line of createInterface({ input: child.stdout })) {
    if (line === 'stopped') stopped = true;
    else lines.push(line);
    if (stopped) child.kill('SIGKILL');
    else if (step === null && lines.length === 1) setTimeout(() => child.kill('SIGKILL'), random() * 80);
  }
  await ended;
  clearTimeout(deadline);
  return { lines, stopped };
}

/** Opens what the killed process left and compares it with what was there before and what it said since. */
async function judge(folder: string, before: There, lines: readonly string[]): Promise<{ acknowledged: number; wrong: string | null; now: There }> {
  // It may be killed before it says a word.
  const kept = new Map([[before.list, before.count]]);
  const asked = new Map(kept);
  let anew: There | null = null;
  let acknowledged = 0;
  for (const line of lines) {
    const [word, list = 0, count = 0] = line.split(' ').map((part, index) => (index === 0 ? part : Number(part))) as [string, number, number];
    if (word === 'anew') anew = { list, count };
    if (word === 'kept') acknowledged += 1;
    if (word === 'kept') kept.set(list, Math.max(kept.get(list) ?? 0, count));
    asked.set(list, Math.max(asked.get(list) ?? 0, count));
  }
  const { journal, state } = await Journal.open(folder);
  const changes = await journal.read(0, Infinity);
  await journal.close();
  const list = Number(state.replica ?? 1);
  const say = (wrong: string | null) => ({ acknowledged, wrong, now: { list, count: changes.length } });
  if (state.setAside !== null || state.lost > 0) return say(`called damaged, ${state.lost} lost`);
  if (!isStartOf(String(list), changes) || changes.length !== state.count) return say('a Change is there by half, or another in its place');
  const newest = Math.max(...kept.keys());
  if (list === newest) {
    if (changes.length < (kept.get(list) ?? 0)) return say(`${kept.get(list)} acknowledged, ${changes.length} there`);
    return say(changes.length > (asked.get(list) ?? Infinity) ? `${changes.length} there, more than were ever written` : null);
  }
  // Written anew, and not yet acknowledged.
  return say(anew && anew.list === list && list === newest + 1 && changes.length === anew.count ? null : `list ${list} where ${newest} was acknowledged`);
}
