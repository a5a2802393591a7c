/** Puts the services together: the composition root of everything behind the bridge. */
import { mkdir, realpath } from 'node:fs/promises';
import path from 'node:path';
import type { AppInfo } from '../../src-common/contract/host-api.ts';
import { HostError } from '../../src-common/contract/host-error.ts';
import { createArchiveService } from './archive/archive-service.ts';
import { createCorpusService } from './corpus/corpus-service.ts';
import { diskRoom } from './disk-room.ts';
import { writeError } from './file-errors.ts';
import { sha256Hex } from './corpus/read-document.ts';
import { createFilesService } from './files.ts';
import { createJournalService } from './journal/journal-service.ts';
import type { HostPlatform } from './host-platform.ts';
import { checkKept, keepText, readKeptText } from './kept-texts.ts';
import { createRepairs } from './repairs.ts';
import { readSamples } from './samples.ts';
import { createTextServer } from './serve-text.ts';
import type { Services } from './services.ts';
import { createSettingsService } from './settings.ts';
import { textFromJournal } from './snapshots/from-journal.ts';
import { createSnapshotService } from './snapshots/snapshot-service.ts';
import { workspaceAt, type Workspace } from './workspaces.ts';

export interface ServicesOptions {
  /** Where the program keeps its own files; made where it is missing. */
  dataFolder: string;
  /** The documents that come with the program. */
  seedsFolder: string;
  version: string;
  platform: HostPlatform;
}

/** @throws HostError `writeFailed` where the data folder cannot be made */
export async function createServices({ dataFolder, seedsFolder, version, platform }: ServicesOptions): Promise<Services> {
  const data = await makeFolder(dataFolder);
  const settings = createSettingsService(data);
  const files = createFilesService(platform);
  const corpus = createCorpusService({ dataFolder: data, seedsFolder, settings, platform, onFiles: (paths) => files.give(paths) });
  const snapshots = createSnapshotService((workspaceId) => workspaceAt(data, workspaceId).snapshots);
  const journal = createJournalService(() => corpus.opened().workspace);
  const repairs = createRepairs();
  /** Only whoever holds a workspace reads and writes in it. */
  const openWorkspace = ({ workspaceId }: { workspaceId: string }, call: string): Workspace => {
    const { workspace } = corpus.opened();
    if (workspace.id !== workspaceId) throw new HostError('notAllowed', { call });
    return workspace;
  };
  const info: AppInfo = {
    version, host: platform.kind, platform: process.platform, hostReason: platform.hostReason, dataFolder: data, seedsFolder,
  };

  return {
    platform,
    info,
    settings: { read: () => settings.read(), write: (change) => settings.write(change) },
    corpus: {
      async open(args) {
        const listing = await corpus.open(args);
        await journal.closeOthers();
        return listing;
      },
      reread: corpus.reread, useEncodings: corpus.useEncodings, writeManifest: corpus.writeManifest,
    },
    texts: {
      async keep({ documentId, textSha256, text }) {
        const opened = corpus.opened();
        const folder = opened.workspace.texts;
        const kept = await readKeptText(folder, textSha256).catch(() => null); // a damaged one is written again
        if (kept !== null) return null;
        if (text !== null) {
          if (sha256Hex(text) !== textSha256) throw new HostError('fileChanged', { path: documentId });
          await keepText(folder, textSha256, text);
          return null;
        }
        const entry = opened.entryById(documentId);
        if (!entry || entry.textSha256 !== textSha256) throw new HostError('fileOutside', { path: documentId });
        await keepText(folder, textSha256, await opened.textOf(entry));
        return null;
      },
      check: async ({ textSha256 }) => checkKept(corpus.opened().workspace.texts, textSha256),
    },
    files,
    samples: () => readSamples(seedsFolder),
    snapshots: {
      async write(args) {
        // Only whoever holds a workspace writes into it.
        if (corpus.opened().workspace.id !== args.workspaceId) throw new HostError('notAllowed', { call: 'snapshots.write' });
        return snapshots.write(args);
      },
      async writeFromJournal({ workspaceId, least, why }) {
        const text = await textFromJournal(journal.read, workspaceId, least);
        return text && snapshots.write({ workspaceId, ...text, why });
      },
      list: snapshots.list,
      read: snapshots.read,
      check: snapshots.check,
    },
    archive: createArchiveService({ dataFolder: data, version, corpus, journal, snapshots, platform }),
    journal,
    diskRoom: () => diskRoom(data),
    repairs: {
      list: async (args) => repairs.list(openWorkspace(args, 'repairs.list').folder),
      async note(args) {
        await repairs.note(openWorkspace(args, 'repairs.note').folder, { kind: args.kind, values: args.values });
        return null;
      },
    },
    serveText: createTextServer(corpus),
    async close() {
      await journal.close();
      await corpus.close();
    },
  };
}

async function makeFolder(folder: string): Promise<string> {
  const full = path.resolve(folder);
  try {
    await mkdir(full, { recursive: true, mode: 0o700 });
    return await realpath(full);
  } catch (error) {
    throw writeError(full, error);
  }
}
