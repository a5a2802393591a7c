import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { rootsOf } from '../../../src-common/core/roots/roots.ts';
import { components } from '../../../src-common/core/roots/components.ts';
import { claimSaid, lookupsOf, nameOf, rootsSaid, type Said } from './root-case.ts';

describe('one root', () => {
  test.each<[name: string, said: Said[], roots: string[], routes: string[], extra?: { speaksFor?: string[]; same?: string[] }]>([
    ['two pages, one speaker', [{ chain: 'A > S' }, { chain: 'B > S' }], ['S'], ['A > S', 'B > S']],
    ['two agencies beside each other: two routes', [{ chain: 'A > Z > S; A > R > S' }], ['S'], ['A > R > S', 'A > Z > S']],
    ['a chain of four', [{ chain: 'A > G > Z > X' }], ['X'], ['A > G > Z > X']],
    ['a relay that is heard directly as well', [{ chain: 'A > Z > X; A > X' }], ['X'], ['A > X', 'A > Z > X']],
    ['nobody is named: the outlet', [{ chain: '', of: 'A' }, { chain: '', of: 'A', document: 9 }], ['A'], ['A']],
    ['nobody is named, and the outlet neither: the document', [{ chain: '' }], ['doc 1'], ['doc 1']],
    ['a page that has it from another page', [{ chain: 'A' }, { chain: 'B > A' }], ['A'], ['A', 'B > A']],
    ['a page that has it from a page that has it from a speaker', [{ chain: 'A > S' }, { chain: 'B > A' }, { chain: 'C > B' }], ['S'], ['A > S', 'B > A', 'C > B']],
    ['a chain that ends in an agency, which another says has it from a speaker', [{ chain: 'A > Z' }, { chain: 'B > Z > S' }], ['S'], ['A > Z', 'B > Z > S']],
    ['a page names its speaker, another does not: the page has it from him', [{ chain: 'S', of: 'A' }, { chain: '', of: 'A', document: 9 }], ['S'], ['A', 'A > S']],
    ['the outlet is known from the document only', [{ chain: 'A > S', of: 'A' }], ['S'], ['A > S']],
    ['a spokesman and his ministry', [{ chain: 'A > S' }, { chain: 'B > M' }], ['M'], ['A > S', 'B > M'], { speaksFor: ['SM'] }],
    ['two spokesmen of one ministry', [{ chain: 'A > S' }, { chain: 'B > T' }], ['M'], ['A > S', 'B > T'], { speaksFor: ['SM', 'TM'] }],
    ['the same source under two names', [{ chain: 'A > S' }, { chain: 'B > T' }], ['S'], ['A > S', 'B > S'], { same: ['TS'] }],
    ['the principal under two names', [{ chain: 'A > S' }, { chain: 'B > M' }], ['M'], ['A > S', 'B > M'], { speaksFor: ['SN'], same: ['NM'] }],
    ['an anonymous source in two chains', [{ chain: 'A > U' }, { chain: 'B > U' }], ['U'], ['A > U', 'B > U']],
    ['an anonymous source that is linked to another', [{ chain: 'A > U' }, { chain: 'B > V' }], ['V'], ['A > V', 'B > V'], { same: ['UV'] }],
    ['sources that speak for each other', [{ chain: 'A > S' }, { chain: 'B > T' }], ['S'], ['A > S', 'B > T'], { speaksFor: ['ST', 'TS'] }],
    ['a circle with nobody behind it', [{ chain: 'A > B' }, { chain: 'B > A' }], ['A=B'], ['A > B', 'B > A']],
    ['a circle with somebody behind it', [{ chain: 'A > B' }, { chain: 'B > A' }, { chain: 'B > S' }], ['S'], ['A > B', 'B > A', 'B > S']],
  ])('%s', (_name, said, roots, routes, { speaksFor = [], same = [] } = {}) => {
    expect(rootsSaid(said, speaksFor, same)).toMatchObject({ roots, routes });
  });
});

describe('several roots', () => {
  test.each<[name: string, said: Said[], roots: string[]]>([
    ['two speakers', [{ chain: 'A > S' }, { chain: 'A > T', document: 1, span: [20, 30] }], ['S', 'T']],
    ['two speakers for one passage', [{ chain: 'A > S; A > T' }], ['S', 'T']],
    ['two anonymous sources', [{ chain: 'A > U' }, { chain: 'A > V' }], ['U', 'V']],
    ['two pages that name nobody', [{ chain: '' }, { chain: '' }], ['doc 1', 'doc 2']],
    ['one agency that has it from two', [{ chain: 'A > Z > S' }, { chain: 'B > Z > T' }], ['S', 'T']],
    ['a page that has it from one who has it from two', [{ chain: 'A > Z' }, { chain: 'B > Z > S' }, { chain: 'C > Z > T' }], ['S', 'T']],
  ])('%s', (_name, said, roots) => expect(rootsSaid(said).roots).toEqual(roots));

  it('is none for no claim', () => expect(rootsSaid([])).toMatchObject({ passages: 0, outlets: [], roots: [] }));

  it('names the claims of each, the root of most claims first', () => {
    const said: Said[] = [{ chain: 'A > T' }, { chain: 'B > S' }, { chain: 'C > S' }];
    const { roots } = rootsOf(said.map((one, index) => claimSaid(index + 1, one)), lookupsOf(said));
    expect(roots.map(({ nodes, claims }) => [nodes.map(nameOf).join(), claims.length])).toEqual([['S', 2], ['T', 1]]);
  });
});

describe('what looks like more than it is', () => {
  test.each<[name: string, said: Said[], circles: string[], relays: string[], speaksFor?: string[]]>([
    ['one agency behind three outlets', [{ chain: 'A > Z' }, { chain: 'B > Z > S' }, { chain: 'C > Z' }], [], ['Z: A B C']],
    ['one agency behind one outlet', [{ chain: 'A > Z' }, { chain: 'A > Z', document: 1, span: [20, 30] }], [], []],
    ['one speaker behind two outlets is no agency', [{ chain: 'A > S' }, { chain: 'B > S' }], [], []],
    ['A cites B cites A', [{ chain: 'A > B' }, { chain: 'B > A' }], ['A=B'], []],
    ['a circle of three, over documents', [{ chain: 'A > B' }, { chain: 'B > C' }, { chain: 'C > A' }], ['A=B=C'], []],
    ['a spokesman who cites who cites the ministry', [{ chain: 'M > B' }, { chain: 'B > S' }], ['B=M'], [], ['SM']],
    ['who relays whom he speaks for is no circle', [{ chain: 'A > S > M' }], [], [], ['SM']],
    ['a page that quotes itself is none', [{ chain: '', of: 'A' }, { chain: 'A', of: 'A' }], [], []],
  ])('%s', (_name, said, circles, relays, speaksFor = []) => expect(rootsSaid(said, speaksFor)).toMatchObject({ circles, relays }));
});

describe('passages', () => {
  test.each<[name: string, spans: [document: number, start: number, end: number][], passages: number]>([
    ['apart', [[1, 0, 10], [1, 10, 20]], 2],
    ['overlapping, two analysts on one sentence', [[1, 0, 10], [1, 5, 20]], 1],
    ['one inside of another, and one that meets neither', [[1, 0, 30], [1, 5, 10], [1, 40, 50]], 2],
    ['held together by a third', [[1, 0, 10], [1, 20, 30], [1, 5, 25]], 1],
    ['the same place in two documents', [[1, 0, 10], [2, 0, 10]], 2],
  ])('%s', (_name, spans, passages) => {
    expect(rootsSaid(spans.map(([document, start, end]) => ({ chain: 'A > S', document, span: [start, end] }))).passages).toBe(passages);
  });
});

/** Each claim's roots by the definition alone: go on from where it begins until nothing leads on that does not lead back. */
function plainRoots(said: readonly Said[]): string[] {
  const next = new Map<string, Set<string>>();
  const starts = new Set<string>();
  for (const { chain } of said) {
    for (const way of chain.split('; ')) {
      const names = way.split(' > ');
      names.forEach((name, index) => {
        const to = names[index + 1];
        if (to !== undefined && to !== name) next.set(name, new Set([...(next.get(name) ?? []), to]));
      });
    }
    const names = chain.split('; ').map((way) => way.split(' > '));
    const relaying = new Set(names.flatMap((way) => way.slice(0, -1)));
    for (const name of names.flat()) if (!relaying.has(name)) starts.add(name);
  }
  const reached = (from: string): Set<string> => {
    const seen = new Set([from]);
    for (const name of seen) for (const to of next.get(name) ?? []) seen.add(to);
    return seen;
  };
  const found = new Set<string>();
  for (const start of starts) {
    for (const name of reached(start)) {
      const beyond = reached(name);
      if ([...beyond].every((other) => reached(other).has(name))) found.add([...beyond].sort().join('='));
    }
  }
  return [...found].sort();
}

describe('however claims are tangled', () => {
  const chain = fc.uniqueArray(fc.constantFrom(...'ABCDEF'), { minLength: 1, maxLength: 4 }).map((names) => names.join(' > '));
  const tangles = fc.array(chain.map((one): Said => ({ chain: one })), { minLength: 1, maxLength: 6 });

  it('the roots are those of the definition', () => {
    fc.assert(fc.property(tangles, (said) => {
      expect(rootsSaid(said).roots).toEqual(plainRoots(said));
    }), { numRuns: 200 });
  });

  it('the order of the claims makes no difference', () => {
    fc.assert(fc.property(tangles, fc.nat(5), (said, by) => {
      const turned = [...said.slice(by), ...said.slice(0, by)];
      expect(rootsSaid(turned)).toEqual(rootsSaid(said));
    }), { numRuns: 100 });
  });

  it('a chain of fifty thousand ends', () => {
    const edges = new Map(Array.from({ length: 50_000 }, (_, index) => [`${index}`, [`${index + 1}`]]));
    expect(components(edges.keys(), edges)).toHaveLength(50_001);
  });
});
