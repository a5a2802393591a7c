/**
 * The real program is killed between commit, append, flush and acknowledgement:
 * its window, its main process, or both. The next start is looked at before it
 * is killed itself. Where a file system may be mounted, the power is cut at the
 * same moment as well, on a copy: the journal is read as the cut left it, then
 * the program is started on it.
 */
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Journal } from '../../src-main/services/journal/journal.ts';
import { CutDisk, type Mounted } from './cut-disk.ts';
import { whileHalted } from './program-processes.ts';
import { nothingYet, runProgram, victims, type Acknowledged, type Program } from './program-run.ts';

export const programPoints = ['committed', 'frames written', 'frames flushed', 'head written', 'head flushed', 'acknowledged'] as const;

export interface ProgramKills {
  runs: number;
  /** Runs that were killed at their point; starts that were looked at after a kill. */
  atPoint: number;
  looked: number;
  /** Edits that the window called saved; appends that the journal acknowledged. */
  saved: number;
  kept: number;
  /** null: no file system may be mounted here, and no power was cut. */
  cuts: PowerCuts | null;
  wrong: string[];
}

export interface PowerCuts {
  /** Runs that were played again with the power cut; starts on what it left that were looked at. */
  cut: number;
  looked: number;
  /** Moments with frames written and not flushed; those where the cut took them, as it should. */
  unflushed: number;
  dropped: number;
}

/** @param say hears now and then how far it has come; without it the power is not cut */
export async function killProgram(program: Program, runs: number, random: () => number, say?: (line: string) => void): Promise<ProgramKills> {
  const disk = say ? await CutDisk.mount() : null;
  const plain = disk ? null : await mkdtemp(path.join(tmpdir(), 'attest-killed-'));
  const dataFolder = disk?.folder ?? plain ?? '';
  const result: ProgramKills = { runs, atPoint: 0, looked: 0, saved: 0, kept: 0, cuts: disk && { cut: 0, looked: 0, unflushed: 0, dropped: 0 }, wrong: [] };
  let known = nothingYet;
  try {
    for (let run = 0; run < runs; run += 1) {
      const point = programPoints[run % programPoints.length] ?? 'committed';
      const victim = victims[Math.floor(run / programPoints.length) % victims.length] ?? 'both';
      const wrong = (words: string): void => void result.wrong.push(`run ${run + 1}, ${victim} killed when ${point}: ${words}`);
      let left: { disk: Mounted; known: Acknowledged } | null = null;
      const seen = await runProgram(program, dataFolder, {
        point, victim, nth: 1 + Math.floor(random() * 12),
        async stopped(id, acknowledged) {
          if (disk) left = { disk: await whileHalted(dataFolder, id, () => disk.afterPowerCut()), known: acknowledged };
        },
      }, known, wrong);
      if (left && result.cuts) await lookAfterCut(program, left, point, result.cuts, (words) => wrong(`and the power cut: ${words}`));
      if (seen.atPoint) result.atPoint += 1;
      if (seen.looked) result.looked += 1;
      result.saved += Math.max(0, seen.known.saved.sequence - known.saved.sequence);
      result.kept += seen.kept;
      known = seen.known;
      if ((run + 1) % 20 === 0) say?.(`  ${run + 1} of ${runs} runs, ${result.atPoint} killed at their point, ${result.kept} appends acknowledged, ${result.wrong.length} things wrong`);
    }
    // One start more than kills: the last kill is looked at, too.
    const { looked } = await runProgram(program, dataFolder, null, known, (words) => result.wrong.push(`the last start: ${words}`));
    if (looked) result.looked += 1;
  } finally {
    await disk?.end();
    if (plain !== null) await rm(plain, { recursive: true, force: true, maxRetries: 5 });
  }
  return result;
}

async function lookAfterCut(program: Program, { disk, known }: { disk: Mounted; known: Acknowledged }, point: string, cuts: PowerCuts, wrong: (words: string) => void): Promise<void> {
  try {
    cuts.cut += 1;
    const count = await readJournal(disk.folder, known, wrong);
    // What waits at this point is in the database and behind what the journal has acknowledged.
    if (point === 'frames written') {
      cuts.unflushed += 1;
      if (count < known.saved.sequence) cuts.dropped += 1;
    }
    const { looked } = await runProgram(program, disk.folder, null, known, wrong);
    if (looked) cuts.looked += 1;
  } finally {
    await disk.end();
  }
}

/** The journal by itself, in a copy: the program's start would bring back from the database what it lacks. */
async function readJournal(dataFolder: string, { kept }: Acknowledged, wrong: (words: string) => void): Promise<number> {
  const workspaces = path.join(dataFolder, 'workspaces');
  const [id = ''] = await readdir(workspaces).catch(() => []);
  const copy = await mkdtemp(path.join(tmpdir(), 'attest-journal-'));
  try {
    await cp(path.join(workspaces, id, 'journal'), copy, { recursive: true });
    const { journal, state } = await Journal.open(copy);
    const changes = await journal.read(0, Infinity);
    await journal.close();
    if (state.lost > 0 || state.setAside !== null) wrong(`the journal was called damaged, ${state.lost} lost`);
    if (kept.sequence > 0 && (changes[kept.sequence - 1] as { hash?: string } | undefined)?.hash !== kept.hash) wrong(`the journal acknowledged ${kept.sequence}, ${changes.length} are in it`);
    return changes.length;
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}
