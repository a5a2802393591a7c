import { describe, expect, it } from 'vitest';
import { upgradeChange, type Transform } from '../../../src-common/core/records/versions.ts';

describe('bringing a stored Change up to date', () => {
  it('leaves one of the current version as it is', () => {
    const change = { schemaVersion: 1, operations: [] };
    expect(upgradeChange(change)).toEqual({ ok: true, change });
  });

  it('takes one step after another, from any version', () => {
    const transforms: Record<number, Transform> = {
      1: ({ note, ...rest }) => ({ ...rest, comment: note ?? '' }),
      2: (change) => ({ ...change, comment: `${String(change.comment)}!` }),
    };
    const known = { current: 3, transforms };
    expect(upgradeChange({ schemaVersion: 1, note: 'a' }, known)).toEqual({ ok: true, change: { schemaVersion: 3, comment: 'a!' } });
    expect(upgradeChange({ schemaVersion: 2, comment: 'b' }, known)).toEqual({ ok: true, change: { schemaVersion: 3, comment: 'b!' } });
  });

  it('does not alter what was stored', () => {
    const stored = Object.freeze({ schemaVersion: 1, note: 'a' });
    upgradeChange(stored, { current: 2, transforms: { 1: (change) => ({ ...change, note: 'b' }) } });
    expect(stored.note).toBe('a');
  });

  it.each([
    ['a later version', { schemaVersion: 2 }, 'newer'],
    ['no version', {}, 'unversioned'],
    ['half a version', { schemaVersion: 1.5 }, 'unversioned'],
    ['no Change', null, 'unversioned'],
  ])('refuses %s', (_name, stored, reason) => {
    expect(upgradeChange(stored)).toMatchObject({ ok: false, reason });
  });
});
