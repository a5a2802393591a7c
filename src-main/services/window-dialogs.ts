/**
 * File dialogs drawn inside the window, for a host whose desktop has none. The
 * window sees the disk only while a request is pending, and only through its
 * id: a page that asks by itself gets nothing.
 */
import { randomUUID } from 'node:crypto';
import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import type { DialogFolder, DialogRequest, HostEventName, HostEvents } from '../../src-common/contract/host-api.ts';
import { HostError } from '../../src-common/contract/host-error.ts';
import { t } from '../../src-common/core/messages/translate.ts';
import { folderError } from './file-errors.ts';
import type { FileDialogs } from './host-platform.ts';

export interface WindowDialogs extends FileDialogs {
  /** One folder as the dialog shows it; null is where the last dialog ended, at first the home folder. */
  list(args: { id: string; folder: string | null }): Promise<DialogFolder>;
  /** The path chosen, or null to cancel. For a save onto an existing file the request stays open until `confirmReplace`. */
  answer(args: { id: string; path: string | null }): Promise<{ needsConfirm: boolean } | null>;
  confirmReplace(args: { id: string; path: string }): Promise<null>;
}

interface Pending {
  request: DialogRequest;
  resolve(chosen: string | null): void;
  /** The existing file for which a confirmation was asked. */
  unconfirmed: string | null;
}

/**
 * @param options.emit sends `dialog.ask` and `dialog.done` to the window
 * @param options.places folders offered beside the list
 */
export function createWindowDialogs(options: {
  emit<E extends HostEventName>(event: E, payload: HostEvents[E]): void;
  places?: { label: string; path: string }[];
}): WindowDialogs {
  const home = homedir();
  const places = options.places ?? [{ label: path.basename(home) || home, path: home }];
  const pending = new Map<string, Pending>();
  let lastFolder = places[0]?.path ?? home;

  const ask = (kind: DialogRequest['kind'], title: string, suggestedName: string, filters: DialogRequest['filters']) =>
    new Promise<string | null>((resolve) => {
      const request: DialogRequest = { id: randomUUID(), kind, title, suggestedName, filters };
      pending.set(request.id, { request, resolve, unconfirmed: null });
      options.emit('dialog.ask', request);
    });

  const take = (id: string): Pending => {
    const found = pending.get(id);
    if (!found) throw new HostError('notAllowed', { call: 'dialog' });
    return found;
  };

  const finish = (id: string, chosen: string | null): void => {
    const found = take(id);
    pending.delete(id);
    if (chosen !== null) lastFolder = found.request.kind === 'open-folder' ? chosen : path.dirname(chosen);
    options.emit('dialog.done', { id });
    found.resolve(chosen);
  };

  return {
    chooseOpenFile: ({ title, filters }) => ask('open-file', title, '', filters),
    chooseFolder: ({ title }) => ask('open-folder', title, '', []),
    chooseSaveFile: ({ title, suggestedName, filters }) => ask('save-file', title, suggestedName, filters),

    async list({ id, folder }) {
      const { request } = take(id);
      const wanted = folder ?? lastFolder;
      return listFolder(absolute(wanted), request, places);
    },

    async answer({ id, path: chosen }) {
      const found = take(id);
      if (chosen === null) {
        finish(id, null);
        return null;
      }
      const target = found.request.kind === 'save-file' ? withExtension(absolute(chosen), found.request) : absolute(chosen);
      const kind = await kindOf(target);
      take(id); // answered meanwhile by another call: refuse
      switch (found.request.kind) {
        case 'open-folder':
          if (kind === 'missing') throw new HostError('folderMissing', { path: target });
          if (kind !== 'folder') throw new HostError('folderNotFolder', { path: target });
          break;
        case 'open-file':
          if (kind === 'missing') throw new HostError('fileMissing', { path: target });
          if (kind !== 'file') throw new HostError('fileUnreadable', { path: target, detail: t('errors.detail.notAFile') });
          break;
        case 'save-file':
          if (kind === 'folder' || kind === 'other') throw new HostError('writeFailed', { path: target, detail: t('errors.detail.notAFile') });
          if (kind === 'file') {
            found.unconfirmed = target;
            return { needsConfirm: true };
          }
          if ((await kindOf(path.dirname(target))) !== 'folder') throw new HostError('folderMissing', { path: path.dirname(target) });
          break;
      }
      finish(id, target);
      return { needsConfirm: false };
    },

    async confirmReplace({ id, path: chosen }) {
      const found = take(id);
      // Only the very file that was asked about: a confirmation cannot be turned on another one.
      if (found.unconfirmed === null || found.unconfirmed !== withExtension(absolute(chosen), found.request)) {
        throw new HostError('notAllowed', { call: 'dialog.confirmReplace' });
      }
      finish(id, found.unconfirmed);
      return null;
    },
  };
}

function absolute(given: string): string {
  if (!path.isAbsolute(given) || given.includes('\0')) {
    throw new HostError('badCall', { call: 'dialog', path: 'path', detail: 'must be a full path' });
  }
  return path.normalize(given);
}

/** A name typed without extension gets the one of the format, before it is asked whether such a file exists. */
function withExtension(target: string, request: DialogRequest): string {
  const extension = request.filters[0]?.extensions[0];
  return path.extname(target) !== '' || extension === undefined || extension === '*' ? target : `${target}.${extension}`;
}

async function kindOf(target: string): Promise<'missing' | 'file' | 'folder' | 'other'> {
  try {
    const found = await stat(target);
    return found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other';
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    return code === 'ENOENT' ? 'missing' : 'other';
  }
}

/** Folders first, then the files that the filters let through; hidden ones are left out. */
async function listFolder(folder: string, request: DialogRequest, places: DialogFolder['places']): Promise<DialogFolder> {
  let real: string;
  let names: string[];
  try {
    real = await realpath(folder);
    names = await readdir(real);
  } catch (error) {
    throw folderError(folder, error);
  }
  const wanted = new Set(request.filters.flatMap((filter) => filter.extensions.map((e) => e.toLowerCase())));
  const shows = (name: string): boolean =>
    wanted.size === 0 || wanted.has('*') || wanted.has(path.extname(name).slice(1).toLowerCase());
  const entries: DialogFolder['entries'] = [];
  for (const name of names.filter((n) => !n.startsWith('.')).sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))) {
    const full = path.join(real, name);
    // A link is shown as what it leads to; one that leads nowhere is not offered.
    const found = await stat(full).catch(() => lstat(full).catch(() => null));
    if (!found) continue;
    if (!found.isDirectory() && (request.kind === 'open-folder' || !found.isFile() || !shows(name))) continue;
    entries.push({
      name, path: full, isFolder: found.isDirectory(), bytes: found.isDirectory() ? 0 : found.size,
      modifiedAt: found.mtime.toISOString(),
    });
  }
  entries.sort((a, b) => Number(b.isFolder) - Number(a.isFolder));
  const parent = path.dirname(real);
  return { folder: real, parent: parent === real ? null : parent, places, entries };
}
