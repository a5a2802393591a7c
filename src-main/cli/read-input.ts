/** One file of the command line, or standard input, as text: refused when it is too large or not UTF-8. */
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { maxJsonLength } from '../../src-common/core/formats/json/parse-json.ts';
import type { FormatProblem } from '../../src-common/core/formats/problem.ts';
import { t } from '../../src-common/core/messages/translate.ts';
import { systemWords } from '../services/file-errors.ts';
import type { CliIo } from './cli-io.ts';

export type InputRead = { ok: true; content: string } | { ok: false; problem: FormatProblem };

const mebibyte = 1024 * 1024;

/** A byte limit that no text within the limit of characters can exceed would be three times this; sets are mostly ASCII. */
const maxBytes = maxJsonLength;

export async function readInput(file: string, io: CliIo): Promise<InputRead> {
  try {
    return decode(file === '-' ? await gather(io.stdin()) : await readLimited(file));
  } catch (error) {
    if (error instanceof TooLarge) return refuse(t('cli.tooLarge', { size: error.mebibytes, limit: maxBytes / mebibyte }));
    return refuse(t('cli.unreadable', { detail: systemWords(error) }));
  }
}

class TooLarge extends Error {
  readonly mebibytes: number;

  constructor(bytes: number) {
    super();
    this.mebibytes = Math.ceil(bytes / mebibyte);
  }
}

/** The size is asked first: a file that is refused is not read. */
async function readLimited(file: string): Promise<Uint8Array> {
  const handle = await open(file, constants.O_RDONLY);
  try {
    const { size } = await handle.stat();
    if (size > maxBytes) throw new TooLarge(size);
    // A pipe or device says 0 and goes on for ever.
    return await gather(handle.createReadStream({ autoClose: false }));
  } finally {
    await handle.close();
  }
}

async function gather(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > maxBytes) throw new TooLarge(size);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function decode(bytes: Uint8Array): InputRead {
  try {
    return { ok: true, content: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return refuse(t('cli.notUtf8'));
  }
}

function refuse(message: string): InputRead {
  return { ok: false, problem: { level: 'problem', path: '', message } };
}
