/** `attest agreement SET SET…` */
import { defaultResampling } from '../../../src-common/core/agreement/bootstrap.ts';
import { computeAgreement } from '../../../src-common/core/agreement/compute-agreement.ts';
import { fieldsOf } from '../../../src-common/core/agreement/fields.ts';
import { fromPortable } from '../../../src-common/core/formats/from-portable.ts';
import type { Format } from '../../../src-common/core/formats/format.ts';
import { t } from '../../../src-common/core/messages/translate.ts';
import { agreementInput, type ComparedSet, type SetToCompare } from '../agreement-input.ts';
import { agreementJson } from '../agreement-json.ts';
import { agreementLines } from '../agreement-words.ts';
import { exitCodes, UsageError, type CliIo, type ExitCode } from '../cli-io.ts';
import { openCorpusDocuments, type CorpusDocuments } from '../corpus-documents.ts';
import { checkInputs, formatNamed, readSet } from '../read-set.ts';
import { placedSet } from '../placed-set.ts';
import { printable, problemLines } from '../say-problems.ts';
import { tableAgreementOf } from './agreement-table.ts';

export interface AgreementCommandOptions {
  json?: boolean;
  from?: string;
  corpus?: string;
  table?: string;
  level?: string;
  without?: string[];
  sharedDocuments?: boolean;
  details?: boolean;
}

type Failed = { id: string; reason: string }[];

export async function agreementOf(files: string[], options: AgreementCommandOptions, io: CliIo): Promise<ExitCode> {
  if (options.table !== undefined) return tableAgreementOf(files, options.table, options, io);
  if (options.level !== undefined) throw new UsageError(t('cli.agreement.levelWithoutTable'));
  if (files.length < 2) throw new UsageError(t('cli.agreement.needsTwo'));
  checkInputs(files);
  const from = options.from === undefined ? null : formatNamed(options.from);
  const corpus = options.corpus === undefined ? null : await openCorpusDocuments(options.corpus, io);
  const sets: ComparedSet[] = [];
  const failed: Failed = [];
  for (const file of files) {
    const read = await readCompared(file, from, corpus, failed, io);
    if (read) sets.push(read);
  }
  if (failed.length > 0) return refuse(failed, options, io);

  const { input, unplaced, differing } = agreementInput(sets, options.sharedDocuments ?? false, io.now());
  for (const path of differing) io.err(`${t('cli.agreement.textsDiffer', { path })}\n`);
  for (const { file, id } of unplaced) {
    const reason = t('cli.agreement.noPlace', { id });
    io.err(`${file}: ${reason}\n`);
    failed.push({ id, reason });
  }
  if (failed.length > 0) return refuse(failed, options, io);
  const known = fieldsOf(input).map(({ id }) => id);
  const unknown = options.without?.find((id) => !known.includes(id));
  if (unknown !== undefined) throw new UsageError(t('cli.agreement.noSuchField', { id: unknown, known: known.join(', ') }));

  const agreement = computeAgreement(input, { resampling: defaultResampling, without: options.without ?? [] });
  if (options.json) io.out(`${JSON.stringify(agreementJson(input, agreement, options.details ?? false), null, 2)}\n`);
  else io.out(printable(`${agreementLines(input, agreement).join('\n')}\n`));
  return exitCodes.done;
}

async function readCompared(
  file: string, from: Format | null, corpus: CorpusDocuments | null, failed: Failed, io: CliIo,
): Promise<ComparedSet | null> {
  const { set, problems } = await readSet(file, from, io);
  let good: SetToCompare | null = set;
  if (set && corpus) {
    const placed = fromPortable(set, await corpus.for(set));
    problems.push(...placed.problems);
    good = placed.ok ? placedSet(placed.set) : null;
  }
  if (problems.length > 0) io.err(`${file}\n${problemLines(problems)}`);
  for (const { level, path, message } of problems) if (level === 'problem') failed.push({ id: path === '' ? file : `${file}: ${path}`, reason: message });
  return good && { file, set: good };
}

function refuse(failed: Failed, options: AgreementCommandOptions, io: CliIo): ExitCode {
  if (options.json) io.out(`${JSON.stringify({ failed }, null, 2)}\n`);
  return exitCodes.refused;
}
