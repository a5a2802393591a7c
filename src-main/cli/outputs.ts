/** Where the results of a conversion go, settled before anything is read, and how they get there. */
import { lstat, realpath, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Format } from '../../src-common/core/formats/format.ts';
import { t } from '../../src-common/core/messages/translate.ts';
import { writeFileAtomic } from '../services/atomic-write.ts';
import { systemWords } from '../services/file-errors.ts';
import { hostErrorWords } from './host-error-words.ts';
import { UsageError, type CliIo } from './cli-io.ts';

/**
 * The file for each input: `out` itself for one input, a name of its own in
 * the folder `out` for several (or where `out` is a folder).
 *
 * @throws UsageError when the words do not fit together
 */
export async function plannedOutputs(files: readonly string[], out: string, to: Format): Promise<string[]> {
  if (out === '-') {
    if (files.length > 1) throw new UsageError(t('cli.convert.oneStdout'));
    return ['-'];
  }
  const isFolder = (await stat(out).catch(() => null))?.isDirectory() ?? false;
  if (files.length > 1 && !isFolder) throw new UsageError(t('cli.convert.needsFolder'));
  const outputs = isFolder
    ? files.map((file) => path.join(out, `${file === '-' ? 'set' : path.parse(file).name}.${to.extensions[0] ?? to.id}`))
    : [out];
  const inputs = new Set(await Promise.all(files.map((file) => realpath(file).catch(() => file))));
  for (const [index, output] of outputs.entries()) {
    // Names that differ only in case are one file on some systems.
    if (outputs.findIndex((other) => other.toLowerCase() === output.toLowerCase()) !== index) {
      throw new UsageError(t('cli.convert.sameName', { file: output }));
    }
    if (inputs.has(await realpath(output).catch(() => ''))) throw new UsageError(t('cli.convert.isInput', { file: output }));
  }
  return outputs;
}

/** @returns null when all are written, else the one that failed and why; what was new is removed again */
export async function writeOutputs(
  outputs: readonly string[],
  contents: readonly string[],
  force: boolean,
  io: CliIo,
): Promise<{ id: string; reason: string } | null> {
  const existed = new Set<string>();
  for (const output of outputs) {
    if (output === '-' || !(await lstat(output).catch(() => null))) continue;
    if (!force) {
      const reason = t('cli.convert.exists', { file: output });
      io.err(`${reason}\n`);
      return { id: output, reason };
    }
    existed.add(output);
  }
  const written: string[] = [];
  for (const [index, output] of outputs.entries()) {
    const content = contents[index] ?? '';
    if (output === '-') {
      io.out(content);
      continue;
    }
    try {
      await writeFileAtomic(output, content);
      written.push(output);
    } catch (error) {
      const reason = hostErrorWords(error) ?? systemWords(error);
      io.err(`${reason}\n`);
      for (const file of written) {
        if (!existed.has(file)) await rm(file, { force: true });
        io.err(`${t(existed.has(file) ? 'cli.convert.replaced' : 'cli.convert.undone', { file })}\n`);
      }
      return { id: output, reason };
    }
  }
  return null;
}
