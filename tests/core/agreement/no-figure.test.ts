/** Where a figure cannot be computed, the reason is there instead; and where everything is alike, the right answer. */
import { describe, expect, it } from 'vitest';
import type { CodedClaim } from '../../../src-common/core/agreement/agreement-input.ts';
import { krippendorffAlpha } from '../../../src-common/core/agreement/alpha.ts';
import { defaultResampling } from '../../../src-common/core/agreement/bootstrap.ts';
import { computeAgreement, type Agreement } from '../../../src-common/core/agreement/compute-agreement.ts';
import { reasons, reasonWords, type Reason } from '../../../src-common/core/agreement/figure.ts';
import { fleissKappa } from '../../../src-common/core/agreement/kappa.ts';
import { annotator, inputOf, ratingsOf, tagged } from './agreement-case.ts';

const said = (start: number, end: number, status: string | null): CodedClaim => tagged([[start, end]], { signals: status === null ? [] : [status] });
const mixed = () => [said(0, 4, 'asserted'), said(6, 9, 'disputed')];
const status = (found: Agreement) => found.fields.find(({ field }) => field.id === 'status');
const compared = (...lists: CodedClaim[][]) => computeAgreement(inputOf(lists.map((claims, at) => annotator(`${at}`, claims))), { resampling: defaultResampling });

it.each(reasons)('“%s” has its sentence', (reason) => {
  expect(reasonWords(reason)).toMatch(/^[A-Z].*\.$/);
});

describe('one annotator only', () => {
  const found = compared(mixed());

  it('agrees with nobody', () => {
    expect(found.pairs).toEqual([]);
    expect(status(found)?.alphaNominal).toEqual({ value: null, why: 'one-annotator' });
    expect(status(found)?.fleiss.figure.why).toBe('one-annotator');
    expect(status(found)?.interval?.why).toBe('one-annotator');
    expect(found.unitizing.uAlpha.why).toBe('one-annotator');
    expect(found.unitizing.perDocument[0]?.cuAlpha.why).toBe('one-annotator');
  });
});

describe('the right reason or the right answer', () => {
  type Figures = { status: number | Reason | undefined; f1: number | Reason | undefined; u: number | Reason; binary: number | Reason; cu: number | Reason };
  const figures = (found: Agreement): Figures => ({
    status: status(found)?.alphaNominal.value ?? status(found)?.alphaNominal.why ?? undefined,
    f1: found.pairs[0]?.overlap.f1.value ?? found.pairs[0]?.overlap.f1.why ?? undefined,
    u: found.unitizing.uAlpha.value ?? found.unitizing.uAlpha.why as Reason,
    binary: found.unitizing.uAlphaBinary.value ?? found.unitizing.uAlphaBinary.why as Reason,
    cu: found.unitizing.cuAlpha.value ?? found.unitizing.cuAlpha.why as Reason,
  });
  it.each<[string, Agreement, Figures]>([
    ['nothing tagged', compared([], []), { status: 'nothing-annotated', f1: 'nothing-annotated', u: 'nothing-annotated', binary: 'nothing-annotated', cu: 'nothing-annotated' }],
    ['all equal', compared(mixed(), mixed()), { status: 1, f1: 1, u: 1, binary: 1, cu: 1 }],
    ['all equal, three annotators', compared(mixed(), mixed(), mixed()), { status: 1, f1: 1, u: 1, binary: 1, cu: 1 }],
    ['all equal, one status', compared([said(0, 4, 'asserted')], [said(0, 4, 'asserted')]), { status: 'one-value', f1: 1, u: 1, binary: 1, cu: 'one-value' }],
    ['only plain highlights', compared([tagged([[0, 4]], { kind: 'highlight' })], []), { status: 'nothing-annotated', f1: 'nothing-annotated', u: 'nothing-annotated', binary: 'nothing-annotated', cu: 'nothing-annotated' }],
    ['the same passages, not judged', compared([said(0, 4, null)], [said(0, 4, null)]), { status: 'no-values', f1: 1, u: 1, binary: 1, cu: 'one-value' }],
    ['judged by one only', compared([said(0, 4, 'asserted')], [said(0, 4, null)]), { status: 'no-two-values', f1: 1, u: 1 - (8 / 200) * ((40000 - 32 - 192) / (40000 - 192 * 192 - 16 - 16)), binary: 1, cu: 0 }],
    ['the whole text tagged by both', compared([said(0, 100, 'asserted')], [said(0, 100, 'asserted')]), { status: 'one-value', f1: 1, u: 'one-value', binary: 'no-gaps', cu: 'one-value' }],
  ])('%s', (_what, found, expected) => {
    expect(figures(found)).toEqual({ ...expected, u: typeof expected.u === 'number' ? expect.closeTo(expected.u, 12) : expected.u });
  });

  it('passages that never meet', () => {
    const found = figures(compared([said(0, 4, 'asserted')], [said(50, 60, 'disputed')]));
    expect(found).toMatchObject({ status: 'nothing-in-common', f1: 0, cu: 'nothing-in-common' });
    expect(found.u).toBeLessThan(0);
  });

  it('a text of unknown length, and one that is no article at all', () => {
    const two = () => [annotator('Ada', mixed()), annotator('Ben', mixed())];
    expect(computeAgreement(inputOf(two(), null)).unitizing.uAlpha.why).toBe('length-unknown');
    expect(computeAgreement(inputOf(two(), 50, [{ start: 0, end: 50 }])).unitizing.uAlpha.why).toBe('all-left-out');
  });

  it('an interval from too little, or from values that hardly vary', () => {
    expect(compared([said(0, 4, 'asserted')], [said(0, 4, 'disputed')]).fields[0]?.interval?.why).toBe('too-few-to-resample');
    const nearlyAll = ratingsOf([...Array.from({ length: 20 }, () => ['no', 'no']), ['yes', 'yes']]);
    expect(krippendorffAlpha(nearlyAll, 'nominal', defaultResampling)).toMatchObject({ figure: { value: 1 }, interval: { why: 'resamples-undefined' } });
  });

  it('an interval at the ratio level over thousands of values', () => {
    const many = ratingsOf(Array.from({ length: 1001 }, (_, index) => [index, index]));
    expect(krippendorffAlpha(many, 'ratio', defaultResampling)).toMatchObject({ figure: { value: 1 }, interval: { why: 'too-many-values' } });
  });

  it('tables: empty cells, one coder, one category', () => {
    expect(krippendorffAlpha(ratingsOf([[null, null]]), 'nominal').figure.why).toBe('no-values');
    expect(krippendorffAlpha(ratingsOf([['a', null], [null, 'b']]), 'nominal').figure.why).toBe('no-two-values');
    expect(krippendorffAlpha(ratingsOf([['a'], ['b']]), 'nominal').figure.why).toBe('one-annotator');
    expect(krippendorffAlpha(ratingsOf([[3, 3], [3, 3]]), 'interval').figure.why).toBe('one-value');
    expect(fleissKappa(ratingsOf([['a', 'a'], ['a', 'a']])).figure.why).toBe('one-value');
  });
});
