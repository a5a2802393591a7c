import { describe, expect, it } from 'vitest';
import { applyOperations } from '../../../src-common/core/claims/apply-change.ts';
import type { Claim } from '../../../src-common/core/claims/claim.ts';
import { builtInCodebook } from '../../../src-common/core/claims/codebook.ts';
import { evidenceStatusOf } from '../../../src-common/core/claims/evidence-status.ts';
import type { Proposal } from '../../../src-common/core/claims/review.ts';
import type { Source } from '../../../src-common/core/claims/source.ts';
import { emptyState, putRecord, type WorkspaceState } from '../../../src-common/core/claims/workspace-state.ts';
import { acceptOperations } from '../../../src-common/core/review/accept-proposal.ts';
import { claimOf, idOf, linkOf, reviewOf, sourceOf, spanOf } from '../../support/sample-records.ts';

function stateWith(claim: Claim, sources: Source[] = []): WorkspaceState {
  const state = emptyState();
  putRecord(state, 'claim', claim.id, claim);
  for (const source of sources) putRecord(state, 'source', source.id, source);
  return state;
}

/** The claim after accepting; the state holds what was made beside it. */
function accept(state: WorkspaceState, proposal: Proposal, reason = 'see line 3'): Claim {
  const claim = state.claims.get(idOf(1)) as Claim;
  const operations = acceptOperations(claim, reviewOf(0x200, { proposals: [proposal], reason }), proposal, builtInCodebook, state);
  applyOperations(state, { at: '2026-02-01T10:00:00.000Z', operations });
  return state.claims.get(idOf(1)) as Claim;
}

const because = 'Proposed by Bea: see line 3';

describe('accepting a status', () => {
  const cases: [string, Partial<Claim>, string, Partial<Claim>][] = [
    ['ticks its signal', {}, 'disputed', { signals: ['disputed'], statusOverride: null }],
    ['that stands before the ticked ones ticks it as well', { signals: ['asserted'] }, 'disputed', { signals: ['disputed', 'asserted'], statusOverride: null }],
    ['that stands after a ticked one is set against the order, with the reviewer and the reason',
      { signals: ['unsupported'] }, 'asserted', { signals: ['unsupported'], statusOverride: { status: 'asserted', reason: because } }],
    ['that the signals give takes an override away',
      { signals: ['disputed'], statusOverride: { status: 'asserted', reason: 'mine' } }, 'disputed', { signals: ['disputed'], statusOverride: null }],
    ['that comes out already changes nothing', { signals: ['disputed', 'asserted'] }, 'disputed', { signals: ['disputed', 'asserted'], revision: 1 }],
  ];
  it.each(cases)('%s', (_what, before, status, after) => {
    const claim = accept(stateWith(claimOf(1, before)), { field: 'status', value: status });
    expect(claim).toMatchObject(after);
    expect(evidenceStatusOf(claim, builtInCodebook)).toBe(status);
  });
});

describe('accepting a single value', () => {
  const statedOn = { text: 'Tuesday', value: '2026-01-06', basis: 'dateline' };
  const cases: [string, Partial<Claim>, Proposal, Partial<Claim>][] = [
    ['a reliability gives the reason with it', {}, { field: 'reliability', value: 'C' }, { reliability: { grade: 'C', reason: because } }],
    ['no reliability: that of the source', { reliability: { grade: 'A', reason: '' } }, { field: 'reliability', value: null }, { reliability: null }],
    ['a statement', {}, { field: 'statement', value: 'They met.' }, { statement: 'They met.' }],
    ['a credibility', {}, { field: 'credibility', value: 4 }, { credibility: 4 }],
    ['no credibility', { credibility: 2 }, { field: 'credibility', value: null }, { credibility: null }],
    ['a confidence', {}, { field: 'confidence', value: 'low' }, { confidence: 'low' }],
    ['a date', {}, { field: 'statedOn', value: statedOn }, { statedOn }],
    ['tags', { tags: ['war'] }, { field: 'tags', value: ['trade'] }, { tags: ['trade'] }],
    ['passages, in text order', {}, { field: 'spans', value: [spanOf('in Beijing', 40), spanOf('presidents met', 18)] },
      { spans: [spanOf('presidents met', 18), spanOf('in Beijing', 40)] }],
  ];
  it.each(cases)('%s', (_what, before, proposal, after) => {
    expect(accept(stateWith(claimOf(1, before)), proposal)).toMatchObject({ ...after, revision: 2 });
  });

  it('names the reviewer alone where no reason was given', () => {
    const claim = accept(stateWith(claimOf(1)), { field: 'reliability', value: 'B' }, ' ');
    expect(claim.reliability).toEqual({ grade: 'B', reason: 'Proposed by Bea' });
  });
});

describe('accepting a chain', () => {
  const outlet = sourceOf(0x1001, { name: 'Example News', kind: 'outlet' });
  const before = claimOf(1, { attribution: [linkOf(1), linkOf(2, [1], { sourceId: outlet.id })] });

  it('puts links of its own in the place of the old ones', () => {
    const links = [linkOf(0x51, [], { sourceId: outlet.id, role: 'outlet' }), linkOf(0x52, [0x51], { sourceId: outlet.id, cueSpan: spanOf('said', 30) })];
    const { attribution } = accept(stateWith(before, [outlet]), { field: 'attribution', value: { links, sources: [outlet] } });
    expect(attribution.map(({ role, cueSpan }) => [role, cueSpan?.exact])).toEqual([['outlet', undefined], ['quoted-source', 'said']]);
    expect(attribution[1]?.parents).toEqual([attribution[0]?.id]);
    const old = [...before.attribution, ...links].map(({ id }) => id);
    expect(attribution.some(({ id }) => old.includes(id))).toBe(false);
  });

  it('finds one\'s own sources by id and by name, and copies the others', () => {
    const unn = sourceOf(0x60, { name: 'UNN', aliases: ['Ukrainian National News'] });
    const ministry = sourceOf(0x71, { name: 'The ministry', kind: 'organisation' });
    const theirUnn = sourceOf(0x70, { name: 'ukrainian national news' });
    const spokesman = sourceOf(0x72, { name: 'A spokesman', onBehalfOf: ministry.id, setId: idOf(0x5f) });
    const state = stateWith(before, [outlet, unn]);
    const links = [outlet, theirUnn, spokesman].map(({ id }, index) => linkOf(0x51 + index, [], { sourceId: id }));
    const { attribution } = accept(state, { field: 'attribution', value: { links, sources: [theirUnn, spokesman, ministry] } });
    expect(attribution.slice(0, 2).map(({ sourceId }) => sourceId)).toEqual([outlet.id, unn.id]);
    const copied = state.sources.get(attribution[2]?.sourceId as string);
    expect(copied).toMatchObject({ name: 'A spokesman' });
    expect(copied).not.toHaveProperty('setId');
    expect(copied?.id).not.toBe(spokesman.id);
    expect(state.sources.get(copied?.onBehalfOf as string)).toMatchObject({ name: 'The ministry', kind: 'organisation' });
    expect(state.sources.size).toBe(4);
  });

  it('does not go round where two sources speak on behalf of each other', () => {
    const [one, two] = [sourceOf(0x70, { name: 'One', onBehalfOf: idOf(0x71) }), sourceOf(0x71, { name: 'Two', onBehalfOf: idOf(0x70) })];
    const state = stateWith(before);
    accept(state, { field: 'attribution', value: { links: [linkOf(0x51, [], { sourceId: one.id })], sources: [one, two] } });
    expect([...state.sources.values()].map(({ name }) => name).sort()).toEqual(['One', 'Two']);
  });
});
