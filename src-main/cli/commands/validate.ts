/** `attest validate FILE…` */
import { fromPortable } from '../../../src-common/core/formats/from-portable.ts';
import { t } from '../../../src-common/core/messages/translate.ts';
import { exitCodes, type CliIo, type ExitCode } from '../cli-io.ts';
import { openCorpusDocuments } from '../corpus-documents.ts';
import { answerWords, countAnswers, countLinks, linkWords } from '../count-answers.ts';
import { checkInputs, formatNamed, readSet } from '../read-set.ts';
import { printable, problemLines } from '../say-problems.ts';
import { isArchiveFile, validateArchive } from '../validate-archive.ts';

export interface ValidateOptions {
  json?: boolean;
  from?: string;
  corpus?: string;
}

export async function validateFiles(files: string[], options: ValidateOptions, io: CliIo): Promise<ExitCode> {
  checkInputs(files);
  const from = options.from === undefined ? null : formatNamed(options.from);
  const corpus = options.corpus === undefined ? null : await openCorpusDocuments(options.corpus, io);
  const report = [];
  for (const file of files) {
    if (from === null && isArchiveFile(file)) {
      const verdict = await validateArchive(file);
      report.push(verdict.report);
      if (!options.json) io.out(printable(verdict.words));
      continue;
    }
    const { format, set, problems } = await readSet(file, from, io);
    if (set && corpus) problems.push(...fromPortable(set, await corpus.for(set)).problems);
    const ok = set !== null && !problems.some(({ level }) => level === 'problem');
    const annotations = set?.claims.length ?? 0;
    const links = countLinks(set);
    const answers = countAnswers(set);
    report.push({ file, format: format?.id ?? null, ok, annotations, links, answers, problems });
    if (!options.json) {
      const count = problems.filter(({ level }) => level === 'problem').length;
      const verdict = ok ? t('cli.validate.good', { file, annotations, links: linkWords(links), answers: answerWords(answers) }) : t('cli.validate.bad', { file, problems: count });
      io.out(printable(`${verdict}\n${problemLines(problems)}`));
    }
  }
  if (options.json) io.out(`${JSON.stringify(report, null, 2)}\n`);
  return report.every(({ ok }) => ok) ? exitCodes.done : exitCodes.refused;
}
