import { describe, expect, it } from 'vitest';
import { applyOperations } from '../../../src-common/core/claims/apply-change.ts';
import type { Alias } from '../../../src-common/core/claims/alias.ts';
import type { Claim } from '../../../src-common/core/claims/claim.ts';
import { emptyState, putRecord, type WorkspaceState } from '../../../src-common/core/claims/workspace-state.ts';
import { mergeOperations, uniteSpans } from '../../../src-common/core/review/merge-claims.ts';
import { takeOverOperations } from '../../../src-common/core/review/take-over.ts';
import { claimOf, idOf, linkOf, setOf, sourceOf, spanOf } from '../../support/sample-records.ts';

const bea = { id: idOf(0xa1), name: 'Bea', colour: '#993333' };
const theirSet = setOf(0x5f, { author: bea });
const ownSet = setOf(0x5e);
const now = '2026-02-01T10:00:00.000Z';
const theirReuters = sourceOf(0x70, { name: 'Reuters', setId: theirSet.id });
const theirDesk = sourceOf(0x71, { name: 'The desk', setId: theirSet.id, onBehalfOf: theirReuters.id });
const reuters = sourceOf(0x60, { name: 'Reuters' });
const theirs = claimOf(2, {
  setId: theirSet.id, author: bea.id, revision: 7, statement: 'They met in Beijing.', signals: ['asserted'], tags: ['Krieg', 'trade'],
  attribution: [linkOf(0x11, [], { sourceId: theirReuters.id }), linkOf(0x12, [0x11], { sourceId: theirDesk.id, cueSpan: spanOf('said', 3) })],
  foreign: { id: 'https://example.org/1' }, note: 'theirs',
});
const derivation = { claimId: theirs.id, setId: theirSet.id, revision: 7, author: { id: bea.id, name: 'Bea' }, at: now };

function workspace(aliases: Alias[] = [], claims: Claim[] = [theirs]): WorkspaceState {
  const state = emptyState();
  for (const set of [ownSet, theirSet]) putRecord(state, 'set', set.id, set);
  for (const source of [theirReuters, theirDesk, reuters]) putRecord(state, 'source', source.id, source);
  for (const alias of aliases) putRecord(state, 'alias', alias.id, alias);
  for (const claim of claims) putRecord(state, 'claim', claim.id, claim);
  return state;
}

function takeOver(state: WorkspaceState): Claim {
  const { claim, operations } = takeOverOperations(theirs, ownSet, ownSet.author, state, now);
  applyOperations(state, { at: now, operations });
  return state.claims.get(claim.id) as Claim;
}

describe('a claim taken over', () => {
  it('is one\'s own, says where it came from, and keeps what was said', () => {
    const state = workspace();
    const claim = takeOver(state);
    expect(claim).toMatchObject({
      setId: ownSet.id, author: idOf(0xa0), revision: 1, created: now, spans: theirs.spans, statement: theirs.statement,
      signals: ['asserted'], derivedFrom: [derivation],
    });
    expect(claim.id).not.toBe(theirs.id);
    expect(claim).not.toHaveProperty('foreign');
    expect(state.claims.get(theirs.id)).toBe(theirs);
  });

  it('speaks of one\'s own sources, with aliases for those that were mapped', () => {
    const state = workspace();
    const { attribution } = takeOver(state);
    expect(attribution[0]?.sourceId).toBe(reuters.id);
    const copy = state.sources.get(attribution[1]?.sourceId as string);
    expect(copy).toMatchObject({ name: 'The desk', onBehalfOf: reuters.id });
    expect(copy).not.toHaveProperty('setId');
    const aliases = [...state.aliases.values()].map(({ kind, setId, theirs: from, ours }) => [kind, setId, from, ours]);
    expect(aliases).toHaveLength(2);
    expect(aliases).toEqual(expect.arrayContaining([
      ['source', theirSet.id, theirReuters.id, reuters.id], ['source', theirSet.id, theirDesk.id, copy?.id],
    ]));
    expect(attribution[1]).toMatchObject({ parents: [attribution[0]?.id], cueSpan: spanOf('said', 3) });
  });

  it('follows aliases of sources and tags of that set, and of no other', () => {
    const other = sourceOf(0x61, { name: 'Another agency' });
    const state = workspace([
      { id: idOf(0x901), kind: 'source', setId: theirSet.id, theirs: theirReuters.id, ours: other.id },
      { id: idOf(0x902), kind: 'tag', setId: theirSet.id, theirs: 'Krieg', ours: 'war' },
      { id: idOf(0x903), kind: 'tag', setId: idOf(0x60), theirs: 'trade', ours: 'commerce' },
    ]);
    putRecord(state, 'source', other.id, other);
    const claim = takeOver(state);
    expect(claim.attribution[0]?.sourceId).toBe(other.id);
    expect(claim.tags).toEqual(['war', 'trade']);
  });

  it('a second time makes no second copy of a source', () => {
    const state = workspace();
    const first = takeOver(state);
    const count = [state.sources.size, state.aliases.size];
    const second = takeOver(state);
    expect([state.sources.size, state.aliases.size]).toEqual(count);
    expect(second.attribution.map(({ sourceId }) => sourceId)).toEqual(first.attribution.map(({ sourceId }) => sourceId));
  });
});

describe('a claim merged into mine', () => {
  function merged(mine: Claim, other: Claim = theirs): { claim: Claim; state: WorkspaceState } {
    const state = workspace([], [mine, other]);
    applyOperations(state, { at: now, operations: mergeOperations(mine, other, state, now) });
    return { claim: state.claims.get(mine.id) as Claim, state };
  }

  it('fills what is empty, and says where it came from', () => {
    const { claim } = merged(claimOf(1, { kind: 'highlight' }));
    expect(claim).toMatchObject({ kind: 'claim', statement: theirs.statement, signals: ['asserted'], note: 'theirs', tags: ['Krieg', 'trade'], derivedFrom: [derivation] });
    expect(claim.attribution.map(({ sourceId }) => sourceId)[0]).toBe(reuters.id);
  });

  it('keeps what is set', () => {
    const said: Partial<Claim> = {
      statement: 'Mine.', note: 'mine', reliability: { grade: 'A', reason: '' }, credibility: 1, confidence: 'high',
      statedOn: { text: 'now', value: null, basis: '' }, statusOverride: { status: 'refuted', reason: 'photographs' }, attribution: [linkOf(5)],
    };
    const other: Claim = {
      ...theirs, reliability: { grade: 'E', reason: '' }, credibility: 5, confidence: 'low', statedOn: { text: 'then', value: null, basis: '' },
      statusOverride: { status: 'asserted', reason: 'no' },
    };
    const { claim, state } = merged(claimOf(1, said), other);
    expect(claim).toMatchObject(said);
    expect(state.sources.size).toBe(3);
    expect(state.aliases.size).toBe(0);
  });

  it('unites signals, tags and markers', () => {
    const other: Claim = { ...theirs, markers: [spanOf('without proof', 50)] };
    const { claim } = merged(claimOf(1, { signals: ['disputed'], tags: ['trade', 'talks'], markers: [spanOf('denied', 70)] }), other);
    expect(claim.signals).toEqual(['disputed', 'asserted']);
    expect(claim.tags).toEqual(['trade', 'talks', 'Krieg']);
    expect(claim.markers.map(({ exact }) => exact)).toEqual(['without proof', 'denied']);
  });

  it('takes an override only where mine is not judged', () => {
    const other: Claim = { ...theirs, signals: [], statusOverride: { status: 'refuted', reason: 'no' } };
    expect(merged(claimOf(1), other).claim.statusOverride).toEqual(other.statusOverride);
    expect(merged(claimOf(1, { signals: ['asserted'] }), other).claim.statusOverride).toBeNull();
  });

  it('is refused across documents', () => {
    expect(() => merged(claimOf(1, { documentId: idOf(0xd1) }))).toThrow(RangeError);
  });
});

describe('passages of two claims as one', () => {
  const text = 'The two presidents met in Beijing on Tuesday.';
  const at = (start: number, end: number) => ({ start, end, exact: text.slice(start, end), prefix: text.slice(0, start), suffix: text.slice(end) });
  it.each([
    ['the same', [at(4, 22)], [at(4, 22)], [at(4, 22)]],
    ['one inside the other', [at(4, 22)], [at(8, 18)], [at(4, 22)]],
    ['the other around it', [at(8, 18)], [at(4, 22)], [at(4, 22)]],
    ['overlapping', [at(4, 22)], [at(19, 33)], [at(4, 33)]],
    ['overlapping from before', [at(19, 33)], [at(4, 22)], [at(4, 33)]],
    ['apart', [at(37, 44)], [at(4, 22)], [at(4, 22), at(37, 44)]],
    ['touching', [at(4, 18)], [at(18, 22)], [at(4, 22)]],
    ['one over two fragments', [at(4, 7), at(19, 22)], [at(5, 33)], [at(4, 33)]],
  ])('%s', (_what, ours, others, expected) => {
    expect(uniteSpans(ours, others)).toEqual(expected);
  });
});
