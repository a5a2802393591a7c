/**
 * Which document of the corpus a file means: the same bytes, else the same
 * text, else the same path, else the only one of that file name. Texts are not
 * needed, so that only those of the documents found have to be loaded.
 */
import type { DocumentRecord } from '../claims/document-record.ts';
import type { PortableDocument } from './portable-set.ts';

type Known = Pick<DocumentRecord, 'path' | 'sha256' | 'textSha256'>;

export type DocumentMatch<D> =
  | { by: 'sha256' | 'textSha256' | 'path' | 'name'; document: D }
  | { by: 'ambiguous' | 'nothing'; document: null };

/** Finds documents of one corpus; build it once for a file. */
export class DocumentMatcher<D extends Known> {
  readonly #byKey = new Map<string, D[]>();

  constructor(documents: Iterable<D>) {
    for (const document of documents) {
      this.#enter(`bytes ${document.sha256}`, document);
      this.#enter(`text ${document.textSha256}`, document);
      this.#enter(`path ${document.path}`, document);
      this.#enter(`name ${fileNameOf(document.path)}`, document);
    }
  }

  match(wanted: PortableDocument): DocumentMatch<D> {
    const path = wanted.path ?? pathInIri(wanted.iri);
    for (const [by, key] of [
      // Bytes and text together first: one file can be read with two encodings.
      ['sha256', wanted.sha256 && `bytes ${wanted.sha256}`],
      ['textSha256', wanted.textSha256 && `text ${wanted.textSha256}`],
      ['path', path && `path ${path}`],
      ['name', path && `name ${fileNameOf(path)}`],
    ] as const) {
      const found = key ? this.#byKey.get(key) ?? [] : [];
      const best = found.length > 1 ? narrowed(found, wanted, path) : found;
      const [document] = best;
      if (document && best.length === 1) return { by, document };
      // Equal bytes at two paths are the same document for our purpose; equal names are not.
      if (document && by !== 'name') return { by, document };
      if (best.length > 1) return { by: 'ambiguous', document: null };
    }
    return { by: 'nothing', document: null };
  }

  /** Every document of the file name that is meant, where `match` cannot tell them apart. */
  candidates(wanted: PortableDocument): D[] {
    const path = wanted.path ?? pathInIri(wanted.iri);
    return path ? [...(this.#byKey.get(`name ${fileNameOf(path)}`) ?? [])] : [];
  }

  #enter(key: string, document: D): void {
    const list = this.#byKey.get(key);
    if (list) list.push(document);
    else this.#byKey.set(key, [document]);
  }
}

function narrowed<D extends Known>(found: D[], wanted: PortableDocument, path: string | null): D[] {
  const sameText = found.filter((document) => document.textSha256 === wanted.textSha256);
  const candidates = sameText.length > 0 ? sameText : found;
  const samePath = candidates.filter((document) => document.path === path);
  return samePath.length > 0 ? samePath : candidates;
}

function fileNameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The path that a file: or http(s): address ends in; of another IRI, what follows its last colon. */
function pathInIri(iri: string | null): string | null {
  if (iri === null) return null;
  const path = /^[a-z][a-z0-9+.-]*:(?:\/\/[^/?#]*)?\/*([^?#]*)/i.exec(iri)?.[1] ?? iri.replace(/[?#].*$/, '');
  try {
    return decodeURIComponent(path) || null;
  } catch {
    return path || null;
  }
}
