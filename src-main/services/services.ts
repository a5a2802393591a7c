/** What the handlers stand on: one object for the running program. */
import type { AppInfo, HostArgs, HostCallName, HostResult } from '../../src-common/contract/host-api.ts';
import type { HostPlatform } from './host-platform.ts';

/** The signature of a call, for a service method that serves it as it is. */
export type Serves<N extends HostCallName> = (args: HostArgs<N>) => Promise<HostResult<N>>;

export interface TextResponse {
  status: number;
  headers: Record<string, string>;
  body: string | Buffer;
}

export interface Services {
  readonly platform: HostPlatform;
  readonly info: AppInfo;
  readonly settings: { read: () => Promise<HostResult<'settings.read'>>; write: Serves<'settings.write'> };
  readonly corpus: {
    open: Serves<'corpus.open'>;
    reread: Serves<'corpus.reread'>;
    useEncodings: Serves<'corpus.useEncodings'>;
    writeManifest: Serves<'corpus.writeManifest'>;
  };
  readonly texts: { keep: Serves<'texts.keep'>; check: Serves<'texts.check'> };
  readonly files: {
    chooseFolder: Serves<'files.chooseFolder'>; save: Serves<'files.save'>; open: Serves<'files.open'>; given: Serves<'files.given'>;
    /** Files named at a start of the program: the window is told, and asks for them one by one. */
    give(paths: readonly string[]): void;
  };
  samples(): Promise<HostResult<'app.samples'>>;
  readonly snapshots: {
    write: Serves<'snapshots.write'>; writeFromJournal: Serves<'snapshots.writeFromJournal'>; list: Serves<'snapshots.list'>; read: Serves<'snapshots.read'>; check: Serves<'snapshots.check'>;
  };
  readonly archive: { save: Serves<'archive.save'>; choose: Serves<'archive.choose'>; open: Serves<'archive.open'> };
  readonly journal: { open: Serves<'journal.open'>; append: Serves<'journal.append'>; read: Serves<'journal.read'>; rewrite: Serves<'journal.rewrite'>; keepAside: Serves<'journal.keepAside'>; takeAsides: Serves<'journal.takeAsides'> };
  /** Of the disk that holds the program's data. */
  diskRoom(): Promise<HostResult<'disk.room'>>;
  readonly repairs: { list: Serves<'repairs.list'>; note: Serves<'repairs.note'> };
  /**
   * What the window fetches: `/documents/<id>` (the text as it is on disk now)
   * and `/texts/<sha256>` (a kept text), or many of them behind `many/`, packed
   * as `core/text/packed-texts` has it. Anything else is a 404. Never throws.
   *
   * @param urlPath path of the URL, without origin; a query is ignored
   */
  serveText(urlPath: string): Promise<TextResponse>;
  /** Stops watching and gives the workspace's lock back. May be called twice. */
  close(): Promise<void>;
}
