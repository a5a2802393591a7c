/** The sample sets as what a report is made from, and reports of them. */
import type { AnnotationSet } from '../../../src-common/core/claims/annotation-set.ts';
import type { Urn } from '../../../src-common/core/claims/identifiers.ts';
import type { AnswerRecords } from '../../../src-common/core/claims/review.ts';
import { toPortable } from '../../../src-common/core/formats/to-portable.ts';
import { reportSteps } from '../../../src-common/core/report/build-report.ts';
import { everything, type ReportChoices, type ReportMaterial, type ReportSubject } from '../../../src-common/core/report/material.ts';
import { finishReport, type ClaimEntry, type Part, type Report } from '../../../src-common/core/report/model.ts';
import { portableMaterial } from '../../../src-common/core/report/portable-material.ts';
import { htmlSteps } from '../../../src-common/core/report/write-html.ts';
import { markdownSteps } from '../../../src-common/core/report/write-markdown.ts';
import { writeContext } from '../../support/format-case.ts';

export function materialOf(sets: readonly AnnotationSet[], texts: ReadonlyMap<Urn, string>, answers?: AnswerRecords): ReportMaterial {
  const portable = sets.map((set) => ({ set: toPortable(set, texts, answers), file: null }));
  return portableMaterial(portable, { ...writeContext, name: 'The corpus', madeBy: 'Mira Kessler' });
}

export function reportOn(material: ReportMaterial, subject: ReportSubject, choices: ReportChoices = everything): Report {
  const report = finishReport(reportSteps(material, subject, choices));
  if (!report) throw new Error('the subject is not in the sets');
  return report;
}

export function htmlOf(report: Report, material: ReportMaterial): string {
  return finishReport(htmlSteps(report, material.codebook));
}

export function markdownOf(report: Report): string {
  return finishReport(markdownSteps(report));
}

/** Every claim that stands in the report in full, in its order. */
export function claimsIn(report: Report): ClaimEntry[] {
  return report.sections.filter(({ id }) => id !== 'beside').flatMap(({ parts }) => parts.flatMap((part: Part) => (part.kind === 'claim' ? [part.claim] : [])));
}
