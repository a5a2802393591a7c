/**
 * Identifiers. Records are `urn:uuid:` IRIs so that a file of ours can be read
 * by any linked-data tool; vocabulary terms have stable ids under one URN.
 */
import { v5, v7 } from 'uuid';

export type Urn = `urn:uuid:${string}`;

/** The one URN under which every vocabulary term of the project has its id. */
export const vocabularyBase = 'urn:attest:';

/** Name space of ids that are computed from content instead of drawn by chance. */
const contentNamespace = '6f1d7b0e-5a0c-5c58-9a53-2f6d0a7c4f11';

/** A new record id. Version 7 (RFC 9562): later ids sort after earlier ones. */
export function newId(): Urn {
  return `urn:uuid:${v7()}`;
}

/**
 * The id of a document: the same path and text give the same id in every
 * workspace, so two analysts who load one corpus speak of the same documents.
 *
 * @param path path relative to the corpus folder, `/` as separator
 * @param textSha256 hex digest of the text as UTF-8
 */
export function documentIdOf(path: string, textSha256: string): Urn {
  return `urn:uuid:${v5(`document\n${path}\n${textSha256}`, contentNamespace)}`;
}

const urnPattern = /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether a string is a record id as this program writes them. */
export function isUrn(value: unknown): value is Urn {
  return typeof value === 'string' && urnPattern.test(value);
}
