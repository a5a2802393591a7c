/** The program's figures against the plain ones of tests/support/plain-agreement.ts, on a thousand random inputs of each kind. */
import { describe, expect, it } from 'vitest';
import type { Stretch } from '../../../src-common/core/agreement/agreement-input.ts';
import { krippendorffAlpha } from '../../../src-common/core/agreement/alpha.ts';
import { computeAgreement, type Agreement } from '../../../src-common/core/agreement/compute-agreement.ts';
import { cohenKappa, fleissKappa } from '../../../src-common/core/agreement/kappa.ts';
import { levels } from '../../../src-common/core/agreement/ratings.ts';
import { meetingsOf } from '../../../src-common/core/agreement/meetings.ts';
import { plainAlpha, plainCohen, plainFleiss, plainGroups, plainMatches, plainOrder, plainUnitizing, type PlainDocument, type PlainPassage } from '../../support/plain-agreement.ts';
import { annotator, inputOf, numbers, ratingsOf, tagged } from './agreement-case.ts';

const rounds = 1000;

/** Equal but for rounding; null only where both are. */
function expectSame(found: number | null, plain: number | null, what: string): void {
  if (found === null || plain === null) expect(found, what).toBe(plain);
  else expect(Math.abs(found - plain), `${what}: ${found} and ${plain}`).toBeLessThan(1e-9);
}

describe('tables of ratings', () => {
  it('have the same alphas at all levels and the same kappas', () => {
    for (let round = 0; round < rounds; round += 1) {
      const next = numbers(round);
      const [coders, values, holes] = [2 + next(4), 1 + next(5), next(4)];
      const units = Array.from({ length: 1 + next(9) }, () => {
        const usual = next(values);
        return Array.from({ length: coders }, () => (next(10) < holes ? null : next(3) > 0 ? usual : next(values)));
      });
      const ratings = ratingsOf(units);
      for (const level of levels) expectSame(krippendorffAlpha(ratings, level).figure.value, plainAlpha(units, level), `${round} ${level}`);
      expectSame(fleissKappa(ratings).figure.value, plainFleiss(units), `${round} Fleiss`);
      const cellsOf = (coder: number) => Int32Array.from(units.keys(), (unit) => unit * coders + coder);
      const meetings = meetingsOf({ of: ratings.cells, values: ratings.values }, { a: cellsOf(0), b: cellsOf(1) });
      const both = units.flatMap(([a, b]) => (a == null || b == null ? [] : [[a, b] as const]));
      expectSame(cohenKappa(meetings).value, plainCohen(both), `${round} Cohen`);
    }
  });
});

const statuses = ['asserted', 'disputed', 'inferred'];

interface Case {
  agreement: Agreement;
  plain: PlainDocument;
  /** The value of a passage on the ordinal field, by id. */
  credibility: Map<string, number | null>;
}

/** A text of some twenty characters with Regions; annotators who overlap, nest, split and leave out. */
function randomCase(round: number): Case {
  const next = numbers(round + 5000);
  const length = 8 + next(12);
  const coders = 2 + next(3);
  const stretch = (longest: number): Stretch => {
    const start = next(length);
    return { start, end: Math.min(length, start + 1 + next(longest)) };
  };
  const regions = Array.from({ length: next(3) }, () => stretch(4));
  const kept = Array.from({ length }, (_, at) => at).filter((at) => !regions.some(({ start, end }) => start <= at && at < end));
  const credibility = new Map<string, number | null>();
  const passages: PlainPassage[] = [];
  const usual = Array.from({ length: 3 }, () => stretch(7));
  const annotators = Array.from({ length: coders }, (_, coder) => annotator(`${coder}`, Array.from({ length: next(5) }, () => {
    const first = next(2) === 0 ? usual[next(3)] as Stretch : stretch(7);
    const second = { start: first.end + 1 + next(2), end: first.end + 3 };
    const spans = next(4) === 0 && second.start < second.end && second.end <= length ? [first, second] : [first];
    const grade = [1, 2, 3, 4, 5, 6, null][next(7)] as 1 | null;
    const claim = tagged(spans.map(({ start, end }) => [start, end]), { signals: [statuses[next(3)] as string], credibility: grade });
    const characters = kept.flatMap((at, index) => (spans.some(({ start, end }) => start <= at && at < end) ? [index] : []));
    credibility.set(claim.id, grade === 6 as number ? null : grade);
    if (characters.length > 0) passages.push({ coder, id: claim.id, characters, value: claim.signals[0] as string });
    return claim;
  })));
  const plain = { length: kept.length, coders: annotators.map((_, coder) => coder), passages };
  return { agreement: computeAgreement(inputOf(annotators, length, regions)), plain, credibility };
}

describe('passages', () => {
  const cases = Array.from({ length: rounds }, (_, round) => randomCase(round));

  it('are matched alike', () => {
    cases.forEach(({ agreement, plain }, round) => {
      for (const pair of agreement.pairs) {
        const of = (coder: number) => plain.passages.filter((passage) => passage.coder === coder).sort(plainOrder);
        const [as, bs] = [of(pair.first), of(pair.second)];
        const matches = plainMatches(as, bs);
        const idOf = (place: number | undefined) => agreement.passages[place ?? -1]?.claim.id;
        const found = Array.from(pair.a, (place, at) => `${idOf(place)} ${idOf(pair.b[at])} ${pair.isExact[at] === 1}`);
        expect(found.sort(), `${round}`).toEqual(matches.map(({ a, b, isExact }) => `${a.id} ${b.id} ${isExact}`).sort());
        const either = as.length + bs.length;
        expectSame(pair.overlap.f1.value, either === 0 ? null : (2 * matches.length) / either, `${round} overlap`);
        expectSame(pair.exact.precision.value, bs.length === 0 ? null : matches.filter(({ isExact }) => isExact).length / bs.length, `${round} exact`);
        expect(pair.overlap.n).toBe(either - matches.length);
      }
    });
  });

  it('are grouped alike, and their fields have the same figures', () => {
    cases.forEach(({ agreement, plain, credibility }, round) => {
      const groups = plainGroups(plain);
      const idsOf = (places: Int32Array) => [...places].filter((place) => place >= 0).map((place) => agreement.passages[place]?.claim.id).sort().join(' ');
      expect(agreement.groups.map(idsOf).sort(), `${round}`).toEqual(groups.map((group) => group.map(({ id }) => id).sort().join(' ')).sort());
      const unitsOf = (valueOf: (passage: PlainPassage) => number | null) =>
        groups.map((group) => plain.coders.map((coder) => {
          const passage = group.find((one) => one.coder === coder);
          return passage ? valueOf(passage) : null;
        }));
      const statusUnits = unitsOf(({ value }) => statuses.indexOf(value));
      const field = (id: string) => agreement.fields.find((one) => one.field.id === id);
      expectSame(field('status')?.alphaNominal.value ?? null, plainAlpha(statusUnits, 'nominal'), `${round} status`);
      expectSame(field('status')?.fleiss.figure.value ?? null, plainFleiss(statusUnits), `${round} Fleiss`);
      const gradeUnits = unitsOf(({ id }) => credibility.get(id) ?? null);
      expectSame(field('credibility')?.alphaOrdinal?.value ?? null, plainAlpha(gradeUnits, 'ordinal'), `${round} credibility`);
      expect(field('credibility')?.counted.length).toBe(gradeUnits.filter((row) => row.filter((value) => value !== null).length > 1).length);
    });
  });

  it('have the same unitizing alphas', () => {
    cases.forEach(({ agreement: { unitizing }, plain }, round) => {
      if (plain.length === 0) return;
      const figures = plainUnitizing([plain]);
      expectSame(unitizing.uAlpha.value, figures.u, `${round} u`);
      expectSame(unitizing.uAlphaBinary.value, figures.binary, `${round} binary`);
      expectSame(unitizing.cuAlpha.value, figures.cu, `${round} cu`);
      for (const [value, ku] of figures.ku) expectSame(unitizing.kuAlpha[unitizing.values.indexOf(value)]?.value ?? null, ku, `${round} ${value}`);
    });
  });

  it('of several documents have the unitizing alphas of the documents end to end', () => {
    for (let round = 0; round + 1 < 200; round += 2) {
      const [one, other] = [cases[round] as Case, cases[round + 1] as Case];
      const coders = Math.min(one.plain.coders.length, other.plain.coders.length);
      const plain = [one, other].map(({ plain: { passages, length } }) =>
        ({ length, coders: one.plain.coders.slice(0, coders), passages: passages.filter(({ coder }) => coder < coders) }));
      const documents = plain.map(({ length }, at) => ({ id: `text ${at}`, name: `${at}`, length, regions: [], publishedOn: null }));
      const annotators = Array.from({ length: coders }, (_, coder) => annotator(`${coder}`, plain.flatMap(({ passages }, at) =>
        passages.filter((passage) => passage.coder === coder).map(({ characters, value, id }) =>
          tagged(characters.map((character) => [character, character + 1]), { id, documentId: `text ${at}`, signals: [value] }))),
      { read: new Set(documents.map(({ id }) => id)) }));
      const found = computeAgreement({ ...inputOf(annotators), documents });
      if (plain.some(({ length }) => length === 0)) continue;
      const figures = plainUnitizing(plain);
      expectSame(found.unitizing.uAlpha.value, figures.u, `${round} u`);
      expectSame(found.unitizing.cuAlpha.value, figures.cu, `${round} cu`);
    }
  });
});
