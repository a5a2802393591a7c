/** A claim has one reliability: the form, the table and the report must not tell two. */
import { describe, expect, test } from 'vitest';
import { effectiveReliability, gradingDay } from '../../../src-common/core/claims/reliability.ts';
import { csvFormat } from '../../../src-common/core/formats/csv/csv-format.ts';
import { exportSet, importSet } from '../../../src-common/core/formats/exchange.ts';
import { htmlFormat } from '../../../src-common/core/formats/html/html-format.ts';
import { w3cFormat } from '../../../src-common/core/formats/w3c/w3c-format.ts';
import { csvParse } from 'd3-dsv';
import type { DatedGrade } from '../../../src-common/core/claims/source.ts';
import type { Source } from '../../../src-common/core/claims/source.ts';
import { claimOn, documentOf, id, readOptions, setOf, textsOf, writeContext } from '../../support/format-case.ts';

const text = 'The minister said that the bridge stands.';
const base = documentOf('a.txt', text);

/** A set of one claim by one source with these grades, in a document published on a day. */
function graded(grades: DatedGrade[], publishedOn: string | null, stated: string | null) {
  const document = { ...base, record: { ...base.record, publishedOn } };
  const source: Source = { id: id(70), name: 'The minister', kind: 'person', aliases: [], onBehalfOf: null, descriptor: '', grades };
  const start = text.indexOf('the bridge');
  const claim = claimOn(document, start, start + 17, {
    attribution: [{ id: id(71), sourceId: source.id, role: 'speaker', parents: [], cueSpan: null, sourceSpan: null, asPrinted: '' }],
    statedOn: stated === null ? null : { text: '', value: stated, basis: '' },
  });
  return { document, source, claim, set: setOf([document], [claim], { sources: [source] }) };
}

describe('one reliability for one claim', () => {
  const held: DatedGrade[] = [
    { grade: 'C', since: '', reason: '' },
    { grade: 'E', since: '2024-06-01', reason: 'two retractions' },
  ];
  test.each<[name: string, grades: DatedGrade[], published: string | null, stated: string | null, expected: string]>([
    ['the grade of the day on which it was stated', held, '2024-09-08', '2024-05-01', 'C'],
    ['else of the day of publication', held, '2024-09-08', null, 'E'],
    ['else of today', held, null, null, 'E'],
    ['one that has always held', [{ grade: 'B', since: '', reason: '' }], '1999-01-01', null, 'B'],
    ['none before the first', [{ grade: 'B', since: '2024-01-01', reason: '' }], '1999-01-01', null, ''],
  ])('%s', (_, grades, published, stated, expected) => {
    const { document, source, claim, set } = graded(grades, published, stated);
    const context = { ...writeContext, texts: textsOf([document]) };
    const form = effectiveReliability(claim, new Map([[source.id, source]]), gradingDay(claim, published, writeContext.generatedAt)).grade;
    expect(form ?? '').toBe(expected);
    expect(csvParse(exportSet(csvFormat, set, { ...context, byteOrderMark: false }).content)[0]?.['reliability']).toBe(expected);
    const page = exportSet(htmlFormat, set, context).content;
    if (expected !== '') expect(page).toContain(`<b>${expected}</b>, `);
    const back = importSet(w3cFormat, exportSet(w3cFormat, set, context).content, readOptions, [document]);
    expect(back.ok && back.set.sources[0]?.grades).toEqual(grades);
  });
});
