/** The words after `npm start --`, the same on both hosts. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

export interface CommandLine {
  /** Corpus folder to open, or null for the last one (at first the seeds). */
  folder: string | null;
  /** `--data DIR` */
  data: string | undefined;
}

/**
 * @param words the arguments, without the program and its script
 * @param cwd what a relative folder is relative to
 * @param lenient leave out what is not ours: Electron is given switches of Chromium's
 * @throws TypeError words that mean nothing here
 */
export function readCommandLine(words: string[], cwd: string, lenient = false): CommandLine {
  const { values, positionals } = parseArgs({
    args: words,
    options: { data: { type: 'string' } },
    allowPositionals: true,
    strict: !lenient,
  });
  if (!lenient && positionals.length > 1) throw new TypeError(`One folder at a time: ${positionals.join(', ')}`);
  const folder = positionals[0];
  const data = typeof values.data === 'string' ? values.data : undefined;
  return {
    folder: folder === undefined ? null : resolve(cwd, folder),
    data: data === undefined ? undefined : resolve(cwd, data),
  };
}
