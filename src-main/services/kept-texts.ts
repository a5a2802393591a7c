/**
 * Texts that somebody annotated, kept under their hash: what was tagged can be
 * shown again when its file has changed or is gone.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { HostError } from '../../src-common/contract/host-error.ts';
import { t } from '../../src-common/core/messages/translate.ts';
import { writeFileAtomic } from './atomic-write.ts';
import { sha256Hex } from './corpus/read-document.ts';
import { errorCode, readError } from './file-errors.ts';

const deflate = promisify(gzip);
const inflate = promisify(gunzip);

function fileOf(folder: string, textSha256: string): string {
  return path.join(folder, `${textSha256}.txt.gz`);
}

/**
 * Returns once the text and its name are flushed to the disk (see writeFileAtomic) and it reads back as it is.
 *
 * @throws HostError `writeFailed`, or `readFailed` where it does not read back
 */
export async function keepText(folder: string, textSha256: string, text: string): Promise<void> {
  const file = fileOf(folder, textSha256);
  await writeFileAtomic(file, await deflate(text), { mode: 0o600 });
  await readKeptText(folder, textSha256);
}

/**
 * @returns the text, or null where none is kept under this hash
 * @throws HostError `readFailed` where it is kept but damaged
 */
export async function readKeptText(folder: string, textSha256: string): Promise<string | null> {
  const file = fileOf(folder, textSha256);
  let packed: Buffer;
  try {
    packed = await readFile(file);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw readError(file, error);
  }
  const plain = await inflate(packed).catch(() => null);
  if (!plain || sha256Hex(plain) !== textSha256) throw new HostError('readFailed', { path: file, detail: t('errors.kept.hash') });
  return plain.toString('utf8');
}

/** Reads each text again, one after the other: nobody waits for it, and the disk has other things to do. */
export async function checkKept(folder: string, textSha256: readonly string[]): Promise<{ missing: string[]; damaged: string[] }> {
  const found: { missing: string[]; damaged: string[] } = { missing: [], damaged: [] };
  for (const hash of textSha256) {
    const text = await readKeptText(folder, hash).catch(() => undefined);
    if (text === null) found.missing.push(hash);
    else if (text === undefined) found.damaged.push(hash);
  }
  return found;
}
