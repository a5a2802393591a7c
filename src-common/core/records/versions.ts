/**
 * Stored shapes and the way from each to the next. A Change is kept for ever
 * as it was written, because its hash covers the old shape: the chain is
 * verified first, and what is applied is the Change brought up to date here.
 *
 * A new version is one entry `N: (change) => …` from version N to N + 1, a pure
 * function over plain JSON, and tests from the version before and from the first.
 */
import type { Json } from '../claims/json.ts';
import { problemOfChange } from './change-schema.ts';
import { storedVersions } from './stored-versions.ts';

/** The schemaVersion that this program writes. */
export const currentVersion = storedVersions.change;

type JsonObject = { [key: string]: Json };
export type Transform = (change: JsonObject) => JsonObject;

/** By the version that a transform starts from. Empty while there is only one version. */
const transforms: Readonly<Record<number, Transform>> = {};

/** What a program knows of Changes: only tests make up another than `ownVersions`. */
export interface KnownVersions {
  current: number;
  transforms: Readonly<Record<number, Transform>>;
  /** What is wrong with a Change of the current version, or null. */
  problemOf(change: Json): string | null;
}

export const ownVersions: KnownVersions = { current: currentVersion, transforms, problemOf: problemOfChange };

export type Upgraded =
  | { ok: true; change: Json }
  /** newer: written by a later version of the program. unversioned: no Change at all. */
  | { ok: false; reason: 'newer' | 'unversioned'; version: number | null };

/**
 * A stored Change in the shape of the current version; its hash stays that of
 * the stored one.
 */
export function upgradeChange(stored: Json, known: Pick<KnownVersions, 'current' | 'transforms'> = ownVersions): Upgraded {
  if (stored === null || typeof stored !== 'object' || Array.isArray(stored)) {
    return { ok: false, reason: 'unversioned', version: null };
  }
  const version = Object.hasOwn(stored, 'schemaVersion') ? stored.schemaVersion : undefined;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return { ok: false, reason: 'unversioned', version: null };
  }
  if (version > known.current) return { ok: false, reason: 'newer', version };
  let change = stored;
  for (let from = version; from < known.current; from += 1) {
    const transform = known.transforms[from];
    if (!transform) throw new RangeError(`no transform from version ${from}`);
    change = { ...transform(change), schemaVersion: from + 1 };
  }
  return { ok: true, change };
}
