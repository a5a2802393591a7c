/** How the fields of a claim become values, and which do not count. */
import { describe, expect, it } from 'vitest';
import type { Annotator, CodedClaim } from '../../../src-common/core/agreement/agreement-input.ts';
import { computeAgreement, figureSteps, type Agreement } from '../../../src-common/core/agreement/compute-agreement.ts';
import { fieldLabel } from '../../../src-common/core/agreement/field-label.ts';
import { builtInCodebook, type CodebookInForce, type EvidenceTerm } from '../../../src-common/core/claims/codebook.ts';
import type { Source } from '../../../src-common/core/claims/source.ts';
import { idOf, linkOf, sourceOf } from '../../support/sample-records.ts';
import { annotator, inputOf, tagged } from './agreement-case.ts';

const registry = (...sources: Source[]) => new Map<string, Source>(sources.map((source) => [source.id, source]));

/** Two annotators on one passage. */
function values(field: string, ada: Partial<CodedClaim>, ben: Partial<CodedClaim>, sources: Partial<Annotator>[] = []): (string | null)[] {
  const input = inputOf([annotator('Ada', [tagged([[0, 4]], ada)], sources[0]), annotator('Ben', [tagged([[0, 4]], ben)], sources[1])]);
  const found = fieldOf(computeAgreement(input), field);
  return Array.from(found.of, (value) => found.values[value] ?? null);
}

function fieldOf(found: Agreement, id: string) {
  const field = found.fields.find((one) => one.field.id === id);
  if (!field) throw new Error(`no field ${id}`);
  return field;
}

describe('values', () => {
  it('status: the override, else the first signal in the codebook’s order', () => {
    expect(values('status', { signals: ['asserted', 'disputed'] }, { signals: ['asserted'], statusOverride: { status: 'refuted' } }))
      .toEqual(['disputed', 'refuted']);
  });

  it('each signal by itself, also those that were not first; missing where nothing was judged', () => {
    expect(values('signal.documented', { signals: ['disputed', 'documented'] }, { signals: ['disputed'] })).toEqual(['yes', 'no']);
    expect(values('signal.disputed', { signals: [] }, { signals: [], statusOverride: { status: 'disputed' } })).toEqual([null, 'no']);
  });

  it('a signal that only one annotator’s codebook has', () => {
    expect(values('signal.of-their-own', { signals: ['of-their-own'] }, { signals: ['asserted'] })).toEqual(['yes', 'no']);
  });

  it('a term that was merged into another counts as that one', () => {
    const gone = { retired: true as const, mergedInto: 'asserted' };
    const codebook: CodebookInForce = {
      ...builtInCodebook,
      evidence: [...builtInCodebook.evidence, { ...builtInCodebook.evidence[0] as EvidenceTerm, id: 'hearsay', ...gone }],
      tags: [
        { id: 'arms', label: 'Arms', definition: '', example: '', colour: 'slate' },
        { id: 'weapons', label: 'Weapons', definition: '', example: '', colour: 'slate', retired: true, mergedInto: 'arms' },
      ],
    };
    const [ada, ben] = [tagged([[0, 4]], { signals: ['hearsay'], tags: ['weapons'] }), tagged([[0, 4]], { signals: ['asserted'], tags: ['arms'] })];
    const found = computeAgreement({ ...inputOf([annotator('Ada', [ada]), annotator('Ben', [ben])]), codebook });
    const valuesOf = (id: string) => Array.from(fieldOf(found, id).of, (value) => fieldOf(found, id).values[value]);
    expect([valuesOf('status'), valuesOf('tags'), valuesOf('signal.asserted')]).toEqual([['asserted', 'asserted'], ['arms', 'arms'], ['yes', 'yes']]);
    expect(found.fields.map(({ field }) => field.id)).not.toContain('signal.hearsay');
    expect(found.unitizing.values).not.toContain('hearsay');
  });

  it('a status follows from the order of the version by which the claim was judged', () => {
    const turned = builtInCodebook.evidence.toReversed();
    const codebook: CodebookInForce = { ...builtInCodebook, version: 2, evidence: turned, orders: new Map([[1, builtInCodebook.evidence.map(({ id }) => id)]]) };
    const both = { signals: ['disputed', 'asserted'] };
    const input = inputOf([annotator('Ada', [tagged([[0, 4]], { ...both, codebookVersion: 1 })]), annotator('Ben', [tagged([[0, 4]], { ...both, codebookVersion: 2 })])]);
    const found = fieldOf(computeAgreement({ ...input, codebook }), 'status');
    expect(Array.from(found.of, (value) => found.values[value])).toEqual(['disputed', 'asserted']);
  });

  it('length of the chain: the longest way from the outside, 0 without anybody', () => {
    const chain = [linkOf(1), linkOf(2, [1]), linkOf(3, [1]), linkOf(4, [2, 3])];
    expect(values('attributionDepth', { attribution: chain }, {})).toEqual(['3', '0']);
  });

  it('innermost source: the same under another id where a name or alias is shared, in any order', () => {
    const ours = registry(sourceOf(1, { name: 'Ukrainian National News Agency', aliases: ['UNN'] }), sourceOf(2, { name: 'Réuters' }));
    const theirs = registry(sourceOf(11, { name: 'U.N.N.', aliases: ['unn'] }), sourceOf(12, { name: 'Reuters' }));
    const both = values('innermostSource',
      { attribution: [linkOf(21, [], { sourceId: idOf(1) }), linkOf(22, [], { sourceId: idOf(2) })] },
      { attribution: [linkOf(23, [], { sourceId: idOf(12) }), linkOf(24, [], { sourceId: idOf(11) })] },
      [{ sources: ours }, { sources: theirs }]);
    expect(both[0]).toBe(both[1]);
    expect(both[0]).toBe('Réuters\nUkrainian National News Agency');
    expect(values('innermostSource', { attribution: [linkOf(21, [], { sourceId: idOf(77) })] }, {})).toEqual([idOf(77), null]);
  });

  it('tags: the same set, whatever order and case', () => {
    const [one, other] = values('tags', { tags: ['Arms', 'aid'] }, { tags: ['aid', 'arms', 'aid'] });
    expect(one).toBe(other);
    expect(values('tags', { tags: [] }, { tags: ['aid'] })).toEqual(['', 'aid']);
  });
});

describe('grades', () => {
  it('F and 6 are missing, and counted beside', () => {
    const graded = (credibility: CodedClaim['credibility'], grade: 'B' | 'F') => ({ credibility, reliability: { grade, reason: 'r' } });
    const input = inputOf([
      annotator('Ada', [tagged([[0, 4]], graded(2, 'F')), tagged([[10, 14]], graded(6, 'B'))]),
      annotator('Ben', [tagged([[0, 4]], graded(2, 'B')), tagged([[10, 14]], graded(1, 'B'))]),
    ]);
    const found = computeAgreement(input);
    for (const id of ['reliability', 'credibility']) {
      const field = fieldOf(found, id);
      expect([field.counted.length, field.missing.length, field.unjudgeable.length]).toEqual([1, 1, 1]);
    }
    expect(fieldOf(found, 'credibility').values).toEqual(['1', '2', '3', '4', '5']);
    expect(fieldOf(found, 'reliability').values).toEqual(['A', 'B', 'C', 'D', 'E']);
  });

  it('reliability is each annotator’s own grade of the source, on the day of the statement', () => {
    const graded = (grade: 'B' | 'D') => registry(sourceOf(1, { grades: [{ grade: 'A', since: '', reason: '' }, { grade, since: '2024-01-01', reason: '' }] }));
    const claim = (day: string) => ({ attribution: [linkOf(2, [], { sourceId: idOf(1) })], statedOn: { text: 'then', value: day, basis: '' } });
    const sources = [{ sources: graded('B') }, { sources: graded('D') }];
    expect(values('reliability', claim('2024-09-08'), claim('2024-09-08'), sources)).toEqual(['B', 'D']);
    expect(values('reliability', claim('2023-09-08'), claim('2023-09-08'), sources)).toEqual(['A', 'A']);
  });

  it('the ordinal alpha knows that 1 and 5 are further apart than 1 and 2', () => {
    const withLast = (last: CodedClaim['credibility']) => {
      const grades: [CodedClaim['credibility'], CodedClaim['credibility']][] = [[1, 1], [2, 2], [5, 5], [1, last]];
      const claims = (of: 0 | 1) => grades.map((pair, at) => tagged([[at * 10, at * 10 + 4]], { credibility: pair[of] }));
      return fieldOf(computeAgreement(inputOf([annotator('Ada', claims(0)), annotator('Ben', claims(1))])), 'credibility');
    };
    expect(withLast(2).alphaOrdinal?.value).toBeGreaterThan(withLast(5).alphaOrdinal?.value ?? 1);
    expect(fieldOf(computeAgreement(inputOf([])), 'status').alphaOrdinal).toBeNull();
  });
});

it('a field can be set not to count, and the others stay as they are', () => {
  const input = inputOf(['Ada', 'Ben'].map((name) => annotator(name, [tagged([[0, 4]], { signals: ['asserted'] }), tagged([[6, 9]], { signals: ['disputed'] })])));
  const resampling = { resamples: 50, seed: 1 };
  const all = computeAgreement(input, { resampling });
  const some = computeAgreement(input, { resampling, without: ['status', 'tags'] });
  expect(some.fields).toEqual(all.fields.filter(({ field }) => !['status', 'tags'].includes(field.id)).map((field) => ({ ...field, field: expect.objectContaining({ id: field.field.id }) })));
  expect(some.unitizing).toEqual(all.unitizing);
});

it('tells how far it is', () => {
  const steps = [...figureSteps(inputOf([annotator('Ada', []), annotator('Ben', [])]))].map(({ done, total }) => done / total);
  expect(steps.at(-1)).toBeCloseTo(1, 12);
  expect(steps).toEqual(steps.toSorted((a, b) => a - b));
});

it.each([['status', 'Evidence status'], ['signal.disputed', 'Signal: Disputed'], ['signal.of-their-own', 'Signal: of-their-own']])('%s is called %s', (id, label) => {
  expect(fieldLabel(id, builtInCodebook)).toBe(label);
});
