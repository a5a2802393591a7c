/**
 * The report on a whole corpus, built and written, in steps between which the
 * window hears keys. What matters is that 20,000 claims take ten times as long
 * as 2,000.
 */
import { bench, describe } from 'vitest';
import { builtInCodebook } from '../../src-common/core/claims/codebook.ts';
import { reportSteps } from '../../src-common/core/report/build-report.ts';
import { everything, type ReportDocument, type ReportMaterial } from '../../src-common/core/report/material.ts';
import { finishReport } from '../../src-common/core/report/model.ts';
import { htmlSteps } from '../../src-common/core/report/write-html.ts';
import { markdownSteps } from '../../src-common/core/report/write-markdown.ts';
import { manyClaims } from './many-claims.ts';

const few = { iterations: 2, time: 0, warmupIterations: 1, warmupTime: 0 };

function materialOf(count: number): ReportMaterial {
  const { claims, lookups } = manyClaims(count);
  const [set] = [...lookups.sets.values()];
  if (!set) throw new Error('there is a set');
  const documents = new Map([...lookups.documents].map(([id, document]): [string, ReportDocument] => [id, document]));
  return {
    name: 'many', sets: [{ name: set.name, author: set.author, file: null, generated: null, claims, relations: [], groups: [] }],
    sources: lookups.sources, documents, answersTo: () => null, placeOf: (_document, { start, end }) => (start === null || end === null ? null : { from: start, to: end, line: 1 }),
    agreement: null, log: null, codebook: builtInCodebook, madeBy: null, generatedAt: '2026-01-02T10:00:00.000Z', version: '0',
  };
}

for (const count of [2000, 20_000]) describe(`a report on ${count} claims`, () => {
  const material = materialOf(count);
  const report = finishReport(reportSteps(material, { kind: 'corpus' }, everything));
  if (!report) throw new Error('there is a corpus');
  bench('built', () => { finishReport(reportSteps(material, { kind: 'corpus' }, everything)); }, few);
  bench('written as HTML', () => { finishReport(htmlSteps(report, builtInCodebook)); }, few);
  bench('written as Markdown', () => { finishReport(markdownSteps(report)); }, few);
});
