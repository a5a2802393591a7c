/** The processes of a browser on one data folder, by their command lines: found, halted, killed and waited for. Linux only. */
import { readdir, readFile } from 'node:fs/promises';

/** @param windowOnly only those that draw a window's page */
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

export function signal(ids: readonly number[], name: NodeJS.Signals): void {
  for (const id of ids) {
    try {
      process.kill(id, name);
    } catch {
      // It has ended meanwhile.
    }
  }
}

export async function killBrowser(dataFolder: string, windowOnly: boolean): Promise<void> {
  signal(await browserProcesses(dataFolder, windowOnly), 'SIGKILL');
}

/** Halts the browser and another process, does the work, and lets them go on. */
export async function whileHalted<T>(dataFolder: string, process: number, work: () => Promise<T>): Promise<T> {
  const all = [process, ...await browserProcesses(dataFolder, false)];
  signal(all, 'SIGSTOP');
  try {
    return await work();
  } finally {
    signal(all, 'SIGCONT');
  }
}

/** Until the browser has ended: it lets go of its profile last. */
export async function gone(dataFolder: string): Promise<void> {
  for (let turn = 0; turn < 100 && (await browserProcesses(dataFolder, false)).length > 0; turn += 1) {
    if (turn === 40) await killBrowser(dataFolder, false);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
