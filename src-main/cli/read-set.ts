/** A set from a file of the command line, in whatever format it is. */
import { builtInCodebook } from '../../src-common/core/claims/codebook.ts';
import { readPortable } from '../../src-common/core/formats/exchange.ts';
import type { Format } from '../../src-common/core/formats/format.ts';
import type { PortableSet } from '../../src-common/core/formats/portable-set.ts';
import type { FormatProblem } from '../../src-common/core/formats/problem.ts';
import { formatById, formatOfFile, formats } from '../../src-common/core/formats/registry.ts';
import { t } from '../../src-common/core/messages/translate.ts';
import { UsageError, type CliIo } from './cli-io.ts';
import { readInput } from './read-input.ts';

export interface SetRead {
  file: string;
  format: Format | null;
  set: PortableSet | null;
  problems: FormatProblem[];
}

/** Ids of the formats, as the messages list them. */
export const formatIds = formats.map(({ id }) => id).join(', ');

/** @throws UsageError when there is no such format */
export function formatNamed(id: string): Format {
  const format = formatById(id);
  if (!format) throw new UsageError(t('cli.badFormat', { id, known: formatIds }));
  return format;
}

/** @throws UsageError when standard input is named twice */
export function checkInputs(files: readonly string[]): void {
  if (files.filter((file) => file === '-').length > 1) throw new UsageError(t('cli.stdinTwice'));
}

/** @param from format given by the user, or null to tell it by the name (standard input is the native one) */
export async function readSet(file: string, from: Format | null, io: CliIo): Promise<SetRead> {
  const input = await readInput(file, io);
  if (!input.ok) return { file, format: from, set: null, problems: [input.problem] };
  const format = from ?? (file === '-' ? formatById('w3c') : formatOfFile(file));
  if (!format) {
    const message = t('errors.format.unknownFormat', { file, known: formatIds });
    return { file, format, set: null, problems: [{ level: 'problem', path: '', message }] };
  }
  const name = file === '-' ? t('cli.standardInput') : file.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '');
  const read = readPortable(format, input.content, { codebook: builtInCodebook, name, readAt: io.now() });
  return { file, format, set: read.ok ? read.set : null, problems: read.problems };
}
