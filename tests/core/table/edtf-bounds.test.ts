import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { edtfBounds, withinDates } from '../../../src-common/core/table/edtf-bounds.ts';

describe('the days a date may mean', () => {
  test.each([
    ['2024-09-06', { first: '2024-09-06', last: '2024-09-06' }],
    ['2024-09', { first: '2024-09-00', last: '2024-09-99' }],
    ['2024', { first: '2024-00-00', last: '2024-99-99' }],
    ['2024-09~', { first: '2024-09-00', last: '2024-09-99' }],
    ['2024-09-06T10:00:00Z', { first: '2024-09-06', last: '2024-09-06' }],
    ['202X', { first: '2020-00-00', last: '2029-99-99' }],
    ['2024-XX', { first: '2024-00-00', last: '2024-99-99' }],
    ['2024-09-XX', { first: '2024-09-00', last: '2024-09-99' }],
    ['2024-21', { first: '2024-00-00', last: '2024-99-99' }],
    ['2024-04/2024-06', { first: '2024-04-00', last: '2024-06-99' }],
    ['2024-04/..', { first: '2024-04-00', last: '~' }],
    ['../2024-04', { first: '', last: '2024-04-99' }],
    ['Y170000002', null],
    ['-0044', null],
    ['last Tuesday', null],
    ['', null],
    [null, null],
  ])('%s', (value, bounds) => {
    expect(edtfBounds(value)).toEqual(bounds);
  });
});

describe('lying between', () => {
  test.each([
    ['2024-09', '2024-09-06', '2024-09-06', true],
    ['2024-09-06', '2024-09-07', '', false],
    ['2024-09-06', '', '2024-09-05', false],
    ['2024', '2024-09', '2024-10', true],
    ['2023', '2024', '', false],
    ['2024-04/..', '2030', '', true],
    [null, '2024', '', false],
    [null, '', '', true],
  ])('%s from %s to %s: %s', (value, from, to, inside) => {
    expect(withinDates(edtfBounds(value), edtfBounds(from), edtfBounds(to))).toBe(inside);
  });

  test('whole days compare as the calendar does', () => {
    const day = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
    fc.assert(fc.property(day, day, day, (value, from, to) => {
      const inside = Date.parse(value) >= Date.parse(from) && Date.parse(value) <= Date.parse(to);
      expect(withinDates(edtfBounds(value), edtfBounds(from), edtfBounds(to))).toBe(inside);
    }));
  });
});
