/** One file read into what the program knows of it, or the reason why not. */
import { createHash } from 'node:crypto';
import { constants, type Stats } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import type { CorpusEntry, CorpusProblem } from '../../../src-common/contract/host-api.ts';
import { t } from '../../../src-common/core/messages/translate.ts';
import { systemWords } from '../file-errors.ts';
import { decodeText, plainTextExtractor } from './decode.ts';
import { titleFromText } from './title.ts';

export const maxDocumentBytes = 16 * 1024 * 1024;

/** What the file itself tells; what the manifest adds comes later. */
export type FileFacts = Pick<
  CorpusEntry,
  'bytes' | 'modifiedAt' | 'sha256' | 'textSha256' | 'mediaType' | 'encoding' | 'encodingFrom' | 'extractor' | 'length' | 'title'
>;
export type ReadDocument = { facts: FileFacts; text: string } | { problem: Omit<CorpusProblem, 'path'> };

/** Hex SHA-256 of bytes, or of a text as UTF-8. */
export function sha256Hex(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}

export type ReadBytes = { bytes: Buffer; stats: Stats } | { problem: Omit<CorpusProblem, 'path'> };

/**
 * The bytes of a regular file of at most 16 MiB. What the walk saw may have
 * been replaced since, so the file is judged again once it is open; links are
 * refused and a pipe cannot block.
 */
export async function readBytes(diskPath: string): Promise<ReadBytes> {
  let handle;
  try {
    // Windows has neither flag: the constants are missing there and count as 0.
    handle = await open(diskPath, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
    const stats = await handle.stat();
    if (!stats.isFile()) return { problem: { reason: 'device', detail: t('errors.detail.deviceFile') } };
    if (stats.size > maxDocumentBytes) return tooLarge(stats.size);
    const bytes = await handle.readFile();
    if (bytes.length > maxDocumentBytes) return tooLarge(bytes.length);
    return { bytes, stats };
  } catch (error) {
    return { problem: { reason: 'unreadable', detail: systemWords(error) } };
  } finally {
    await handle?.close().catch(() => undefined);
  }
}

function tooLarge(bytes: number): { problem: Omit<CorpusProblem, 'path'> } {
  return { problem: { reason: 'too-large', detail: t('errors.detail.tooLarge', { bytes, limit: maxDocumentBytes }) } };
}

/**
 * @param relativePath name under which the file is known, for its title and type
 * @param chosen encoding chosen by the user, or null
 */
export async function readDocument(diskPath: string, relativePath: string, chosen: string | null): Promise<ReadDocument> {
  const read = await readBytes(diskPath);
  if ('problem' in read) return read;
  const decoded = decodeText(read.bytes, chosen);
  if ('problem' in decoded) return { problem: decoded.problem };
  const { text, encoding, from } = decoded;
  return {
    text,
    facts: {
      bytes: read.bytes.length,
      modifiedAt: read.stats.mtime.toISOString(),
      sha256: sha256Hex(read.bytes),
      textSha256: sha256Hex(text),
      mediaType: /\.(md|markdown)$/i.test(relativePath) ? 'text/markdown' : 'text/plain',
      encoding,
      encodingFrom: from,
      extractor: plainTextExtractor,
      length: text.length,
      title: titleFromText(text, path.posix.basename(relativePath)),
    },
  };
}
