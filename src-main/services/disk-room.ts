/** How much room a disk has left. */
import { statfs } from 'node:fs/promises';
import { readError } from './file-errors.ts';

/** @returns bytes that this user may still write beside the folder. @throws HostError `fileMissing`, `fileUnreadable` */
export async function diskRoom(folder: string): Promise<{ path: string; bytes: number }> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return { path: folder, bytes: bavail * bsize };
  } catch (error) {
    throw readError(folder, error);
  }
}
