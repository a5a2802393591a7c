/** `attest agreement SET SET…` */
import type { AgreementInput } from '../../../src-common/core/agreement/agreement-input.ts';
import { defaultResampling } from '../../../src-common/core/agreement/bootstrap.ts';
import { extrasOf } from '../../../src-common/core/agreement/agreement-extras.ts';
import { agreementJson } from '../../../src-common/core/agreement/agreement-json.ts';
import { sheetOf } from '../../../src-common/core/agreement/agreement-sheet.ts';
import { computeAgreement } from '../../../src-common/core/agreement/compute-agreement.ts';
import { fieldsOf } from '../../../src-common/core/agreement/fields.ts';
import { narrowed, type AgreementScope } from '../../../src-common/core/agreement/narrowed.ts';
import { placedSet } from '../../../src-common/core/agreement/placed-set.ts';
import { agreementInput, type ComparedSet, type SetToCompare } from '../../../src-common/core/agreement/sets-to-compare.ts';
import { fromPortable } from '../../../src-common/core/formats/from-portable.ts';
import type { Format } from '../../../src-common/core/formats/format.ts';
import { t } from '../../../src-common/core/messages/translate.ts';
import { agreementLines } from '../agreement-words.ts';
import { exitCodes, UsageError, type CliIo, type ExitCode } from '../cli-io.ts';
import { codebookOf, type Failed } from '../codebook-of.ts';
import { openCorpusDocuments, type CorpusDocuments } from '../corpus-documents.ts';
import { checkInputs, formatNamed, readSet } from '../read-set.ts';
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
  document?: string;
  since?: string;
  until?: string;
  withRegions?: boolean;
  codebook?: string;
  details?: boolean;
}

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

  const codebook = await codebookOf(options.codebook, failed, io);
  if (!codebook) return refuse(failed, options, io);
  const { input: whole, unplaced, differing } = agreementInput(sets, options.sharedDocuments ?? false, io.now(), codebook);
  for (const path of differing) io.err(`${t('cli.agreement.textsDiffer', { path })}\n`);
  for (const { file, id } of unplaced) {
    const reason = t('cli.agreement.noPlace', { id });
    io.err(`${file}: ${reason}\n`);
    failed.push({ id, reason });
  }
  if (failed.length > 0) return refuse(failed, options, io);
  const input = narrowed(whole, scopeOf(options, whole));
  const known = fieldsOf(input).map(({ id }) => id);
  const unknown = options.without?.find((id) => !known.includes(id));
  if (unknown !== undefined) throw new UsageError(t('cli.agreement.noSuchField', { id: unknown, known: known.join(', ') }));

  const agreement = computeAgreement(input, { resampling: defaultResampling, without: options.without ?? [] });
  const extras = extrasOf(input, agreement);
  if (options.json) io.out(`${JSON.stringify(agreementJson(sheetOf(input, agreement), extras, options.details ? agreement : null), null, 2)}\n`);
  else io.out(printable(`${agreementLines(input, agreement, extras).join('\n')}\n`));
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

/** @throws UsageError for a document that no set has, or for what is no day */
function scopeOf(options: AgreementCommandOptions, { documents }: AgreementInput): AgreementScope {
  const document = documents.find(({ name }) => name === options.document);
  if (options.document !== undefined && !document) {
    throw new UsageError(t('cli.agreement.noSuchDocument', { path: options.document, known: documents.map(({ name }) => name).join(', ') }));
  }
  const day = (option: 'since' | 'until'): string | null => {
    const value = options[option];
    if (value !== undefined && !(/^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)))) throw new UsageError(t('cli.agreement.noDay', { option: `--${option}`, value }));
    return value ?? null;
  };
  return { documentId: document?.id ?? null, from: day('since'), until: day('until'), withRegions: options.withRegions ?? false };
}

function refuse(failed: Failed, options: AgreementCommandOptions, io: CliIo): ExitCode {
  if (options.json) io.out(`${JSON.stringify({ failed }, null, 2)}\n`);
  return exitCodes.refused;
}
