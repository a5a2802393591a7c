/** An archive, read whole and checked before anything is done with it: refused as a whole, or good as a whole. */
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { archiveLimits, readArchiveManifest, type ArchiveManifest, type ArchivePart } from '../../../src-common/core/archive/archive-manifest.ts';
import { problemOfPaths, type PathRules } from '../../../src-common/core/archive/archive-paths.ts';
import { HostError } from '../../../src-common/contract/host-error.ts';
import { t } from '../../../src-common/core/messages/translate.ts';
import { readWorkspace, type WorkspaceRead } from '../../../src-common/core/records/workspace-file.ts';
import { isIgnoredName, isTextName, manifestName } from '../corpus/walk.ts';
import { sha256Hex } from '../corpus/read-document.ts';
import { readError } from '../file-errors.ts';
import { unseal } from '../sealed-file.ts';
import { archiveKind } from './pack-archive.ts';

export interface Archive {
  manifest: ArchiveManifest;
  history: Extract<WorkspaceRead, { ok: true }>;
  files: Extract<ArchivePart, { kind: 'file' }>[];
  texts: Extract<ArchivePart, { kind: 'text' }>[];
  /** The bytes of a part, unpacked again: all of them at once may be more than fits. */
  bytesOf(part: ArchivePart): Promise<Buffer>;
}

export type ArchiveRead =
  | { ok: true; archive: Archive }
  /** `detail` is for people, the end of a sentence. */
  | { ok: false; detail: string };

const inflate = promisify(gunzip);

/** Where the files of an archive would go, as far as this system decides it. */
export const ownPathRules: PathRules = {
  isCaseless: process.platform === 'win32' || process.platform === 'darwin',
  isWindows: process.platform === 'win32',
  isDocument: (path) => {
    const parts = path.split('/');
    return path === manifestName || (parts.every((part, index) => !isIgnoredName(part, index === 0)) && isTextName(parts.at(-1) ?? ''));
  },
};

/** Reads an archive from the disk. @throws HostError `archiveDamaged`, `fileMissing`, `fileUnreadable`, `fileTooLarge` */
export async function openArchive(file: string): Promise<Archive> {
  const read = await readArchive(await readLimited(file));
  if (!read.ok) throw new HostError('archiveDamaged', { path: file, detail: read.detail });
  return read.archive;
}

export async function readArchive(bytes: Buffer, rules: PathRules = ownPathRules): Promise<ArchiveRead> {
  const unsealed = unseal(archiveKind, bytes);
  if (!unsealed.ok) return unsealed;
  const { header, body } = unsealed;
  const read = readArchiveManifest(header, body.byteLength);
  if (!read.ok) return refuse(t(`archive.problem.${read.reason}`, { path: read.path }));
  const { manifest } = read;
  const files = manifest.parts.filter((part) => part.kind === 'file');
  const problem = problemOfPaths(files.map(({ path }) => path), rules);
  if (problem) return refuse(t(`archive.problem.${problem.reason}`, { path: problem.path }));

  const starts = new Map<ArchivePart, number>();
  let at = 0;
  for (const part of manifest.parts) {
    starts.set(part, at);
    at += part.packed;
  }
  const bytesOf = async (part: ArchivePart): Promise<Buffer> => {
    const start = starts.get(part) ?? 0;
    // It stops there: what claims to be small and is not never comes to be.
    const plain = await inflate(body.subarray(start, start + part.packed), { maxOutputLength: Math.max(1, part.bytes) });
    if (plain.byteLength !== part.bytes || sha256Hex(plain) !== part.sha256) throw new RangeError('not what the manifest says');
    return plain;
  };

  let history: WorkspaceRead | null = null;
  for (const part of manifest.parts) {
    const plain = await bytesOf(part).catch(() => null);
    if (!plain) return refuse(t('archive.problem.part', { path: part.kind === 'file' ? part.path : part.kind }));
    if (part.kind === 'history') history = readWorkspace(plain.toString('utf8'));
  }
  if (!history?.ok) return refuse(t('archive.problem.log', { at: history?.at ?? 0, detail: history?.detail ?? '' }));
  const { head } = history;
  if (head.replica !== manifest.replica || head.sequence !== manifest.changes || head.hash !== manifest.headHash) return refuse(t('archive.problem.history'));
  return { ok: true, archive: { manifest, history, files, texts: manifest.parts.filter((part) => part.kind === 'text'), bytesOf } };
}

async function readLimited(file: string): Promise<Buffer> {
  let handle;
  try {
    handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)); // a pipe must not block
    const stats = await handle.stat();
    if (!stats.isFile()) throw new HostError('fileUnreadable', { path: file, detail: t('errors.detail.notAFile') });
    if (stats.size > archiveLimits.fileBytes) throw new HostError('fileTooLarge', { path: file, bytes: stats.size, limit: archiveLimits.fileBytes });
    return await handle.readFile();
  } catch (error) {
    throw readError(file, error);
  } finally {
    await handle?.close().catch(() => undefined);
  }
}

function refuse(detail: string): { ok: false; detail: string } {
  return { ok: false, detail };
}
