/**
 * The system's errors as the contract's errors: which file, and in plain words
 * what the system said. Codes like EACCES mean nothing to an analyst.
 */
import { getSystemErrorMap } from 'node:util';
import { HostError } from '../../src-common/contract/host-error.ts';
import { hasMessage, t } from '../../src-common/core/messages/translate.ts';

/** The system's code of a thrown thing (`ENOENT`), or null. */
export function errorCode(error: unknown): string | null {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
  return typeof code === 'string' ? code : null;
}

/** What the system said, in words. */
export function systemWords(error: unknown): string {
  const code = errorCode(error);
  if (code === null) return error instanceof Error ? error.message : String(error);
  const key = `errors.system.${code}`;
  if (hasMessage(key)) return `${t(key)} (${code})`;
  for (const [name, words] of getSystemErrorMap().values()) if (name === code) return `${words} (${code})`;
  return code;
}

/** A failed write: nothing of the previous file was touched. */
export function writeError(path: string, error: unknown): HostError {
  return error instanceof HostError ? error : new HostError('writeFailed', { path, detail: systemWords(error) });
}

/** A failed read of one file. */
export function readError(path: string, error: unknown): HostError {
  if (error instanceof HostError) return error;
  return errorCode(error) === 'ENOENT'
    ? new HostError('fileMissing', { path })
    : new HostError('fileUnreadable', { path, detail: systemWords(error) });
}

/** A folder that cannot be listed. */
export function folderError(path: string, error: unknown): HostError {
  if (error instanceof HostError) return error;
  switch (errorCode(error)) {
    case 'ENOENT': return new HostError('folderMissing', { path });
    case 'ENOTDIR': return new HostError('folderNotFolder', { path });
    default: return new HostError('folderUnreadable', { path, detail: systemWords(error) });
  }
}
