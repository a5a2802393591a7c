/**
 * Archives: a whole workspace in one file, saved here and opened elsewhere as
 * the same workspace, or brought together with the one that is here already.
 */
import { stat } from 'node:fs/promises';
import type { ArchiveSummary, HostArgs, HostResult } from '../../../src-common/contract/host-api.ts';
import { HostError } from '../../../src-common/contract/host-error.ts';
import { compareLogs, type LogComparison } from '../../../src-common/core/journal/compare-logs.ts';
import type { CorpusService } from '../corpus/corpus-service.ts';
import { manifestName } from '../corpus/walk.ts';
import { folderError } from '../file-errors.ts';
import type { HostPlatform } from '../host-platform.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import type { Services } from '../services.ts';
import type { SnapshotService } from '../snapshots/snapshot-service.ts';
import { findByReplica, type KnownWorkspace } from './known-workspaces.ts';
import { openArchive, type Archive } from './read-archive.ts';
import { saveArchive } from './save-archive.ts';
import { takeIn } from './take-in.ts';
import { unpackDocuments } from './unpack-documents.ts';

export interface ArchiveServiceOptions {
  dataFolder: string;
  version: string;
  corpus: Pick<CorpusService, 'opened' | 'isOpen'>;
  journal: Services['journal'];
  snapshots: SnapshotService;
  platform: Pick<HostPlatform, 'chooseOpenFile' | 'chooseSaveFile'>;
}

export function createArchiveService(options: ArchiveServiceOptions): Services['archive'] {
  const { dataFolder, version, corpus, platform } = options;
  const queue = oneAtATime();

  const save = async (args: HostArgs<'archive.save'>): Promise<HostResult<'archive.save'>> => {
    const opened = corpus.opened();
    if (opened.workspace.id !== args.workspaceId) throw new HostError('notAllowed', { call: 'archive.save' });
    const { title, suggestedName, filters } = args;
    const file = await platform.chooseSaveFile({ title, suggestedName, filters });
    return file === null ? null : saveArchive(opened, file, args, version);
  };

  const choose = async (ask: HostArgs<'archive.choose'>): Promise<HostResult<'archive.choose'>> => {
    const file = await platform.chooseOpenFile(ask);
    if (file === null) return null;
    const archive = await openArchive(file);
    return summaryOf(file, archive, await findByReplica(dataFolder, archive.manifest.replica));
  };

  const open = async ({ path: file, into }: HostArgs<'archive.open'>): Promise<HostResult<'archive.open'>> => {
    const archive = await openArchive(file);
    const known = await findByReplica(dataFolder, archive.manifest.replica);
    const comparison = compare(archive, known);
    refuseApart(file, comparison, known);
    let folder = known?.corpus ?? null;
    if (folder === null) {
      if (into === null) throw new HostError('badCall', { call: 'archive.open', path: 'into', detail: '' });
      if (!(await stat(into).catch((error: unknown) => { throw folderError(into, error); })).isDirectory()) throw new HostError('folderNotFolder', { path: into });
      folder = await unpackDocuments(archive, into);
    }
    const from = comparison.kind === 'journal-behind' ? comparison.from : comparison.kind === 'store-behind' || comparison.kind === 'same' ? archive.history.stored.length : 0;
    await takeIn(archive, known, folder, from, options);
    return { folder, added: archive.history.stored.length - from, changes: Math.max(archive.history.stored.length, known?.hashes.length ?? 0) };
  };

  return {
    save: (args) => queue(() => save(args)),
    choose: (args) => queue(() => choose(args)),
    open: (args) => queue(() => open(args)),
  };
}

/** The archive in the place of the store: journal-behind means that the archive goes on after what is here. */
function compare(archive: Archive, known: KnownWorkspace | null): LogComparison {
  const { head, stored } = archive.history;
  const hashes = known?.hashes ?? [];
  const local = { count: hashes.length, hash: hashes.at(-1) ?? null, replica: known ? archive.manifest.replica : null };
  const longer = head.sequence > local.count ? stored.map(({ hash }) => hash) : hashes;
  return compareLogs(head, local, (sequence) => longer[sequence - 1]);
}

/** @throws HostError `archiveApart` */
function refuseApart(file: string, comparison: LogComparison, known: KnownWorkspace | null): void {
  if (comparison.kind === 'apart') throw new HostError('archiveApart', { path: file, folder: known?.corpus ?? known?.workspace.folder ?? '' });
}

function summaryOf(file: string, archive: Archive, known: KnownWorkspace | null): ArchiveSummary {
  const { manifest, history, files, texts } = archive;
  const comparison = compare(archive, known);
  refuseApart(file, comparison, known);
  const { claims, sets, reviews, comments, decisions } = history.state;
  return {
    path: file, name: manifest.name, createdAt: manifest.createdAt, analyst: manifest.analyst,
    documents: files.filter((part) => part.path !== manifestName).length, texts: texts.length, changes: history.stored.length,
    claims: claims.size, sets: sets.size, answers: reviews.size + comments.size + decisions.size,
    known: known && { folder: known.corpus, changes: known.hashes.length, added: comparison.kind === 'journal-behind' ? history.stored.length - comparison.from : 0 },
  };
}
