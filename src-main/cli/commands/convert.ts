/** `attest convert IN… --to FORMAT --out PATH`: all in memory first, written only when every file is good. */
import { builtInCodebook } from '../../../src-common/core/claims/codebook.ts';
import type { Format, LostFeature } from '../../../src-common/core/formats/format.ts';
import { fromPortable } from '../../../src-common/core/formats/from-portable.ts';
import { allAnswers } from '../../../src-common/core/formats/portable-answers.ts';
import type { PortableSet } from '../../../src-common/core/formats/portable-set.ts';
import type { FormatProblem } from '../../../src-common/core/formats/problem.ts';
import { toPortable } from '../../../src-common/core/formats/to-portable.ts';
import { t } from '../../../src-common/core/messages/translate.ts';
import { exitCodes, UsageError, type CliIo, type ExitCode } from '../cli-io.ts';
import { openCorpusDocuments, type CorpusDocuments } from '../corpus-documents.ts';
import { answerWords, countAnswers, countLinks, linkWords, sumOf, type AnswerCounts, type LinkCounts } from '../count-answers.ts';
import { plannedOutputs, writeOutputs } from '../outputs.ts';
import { checkInputs, formatIds, formatNamed, readSet } from '../read-set.ts';
import { problemLines } from '../say-problems.ts';
import { lossLabel } from './formats.ts';

export interface ConvertOptions {
  to: string;
  out: string;
  from?: string;
  corpus?: string;
  force?: boolean;
  json?: boolean;
}

interface Report {
  out: string[];
  annotations: number;
  links: LinkCounts;
  answers: AnswerCounts;
  lost: LostFeature[];
  failed: { id: string; reason: string }[];
}

export async function convertFiles(files: string[], options: ConvertOptions, io: CliIo): Promise<ExitCode> {
  checkInputs(files);
  const to = formatNamed(options.to);
  const from = options.from === undefined ? null : formatNamed(options.from);
  const write = to.write;
  if (!write) throw new UsageError(t('cli.notWritable', { id: to.id, known: formatIds }));
  if (options.json && options.out === '-') throw new UsageError(t('cli.convert.jsonAndStdout'));
  const outputs = await plannedOutputs(files, options.out, to);

  const corpus = options.corpus === undefined ? null : await openCorpusDocuments(options.corpus, io);
  const report: Report = { out: [], annotations: 0, links: countLinks(null), answers: countAnswers(null), lost: [], failed: [] };
  const contents: string[] = [];
  const counts: { annotations: number; links: LinkCounts; answers: AnswerCounts }[] = [];
  for (const file of files) {
    const set = await readGood(file, from, corpus, report, io);
    if (!set) continue;
    const { content, lost } = write(set, { codebook: builtInCodebook, generatedAt: io.now(), version: io.version });
    for (const { feature, count } of lost) io.err(`${t('cli.convert.loses', { file, format: to.id, feature: lossLabel(feature), count })}\n`);
    report.lost = joined(report.lost, lost);
    report.annotations += set.claims.length;
    const answers = countAnswers(set);
    report.answers = sumOf(report.answers, answers);
    const links = countLinks(set);
    report.links = { relations: report.links.relations + links.relations, groups: report.links.groups + links.groups };
    counts.push({ annotations: set.claims.length, links, answers });
    contents.push(content);
  }
  if (report.failed.length === 0) {
    const failed = await writeOutputs(outputs, contents, options.force ?? false, io);
    if (failed) report.failed.push(failed);
    else report.out = outputs;
  }
  const isDone = report.failed.length === 0;
  if (!isDone) {
    report.annotations = 0;
    report.links = countLinks(null);
    report.answers = countAnswers(null);
    io.err(`${t('cli.convert.nothing')}\n`);
  } else {
    outputs.forEach((file, index) => {
      const { annotations = 0, links = countLinks(null), answers = countAnswers(null) } = counts[index] ?? {};
      io.err(`${t('cli.convert.done', { file, annotations, links: linkWords(links), answers: answerWords(answers) })}\n`);
    });
  }
  if (options.json) io.out(`${JSON.stringify(report, null, 2)}\n`);
  return isDone ? exitCodes.done : exitCodes.refused;
}

/** The set of a file, found in the corpus if there is one; null when `report.failed` says why not. */
async function readGood(
  file: string,
  from: Format | null,
  corpus: CorpusDocuments | null,
  report: Report,
  io: CliIo,
): Promise<PortableSet | null> {
  const { set, problems } = await readSet(file, from, io);
  let good = set;
  if (set && corpus) {
    const known = await corpus.for(set);
    const placed = fromPortable(set, known);
    problems.push(...placed.problems);
    good = placed.ok ? toPortable(placed.set, new Map(known.map(({ record, text }) => [record.id, text])), placed.answers) : null;
  }
  if (problems.length > 0) io.err(`${file}\n${problemLines(problems)}`);
  for (const problem of problems.filter(({ level }) => level === 'problem')) {
    report.failed.push({ id: annotationAt(problem, set) ?? file, reason: problem.message });
  }
  return good;
}

/** The annotation that a problem is about, by its place in the file. */
function annotationAt({ path }: FormatProblem, set: PortableSet | null): string | null {
  const isIn = (place: string) => path === place || path.startsWith(`${place}.`);
  return [...(set?.claims ?? []), ...(set?.relations ?? []), ...(set?.groups ?? [])].find(({ at }) => isIn(at))?.id ?? (set ? allAnswers(set).find(({ place }) => isIn(place))?.id : null) ?? null;
}

function joined(known: LostFeature[], more: LostFeature[]): LostFeature[] {
  const sum = new Map(known.map((item) => [item.feature, item]));
  for (const item of more) {
    const before = sum.get(item.feature);
    sum.set(item.feature, before
      ? { feature: item.feature, count: before.count + item.count, examples: [...before.examples, ...item.examples].slice(0, 5) }
      : item);
  }
  return [...sum.values()];
}
