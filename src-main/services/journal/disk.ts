/**
 * What the journal asks of the disk, and no more: so that its tests can keep
 * back what was not flushed, fail at any step, or stop there.
 */
import { constants } from 'node:fs';
import { copyFile, mkdir, open, readdir, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { syncFolder } from '../atomic-write.ts';

export interface DiskFile {
  size(): Promise<number>;
  /** Fills the buffer from a position, as far as the file goes. Answers how many bytes that were. */
  read(into: Buffer, position: number): Promise<number>;
  /** All of it, or throws. */
  write(bytes: Buffer, position: number): Promise<void>;
  truncate(size: number): Promise<void>;
  /** Returns once content and length are on the disk. */
  flush(): Promise<void>;
  /** Whether its name still leads to it: a file that was deleted or moved takes everything, and nobody finds it again. */
  isThere(): Promise<boolean>;
  close(): Promise<void>;
}

export interface Disk {
  makeFolder(folder: string): Promise<void>;
  /** For reading and writing, made where it is missing. */
  open(file: string, options?: { empty: boolean }): Promise<DiskFile>;
  list(folder: string): Promise<string[]>;
  rename(from: string, to: string): Promise<void>;
  remove(file: string): Promise<void>;
  /** A new file of the same content, flushed. */
  copy(from: string, to: string): Promise<void>;
  /** Returns once the names in the folder are on the disk, where the system can do that. */
  flushFolder(folder: string): Promise<void>;
}

export const realDisk: Disk = {
  async makeFolder(folder) {
    const first = await mkdir(folder, { recursive: true, mode: 0o700 });
    if (first !== undefined) await syncFolder(path.dirname(first));
  },
  async open(file, { empty } = { empty: false }) {
    const flags = constants.O_RDWR | constants.O_CREAT | (empty ? constants.O_TRUNC : 0);
    return new RealFile(file, await open(file, flags, 0o600));
  },
  list: (folder) => readdir(folder),
  rename,
  remove: (file) => rm(file, { force: true }),
  async copy(from, to) {
    try {
      await copyFile(from, to, constants.COPYFILE_EXCL);
      const handle = await open(to, 'r+');
      await handle.sync().finally(() => handle.close());
    } catch (error) {
      // Half a copy helps nobody, and the next try would leave another.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') await rm(to, { force: true }).catch(() => undefined);
      throw error;
    }
  },
  flushFolder: syncFolder,
};

class RealFile implements DiskFile {
  readonly #name: string;
  readonly #handle: FileHandle;

  constructor(name: string, handle: FileHandle) {
    this.#name = name;
    this.#handle = handle;
  }

  async size(): Promise<number> {
    return (await this.#handle.stat()).size;
  }

  async read(into: Buffer, position: number): Promise<number> {
    let done = 0;
    while (done < into.byteLength) {
      const { bytesRead } = await this.#handle.read(into, done, into.byteLength - done, position + done);
      if (bytesRead === 0) break;
      done += bytesRead;
    }
    return done;
  }

  async write(bytes: Buffer, position: number): Promise<void> {
    // A disk that fills up takes a part, and says why not with the next call.
    for (let done = 0; done < bytes.byteLength;) {
      const { bytesWritten } = await this.#handle.write(bytes, done, bytes.byteLength - done, position + done);
      if (bytesWritten === 0) throw Object.assign(new Error('nothing was written'), { code: 'ENOSPC' });
      done += bytesWritten;
    }
  }

  truncate(size: number): Promise<void> {
    return this.#handle.truncate(size);
  }

  flush(): Promise<void> {
    return this.#handle.datasync();
  }

  async isThere(): Promise<boolean> {
    const [open, named] = await Promise.all([this.#handle.stat(), stat(this.#name).catch(() => null)]);
    return named !== null && named.ino === open.ino && named.dev === open.dev;
  }

  close(): Promise<void> {
    return this.#handle.close();
  }
}
