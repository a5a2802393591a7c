/** `attest agreement --table FILE.csv --level …` */
import { Numbers } from '../../../src-common/core/agreement/agreement-json.ts';
import { defaultResampling } from '../../../src-common/core/agreement/bootstrap.ts';
import { readRatingTable, type RatingTable } from '../../../src-common/core/agreement/rating-table.ts';
import { levels, type Level } from '../../../src-common/core/agreement/ratings.ts';
import { tableAgreement, type TableAgreement } from '../../../src-common/core/agreement/table-agreement.ts';
import { t } from '../../../src-common/core/messages/translate.ts';
import { columns, FigureWords, withGap } from '../agreement-words.ts';
import { exitCodes, UsageError, type CliIo, type ExitCode } from '../cli-io.ts';
import { readInput } from '../read-input.ts';
import { printable, problemLines } from '../say-problems.ts';
import type { AgreementCommandOptions } from './agreement.ts';

/** @throws UsageError when the words do not fit together */
export async function tableAgreementOf(sets: string[], file: string, options: AgreementCommandOptions, io: CliIo): Promise<ExitCode> {
  if (sets.length > 0) throw new UsageError(t('cli.agreement.tableOrSets'));
  const level = levels.find((one) => one === options.level);
  if (!level) throw new UsageError(t('cli.agreement.needsLevel', { known: levels.join(', ') }));
  const unfit = (['from', 'corpus', 'without', 'sharedDocuments', 'document', 'since', 'until', 'withRegions', 'codebook'] as const).find((name) => options[name] !== undefined);
  if (unfit !== undefined) throw new UsageError(t('cli.agreement.onlyForSets', { option: optionNames[unfit] }));

  const input = await readInput(file, io);
  const read = input.ok ? readRatingTable(input.content, level) : null;
  if (!input.ok || !read?.ok) {
    const problems = input.ok ? (read?.ok === false ? read.problems : []) : [input.problem];
    io.err(`${file}\n${problemLines(problems.map((problem) => ({ path: '', ...problem, level: 'problem' as const })))}`);
    if (options.json) io.out(`${JSON.stringify({ failed: problems.map(({ message, ...at }) => ({ id: file, ...lineOf(at), reason: message })) }, null, 2)}\n`);
    return exitCodes.refused;
  }
  const found = tableAgreement(read.table.ratings, level, defaultResampling);
  if (options.json) io.out(`${JSON.stringify(tableJson(read.table, found, options.details ?? false), null, 2)}\n`);
  else io.out(printable(`${tableLines(read.table, found, level).join('\n')}\n`));
  return exitCodes.done;
}

const optionNames = {
  from: '--from', corpus: '--corpus', without: '--without', sharedDocuments: '--shared-documents',
  document: '--document', since: '--since', until: '--until', withRegions: '--with-regions', codebook: '--codebook',
};

function lineOf(at: { line?: number }): { line?: number } {
  return at.line === undefined ? {} : { line: at.line };
}

/** `kappa` is one number, and there where there are two coders; of more, each two have theirs in `pairs`. */
function tableJson({ names, ratings, lines }: RatingTable, found: TableAgreement, isDetailed: boolean): object {
  const numbers = new Numbers();
  const linesOf = (units: Int32Array): number[] => Array.from(units, (unit) => lines[unit] ?? 0);
  const [only] = found.kappa?.length === 1 ? found.kappa : [];
  const made = {
    units: ratings.units,
    coders: ratings.coders,
    pairable: found.alpha.pairable,
    alpha: numbers.figure('alpha', found.alpha.figure),
    ci95: numbers.interval('ci95', found.alpha.interval),
    n: found.counted.length,
    missing: found.missing.length,
    ...(only ? { kappa: numbers.figure('kappa', only.figure), kappaCi95: numbers.interval('kappaCi95', only.interval) } : {}),
    ...(found.kappa && !only ? {
      pairs: found.kappa.map(({ first, second, n, figure, interval }, index) => ({
        a: names[first], b: names[second],
        value: numbers.figure(`pairs[${index}].value`, figure), ci95: numbers.interval(`pairs[${index}].ci95`, interval), n,
      })),
    } : {}),
    ...(found.fleiss ? { fleiss: numbers.figure('fleiss', found.fleiss.figure), fleissN: found.fleiss.n } : {}),
    ...(isDetailed ? { counted: linesOf(found.counted), notCounted: linesOf(found.missing) } : {}),
  };
  return { ...made, why: numbers.why };
}

function tableLines({ names, ratings }: RatingTable, found: TableAgreement, level: Level): string[] {
  const words = new FigureWords();
  const rows = [
    [t('cli.agreement.alphaAt', { level }), words.figure(found.alpha.figure), words.interval(found.alpha.interval), `${found.counted.length}`, `${found.missing.length}`],
    ...(found.kappa ?? []).map(({ first, second, n, figure, interval }) => [
      t('cli.agreement.kappaOf', { a: names[first] ?? '', b: names[second] ?? '' }), words.figure(figure), words.interval(interval), `${n}`, `${ratings.units - n}`,
    ]),
    ...(found.fleiss ? [[
      t('cli.agreement.fleiss'), words.figure(found.fleiss.figure), words.interval(found.fleiss.interval), `${found.fleiss.n}`, `${ratings.units - found.fleiss.n}`,
    ]] : []),
  ];
  return [
    t('cli.agreement.tableHeading', { units: ratings.units, coders: ratings.coders, pairable: found.alpha.pairable }),
    ...columns([['', '', t('cli.agreement.interval'), t('cli.agreement.n'), t('cli.agreement.missing')], ...rows]),
    ...withGap(words.lines()),
  ];
}
