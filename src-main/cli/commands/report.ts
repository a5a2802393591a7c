/** `attest report SET… --corpus DIR --out FILE.html|.md`: a report to hand over, written when all of it could be made. */
import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { sheetOf, type AgreementSheet } from '../../../src-common/core/agreement/agreement-sheet.ts';
import { defaultResampling } from '../../../src-common/core/agreement/bootstrap.ts';
import { computeAgreement } from '../../../src-common/core/agreement/compute-agreement.ts';
import { agreementInput } from '../../../src-common/core/agreement/sets-to-compare.ts';
import { isMissing } from '../../../src-common/core/claims/anchoring.ts';
import type { CodebookInForce } from '../../../src-common/core/claims/codebook.ts';
import type { PortableSet } from '../../../src-common/core/formats/portable-set.ts';
import { t } from '../../../src-common/core/messages/translate.ts';
import { reportSteps } from '../../../src-common/core/report/build-report.ts';
import type { ReportMaterial, ReportSubject } from '../../../src-common/core/report/material.ts';
import { finishReport } from '../../../src-common/core/report/model.ts';
import { portableMaterial } from '../../../src-common/core/report/portable-material.ts';
import { claimsOf } from '../../../src-common/core/report/subject-claims.ts';
import { ReportContext } from '../../../src-common/core/report/report-context.ts';
import type { TextPlaces } from '../../../src-common/core/report/text-places.ts';
import { htmlSteps } from '../../../src-common/core/report/write-html.ts';
import { markdownSteps } from '../../../src-common/core/report/write-markdown.ts';
import type { Anchored } from '../anchored.ts';
import { exitCodes, UsageError, type CliIo, type ExitCode } from '../cli-io.ts';
import { codebookOf, type Failed } from '../codebook-of.ts';
import { openCorpusDocuments } from '../corpus-documents.ts';
import { writeOutputs } from '../outputs.ts';
import { placedForReport } from '../placed-for-report.ts';
import { checkInputs, formatNamed, readSet } from '../read-set.ts';
import { reportSubject } from '../report-subject.ts';
import { problemLines } from '../say-problems.ts';

export interface ReportOptions {
  corpus: string;
  out: string;
  subject: string;
  format?: 'html' | 'markdown';
  without?: ('opinions' | 'relations')[];
  madeBy?: string;
  codebook?: string;
  from?: string;
  force?: boolean;
  json?: boolean;
}

interface Answer {
  out: string[];
  format: string;
  subject: string;
  claims: number;
  highlights: number;
  documents: number;
  notFound: { id: string; document: string; tier: string }[];
  failed: Failed;
}

export async function reportOf(files: string[], options: ReportOptions, io: CliIo): Promise<ExitCode> {
  checkInputs(files);
  const from = options.from === undefined ? null : formatNamed(options.from);
  const format = await checkOut(files, options);
  const answer: Answer = { out: [], format, subject: options.subject, claims: 0, highlights: 0, documents: 0, notFound: [], failed: [] };
  const refuse = (): ExitCode => {
    io.err(`${t('cli.convert.nothing')}\n`);
    if (options.json) io.out(`${JSON.stringify({ ...answer, claims: 0, highlights: 0, documents: 0, notFound: [] }, null, 2)}\n`);
    return exitCodes.refused;
  };
  const codebook = await codebookOf(options.codebook, answer.failed, io);
  if (!codebook) return refuse();

  const corpus = await openCorpusDocuments(options.corpus, io);
  const sets: { set: PortableSet; file: string }[] = [];
  const texts = new Map<string, TextPlaces>();
  const lost: Anchored[] = [];
  for (const file of files) {
    const { set, problems } = await readSet(file, from, io);
    if (problems.length > 0) io.err(`${file}\n${problemLines(problems)}`);
    for (const { level, path: at, message } of problems) if (level === 'problem') answer.failed.push({ id: at === '' ? file : `${file}: ${at}`, reason: message });
    if (!set) continue;
    const placed = placedForReport(set, await corpus.for(set), texts, io);
    sets.push({ set: placed.set, file: file === '-' ? t('cli.standardInput') : path.basename(file) });
    lost.push(...placed.lost);
  }
  if (answer.failed.length > 0) return refuse();

  const whole = portableMaterial(sets, {
    name: path.basename(await realpath(options.corpus)), codebook, generatedAt: io.now(), version: io.version, madeBy: options.madeBy ?? null, texts,
  });
  const subject = reportSubject(options.subject, whole);
  const claims = (claimsOf(subject, new ReportContext(whole, { opinions: true, relations: true })) ?? []).flatMap((list) => list.claims);
  const documents = new Set(claims.map(({ documentId }) => documentId as string));
  const material: ReportMaterial = { ...whole, agreement: agreementOn(sets, documents, codebook, io.now()) };
  const content = contentOf(material, subject, format, options);
  const failed = await writeOutputs([options.out], [content], options.force ?? false, io);
  if (failed) {
    answer.failed.push(failed);
    return refuse();
  }
  const inReport = new Set<string>(claims.map(({ id }) => id));
  const missing = lost.filter(({ id }) => inReport.has(id));
  for (const { id, document } of missing) io.err(`${t('cli.report.notFound', { id, document })}\n`);
  const highlights = claims.filter(({ kind }) => kind === 'highlight').length;
  Object.assign(answer, {
    out: [options.out], claims: claims.length - highlights, highlights, documents: documents.size,
    notFound: missing.map(({ id, document, tier }) => ({ id, document, tier })),
  } satisfies Partial<Answer>);
  io.err(`${t('cli.report.done', { file: options.out === '-' ? t('cli.standardOutput') : options.out, claims: answer.claims, highlights, documents: documents.size, lost: missing.length })}\n`);
  if (options.json) io.out(`${JSON.stringify(answer, null, 2)}\n`);
  return exitCodes.done;
}

/** @throws UsageError where the result has no place or no format */
async function checkOut(files: readonly string[], { out, format, json }: ReportOptions): Promise<'html' | 'markdown'> {
  if (json && out === '-') throw new UsageError(t('cli.convert.jsonAndStdout'));
  if (out !== '-') {
    if ((await stat(out).catch(() => null))?.isDirectory()) throw new UsageError(t('cli.report.isFolder', { file: out }));
    const target = await realpath(out).catch(() => null);
    for (const file of files) if (target !== null && target === await realpath(file).catch(() => file)) throw new UsageError(t('cli.convert.isInput', { file: out }));
  }
  if (format !== undefined) return format;
  if (/\.html?$/i.test(out)) return 'html';
  if (/\.(?:md|markdown)$/i.test(out)) return 'markdown';
  throw new UsageError(t('cli.report.needsFormat', { file: out }));
}

function contentOf(material: ReportMaterial, subject: ReportSubject, format: 'html' | 'markdown', { without = [] }: ReportOptions): string {
  const report = finishReport(reportSteps(material, subject, { opinions: !without.includes('opinions'), relations: !without.includes('relations') }));
  if (!report) throw new Error('the subject was there a moment ago');
  return finishReport(format === 'html' ? htmlSteps(report, material.codebook) : markdownSteps(report));
}

/** Over what was found only: an annotation without a place meets no other. */
function agreementOn(sets: readonly { set: PortableSet; file: string }[], documents: ReadonlySet<string>, codebook: CodebookInForce, today: string): AgreementSheet | null {
  if (sets.length < 2) return null;
  const compared = sets.map(({ set, file }) => ({ file, set: { ...set, claims: set.claims.filter(({ documentId, anchoring, spans }) => documents.has(documentId) && !isMissing(anchoring) && spans.every(({ start }) => start !== null)) } }));
  const { input } = agreementInput(compared, false, today, codebook);
  return sheetOf(input, computeAgreement(input, { resampling: defaultResampling }));
}
