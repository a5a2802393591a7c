/** A merge of one analyst changes nothing in who means the same. */
import { expect, test } from 'vitest';
import { sameSources } from '../../../src-common/core/agreement/same-sources.ts';
import { sameByName } from '../../../src-common/core/compare/same-source.ts';
import { meaningsOf } from '../../../src-common/core/compare/meanings.ts';
import { idOf, sourceOf } from '../../support/sample-records.ts';

const mine = [sourceOf(1, { name: 'UNN', mergedInto: idOf(2) }), sourceOf(2, { name: 'Ukrainian National News' }), sourceOf(3, { name: 'Reuters' })];
const theirs = [sourceOf(11, { name: 'unn' }), sourceOf(12, { name: 'Ukrainian national news' }), sourceOf(13, { name: 'Reuters' })];
const registry = (sources: typeof mine) => new Map(sources.map((source) => [source.id as string, source]));

test('in agreement, two that are merged are one, and whoever names either means it', () => {
  const { nameOf } = sameSources([registry(mine), registry(theirs)]);
  expect(new Set([1, 2, 11, 12].map((number) => nameOf(idOf(number))))).toEqual(new Set(['Ukrainian National News']));
  expect(nameOf(idOf(13))).toBe('Reuters');
});

test('side by side, too', () => {
  const all = registry([...mine, ...theirs]);
  const { isSameSource } = meaningsOf(all, []);
  for (const number of [1, 2]) for (const other of [11, 12]) expect(isSameSource(idOf(number), idOf(other)), `${number} ${other}`).toBe(true);
  expect(isSameSource(idOf(1), idOf(13))).toBe(false);
  expect(sameByName(all)(idOf(3), idOf(13))).toBe(true);
});
