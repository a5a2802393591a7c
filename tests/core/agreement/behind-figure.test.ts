/** The passages behind a number are as many as the number says, and figures of parts are those of the parts computed alone. */
import { describe, expect, it } from 'vitest';
import type { AgreementInput, CodedClaim } from '../../../src-common/core/agreement/agreement-input.ts';
import { sheetOf } from '../../../src-common/core/agreement/agreement-sheet.ts';
import { unitsBehind, type BehindQuery } from '../../../src-common/core/agreement/behind-figure.ts';
import { computeAgreement } from '../../../src-common/core/agreement/compute-agreement.ts';
import { differenceKinds } from '../../../src-common/core/agreement/differences.ts';
import { everything, narrowed } from '../../../src-common/core/agreement/narrowed.ts';
import { confusionOf, documentFigures } from '../../../src-common/core/agreement/part-figures.ts';
import { manyAnnotators } from '../../bench/many-annotators.ts';
import { annotator, inputOf, tagged } from './agreement-case.ts';

const input = manyAnnotators(3, 6, 8);
const agreement = computeAgreement(input);
const sheet = sheetOf(input, agreement);
const behind = (query: BehindQuery) => unitsBehind(agreement, query);

describe('behind every number there are as many passages', () => {
  it.each(sheet.pairs.map((pair, at) => ({ pair, at })))('of the spans of pair $at', ({ pair, at }) => {
    for (const matching of ['exact', 'overlap'] as const) {
      const count = (part: 'either' | 'matched' | 'onlyA' | 'onlyB') => behind({ of: 'spans', pair: at, matching, part }).length;
      expect([count('either'), count('matched')]).toEqual([pair[matching].n, pair[matching].matched]);
      expect(count('matched') + count('onlyA') + count('onlyB')).toBe(pair[matching].n);
    }
    expect(behind({ of: 'spans', pair: at, matching: 'overlap', part: 'onlyB' }).length).toBe(pair.onlyB);
  });

  it.each(sheet.fields)('of the field $id', (field) => {
    expect(behind({ of: 'field', field: field.id, part: 'counted' }).length).toBe(field.n);
    expect(behind({ of: 'field', field: field.id, part: 'missing' }).length).toBe(field.missing);
    expect(behind({ of: 'field', field: field.id, part: 'complete' }).length).toBe(field.fleiss.n);
    expect(behind({ of: 'field', field: field.id, part: 'unjudgeable' }).map(([cell]) => cell?.value)).toEqual(Array(field.unjudgeable?.n ?? 0).fill(field.unjudgeable?.value));
    field.differences.forEach((counts, pair) => {
      for (const part of differenceKinds) expect(behind({ of: 'pair', pair, field: field.id, part }).length).toBe(counts[part]);
      expect(behind({ of: 'pair', pair, field: field.id, part: 'judged' }).length).toBe(field.kappa[pair]?.n);
    });
  });

  it.each(['status', 'reliability', 'innermostSource'])('of every cell of the matrix of %s', (id) => {
    const { values, cells, n } = confusionOf(agreement, id, 1);
    expect(cells.reduce((sum, { times }) => sum + times, 0)).toBe(n);
    for (const cell of cells) {
      const [a, b] = [values[cell.a] ?? '', values[cell.b] ?? ''];
      const units = behind({ of: 'cell', pair: 1, field: id, a, b });
      expect(units.length).toBe(cell.times);
      expect(units.every(([one, other]) => one?.value === a && other?.value === b && one.annotator === 0 && other.annotator === 2)).toBe(true);
    }
  });

  it('of the text: all passages, those of a document, those with a status', () => {
    expect(behind({ of: 'text', document: null, value: null }).length).toBe(agreement.passages.length);
    const inSecond = agreement.passages.filter(({ document }) => document === 1);
    expect(behind({ of: 'text', document: 1, value: null }).map(([cell]) => cell?.claimId)).toEqual(inSecond.map(({ claim }) => claim.id));
    expect(behind({ of: 'text', document: 1, value: 'asserted' }).length).toBe(inSecond.filter(({ claim }) => claim.signals[0] === 'asserted').length);
  });

  it('of what lies in Regions', () => {
    expect(behind({ of: 'regions' }).map(([cell]) => cell?.claimId)).toEqual(sheet.leftOut.inRegions);
    expect(sheet.leftOut.inRegions.length).toBeGreaterThan(0);
  });

  it('and nothing behind what is not there', () => {
    expect(behind({ of: 'field', field: 'mood', part: 'counted' })).toEqual([]);
    expect(behind({ of: 'spans', pair: 9, matching: 'exact', part: 'either' })).toEqual([]);
    expect(confusionOf(agreement, 'mood', 0)).toEqual({ values: [], cells: [], n: 0 });
  });
});

describe('a matrix', () => {
  const graded = (grades: (number | null)[]): CodedClaim[] => grades.map((credibility, at) => tagged([[at * 10, at * 10 + 5]], { credibility: credibility as 1 | null }));
  it('of a scale is whole between its ends, also where a grade was never given', () => {
    const found = computeAgreement(inputOf([annotator('Ada', graded([2, 5, null])), annotator('Ben', graded([2, 2, 3]))]));
    expect(confusionOf(found, 'credibility', 0)).toEqual({ values: ['2', '3', '4', '5'], n: 2, cells: [{ a: 0, b: 0, times: 1 }, { a: 3, b: 0, times: 1 }] });
  });
});

/** A part as if there were nothing else. */
function alone(whole: AgreementInput, documentId: string) {
  return computeAgreement(narrowed(whole, { ...everything, documentId }));
}

describe('the figures of a document', () => {
  it.each(['status', 'credibility'])('are those of the document alone: %s', (id) => {
    const found = documentFigures(agreement, input.documents.length, id, 2);
    expect(found.length).toBe(6);
    found.forEach(({ document, exact, overlap, alpha, n }) => {
      const only = alone(input, input.documents[document]?.id ?? '');
      const field = only.fields.find((one) => one.field.id === id);
      expect([exact, overlap]).toEqual([only.pairs[2]?.exact, only.pairs[2]?.overlap]);
      expect([alpha, n]).toEqual([field?.alphaOrdinal ?? field?.alphaNominal, field?.counted.length]);
    });
  });
});

describe('a part of the whole', () => {
  const day = (created: string | undefined, at: number): CodedClaim => tagged([[at, at + 5]], created === undefined ? {} : { created });
  const two = inputOf([
    annotator('Ada', [day('2024-09-08T23:59:00.000Z', 0), day('2024-09-09T00:00:00.000Z', 10), day('2024-09-20T12:00:00.000Z', 20)]),
    annotator('Ben', [day('2024-09-20T12:00:00.000Z', 0), day('2024-09-09T12:00:00.000Z', 10), day(undefined, 20)]),
  ], 100, [{ start: 10, end: 30 }]);
  const matched = (scope: Partial<typeof everything>) => computeAgreement(narrowed(two, { ...everything, ...scope })).pairs[0]?.overlap;

  it.each([
    ['all of it, without Regions', {}, [1, 1]],
    ['with Regions', { withRegions: true }, [3, 3]],
    ['both days included', { from: '2024-09-09', until: '2024-09-09', withRegions: true }, [1, 1]],
    ['what is older on one side does not meet', { from: '2024-09-09', withRegions: true }, [1, 3]],
    ['a claim without a day counts without a limit only', { until: '2024-12-31', withRegions: true }, [2, 3]],
    ['another document', { documentId: 'urn:x' }, [0, 0]],
  ] as const)('%s', (_name, scope, [pairs, n]) => {
    expect([matched(scope)?.matched, matched(scope)?.n]).toEqual([pairs, n]);
  });

  it('is the very same where nothing is left out', () => {
    expect(computeAgreement(narrowed(two, everything)).unitizing).toEqual(computeAgreement(two).unitizing);
  });
});
