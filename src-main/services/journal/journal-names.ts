/** The files of a journal's folder: the one that counts, and those that were set aside beside it. */
import path from 'node:path';
import type { Disk } from './disk.ts';

const pattern = /^changes-(\d+)\.journal$/;

export function nameOf(generation: number): string {
  return `changes-${generation}.journal`;
}

/** The newest there is; 1 where there is none. Asked only where the head cannot say. */
export async function newestGeneration(disk: Disk, folder: string): Promise<number> {
  return Math.max(1, ...(await disk.list(folder)).flatMap((name) => pattern.exec(name)?.[1] ?? []).map(Number));
}

/** A flushed copy under a name that says why: the file itself goes on with its good part. */
export async function putAside(disk: Disk, file: string, why: string): Promise<string> {
  const aside = freeName(file, why);
  await disk.copy(file, aside);
  return aside;
}

export function freeName(file: string, why: string): string {
  return `${file}.${new Date().toISOString().replaceAll(':', '-')}.${why}`;
}

/** Journals that a rewrite was leaving behind when it was cut short. What cannot be put away is no hindrance. */
export async function removeStale(disk: Disk, folder: string, generation: number): Promise<void> {
  for (const name of await disk.list(folder).catch(() => [])) {
    const file = path.join(folder, name);
    const number = Number(pattern.exec(name)?.[1] ?? generation);
    if (name.endsWith('.new')) await disk.remove(file).catch(() => undefined);
    else if (number !== generation) await disk.rename(file, freeName(file, 'replaced')).catch(() => undefined);
  }
}
