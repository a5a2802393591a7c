/** What was measured, as Markdown. */
import { wilson } from './judge.ts';
import type { Counts, Measured } from './measure.ts';
import { mutationNames, mutations } from './mutations.ts';
import { bands } from './trials.ts';

function share(count: number, all: number): string {
  const [low, high] = wilson(count, all);
  const percent = (part: number): string => (part * 100).toFixed(1);
  return all === 0 ? '-' : `${percent(count / all)} (${percent(low)}-${percent(high)})`;
}

function cells({ right, wrong, asked }: Counts): string {
  const all = right + wrong + asked;
  return `${share(right, all)} | ${share(wrong, all)} | ${share(asked, all)}`;
}

/** One table for each engine, mutations the weights were never fitted on marked; then the first engine by length. */
export function reportOf(measured: readonly Measured[]): string {
  const names = [...new Set(measured.map(({ engine }) => engine))];
  const rows = (engine: string): Measured[] => mutationNames.flatMap((name) => measured.filter((one) => one.engine === engine && one.mutation === name));
  const head = (first: string): string => `| ${first} | right | silently wrong | asked |\n|---|---|---|---|\n`;
  const tables = names.map((engine) => `## ${engine}\n\n${head('mutation')}${rows(engine)
    .map((row) => `| ${row.mutation}${mutations[row.mutation].tuned ? '' : ' *'} | ${cells(row.all)} |`).join('\n')}`);
  const byLength = bands.map(({ name }) => `### ${name} words\n\n${head('mutation')}${rows(names[0] ?? '')
    .map((row) => `| ${row.mutation} | ${cells(row.byBand[name] ?? { right: 0, wrong: 0, asked: 0 })} |`).join('\n')}`);
  return [...tables, `## ${names[0] ?? ''}, by length`, ...byLength].join('\n\n');
}
