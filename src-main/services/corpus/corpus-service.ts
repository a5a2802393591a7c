/**
 * Opening folders: one corpus is open at a time, under the lock of its
 * workspace. A folder that cannot be opened leaves the open one as it is.
 */
import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { CorpusListing, HostArgs, HostResult } from '../../../src-common/contract/host-api.ts';
import { HostError } from '../../../src-common/contract/host-error.ts';
import { t } from '../../../src-common/core/messages/translate.ts';
import { folderError } from '../file-errors.ts';
import type { HostPlatform } from '../host-platform.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import type { SettingsService } from '../settings.ts';
import { lockWorkspace, type WorkspaceLock } from '../workspace-lock.ts';
import { makeWorkspace, rememberWorkspace, workspaceFor } from '../workspaces.ts';
import { encodingOf } from './decode-bytes.ts';
import { OpenCorpus } from './open-corpus.ts';
import { scanCorpus } from './scan.ts';
import { writeManifest } from './write-manifest.ts';

export interface CorpusServiceOptions {
  dataFolder: string;
  seedsFolder: string;
  settings: SettingsService;
  platform: Pick<HostPlatform, 'emit' | 'emitToAll' | 'focus'>;
  /** Another start of the program was given these files. */
  onFiles?: (files: string[]) => void;
}

export function createCorpusService({ dataFolder, seedsFolder, settings, platform, onFiles }: CorpusServiceOptions) {
  const queue = oneAtATime();
  let current: { corpus: OpenCorpus; lock: WorkspaceLock } | null = null;

  const open = async (wanted: string | null): Promise<CorpusListing> => {
    const shown = path.resolve(wanted ?? (await settings.read()).recentFolders[0] ?? seedsFolder);
    const root = await realFolder(shown);
    const isSeeds = root === (await realpath(seedsFolder).catch(() => null));
    const workspace = await workspaceFor(dataFolder, root, isSeeds);
    await makeWorkspace(workspace);

    // The new workspace is locked before the old one is given back: if it is taken, nothing has changed.
    const kept = current?.corpus.workspace.id === workspace.id ? current.lock : null;
    const lock = kept ?? (await lockWorkspace(workspace.folder, shown, () => platform.focus(), onFiles));
    try {
      const scanned = await scanCorpus(root, {
        cacheFile: workspace.scanCache,
        onProgress: (progress) => platform.emit('corpus.progress', progress),
      }).catch((error: unknown) => {
        throw folderError(shown, error);
      });
      if (scanned.entries.length === 0 && scanned.problems.length === 0) throw new HostError('folderEmpty', { path: shown });
      await rememberWorkspace(dataFolder, workspace, root);
      await settings.rememberFolder(root);

      const corpus = new OpenCorpus(root, workspace, scanned, (changed) => platform.emitToAll('corpus.changed', changed));
      corpus.watch(scanned.folders);
      const previous = current;
      current = { corpus, lock };
      previous?.corpus.close();
      // Another window has it open already, and may not have heard of the last changes.
      if (previous && kept) corpus.tellSince(previous.corpus);
      if (previous && previous.lock !== lock) await previous.lock.release();
      return {
        workspaceId: workspace.id, folder: root, name: path.basename(root) || root,
        entries: scanned.entries, problems: scanned.problems, hasManifest: scanned.manifest !== null, isSeeds,
      };
    } catch (error) {
      if (!kept) await lock.release();
      throw error;
    }
  };

  const opened = (): OpenCorpus => {
    if (!current) throw new HostError('badCall', { call: 'corpus', path: '', detail: t('errors.detail.noCorpusOpen') });
    return current.corpus;
  };

  return {
    open: ({ folder }: HostArgs<'corpus.open'>) => queue(() => open(folder)),

    reread: ({ path: relative, encoding }: HostArgs<'corpus.reread'>) => queue(() => opened().reread(relative, encoding)),

    useEncodings: ({ encodings }: HostArgs<'corpus.useEncodings'>): Promise<HostResult<'corpus.useEncodings'>> => queue(async () => {
      const corpus = opened();
      const others: HostResult<'corpus.useEncodings'> = [];
      for (const [relative, encoding] of Object.entries(encodings)) {
        const before = corpus.entries.get(relative);
        if (before && before.encoding === encodingOf(encoding)) continue;
        try {
          others.push(await corpus.reread(relative, encoding));
        } catch (error) {
          // The file has changed or gone since it was chosen: it stays as it was found.
          process.stderr.write(`attest: ${relative} is not read as ${encoding}: ${String(error)}\n`);
        }
      }
      return others;
    }),

    writeManifest: ({ documents }: HostArgs<'corpus.writeManifest'>): Promise<HostResult<'corpus.writeManifest'>> => queue(async () => {
      const corpus = opened();
      const entry = (relative: string) => {
        const found = corpus.entries.get(relative);
        if (!found) throw new HostError('fileOutside', { path: relative });
        return found;
      };
      for (const document of documents) entry(document.path);
      return {
        path: await writeManifest(corpus.root, path.basename(corpus.root), documents, (relative) => corpus.textOf(entry(relative))),
      };
    }),

    /** @throws HostError where no corpus is open */
    opened,

    isOpen: (workspaceId: string): boolean => current?.corpus.workspace.id === workspaceId,

    close: () => queue(async () => {
      current?.corpus.close();
      await current?.lock.release();
      current = null;
    }),
  };
}
export type CorpusService = ReturnType<typeof createCorpusService>;

/** @throws HostError `folderMissing`, `folderNotFolder` or `folderUnreadable` */
async function realFolder(folder: string): Promise<string> {
  try {
    const real = await realpath(folder);
    if (!(await stat(real)).isDirectory()) throw new HostError('folderNotFolder', { path: folder });
    return real;
  } catch (error) {
    throw folderError(folder, error);
  }
}
