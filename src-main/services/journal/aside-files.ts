/**
 * Changes of one window that the journal cannot take, because another window's
 * have their place: a sealed file beside the journal, written anew with each of
 * them. The next start of the program brings them into the log.
 */
import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Json } from '../../../src-common/core/claims/json.ts';
import { storedVersions } from '../../../src-common/core/records/stored-versions.ts';
import { syncFolder, writeFileAtomic } from '../atomic-write.ts';
import { errorCode, readError, writeError } from '../file-errors.ts';
import { seal, unseal, type SealedKind } from '../sealed-file.ts';

const kind: SealedKind = { name: 'aside', version: storedVersions.aside };
const pattern = /^([a-z0-9-]{1,64})\.aside$/;

export interface Asides {
  /** What windows of an earlier run of the program left. */
  asides: { name: string; path: string; changes: Json[] }[];
  /** Paths of those that cannot be read; they stay. */
  damaged: string[];
}

/** The bytes of such a file. */
export function packAside(changes: readonly Json[]): Buffer {
  return seal(kind, { changes: changes.length }, [Buffer.from(JSON.stringify(changes), 'utf8')]);
}

export class AsideFiles {
  /** Written by a window of this run, or handed out in it: nobody else takes these in. */
  readonly #known = new Set<string>();

  /**
   * Returns once they are on the disk, in the place of those before; none: once the file is gone.
   *
   * @param name of the window
   * @throws HostError `writeFailed`; what was there before is untouched
   */
  async keep(folder: string, name: string, changes: readonly Json[]): Promise<void> {
    const file = path.join(folder, `${name}.aside`);
    this.#known.add(`${folder} ${name}`);
    if (changes.length > 0) {
      await writeFileAtomic(file, packAside(changes), { mode: 0o600 });
      return;
    }
    try {
      await rm(file, { force: true });
      await syncFolder(folder);
    } catch (error) {
      throw writeError(file, error);
    }
  }

  /** The workspace was left by all windows: whoever opens it again takes in what they kept. */
  forget(): void {
    this.#known.clear();
  }

  /** Each once in a run of the program. @throws HostError `fileUnreadable` */
  async take(folder: string): Promise<Asides> {
    const result: Asides = { asides: [], damaged: [] };
    for (const entry of (await namesIn(folder)).sort()) {
      const name = pattern.exec(entry)?.[1];
      if (name === undefined || this.#known.has(`${folder} ${name}`)) continue;
      this.#known.add(`${folder} ${name}`);
      const file = path.join(folder, entry);
      const changes = changesIn(await readFile(file).catch(() => Buffer.alloc(0)));
      if (changes) result.asides.push({ name, path: file, changes });
      else result.damaged.push(file);
    }
    return result;
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw readError(folder, error);
  }
}

function changesIn(bytes: Buffer): Json[] | null {
  const opened = unseal(kind, bytes);
  if (!opened.ok) return null;
  // What was sealed was whole JSON.
  const changes: unknown = JSON.parse(opened.body.toString('utf8'));
  return Array.isArray(changes) ? changes as Json[] : null;
}
