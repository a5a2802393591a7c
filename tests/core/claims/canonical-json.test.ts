import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../src-common/core/claims/canonical-json.ts';
import { storableJson } from '../../../src-common/core/claims/storable-json.ts';

describe('canonicalJson', () => {
  it.each([
    ['members in the order of their code units', { b: 1, a: [true, null], '\u20ac': 'x', '\r': 2, 1: 3, '\ufb33': 4, '\u{1f600}': 5 }],
    ['numbers as RFC 8785 writes them', [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 1e-27, -0, 1e21, 1e20]],
    ['members that are undefined', { a: undefined, b: { c: undefined } }],
    ['lone surrogates', ['\ud800', 'a\udc00b', '🙂', { '\ud800': 1, '\udbff': 2, b: 0 }]],
    ['a member called __proto__', JSON.parse('{"__proto__":{"b":1,"a":0}}')],
    ['signs that are written with a backslash', '"\\\b\f\n\r\t\u0007\u2028'],
  ])('writes what canonicalize writes of the copy to be stored: %s', (_what, value) => {
    expect(canonicalJson(value)).toBe(canonicalize(storableJson(value)));
  });

  it('does so for any JSON', () => {
    const text = fc.string({ unit: fc.oneof(fc.string({ minLength: 1, maxLength: 1 }), fc.constantFrom('\ud83d', '\ude42', 'é', '中', '"')), maxLength: 6 });
    const { value } = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof({ maxDepth: 3 }, text, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), fc.constant(null), fc.array(tie('value'), { maxLength: 4 }), fc.dictionary(text, tie('value'), { maxKeys: 4 })),
    }));
    fc.assert(fc.property(value, (one) => {
      expect(canonicalJson(one)).toBe(canonicalize(storableJson(one)));
    }), { numRuns: 500 });
  });

  it.each([['a function', { a: () => 0 }], ['not a number', [Number.NaN]], ['endless', Infinity], ['a big integer', 1n], ['undefined in a list', [undefined]]])('refuses %s', (_what, value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
  });
});
