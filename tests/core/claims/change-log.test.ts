import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../../src-common/core/claims/change.ts';
import { draftChange, nextHead, verifyChain } from '../../../src-common/core/claims/change-log.ts';
import { createRecord, setField } from '../../../src-common/core/claims/edits.ts';
import { claimOf, emptyHead, idOf, logOf } from '../../support/sample-records.ts';

const at = '2026-02-03T04:05:06.000Z';
const sample = () => logOf(['a', 'b', 'c', 'd'].map((note) => setField('claim', claimOf(1), 'note', note)));

describe('drafting Changes', () => {
  it('goes on from the head', () => {
    const [first, second] = sample();
    expect(first).toMatchObject({ sequence: 1, base: null, previousHash: null, target: null, kind: 'edit' });
    expect(second).toMatchObject({ sequence: 2, base: first?.hash, previousHash: first?.hash });
  });

  it('hashes the canonical JSON of all other members', () => {
    const change = draftChange(emptyHead(), { actor: idOf(2), kind: 'edit', at, operations: setField('claim', claimOf(1), 'note', 'é"\n') });
    // Written out by hand, members sorted as RFC 8785 asks.
    const canonical = `{"actor":"${idOf(2)}","at":"${at}","base":null,"id":"${change.id}","kind":"edit",`
      + `"operations":[{"after":"é\\"\\n","before":"","field":"note","id":"${idOf(1)}","type":"claim"}],`
      + `"previousHash":null,"replica":"${idOf(1)}","schemaVersion":1,"sequence":1,"target":null}`;
    expect(change.hash).toBe(createHash('sha256').update(canonical, 'utf8').digest('hex'));
  });

  it('keeps nothing of the caller’s objects', () => {
    const claim = claimOf(1, { tags: ['a'] });
    const change = draftChange(emptyHead(), { actor: idOf(2), kind: 'edit', at, operations: createRecord('claim', claim) });
    claim.tags.push('b');
    expect(change.operations[0]?.after).toMatchObject({ tags: ['a'] });
    expect(verifyChain([change]).ok).toBe(true);
  });

  it('is the same after JSON, whatever the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.object(), (note, foreign) => {
      const claim = claimOf(1, { note, foreign: { odd: JSON.parse(JSON.stringify(foreign)) } });
      const change = draftChange(emptyHead(), { actor: idOf(2), kind: 'edit', at, operations: createRecord('claim', claim) });
      const again = JSON.parse(new TextDecoder().decode(new TextEncoder().encode(JSON.stringify(change)))) as Change;
      expect(again).toEqual(change);
      expect(verifyChain([again]).ok).toBe(true);
    }));
  });

  it('puts the replacement character for half a character', () => {
    const change = draftChange(emptyHead(), { actor: idOf(2), kind: 'edit', at, operations: setField('claim', claimOf(1), 'note', 'a\uD83Db😀') });
    expect(change.operations[0]?.after).toBe('a\uFFFDb😀');
  });

  it('keeps a member called __proto__ as a member', () => {
    const foreign = JSON.parse('{"__proto__":{"x":1},"toJSON":2}') as { [key: string]: null };
    const change = draftChange(emptyHead(), { actor: idOf(2), kind: 'edit', at, operations: setField('claim', claimOf(1), 'foreign', foreign) });
    expect(JSON.stringify(change.operations[0]?.after)).toBe('{"__proto__":{"x":1},"toJSON":2}');
    expect(verifyChain([JSON.parse(JSON.stringify(change)) as Change]).ok).toBe(true);
  });

  it('will not take a Change out of turn as the next head', () => {
    const [first, second] = sample() as [Change, Change];
    expect(() => nextHead(emptyHead(), second)).toThrow(RangeError);
    expect(() => nextHead(emptyHead(2), first)).toThrow(RangeError);
    expect(nextHead(emptyHead(), first)).toEqual({ replica: idOf(1), sequence: 1, hash: first.hash });
  });
});

describe('the chain', () => {
  it('is whole for what was drafted, and ends with its head', () => {
    const log = sample();
    expect(verifyChain(log)).toEqual({ ok: true, head: { replica: idOf(1), sequence: 4, hash: log[3]?.hash } });
    expect(verifyChain([])).toEqual({ ok: true, head: null });
  });

  const edits: [string, (log: Change[]) => Change[], { at: number; reason: string }][] = [
    ['a changed word', (log) => log.map((one, i) => (i === 1 ? { ...one, at: '2020-01-01T00:00:00.000Z' } : one)), { at: 2, reason: 'hash' }],
    ['a changed operation', (log) => log.map((one, i) => (i === 2 ? { ...one, operations: [] } : one)), { at: 3, reason: 'hash' }],
    ['another author', (log) => log.map((one, i) => (i === 0 ? { ...one, actor: idOf(9) } : one)), { at: 1, reason: 'hash' }],
    ['a member put in', (log) => log.map((one, i) => (i === 0 ? { ...one, extra: 1 } : one)), { at: 1, reason: 'hash' }],
    ['the first left out', (log) => log.slice(1), { at: 1, reason: 'sequence' }],
    ['one left out', (log) => log.toSpliced(1, 1), { at: 2, reason: 'sequence' }],
    ['two exchanged', (log) => [log[0], log[2], log[1], log[3]] as Change[], { at: 2, reason: 'sequence' }],
    ['one twice', (log) => [log[0], ...log] as Change[], { at: 2, reason: 'sequence' }],
    ['one of another replica', (log) => log.map((one, i) => (i === 1 ? { ...one, replica: idOf(7) } : one)), { at: 2, reason: 'replica' }],
    ['a log that goes on from another', (log) => [log[0], sample()[1]] as Change[], { at: 2, reason: 'previous-hash' }],
  ];
  it.each(edits)('shows %s', (_name, tamper, expected) => {
    expect(verifyChain(tamper(sample()))).toEqual({ ok: false, ...expected });
  });

  it('shows any edit, removal or reordering but a cut at the end', () => {
    const log = sample();
    fc.assert(fc.property(fc.nat(3), fc.nat(3), fc.constantFrom('remove', 'swap', 'rewrite'), fc.string(), (i, j, how, word) => {
      const tampered = [...log];
      const [one, other] = [log[i], log[j]] as [Change, Change];
      if (how === 'remove') tampered.splice(Math.min(i, 2), 1);
      if (how === 'swap') [tampered[i], tampered[j]] = [other, one];
      if (how === 'rewrite') tampered[i] = { ...one, at: word };
      fc.pre(how !== 'swap' || i !== j);
      fc.pre(how !== 'rewrite' || word !== one.at);
      expect(verifyChain(tampered).ok).toBe(false);
    }));
  });
});
