/** Reports on a small set, letter for letter. How to add one: tests/fixtures/report/README.md. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importSet } from '../../../src-common/core/formats/exchange.ts';
import { w3cFormat } from '../../../src-common/core/formats/w3c/w3c-format.ts';
import { everything, type ReportSubject } from '../../../src-common/core/report/material.ts';
import type { AnswerRecords } from '../../../src-common/core/claims/review.ts';
import { readOptions, seed, textsOf } from '../../support/format-case.ts';
import { htmlOf, markdownOf, materialOf, reportOn } from './report-case.ts';

const documents = ['000_6c0fc94145fbabe0.txt'].map(seed);

function read(name: string) {
  const found = importSet(w3cFormat, readFileSync(new URL(`../../fixtures/formats/${name}.jsonld`, import.meta.url), 'utf8'), readOptions, documents);
  if (!found.ok) throw new Error(`${name} is not in order`);
  return found;
}

const cases: { name: string; set: string; answers?: string; subject: ReportSubject; choices?: typeof everything }[] = [
  { name: 'group', set: 'links', subject: { kind: 'group', id: 'urn:uuid:00000000-0000-4000-8000-000000000033' } },
  { name: 'source', set: 'links', subject: { kind: 'source', ids: ['urn:uuid:00000000-0000-4000-8000-000000000005'] } },
  { name: 'document', set: 'whole-job', answers: 'review', subject: { kind: 'document', id: documents[0]!.record.id } },
  { name: 'corpus', set: 'links', subject: { kind: 'corpus' }, choices: { opinions: false, relations: false } },
];

describe.each(cases)('the report on a $name', ({ name, set, answers, subject, choices = everything }) => {
  const said: AnswerRecords | undefined = answers === undefined ? undefined : read(answers).answers;
  const material = materialOf([read(set).set], textsOf(documents), said);
  const report = reportOn(material, subject, choices);

  it.each([['html', () => htmlOf(report, material)], ['md', () => markdownOf(report)]])('is the golden %s file', (ending, write) => {
    const content = write();
    const file = new URL(`../../fixtures/report/${name}.${ending}`, import.meta.url);
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, content);
    expect(existsSync(file)).toBe(true);
    expect(content).toBe(readFileSync(file, 'utf8'));
  });
});
