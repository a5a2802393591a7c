/** In which fields two claims differ, and when two chains are the same although nothing in them has one id. */
import { describe, expect, it } from 'vitest';
import type { Alias } from '../../../src-common/core/claims/alias.ts';
import { builtInCodebook } from '../../../src-common/core/claims/codebook.ts';
import type { AttributionLink } from '../../../src-common/core/claims/attribution.ts';
import type { Claim } from '../../../src-common/core/claims/claim.ts';
import { differencesOf, type CompareContext, type ComparedField } from '../../../src-common/core/compare/differences.ts';
import { sameChain } from '../../../src-common/core/compare/same-chain.ts';
import { meaningsOf } from '../../../src-common/core/compare/meanings.ts';
import { sameByName } from '../../../src-common/core/compare/same-source.ts';
import { claimOf, documentOf, idOf, linkOf, sourceOf, spanOf } from '../../support/sample-records.ts';

/** Mine are 0x10.., theirs 0x20..: the same people under other ids. */
const sources = new Map([
  sourceOf(0x1001, { name: 'Global Times', kind: 'outlet' }),
  sourceOf(0x1002, { name: 'Ukrainian National News Agency', aliases: ['UNN'] }),
  sourceOf(0x1003, { name: 'Reuters' }),
  sourceOf(0x1004, { name: 'Jens Stoltenberg', grades: [{ grade: 'B', since: '', reason: '' }] }),
  sourceOf(0x2001, { name: 'global times' }),
  sourceOf(0x2002, { name: 'unn' }),
  sourceOf(0x2003, { name: 'Reuters', aliases: ['Thomson Reuters'] }),
  sourceOf(0x2004, { name: 'Jens Støltenberg', grades: [{ grade: 'B', since: '', reason: '' }] }),
  sourceOf(0x2005, { name: 'Ukrainian State News Agency' }),
].map((source) => [source.id as string, source]));

const context: CompareContext = {
  codebook: builtInCodebook, sources, documents: new Map([[idOf(0xd0), documentOf(0xd0, { publishedOn: '2024-09-06' })]]),
  ...meaningsOf(sources, []), today: '2026-01-01',
};

const aliasOf = (kind: Alias['kind'], theirs: string, ours: string): Alias => ({ id: idOf(0xa1), kind, setId: idOf(0x5f), theirs, ours });

describe('two claims differ', () => {
  const whole: Partial<Claim> = {
    statement: 'Weapons are made in China.', signals: ['unsupported', 'disputed'], credibility: 3, confidence: 'low', tags: ['arms', 'aid'], note: 'See 002.',
    statedOn: { text: 'September 6', value: '2024-09-06', basis: 'page' }, attribution: [linkOf(1), linkOf(4, [1])],
  };
  /** The same chain, every id in it another. */
  const theirOutlet = linkOf(0x21, [], { sourceId: idOf(0x2001) });
  const theirChain = [theirOutlet, linkOf(0x24, [0x21], { sourceId: idOf(0x2004) })];

  it.each([
    ['in nothing, whatever the ids', {}, []],
    ['in their passage', { spans: [spanOf('two presidents', 14)] }, ['passage']],
    ['in nothing, the passage in two that touch', { spans: [spanOf('The two ', 10), spanOf('presidents met', 18)] }, []],
    ['in their statement', { statement: 'China makes weapons.' }, ['statement']],
    ['not by the space around it', { statement: ' Weapons are made in China.\n', note: 'See 002. ' }, []],
    ['in a signal that is not the first', { signals: ['unsupported'] }, ['signals']],
    ['not by the order of signals and tags', { signals: ['disputed', 'unsupported'], tags: ['aid', 'arms'] }, []],
    ['in status and signals', { signals: ['disputed'] }, ['status', 'signals']],
    ['in a status set against the order', { statusOverride: { status: 'disputed', reason: 'quoted' } }, ['status']],
    ['in a chain, and in the grade that it gives', { attribution: [theirOutlet] }, ['chain', 'reliability']],
    ['in a grade of their own', { reliability: { grade: 'E', reason: 'known' } }, ['reliability']],
    ['not when the own grade is the inherited one', { reliability: { grade: 'B', reason: 'known' } }, []],
    ['in credibility and confidence', { credibility: null, confidence: 'high' }, ['credibility', 'confidence']],
    ['in the date', { statedOn: { text: 'September 6', value: '2024-09', basis: '' } }, ['statedOn']],
    ['in a date that one leaves open', { statedOn: null }, ['statedOn']],
    ['not in the words for one date', { statedOn: { text: 'on Friday', value: '2024-09-06', basis: '' } }, []],
    ['in tags', { tags: ['arms'] }, ['tags']],
    ['in the note', { note: '' }, ['note']],
  ] as [string, Partial<Claim>, ComparedField[]][])('%s', (_name, fields, expected) => {
    const theirs = claimOf(2, { ...whole, attribution: theirChain, ...fields });
    expect(differencesOf(claimOf(1, whole), theirs, context)).toEqual(expected);
    expect(differencesOf(theirs, claimOf(1, whole), context)).toEqual(expected);
  });

  it('as highlights in the passage only', () => {
    const mark = claimOf(1, { kind: 'highlight', tags: ['a'] });
    expect(differencesOf(mark, claimOf(2, { kind: 'highlight', tags: ['b'], note: 'c' }), context)).toEqual([]);
    expect(differencesOf(mark, claimOf(2, { kind: 'highlight', spans: [spanOf('met', 29)] }), context)).toEqual(['passage']);
  });
});

describe('two chains', () => {
  /** `1 2<1 3<1 4<2,3` is links of the sources 1 to 4, with their parents. */
  function chain(base: number, words: string): AttributionLink[] {
    return words.split(' ').filter((word) => word !== '').map((word, index, all) => {
      const [, source, role, above] = /^(\d)([a-z-]*)(?:<([\d,]+))?$/.exec(word) ?? [];
      const parents = above === undefined ? [] : above.split(',').map((wanted) => all.findIndex((other) => other.startsWith(wanted)) + 1 + base);
      return linkOf(base + index + 1, parents, { sourceId: idOf(base * 16 + Number(source)), role: (role || 'quoted-source') as AttributionLink['role'] });
    });
  }
  it.each([
    ['of nobody', '', '', true],
    ['of the same, by name and alias', '1 2<1 4<2', '1 2<1 4<2', true],
    ['in another order of making', '1 2<1 3<1 4<2,3', '1 3<1 2<1 4<3,2', true],
    ['without one link', '1 2<1 4<2', '1 4<1', false],
    ['of another innermost source', '1 4<1', '1 3<1', false],
    ['of an agency with a like name', '1 2<1', '1 5<1', false],
    ['in another role', '1outlet 4speaker<1', '1outlet 4quoted-source<1', false],
    ['the other way in', '1 2<1 3<2', '1 3<1 2<3', false],
    ['parallel in one, nested in the other', '1 2<1 3<1', '1 2<1 3<2', false],
    ['heard directly as well', '1 2<1 4<2,1', '1 2<1 4<2', false],
    ['parallel, relayed by one or by both', '1 2<1 3<1 4<2,3', '1 2<1 3<1 4<2', false],
  ])('%s', (_name, a, b, same) => {
    const isSame = sameByName(sources);
    expect(sameChain(chain(0x100, a), chain(0x200, b), isSame)).toBe(same);
    expect(sameChain(chain(0x200, b), chain(0x100, a), isSame)).toBe(same);
  });

  it('with a circle in them are compared all the same', () => {
    const circle = (base: number) => [linkOf(base + 1, [base + 2], { sourceId: idOf(0x1001) }), linkOf(base + 2, [base + 1], { sourceId: idOf(0x1002) })];
    expect(sameChain(circle(0x10), circle(0x20), sameByName(sources))).toBe(true);
  });

  it('are the same where the analyst says that their sources are', () => {
    const unn = [linkOf(1, [], { sourceId: idOf(0x1002) })];
    const state = [linkOf(2, [], { sourceId: idOf(0x2005) })];
    const { isSameSource } = meaningsOf(sources, [aliasOf('source', idOf(0x2005), idOf(0x1002))]);
    expect(sameChain(unn, state, isSameSource)).toBe(true);
    expect(sameChain(unn, state, sameByName(sources))).toBe(false);
  });

  it('are not the same by a name that the analyst says is another’s', () => {
    const mine = [linkOf(1, [], { sourceId: idOf(0x1002) })];
    const theirs = [linkOf(2, [], { sourceId: idOf(0x2002) })];
    const { isSameSource } = meaningsOf(sources, [aliasOf('source', idOf(0x2002), idOf(0x1003))]);
    expect(sameChain(mine, theirs, isSameSource)).toBe(false);
    expect(sameChain([linkOf(1, [], { sourceId: idOf(0x1003) })], theirs, isSameSource)).toBe(true);
  });
});

describe('tags', () => {
  const mine = claimOf(1, { tags: ['arms', 'aid'] });
  const theirs = claimOf(2, { tags: ['weapons', 'aid'], setId: idOf(0x5f) });
  it('are the same where the analyst says so, in that set', () => {
    expect(differencesOf(mine, theirs, context)).toEqual(['tags']);
    expect(differencesOf(mine, theirs, { ...context, ...meaningsOf(sources, [aliasOf('tag', 'weapons', 'arms')]) })).toEqual([]);
    expect(differencesOf(mine, { ...theirs, setId: idOf(0x60) }, { ...context, ...meaningsOf(sources, [aliasOf('tag', 'weapons', 'arms')]) })).toEqual(['tags']);
  });
});
