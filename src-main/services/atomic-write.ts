/**
 * Whole files or nothing: written beside the target, flushed to the disk, then
 * renamed over it, so that whatever fails leaves the previous file as it was.
 *
 * Not the package write-file-atomic: it writes with one call and ignores how
 * much of it was taken, so on a disk that fills up it puts half a file in the
 * place of a whole one. (`FileHandle.writeFile` writes until all is taken or
 * the system says why not.) Nor does it flush the folder that holds the name.
 */
import { randomBytes } from 'node:crypto';
import { open, realpath, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { writeError } from './file-errors.ts';

export interface WriteOptions {
  /** Permissions of a new file; an existing file keeps its own. */
  mode?: number;
}

/**
 * @returns the number of bytes written
 * @throws HostError `writeFailed`; the previous file is untouched and no remains are left
 */
export async function writeFileAtomic(file: string, content: string | Uint8Array, options: WriteOptions = {}): Promise<number> {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  let temporary: string | null = null;
  let handle: FileHandle | null = null;
  try {
    // A link to a file is written through, not replaced by a file.
    const target = await realpath(file).catch(() => path.resolve(file));
    const previous = await stat(target).catch(() => null);
    const wanted = path.join(path.dirname(target), `.${path.basename(target).slice(0, 200)}.${randomBytes(6).toString('hex')}.tmp`);
    handle = await open(wanted, 'wx', previous?.mode ?? options.mode ?? 0o644);
    temporary = wanted;
    if (previous) await handle.chmod(previous.mode & 0o7777).catch(() => undefined);
    await handle.writeFile(bytes);
    await handle.sync();
    await handle.close();
    handle = null;
    await rename(temporary, target);
    temporary = null;
    await syncFolder(path.dirname(target));
    return bytes.byteLength;
  } catch (error) {
    throw writeError(file, error);
  } finally {
    await handle?.close().catch(() => undefined);
    if (temporary !== null) await rm(temporary, { force: true }).catch(() => undefined);
  }
}

/** The rename itself survives a power cut only once the folder is flushed. Windows has no such call. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r').catch(() => null);
  try {
    await handle?.sync();
  } catch {
    // Some network file systems refuse it; the file itself is on the disk.
  } finally {
    await handle?.close().catch(() => undefined);
  }
}
