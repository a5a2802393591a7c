/**
 * Watches the folders of a corpus and says which paths to look at again. A
 * system's notices are hints: they come late, twice, or not at all (network
 * drives), so failing to watch is no error and whoever listens looks for himself.
 */
import { watch, type FSWatcher } from 'node:fs';
import path from 'node:path';

export interface FolderWatch {
  /** Watch one more folder (it appeared after the scan). */
  add(folder: string): void;
  close(): void;
}

/** One watcher covers the whole tree where the system has such a thing; Node imitates it on Linux with a watcher per file. */
const wholeTree = process.platform === 'darwin' || process.platform === 'win32';
/** A system has a limited number of watches, for all programs together. */
const mostFolders = 2_000;
/** A program that saves a file touches it several times. */
const quietFor = 250;

/**
 * @param folders absolute; the first is the top
 * @param onPaths absolute paths that may have changed, after a quarter of a second of quiet
 */
export function watchFolders(folders: string[], onPaths: (paths: string[]) => void): FolderWatch {
  const watchers = new Map<string, FSWatcher>();
  const waiting = new Set<string>();
  let timer: NodeJS.Timeout | null = null;
  let closed = false;

  const notice = (file: string): void => {
    if (closed) return;
    waiting.add(file);
    if (timer) clearTimeout(timer);
    timer = setTimeout(() => {
      timer = null;
      const paths = [...waiting];
      waiting.clear();
      onPaths(paths);
    }, quietFor);
    timer.unref();
  };

  const add = (folder: string): void => {
    if (closed || watchers.has(folder) || watchers.size >= mostFolders) return;
    try {
      const watcher = watch(folder, { recursive: wholeTree, persistent: false }, (_event, name) => {
        notice(name === null ? folder : path.join(folder, name));
      });
      watcher.on('error', () => {
        watcher.close();
        watchers.delete(folder);
      });
      watchers.set(folder, watcher);
    } catch {
      // Not watchable, or the system's limit is reached.
    }
  };

  for (const folder of wholeTree ? folders.slice(0, 1) : folders) add(folder);
  return {
    add: (folder) => (wholeTree ? undefined : add(folder)),
    close() {
      closed = true;
      if (timer) clearTimeout(timer);
      for (const watcher of watchers.values()) watcher.close();
      watchers.clear();
    },
  };
}
