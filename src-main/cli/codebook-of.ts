/** The codebook that a command is given, or the built-in one. */
import { builtInCodebook, type CodebookInForce } from '../../src-common/core/claims/codebook.ts';
import { readCodebookFile } from '../../src-common/core/codebook/codebook-file.ts';
import type { CliIo } from './cli-io.ts';
import { readInput } from './read-input.ts';
import { problemLines } from './say-problems.ts';

/** What a command could not use, and why. */
export type Failed = { id: string; reason: string }[];

/** @returns null where the file cannot be read; why is said and put on the list */
export async function codebookOf(file: string | undefined, failed: Failed, io: CliIo): Promise<CodebookInForce | null> {
  if (file === undefined) return builtInCodebook;
  const input = await readInput(file, io);
  const read = input.ok ? readCodebookFile(input.content) : null;
  if (read?.ok) return read.codebook;
  const problems = input.ok ? read?.problems ?? [] : [{ ...input.problem, path: '', level: 'problem' as const }];
  io.err(`${file}\n${problemLines(problems)}`);
  for (const { path, message } of problems) failed.push({ id: path === '' ? file : `${file}: ${path}`, reason: message });
  return null;
}
