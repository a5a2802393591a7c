/** The documents of a corpus folder for sets that lie in them: only the texts that are needed are kept. */
import { realpath } from 'node:fs/promises';
import type { CorpusEntry } from '../../src-common/contract/host-api.ts';
import type { DocumentRecord } from '../../src-common/core/claims/document-record.ts';
import type { KnownDocument } from '../../src-common/core/formats/from-portable.ts';
import { DocumentMatcher } from '../../src-common/core/formats/match-document.ts';
import { documentsNeeded } from '../../src-common/core/formats/portable-answers.ts';
import type { PortableSet } from '../../src-common/core/formats/portable-set.ts';
import { t } from '../../src-common/core/messages/translate.ts';
import { readDocument } from '../services/corpus/read-document.ts';
import { scanCorpus } from '../services/corpus/scan.ts';
import { folderError } from '../services/file-errors.ts';
import type { CliIo } from './cli-io.ts';

export interface CorpusDocuments {
  /** Those that the set refers to. */
  for(set: PortableSet): Promise<KnownDocument[]>;
}

/** @throws HostError when the folder cannot be read */
export async function openCorpusDocuments(folder: string, io: CliIo): Promise<CorpusDocuments> {
  let root: string;
  try {
    root = await realpath(folder);
  } catch (error) {
    throw folderError(folder, error);
  }
  const scanned = await scanCorpus(root, {
    cacheFile: null,
    onProgress: ({ done, total }) => io.err(`${t('cli.corpus.reading', { folder, done, total })}\n`),
  }).catch((error: unknown) => {
    throw folderError(folder, error);
  });
  for (const { path, detail, reason } of scanned.problems) {
    io.err(`${t('cli.corpus.problem', { path, detail: detail === '' ? reason : detail })}\n`);
  }
  const records = scanned.entries.map((entry) => recordOf(entry, io.now()));
  const matcher = new DocumentMatcher(records);
  const texts = new Map<string, string>();

  const textOf = async (record: DocumentRecord): Promise<string | null> => {
    const known = texts.get(record.path);
    if (known !== undefined) return known;
    const read = await readDocument(scanned.diskPaths.get(record.path) ?? '', record.path, null);
    // Changed between the two readings: its hash would belong to another text.
    if ('problem' in read || read.facts.textSha256 !== record.textSha256) return null;
    texts.set(record.path, read.text);
    return read.text;
  };

  return {
    async for(set) {
      const used = documentsNeeded(set);
      const found: KnownDocument[] = [];
      for (const wanted of set.documents.filter(({ id }) => used.has(id))) {
        const match = matcher.match(wanted);
        // All that one file name could mean go along, so that the answer "ambiguous" stays one.
        const candidates = match.document ? [match.document] : matcher.candidates(wanted);
        for (const record of candidates) {
          const text = await textOf(record);
          if (text !== null && !found.some((known) => known.record === record)) found.push({ record, text });
        }
      }
      return found;
    },
  };
}

function recordOf(entry: CorpusEntry, importedAt: string): DocumentRecord {
  const { id, path, title, mediaType, sha256, textSha256, encoding, extractor, length, publishedOn, url, language, regions } = entry;
  return {
    id, path, title, mediaType, sha256, textSha256, encoding, extractor, length, publishedOn, url, language, regions,
    outletSourceId: null, importedAt, revisionOf: null,
  };
}
