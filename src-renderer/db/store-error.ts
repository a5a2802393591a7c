/** Everything that can go wrong with the store, as a closed list of codes. The words for people are the caller's. */
import Dexie from 'dexie';

export const storeErrorCodes = [
  /** No room left on the disk or in the browser's share of it. */
  'quota',
  /** The database was closed under us: by a newer version of the program, or by the browser. */
  'closed',
  /** Another window holds an older version of the database open. */
  'blocked',
  /** Another window or process has written since we read. */
  'conflict',
  /** Written by a later version of the program. */
  'versionNewer',
  /** The list of Changes and what is known of its end do not fit together. */
  'damaged',
  /** No answer yet; it may still come. */
  'slow',
  'unknown',
] as const;
export type StoreErrorCode = (typeof storeErrorCodes)[number];

export class StoreError extends Error {
  readonly code: StoreErrorCode;
  /** The system's own words, for the log. */
  readonly detail: string;

  constructor(code: StoreErrorCode, detail: string, cause?: unknown) {
    super(`${code}: ${detail}`, cause === undefined ? {} : { cause });
    this.name = 'StoreError';
    this.code = code;
    this.detail = detail;
  }
}

/** The Change could not be appended, because the log has gone on without us. Nothing was written. */
export class StoreConflict extends StoreError {
  readonly sequence: number;

  constructor(sequence: number, detail: string) {
    super('conflict', detail);
    this.name = 'StoreConflict';
    this.sequence = sequence;
  }
}

const codesByName: Readonly<Record<string, StoreErrorCode>> = {
  [Dexie.errnames.QuotaExceeded]: 'quota',
  [Dexie.errnames.DatabaseClosed]: 'closed',
  InvalidStateError: 'closed',
  [Dexie.errnames.Version]: 'versionNewer',
};

/** Any thrown value as a StoreError. A transaction that aborts hides its reason in `inner`. */
export function toStoreError(error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  for (let one: unknown = error, depth = 0; one instanceof Error || one instanceof DOMException; depth += 1) {
    const code = codesByName[one.name];
    if (code) return new StoreError(code, one.message, error);
    one = depth < 5 && 'inner' in one ? one.inner : null;
  }
  return new StoreError('unknown', error instanceof Error ? error.message : String(error), error);
}
