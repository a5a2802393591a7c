/**
 * Backups of a workspace: one file each, written whole, flushed, read back and
 * compared before it is reported. IndexedDB is never the only copy.
 *
 * A file is two gzip members (RFC 1952, 2.2), so any gunzip reads it: a line of
 * JSON that says what follows (format, sha256, changes, head), then the content.
 * Its name carries the time at which it was last known to hold the whole
 * workspace: written, or read back when nothing had changed since.
 */
import { open, readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { constants as zlib, gunzip, gunzipSync, gzip } from 'node:zlib';
import * as v from 'valibot';
import type { BackupInfo, HostArgs, HostResult } from '../../src-common/contract/host-api.ts';
import { HostError } from '../../src-common/contract/host-error.ts';
import { t } from '../../src-common/core/messages/translate.ts';
import { writeFileAtomic } from './atomic-write.ts';
import { sha256Hex } from './corpus/read-document.ts';
import { errorCode, readError, writeError } from './file-errors.ts';
import { oneAtATime } from './one-at-a-time.ts';

export interface BackupService {
  write(args: HostArgs<'backups.write'>): Promise<HostResult<'backups.write'>>;
  /** Newest first. A file whose header is damaged is listed too, with what its name tells. */
  list(args: HostArgs<'backups.list'>): Promise<HostResult<'backups.list'>>;
  read(args: HostArgs<'backups.read'>): Promise<HostResult<'backups.read'>>;
}

const format = 1;
const keepNewest = 30;
const keepDays = 30;
/** No header is longer; enough to list a backup without reading all of it. */
const headerBytes = 4_096;

const headerSchema = v.object({
  attestBackup: v.number(),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  changes: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  headHash: v.nullable(v.string()),
});
type Header = v.InferOutput<typeof headerSchema>;

const namePattern = /^(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2}\.\d{3})Z-(\d+)\.attest-backup\.gz$/;
const deflate = promisify(gzip);
const inflate = promisify(gunzip);

/** @param folderOf the backups folder of a workspace; made by whoever opened it */
export function createBackupService(folderOf: (workspaceId: string) => string, now: () => Date = () => new Date()): BackupService {
  const queue = oneAtATime();

  const write = async ({ workspaceId, content, changes, headHash }: HostArgs<'backups.write'>): Promise<BackupInfo> => {
    const folder = folderOf(workspaceId);
    const all = await listFolder(folder);
    const newest = all[0];
    if (newest && headHash !== null && newest.headHash === headHash && newest.changes === changes) {
      // Nothing has changed since: no second copy, if this one is sound.
      const sound = await readBackup(folder, newest.name).then(() => true, () => false);
      if (sound) return confirmed(folder, newest, freeName(all, now(), changes));
    }
    const name = freeName(all, now(), changes);
    const file = path.join(folder, name);
    const header: Header = { attestBackup: format, sha256: sha256Hex(content), changes, headHash };
    const packed = Buffer.concat([await deflate(`${JSON.stringify(header)}\n`), await deflate(content)]);
    await writeFileAtomic(file, packed, { mode: 0o600 });
    try {
      await readBackup(folder, name);
    } catch (error) {
      await rm(file, { force: true }).catch(() => undefined);
      throw writeError(file, error instanceof HostError ? new Error(String(error.shape.values['detail'])) : error);
    }
    await prune(folder, now());
    return infoOf(folder, name, packed.length, header);
  };

  return {
    write: (args) => queue(() => write(args)),
    list: ({ workspaceId }) => queue(() => listFolder(folderOf(workspaceId))),
    read: ({ workspaceId, name }) => queue(() => readBackup(folderOf(workspaceId), name)),
  };
}

/** The same file under the time at which it was found to be whole and up to date. */
async function confirmed(folder: string, backup: BackupInfo, name: string): Promise<BackupInfo> {
  const to = path.join(folder, name);
  try {
    await rename(backup.path, to);
  } catch (error) {
    throw writeError(to, error);
  }
  return { ...backup, name, path: to, at: timeOf(name) };
}

/** @throws HostError `backupMissing`, or `backupDamaged` with what is wrong with it */
async function readBackup(folder: string, name: string): Promise<{ content: string; info: BackupInfo }> {
  const file = path.join(folder, name);
  if (!namePattern.test(name)) throw new HostError('backupMissing', { name });
  let packed: Buffer;
  try {
    packed = await readFile(file);
  } catch (error) {
    throw errorCode(error) === 'ENOENT' ? new HostError('backupMissing', { name }) : readError(file, error);
  }
  const damaged = (detail: string): HostError => new HostError('backupDamaged', { path: file, detail });
  const plain = await inflate(packed).catch(() => null);
  if (!plain) throw damaged(t('errors.backup.truncated'));
  const end = plain.indexOf(0x0a);
  const header = parseHeader(plain.subarray(0, Math.max(end, 0)));
  if (!header) throw damaged(t('errors.backup.notOurs'));
  if (header.attestBackup > format) throw damaged(t('errors.backup.newer', { format: header.attestBackup }));
  const content = plain.subarray(end + 1);
  if (sha256Hex(content) !== header.sha256) throw damaged(t('errors.backup.hash'));
  return { content: content.toString('utf8'), info: infoOf(folder, name, packed.length, header) };
}

async function listFolder(folder: string): Promise<BackupInfo[]> {
  let names: string[];
  try {
    names = await readdir(folder);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw readError(folder, error);
  }
  const found: BackupInfo[] = [];
  for (const name of names.filter((n) => namePattern.test(n)).sort().reverse()) {
    const { header, bytes } = await readHeader(path.join(folder, name));
    found.push(infoOf(folder, name, bytes, header));
  }
  return found;
}

/** The first member only. null: it cannot be read. */
async function readHeader(file: string): Promise<{ header: Header | null; bytes: number }> {
  const handle = await open(file, 'r').catch(() => null);
  if (!handle) return { header: null, bytes: 0 };
  let bytes = 0;
  try {
    bytes = (await handle.stat()).size;
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(headerBytes), 0, headerBytes, 0);
    // The second member is cut off here: what can be inflated is inflated, with no complaint about the rest.
    const plain = gunzipSync(buffer.subarray(0, bytesRead), { finishFlush: zlib.Z_SYNC_FLUSH });
    return { header: parseHeader(plain.subarray(0, Math.max(plain.indexOf(0x0a), 0))), bytes };
  } catch {
    return { header: null, bytes };
  } finally {
    await handle.close().catch(() => undefined);
  }
}

function parseHeader(line: Buffer): Header | null {
  try {
    const result = v.safeParse(headerSchema, JSON.parse(line.toString('utf8')));
    return result.success ? result.output : null;
  } catch {
    return null;
  }
}

function infoOf(folder: string, name: string, bytes: number, header: Header | null): BackupInfo {
  return {
    name, path: path.join(folder, name), at: timeOf(name), bytes,
    changes: header?.changes ?? Number(namePattern.exec(name)?.[5] ?? 0),
    headHash: header?.headHash ?? null,
  };
}

/** Colons do not go into a Windows file name. A clock set back must not make the newest backup look old. */
function freeName(existing: BackupInfo[], now: Date, changes: number): string {
  const newest = existing[0] ? Date.parse(existing[0].at) : 0;
  const time = new Date(Math.max(now.getTime(), newest + 1));
  return `${time.toISOString().replaceAll(':', '-')}-${changes}.attest-backup.gz`;
}

function timeOf(name: string): string {
  return name.replace(namePattern, '$1T$2:$3:$4Z');
}

/** Keeps the newest 30, and the newest of each of the last 30 days. */
async function prune(folder: string, now: Date): Promise<void> {
  const names = (await readdir(folder)).filter((name) => namePattern.test(name)).sort().reverse();
  const since = new Date(now.getTime() - keepDays * 86_400_000).toISOString().slice(0, 10);
  const days = new Set<string>();
  for (const [index, name] of names.entries()) {
    const day = name.slice(0, 10);
    const firstOfDay = !days.has(day) && day > since;
    days.add(day);
    if (index < keepNewest || firstOfDay) continue;
    await rm(path.join(folder, name), { force: true }).catch(() => undefined);
  }
}
