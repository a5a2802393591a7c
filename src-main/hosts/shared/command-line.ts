/** The words after `npm start --`, the same on both hosts. */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

export interface CommandLine {
  /** Corpus folder to open, or null for the last one (at first the seeds). */
  folder: string | null;
  /** Annotation sets to import. */
  files: string[];
  /** `--data DIR` */
  data: string | undefined;
}

/**
 * @param words the arguments, without the program and its script
 * @param cwd what a relative path is relative to
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
  const folders = positionals.filter((word) => !isFile(resolve(cwd, word)));
  if (!lenient && folders.length > 1) throw new TypeError(`One folder at a time: ${folders.join(', ')}`);
  const [folder] = folders;
  const data = typeof values.data === 'string' ? values.data : undefined;
  return {
    folder: folder === undefined ? null : resolve(cwd, folder),
    files: positionals.map((word) => resolve(cwd, word)).filter(isFile),
    data: data === undefined ? undefined : resolve(cwd, data),
  };
}

/** What is there says itself what it is; of what is not, the name does, so that the error is about a file. */
function isFile(path: string): boolean {
  try {
    return !statSync(path).isDirectory();
  } catch {
    return /\.json(ld)?$/i.test(path);
  }
}
