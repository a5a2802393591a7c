/**
 * One shape for everything that can go wrong on the other side of the bridge.
 * Error classes do not survive it, so an error is plain data: a code of the
 * closed list below and what its message needs. The words are in
 * `core/messages/en/errors.json` under `errors.<code>`.
 */
export const hostErrorCodes = [
  'internal', 'notAllowed', 'badCall',
  'folderMissing', 'folderNotFolder', 'folderEmpty', 'folderUnreadable', 'manifestInvalid',
  'fileMissing', 'fileUnreadable', 'fileTooLarge', 'fileNotText', 'fileOutside', 'fileChanged', 'encodingUnknown', 'encodingDoesNotFit',
  'writeFailed', 'readFailed', 'diskFull', 'snapshotDamaged', 'snapshotMissing', 'archiveDamaged', 'archiveApart', 'archiveTooLarge', 'journalConflict', 'journalNewer', 'workspaceLocked',
] as const;
export type HostErrorCode = (typeof hostErrorCodes)[number];

export interface HostErrorShape {
  code: HostErrorCode;
  /** Placeholders of the message: path, detail, limit, call … */
  values: Record<string, string | number>;
}

/** Thrown by services and handlers, and thrown again by the client in the window. */
export class HostError extends Error {
  readonly shape: HostErrorShape;

  constructor(code: HostErrorCode, values: Record<string, string | number> = {}) {
    super(`${code} ${JSON.stringify(values)}`);
    this.name = 'HostError';
    this.shape = { code, values };
  }

  get code(): HostErrorCode {
    return this.shape.code;
  }
}
