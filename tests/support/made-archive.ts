/** A small workspace with work in it, and the archive of it, for tests that open or harm one. */
import { documentIdOf } from '../../src-common/core/claims/identifiers.ts';
import { createRecord, setField } from '../../src-common/core/claims/edits.ts';
import type { Change } from '../../src-common/core/claims/change.ts';
import type { LogHead } from '../../src-common/core/claims/change-log.ts';
import { writeWorkspace } from '../../src-common/core/records/workspace-file.ts';
import type { ArchiveManifest } from '../../src-common/core/archive/archive-manifest.ts';
import { packArchive, type PartSource } from '../../src-main/services/archive/pack-archive.ts';
import { sha256Hex } from '../../src-main/services/corpus/read-document.ts';
import { claimOf, documentOf, emptyHead, idOf, logOf, reviewOf, setOf, sourceOf } from './sample-records.ts';

export const goneText = 'What a document said that is gone.';
export const files: Record<string, string> = { 'a.txt': 'The two presidents met on Tuesday.', 'folder/b.txt': 'Somebody else wrote that.' };

const made = new Map<number, { changes: Change[]; head: LogHead }>();

/** Work on both documents and one that is gone; the same each time it is asked for. */
export function workOf(replica = 1): { changes: Change[]; head: LogHead } {
  const known = made.get(replica);
  if (known) return known;
  const documents = Object.entries({ ...files, 'gone.txt': goneText }).map(([path, text], index) => documentOf(0xd0 + index, {
    id: documentIdOf(path, sha256Hex(text)), path, title: path, textSha256: sha256Hex(text), sha256: sha256Hex(text), length: text.length,
  }));
  const changes = logOf([
    [...createRecord('set', setOf(0x5e)), ...createRecord('source', sourceOf(7)), ...documents.flatMap((document) => createRecord('document', document))],
    ...documents.map((document, index) => createRecord('claim', claimOf(index + 1, { documentId: document.id, statement: `Said in ${document.path}.` }))),
    setField('claim', claimOf(1), 'note', 'Altered later.'),
    createRecord('review', reviewOf(0x200)),
  ], emptyHead(replica));
  const last = changes.at(-1);
  const work = { changes, head: { replica: idOf(replica), sequence: changes.length, hash: last?.hash ?? null } };
  made.set(replica, work);
  return work;
}

/** The first Changes of a work. */
export function startOf({ changes, head }: { changes: Change[]; head: LogHead }, count: number): { changes: Change[]; head: LogHead } {
  return { changes: changes.slice(0, count), head: { replica: head.replica, sequence: count, hash: changes[count - 1]?.hash ?? null } };
}

export function contentOf({ changes, head }: { changes: Change[]; head: LogHead }): string {
  return writeWorkspace({ workspaceId: 'w-there', head, changes });
}

/** @param alter what is wrong with it, sealed all the same: what somebody would send who means harm */
export async function madeArchive(alter: { facts?: Partial<ArchiveManifest>; files?: Record<string, string>; sources?: PartSource[]; work?: { changes: Change[]; head: LogHead } } = {}): Promise<Buffer> {
  const work = alter.work ?? workOf();
  const source = (text: string) => async (): Promise<Uint8Array> => Buffer.from(text, 'utf8');
  return packArchive({
    name: 'reports', program: '0.1.0', createdAt: '2026-01-05T10:00:00.000Z', analyst: { id: idOf(0xa0), name: 'Ada', colour: '#336699' },
    workspaceId: 'w-there', replica: work.head.replica, changes: work.head.sequence, headHash: work.head.hash, ...alter.facts,
  }, alter.sources ?? [
    { kind: 'history', read: source(contentOf(work)) },
    ...Object.entries(alter.files ?? files).map(([path, text]): PartSource => ({ kind: 'file', path, read: source(text) })),
    { kind: 'text', read: source(goneText) },
  ]);
}
