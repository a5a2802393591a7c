/** What belongs to a report: every claim of its subject once, each passage as the text has it, nothing counted that is only named. */
import { describe, expect, it, test } from 'vitest';
import type { AnnotationSet } from '../../../src-common/core/claims/annotation-set.ts';
import { innermost } from '../../../src-common/core/claims/attribution-graph.ts';
import type { ClaimGroup } from '../../../src-common/core/claims/claim-group.ts';
import { canonicalEnds, type Relation } from '../../../src-common/core/claims/relation.ts';
import type { ReportSubject } from '../../../src-common/core/report/material.ts';
import { id } from '../../support/format-case.ts';
import { importedAt, sampleSets } from '../../support/sample-sets/sample-sets.ts';
import { seedDocuments } from '../../support/sample-sets/seed-documents.ts';
import { claimsIn, htmlOf, markdownOf, materialOf, reportOn } from './report-case.ts';

const documents = seedDocuments(importedAt);
const texts = new Map(documents.map(({ record, text }) => [record.id, text]));
const [plain, tomasz] = sampleSets(documents).map(({ set }) => set) as [AnnotationSet, AnnotationSet];

/** Whether they are allies: said in 002 twice, once more by way of another paper, contradicted in 004. */
const members = plain.claims.filter(({ kind, spans }) => kind === 'claim' && spans.some(({ exact }) => /^China and Russia are not allies$|there is no alliance and no confrontation|the principle of no-alliance/.test(exact)));
const against = plain.claims.find(({ spans }) => spans.some(({ exact }) => /deepening their alliance/.test(exact)))!;
const made = { setId: plain.id, author: plain.author.id, created: '2026-01-02T00:00:00.000Z', modified: '2026-01-02T00:00:00.000Z', note: '' };
const group: ClaimGroup = { id: id(1000), statement: 'China and Russia are not allies.', members: members.map((claim) => claim.id), ...made };
const relation: Relation = canonicalEnds({ id: id(1001), type: 'contradicts', from: members[0]!.id, to: against.id, independent: true, ...made });
const ines: AnnotationSet = { ...plain, groups: [group], relations: [relation] };
const material = materialOf([ines, tomasz], texts);
const all = [...ines.claims, ...tomasz.claims];

const source = ines.sources.find(({ name }) => name === 'Jens Stoltenberg')!;
const document = ines.documents[0]!;
const isOf = (claim: (typeof all)[number]): boolean => claim.attribution.some(({ sourceId }) => sourceId === source.id);

const subjects: [string, ReportSubject, typeof all][] = [
  ['corpus', { kind: 'corpus' }, all],
  ['document', { kind: 'document', id: document.id }, all.filter(({ documentId }) => documentId === document.id)],
  ['source', { kind: 'source', ids: [source.id] }, all.filter(isOf)],
  ['group', { kind: 'group', id: group.id }, all.filter(({ id }) => group.members.includes(id))],
];

describe.each(subjects)('a report on a %s', (_name, subject, expected) => {
  const report = reportOn(material, subject);
  const shown = claimsIn(report);

  it('has every claim of its subject, each once', () => {
    expect(expected.length).toBeGreaterThan(1);
    const words = (spans: readonly { exact: string }[]): string => spans.map(({ exact }) => exact).join('\n');
    expect(shown.map(({ quote }) => quote.join('\n')).sort()).toEqual(expected.map(({ spans }) => words(spans)).sort());
    expect(new Set(shown.map(({ number }) => number)).size).toBe(expected.length);
  });

  it('numbers them from 1 in the order in which they stand', () => {
    expect(shown.map(({ number }) => number)).toEqual(expected.map((_, index) => `${index + 1}`));
  });

  it('names no claim that has no place in it', () => {
    const page = htmlOf(report, material);
    const anchors = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const links = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(links.length).toBeGreaterThan(3);
    expect(links.filter((id) => !anchors.has(id))).toEqual([]);
    expect([...page.matchAll(/ id="([^"]+)"/g)]).toHaveLength(anchors.size);
  });

  it('can leave out opinions and relations, and says so', () => {
    const bare = reportOn(material, subject, { opinions: false, relations: false });
    expect(claimsIn(bare)).toHaveLength(expected.length);
    expect(bare.sections.map(({ id }) => id)).not.toContain('groups');
    expect(bare.sections.map(({ id }) => id)).not.toContain('beside');
    expect(markdownOf(bare)).toContain('**Left out**: opinions, comments and decisions, relations and claim groups');
  });
});

test('a source’s own words come apart from what it passes on', () => {
  const report = reportOn(material, { kind: 'source', ids: [source.id] });
  const own = all.filter((claim) => innermost(claim.attribution).some(({ sourceId }) => sourceId === source.id)).length;
  const count = (id: string): number => report.sections.find((section) => section.id === id)?.parts.filter(({ kind }) => kind === 'claim').length ?? -1;
  expect(own).toBeGreaterThan(0);
  expect([count('says'), count('relays')]).toEqual([own, all.filter(isOf).length - own]);
});

test('what is named from outside the group stands beside it, and counts nowhere', () => {
  const report = reportOn(material, { kind: 'group', id: group.id });
  const beside = report.sections.find((section) => section.id === 'beside')?.parts.flatMap((part) => (part.kind === 'claim' ? [part.claim] : [])) ?? [];
  expect(beside.map(({ number, quote }) => [number, quote.join()])).toEqual([['r1', against.spans.map(({ exact }) => exact).join()]]);
  expect(report.summary).toContain(`${members.length} claims`);
});

test('a group says its passages, outlets and roots, and which they are', () => {
  const words = markdownOf(reportOn(material, { kind: 'group', id: group.id }));
  expect(words).toContain('**4 passages, 2 outlets, 1 root**');
  expect(words).toContain('Rests on: ');
  expect(words).toContain('Printed by: ');
});

test('the two grades stand apart and confidence by itself, in the words of the scales', () => {
  const words = markdownOf(reportOn(material, { kind: 'corpus' }));
  expect(words).toMatch(/\*\*Source reliability\*\*: \*\*[A-F]\*\*, (completely|usually|fairly|not usually|un)/);
  expect(words).toMatch(/\*\*Information credibility\*\*: \*\*[1-6]\*\*, /);
  expect(words).toMatch(/\*\*Analyst’s confidence\*\*: (high|moderate|low)/);
  expect(words).not.toMatch(/\b[A-F][1-6]\b/);
});

test('every place is that of its words', () => {
  const report = reportOn(materialOf([ines], texts), { kind: 'corpus' });
  const byTitle = new Map(documents.map(({ record, text }) => [record.id as string, [...text]]));
  const words = ines.claims.map((claim) => {
    const about = ines.documents.find((document) => document.id === claim.documentId)?.title;
    const parts = report.sections.find((section) => section.about === about)?.parts ?? [];
    const shown = parts.flatMap((part) => (part.kind === 'claim' ? [part.claim] : [])).find(({ quote }) => quote.join('\n') === claim.spans.map(({ exact }) => exact).join('\n'));
    const numbers = [...JSON.stringify(shown?.where).matchAll(/([\d,]+) to ([\d,]+)/g)].map(([, from = '', to = '']) => [from, to].map((digits) => Number(digits.replaceAll(',', ''))));
    return { claim, found: numbers.map(([from = 0, to = 0]) => byTitle.get(claim.documentId)?.slice(from - 1, to).join('')) };
  });
  // The same words stand in two places of one page: either is theirs.
  for (const { claim, found } of words) expect(found).toEqual(claim.spans.map(({ exact }) => exact));
});

test('a subject that is not there makes no report', () => {
  expect(() => reportOn(material, { kind: 'group', id: 'urn:uuid:none' })).toThrow();
  expect(() => reportOn(material, { kind: 'document', id: 'urn:uuid:none' })).toThrow();
  expect(() => reportOn(material, { kind: 'source', ids: ['urn:uuid:none'] })).toThrow();
});
