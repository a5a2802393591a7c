/** Files of the user outside the corpus: chosen in a dialog or named at a start, read or written whole. */
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import type { HostArgs, HostResult } from '../../src-common/contract/host-api.ts';
import { HostError } from '../../src-common/contract/host-error.ts';
import { t } from '../../src-common/core/messages/translate.ts';
import { writeFileAtomic } from './atomic-write.ts';
import { decodeAs, firstInvalidUtf8 } from './corpus/decode-bytes.ts';
import { readError } from './file-errors.ts';
import type { HostPlatform } from './host-platform.ts';

/** Beyond this a string of the language cannot hold the file in one piece. */
const largest = 256 * 1024 * 1024;

/** More than anybody names at once: what waits is not to grow without end. */
const mostGiven = 100;

type FilesPlatform = Pick<HostPlatform, 'chooseOpenFile' | 'chooseFolder' | 'chooseSaveFile' | 'emit'>;

export function createFilesService(dialogs: FilesPlatform) {
  const given: string[] = [];
  return {
    give(paths: readonly string[]): void {
      given.push(...paths.slice(0, mostGiven - given.length));
      if (given.length > 0) dialogs.emit('files.given', null);
    },

    async given({ maxBytes }: HostArgs<'files.given'>): Promise<HostResult<'files.given'>> {
      const file = given.shift();
      return file === undefined ? null : { path: file, name: path.basename(file), content: await readUtf8(file, Math.min(maxBytes, largest)) };
    },

    async chooseFolder({ title }: HostArgs<'files.chooseFolder'>): Promise<HostResult<'files.chooseFolder'>> {
      const folder = await dialogs.chooseFolder({ title });
      return folder === null ? null : { folder };
    },

    async save({ title, suggestedName, filters, content, encoding }: HostArgs<'files.save'>): Promise<HostResult<'files.save'>> {
      const file = await dialogs.chooseSaveFile({ title, suggestedName, filters });
      return file === null ? null : { path: file, bytes: await writeFileAtomic(file, encoding ? Buffer.from(content, encoding) : content) };
    },

    async open({ title, filters, maxBytes }: HostArgs<'files.open'>): Promise<HostResult<'files.open'>> {
      const file = await dialogs.chooseOpenFile({ title, filters });
      return file === null ? null : { path: file, name: path.basename(file), content: await readUtf8(file, Math.min(maxBytes, largest)) };
    },
  };
}

/**
 * A regular file as strict UTF-8, without its byte order mark.
 *
 * @throws HostError `fileMissing`, `fileUnreadable`, `fileTooLarge` or `fileNotText`, naming the file
 */
export async function readUtf8(file: string, limit: number): Promise<string> {
  let bytes: Buffer;
  let handle;
  try {
    handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)); // a pipe must not block
    const stats = await handle.stat();
    if (!stats.isFile()) throw new HostError('fileUnreadable', { path: file, detail: t('errors.detail.notAFile') });
    if (stats.size > limit) throw new HostError('fileTooLarge', { path: file, bytes: stats.size, limit });
    bytes = await handle.readFile();
  } catch (error) {
    throw readError(file, error);
  } finally {
    await handle?.close().catch(() => undefined);
  }
  if (bytes.length > limit) throw new HostError('fileTooLarge', { path: file, bytes: bytes.length, limit });
  const text = decodeAs(bytes, 'utf-8');
  if (text === null) {
    throw new HostError('fileNotText', { path: file, detail: t('errors.detail.notUtf8', { offset: firstInvalidUtf8(bytes) }) });
  }
  return text;
}
