/**
 * A real file system (ext4) in a file, of which one can see what a power cut at
 * this moment would leave: what the system still holds in memory is not in the
 * file. A copy of it is mounted, which recovers it as a start after the cut does.
 *
 * Not seen by it: a drive that loses what it took but was not told to flush.
 * The journal's own model (memory-disk.ts) goes through those.
 */
import { execFile } from 'node:child_process';
import { access, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const megabytes = 512;
/** Nothing reaches the file by itself: neither by the clock nor because a file was renamed over another. */
const options = 'noatime,noauto_da_alloc,commit=600';

export interface Mounted {
  folder: string;
  end(): Promise<void>;
}

export class CutDisk implements Mounted {
  readonly folder: string;
  readonly #base: string;
  readonly #device: string;

  private constructor(base: string, device: string) {
    this.#base = base;
    this.folder = path.join(base, 'disk');
    this.#device = device;
  }

  /** @returns null where no file system may be made or mounted (it takes root, on Linux) */
  static async mount(): Promise<CutDisk | null> {
    const base = await mkdtemp(path.join(tmpdir(), 'attest-cut-'));
    const image = path.join(base, 'image');
    try {
      await run('truncate', ['-s', `${megabytes}M`, image]);
      await run('mkfs.ext4', ['-q', '-F', image]);
      const device = await attach(image);
      try {
        const disk = new CutDisk(base, device);
        await mkdir(disk.folder);
        await run('mount', ['-o', options, device, disk.folder]);
        return disk;
      } catch (error) {
        await run('losetup', ['-d', device]);
        throw error;
      }
    } catch {
      await rm(base, { recursive: true, force: true });
      return null;
    }
  }

  /**
   * What would be there had the power gone now. Whoever writes is halted.
   *
   * @throws Error where the system kept writing, or where what nobody flushed is there all the same: then it shows nothing
   */
  async afterPowerCut(): Promise<Mounted> {
    const copy = path.join(this.#base, 'after');
    const control = 'not-flushed';
    await writeFile(path.join(this.folder, control), control);
    let isWhole = false;
    for (let turn = 0; turn < 20 && !isWhole; turn += 1) {
      const before = await this.#written();
      await run('cp', ['--sparse=always', path.join(this.#base, 'image'), copy]);
      isWhole = await this.#written() === before;
    }
    await rm(path.join(this.folder, control));
    if (!isWhole) throw new Error('the system wrote during every copying of the disk');
    const device = await attach(copy);
    const folder = path.join(this.#base, 'cut');
    await mkdir(folder, { recursive: true });
    await run('mount', ['-o', options, device, folder]);
    const end = async (): Promise<void> => {
      await leave(folder, device);
      await rm(copy, { force: true });
    };
    if (await readFile(path.join(folder, control), 'utf8').catch(() => '') === control) {
      await end();
      throw new Error('what was not flushed is there after the cut');
    }
    return { folder, end };
  }

  async end(): Promise<void> {
    await leave(this.folder, this.#device);
    await rm(this.#base, { recursive: true, force: true });
  }

  /** How much the device was asked to write so far, and how much of it is under way. */
  async #written(): Promise<string> {
    const numbers = (await readFile(`/sys/block/${path.basename(this.#device)}/stat`, 'utf8')).trim().split(/\s+/);
    // Writes completed, sectors written, requests under way, flushes (Documentation/block/stat.rst).
    const [writes, sectors, underWay, flushes] = [numbers[4], numbers[6], numbers[8], numbers[15]];
    return underWay === '0' ? `${writes} ${sectors} ${flushes}` : `${writes} ${sectors} ${flushes}, and ${underWay} under way at ${Math.random()}`;
  }
}

async function attach(image: string): Promise<string> {
  await access(image);
  const { stdout } = await run('losetup', ['--find', '--show', image]);
  return stdout.trim();
}

/** The last of the processes lets go a little after it has ended. */
async function leave(folder: string, device: string): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) {
    if (await run('umount', [folder]).then(() => true, () => false)) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await run('losetup', ['-d', device]);
}
