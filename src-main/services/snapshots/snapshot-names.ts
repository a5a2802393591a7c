/**
 * Names of snapshot files: `000042_2026-01-31T10-11-12.345Z_57.attest-snapshot`,
 * a number that counts up, the time that the clock showed, and how many Changes
 * are in it. The number alone decides the order: a clock may be set back.
 */

export interface SnapshotName {
  name: string;
  /** Counts up from 1; 0 for files of the program's first versions, which come before all others. */
  number: number;
  /** ISO 8601, UTC, as the clock was. */
  at: string;
  changes: number;
}

const pattern = /^(\d{6,15})_(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2}\.\d{3})Z_(\d+)\.attest-snapshot$/;
/** As they were called when they were called backups. */
const firstPattern = /^(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2}\.\d{3})Z-(\d+)\.attest-backup\.gz$/;

/** null: not one of ours. */
export function parseName(name: string): SnapshotName | null {
  const [, number, ...parts] = pattern.exec(name) ?? [];
  if (number !== undefined) return { name, number: Number(number), ...timeAndCount(parts) };
  const [, ...first] = firstPattern.exec(name) ?? [];
  return first.length > 0 ? { name, number: 0, ...timeAndCount(first) } : null;
}

/** The next name after the newest. Colons do not go into a Windows file name. */
export function nextName(newest: SnapshotName | undefined, now: Date, changes: number): string {
  const number = String((newest?.number ?? 0) + 1).padStart(6, '0');
  return `${number}_${now.toISOString().replaceAll(':', '-')}_${changes}.attest-snapshot`;
}

/** Those of a folder that are snapshots, newest first. */
export function inOrder(names: readonly string[]): SnapshotName[] {
  return names.flatMap((name) => parseName(name) ?? []).sort((a, b) => b.number - a.number || (a.name < b.name ? 1 : -1));
}

function timeAndCount([day = '', hour = '', minute = '', second = '', changes = '']: string[]): { at: string; changes: number } {
  return { at: `${day}T${hour}:${minute}:${second}Z`, changes: Number(changes) };
}
