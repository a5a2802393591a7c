/** A set as a page to read and to print: the report on all of it (core/report). */
import { finishReport } from '../../report/model.ts';
import { everything } from '../../report/material.ts';
import { portableMaterial } from '../../report/portable-material.ts';
import { reportSteps } from '../../report/build-report.ts';
import { htmlSteps } from '../../report/write-html.ts';
import { t } from '../../messages/translate.ts';
import { countLosses, type LossFeature } from '../count-losses.ts';
import type { Format, WriteContext, Written } from '../format.ts';
import type { PortableSet } from '../portable-set.ts';

const loses: LossFeature[] = ['wordSpans', 'context', 'documents', 'derivations', 'readings', 'strayAnswers', 'foreign', 'identifiers'];

function write(set: PortableSet, { codebook, generatedAt, version }: WriteContext): Written {
  const material = portableMaterial([{ set, file: null }], { codebook, generatedAt, version, name: t('report.title', { name: set.name }), madeBy: null });
  const report = finishReport(reportSteps(material, { kind: 'corpus' }, everything));
  return { content: report === null ? '' : finishReport(htmlSteps(report, codebook)), lost: countLosses(set, loses) };
}

export const htmlFormat = {
  id: 'html',
  labelKey: 'report.formatHtml',
  extensions: ['html'],
  mediaType: 'text/html; charset=utf-8',
  loses,
  write,
} satisfies Format;
