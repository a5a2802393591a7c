/** Saving the open workspace as one file: packed, written whole, read back and checked before it is reported. */
import path from 'node:path';
import type { HostArgs, HostResult } from '../../../src-common/contract/host-api.ts';
import { HostError } from '../../../src-common/contract/host-error.ts';
import { t } from '../../../src-common/core/messages/translate.ts';
import { readWorkspace } from '../../../src-common/core/records/workspace-file.ts';
import { writeFileAtomic } from '../atomic-write.ts';
import type { OpenCorpus } from '../corpus/open-corpus.ts';
import { readBytes } from '../corpus/read-document.ts';
import { manifestName } from '../corpus/walk.ts';
import { readKeptText } from '../kept-texts.ts';
import { packArchive, type PartSource } from './pack-archive.ts';
import { openArchive, ownPathRules } from './read-archive.ts';

/**
 * @param file where to; what is there is replaced once the new one is whole
 * @param program version of the program
 * @throws HostError `archiveTooLarge`, `badCall`, `writeFailed`, `archiveDamaged` where it does not read back
 */
export async function saveArchive(
  corpus: OpenCorpus, file: string, { workspaceId, content, analyst, texts }: HostArgs<'archive.save'>, program: string,
): Promise<NonNullable<HostResult<'archive.save'>>> {
  const history = readWorkspace(content);
  if (!history.ok) throw new HostError('badCall', { call: 'archive.save', path: 'content', detail: `${history.reason} ${history.detail}` });
  const left: string[] = [];
  const sources: PartSource[] = [{ kind: 'history', read: async () => Buffer.from(content, 'utf8') }];
  const given = new Set<string>();
  for (const entry of [...corpus.entries.values()].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    // Looked at now, so that a file that has changed is named and not half taken in.
    if (!ownPathRules.isDocument(entry.path) || !(await corpus.bytesOf(entry))) {
      left.push(entry.path);
      continue;
    }
    given.add(entry.textSha256);
    sources.push({ kind: 'file', path: entry.path, read: async () => {
      const bytes = await corpus.bytesOf(entry);
      if (!bytes) throw new HostError('fileChanged', { path: entry.path });
      return bytes;
    } });
  }
  const manifest = await readBytes(path.join(corpus.root, manifestName));
  if (!('problem' in manifest)) sources.push({ kind: 'file', path: manifestName, read: async () => manifest.bytes });
  let kept = 0;
  for (const hash of new Set(texts)) {
    if (given.has(hash)) continue;
    const text = await readKeptText(corpus.workspace.texts, hash).catch(() => null);
    if (text === null) continue;
    kept += 1;
    sources.push({ kind: 'text', read: async () => Buffer.from(text, 'utf8') });
  }
  const { replica, sequence, hash } = history.head;
  const packed = await packArchive({
    name: path.basename(corpus.root) || t('archive.fileName'), program, createdAt: new Date().toISOString(), analyst, workspaceId,
    replica, changes: sequence, headHash: hash,
  }, sources);
  const bytes = await writeFileAtomic(file, packed);
  await openArchive(file);
  return { path: file, bytes, documents: given.size, texts: kept, changes: sequence, left };
}
