/** Kappa and what differs, counted in one pass: the same as from the table of values that met, and from each passage. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceKinds, differencesOf } from '../../../src-common/core/agreement/differences.ts';
import { cohenKappa } from '../../../src-common/core/agreement/kappa.ts';
import { meetingsOf } from '../../../src-common/core/agreement/meetings.ts';
import { PairCounter } from '../../../src-common/core/agreement/pair-values.ts';

const values = ['a', 'b', 'c', 'd'];
const matched = fc.record({ one: fc.integer({ min: -1, max: 3 }), other: fc.integer({ min: -1, max: 3 }), isExact: fc.nat(1) });

describe('the values of a pair', () => {
  it('counted in one pass are those that are looked at one by one', () => {
    fc.assert(fc.property(fc.array(fc.array(matched, { maxLength: 30 }), { minLength: 1, maxLength: 3 }), (lists) => {
      const all = lists.flat();
      const of = Int32Array.from(all.flatMap(({ one, other }) => [one, other]));
      const counter = new PairCounter({ of, values });
      let from = 0;
      for (const list of lists) {
        const pair = {
          first: 0, second: 1, onlyA: new Int32Array(), onlyB: new Int32Array(),
          a: Int32Array.from(list, (_, at) => 2 * (from + at)), b: Int32Array.from(list, (_, at) => 2 * (from + at) + 1), isExact: Uint8Array.from(list, ({ isExact }) => isExact),
        };
        from += list.length;
        const meetings = meetingsOf({ of, values }, pair);
        const differences = differencesOf({ of }, pair);
        expect(counter.count(pair)).toEqual({
          kappa: { n: meetings.n, figure: cohenKappa(meetings) },
          differences: Object.fromEntries(differenceKinds.map((kind) => [kind, differences[kind].length])),
        });
      }
    }), { numRuns: 500 });
  });
});
