/**
 * Which claims lie in a text that is no longer the one of its file, and where
 * they have to be looked for. Read off the records alone, so that what was
 * done before is not done again: neither after a restart nor for every start of
 * a folder with 10,000 files.
 */
import { isMissing } from '../claims/anchoring.ts';
import type { Claim } from '../claims/claim.ts';
import type { DocumentRecord } from '../claims/document-record.ts';
import { claimsOfDocument, type WorkspaceState } from '../claims/workspace-state.ts';

/** A file of the corpus as it is now. */
export type FileNow = Pick<DocumentRecord, 'id' | 'path' | 'sha256' | 'textSha256' | 'encoding'>;

export interface Following<F extends FileNow> {
  /** The text in which the claims lie. */
  record: DocumentRecord;
  file: F;
  /** renamed: the same text under another path. */
  kind: 'changed' | 'renamed';
  claims: Claim[];
}

export interface Outdated<F extends FileNow> {
  follow: Following<F>[];
  /** Looked for in vain before, and now the text in which they lie is that of the file again. */
  returned: Claim[];
  /** Documents with claims that have no file any more. */
  gone: DocumentRecord[];
}

type Records = Pick<WorkspaceState, 'documents' | 'claims' | 'claimIdsByDocument'>;

export function outdated<F extends FileNow>(records: Records, files: Iterable<F>): Outdated<F> {
  const present = new PresentFiles(files, records.documents);
  const found: Outdated<F> = { follow: [], returned: [], gone: [] };
  for (const documentId of records.claimIdsByDocument.keys()) {
    const record = records.documents.get(documentId);
    if (!record) continue;
    const file = present.of(record);
    if (!file) found.gone.push(record);
    else if (file.id === documentId) {
      for (const claim of claimsOfDocument(records as WorkspaceState, documentId)) if (isMissing(claim.anchoring)) found.returned.push(claim);
    } else if (!isReadAnew(record, file)) {
      const claims = claimsOfDocument(records as WorkspaceState, documentId).filter(({ anchoring }) => !(isMissing(anchoring) && anchoring.soughtIn === file.id));
      const kind = file.textSha256 === record.textSha256 ? 'renamed' : 'changed';
      if (claims.length > 0) found.follow.push({ record, file, kind, claims });
    }
  }
  return found;
}

/** The same bytes in another encoding: the analyst tries one, and the text that was tagged stays what it is. */
function isReadAnew(record: DocumentRecord, file: FileNow): boolean {
  return record.path === file.path && record.sha256 === file.sha256 && record.encoding !== file.encoding;
}

/** Files by the documents that they are the present text of. */
export class PresentFiles<F extends FileNow> {
  readonly #byId = new Map<string, F>();
  readonly #byPath = new Map<string, F>();
  readonly #byText = new Map<string, F[]>();
  readonly #revisions = new Map<string, DocumentRecord[]>();

  constructor(files: Iterable<F>, documents: ReadonlyMap<string, DocumentRecord>) {
    for (const file of files) {
      this.#byId.set(file.id, file);
      this.#byPath.set(file.path, file);
      enter(this.#byText, file.textSha256, file);
    }
    for (const record of documents.values()) if (record.revisionOf !== null) enter(this.#revisions, record.revisionOf, record);
  }

  /** Its own file, the one at its path, the one with its text, or that of a revision of it; null: none. */
  of(record: DocumentRecord): F | null {
    return this.#of(record, new Set());
  }

  #of(record: DocumentRecord, seen: Set<string>): F | null {
    seen.add(record.id);
    const here = this.#byId.get(record.id) ?? this.#byPath.get(record.path) ?? this.#renamed(record);
    if (here) return here;
    for (const revision of this.#revisions.get(record.id) ?? []) {
      const file = seen.has(revision.id) ? null : this.#of(revision, seen);
      if (file) return file;
    }
    return null;
  }

  /** Of several copies of a text the one with the old file name; which of others is meant nobody can tell. */
  #renamed({ path, textSha256 }: DocumentRecord): F | null {
    const copies = this.#byText.get(textSha256) ?? [];
    const named = copies.filter((file) => fileNameOf(file.path) === fileNameOf(path));
    return (copies.length === 1 ? copies[0] : named.length === 1 ? named[0] : null) ?? null;
  }
}

function enter<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function fileNameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
