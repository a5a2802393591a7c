/**
 * The documents of an archive as files: into a new folder, all or none. Nothing
 * that is there already is ever written over.
 */
import { mkdir, mkdtemp, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { HostError } from '../../../src-common/contract/host-error.ts';
import { syncFolder } from '../atomic-write.ts';
import { errorCode, writeError } from '../file-errors.ts';
import type { Archive } from './read-archive.ts';

/** So many folders of one name beside each other are enough. */
const mostTries = 100;

/**
 * @param into folder that exists, in which the new one is made
 * @returns the new folder
 * @throws HostError `writeFailed`, `folderEmpty` where the archive has no documents; nothing is left behind then
 */
export async function unpackDocuments(archive: Archive, into: string): Promise<string> {
  if (archive.files.length === 0) throw new HostError('folderEmpty', { path: archive.manifest.name });
  let temporary: string | null = null;
  try {
    temporary = await mkdtemp(path.join(into, '.attest-archive-'));
    const folders = new Set<string>([temporary]);
    for (const part of archive.files) {
      const file = path.join(temporary, ...part.path.split('/'));
      await mkdir(path.dirname(file), { recursive: true });
      for (let folder = path.dirname(file); folder.length >= temporary.length; folder = path.dirname(folder)) folders.add(folder);
      await writeNew(file, await archive.bytesOf(part));
    }
    for (const folder of folders) await syncFolder(folder);
    const made = await giveName(temporary, into, folderName(archive.manifest.name));
    temporary = null;
    await syncFolder(into);
    return made;
  } catch (error) {
    throw writeError(into, error);
  } finally {
    if (temporary !== null) await rm(temporary, { recursive: true, force: true }).catch(() => undefined);
  }
}

async function writeNew(file: string, bytes: Buffer): Promise<void> {
  // wx: two names that this file system takes for one do not write over each other.
  const handle = await open(file, 'wx', 0o644);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The name of the corpus, or with a number where that is taken. Made first: a rename would take the place of an empty folder. */
async function giveName(temporary: string, into: string, name: string): Promise<string> {
  for (let number = 1; number <= mostTries; number += 1) {
    const wanted = path.join(into, number === 1 ? name : `${name} ${number}`);
    try {
      await mkdir(wanted, 0o755);
    } catch (error) {
      if (errorCode(error) === 'EEXIST') continue;
      throw error;
    }
    try {
      // Windows renames onto no folder, not even an empty one of ours.
      if (process.platform === 'win32') await rm(wanted, { recursive: true });
      await rename(temporary, wanted);
    } catch (error) {
      await rm(wanted, { recursive: true, force: true }).catch(() => undefined);
      throw error;
    }
    return wanted;
  }
  throw new HostError('writeFailed', { path: path.join(into, name), detail: '' });
}

/** Somebody else's name of a folder as one that every system takes. */
function folderName(name: string): string {
  const safe = name.replace(/[\u0000-\u001f\u007f<>:"/\\|?*]/g, '_').replace(/^\.+/, '').replace(/[. ]+$/, '').slice(0, 80).replace(/\p{Surrogate}/gu, '_');
  return safe === '' || /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(safe) ? 'documents' : safe;
}
