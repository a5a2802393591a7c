/** A host in memory whose files are written, renamed and removed while the program runs; annotated texts are kept as on disk. */
import { createHash } from 'node:crypto';
import type { CorpusEntry } from '../../src-common/contract/host-api.ts';
import { HostError } from '../../src-common/contract/host-error.ts';
import { documentIdOf } from '../../src-common/core/claims/identifiers.ts';
import { pretendHost, type PretendHost } from './pretend-host.ts';

export interface ChangingFiles extends PretendHost {
  /** Writes without a word, as while the program is not running. */
  put(path: string, text: string | null): void;
  /** Writes, or removes by null, and says so as the watcher does. */
  write(path: string, text: string | null): void;
  rename(from: string, to: string): void;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

export function changingFiles(files: Record<string, string>): ChangingFiles {
  const host = pretendHost();
  const texts = new Map(Object.entries(files));
  const kept = new Map<string, string>();
  /** What the program was shown: a text is served under these ids only while its file holds it. */
  const shown = new Map<string, CorpusEntry>();
  let told = new Map<string, string>();

  const entryOf = (path: string): CorpusEntry => {
    const text = texts.get(path);
    if (text === undefined) throw new HostError('fileMissing', { path });
    if (text === '') throw new HostError('fileUnreadable', { path, detail: 'Empty' });
    const entry: CorpusEntry = {
      id: documentIdOf(path, sha256(text)), path, title: path, mediaType: 'text/plain', sha256: sha256(text), textSha256: sha256(text), encoding: 'utf-8', encodingFrom: 'utf-8',
      extractor: 'plain-text/1', length: text.length, bytes: text.length, modifiedAt: '2026-01-01T00:00:00.000Z', outlet: null, publishedOn: null, url: null, language: 'en', regions: [],
    };
    shown.set(entry.id, entry);
    told.set(path, entry.sha256);
    return entry;
  };
  host.answer('corpus.open', () => {
    told = new Map();
    return { workspaceId: workspace, folder: '/one', name: 'one', entries: [...texts.keys()].map(entryOf), problems: [], hasManifest: false, isSeeds: false };
  });
  host.answer('corpus.reread', ({ path }: { path: string }) => entryOf(path));
  const textOf = (documentId: string): string | null => {
    const entry = shown.get(documentId);
    const text = entry && texts.get(entry.path);
    return text !== undefined && sha256(text) === entry?.textSha256 ? text : null;
  };
  host.answer('texts.keep', ({ documentId, textSha256, text }: { documentId: string; textSha256: string; text: string | null }) => {
    if (kept.has(textSha256)) return null;
    const words = text ?? textOf(documentId);
    if (words === null) throw new HostError('fileChanged', { path: documentId });
    kept.set(textSha256, words);
    return null;
  });
  const workspace = `changing-${Date.now()}-${Math.random()}`;
  host.answer('snapshots.write', () => ({ name: '1', path: '/1', at: '2026-01-01T00:00:00.000Z', bytes: 1, changes: 1, headHash: null }));

  const put: ChangingFiles['put'] = (path, text) => {
    if (text === null) texts.delete(path);
    else texts.set(path, text);
  };
  const write: ChangingFiles['write'] = (path, text) => {
    const known = told.has(path);
    put(path, text);
    if (text === null) host.emit('corpus.changed', { path, kind: 'deleted' });
    else host.emit('corpus.changed', { path, kind: known && told.get(path) !== sha256(text) ? 'changed' : 'added' });
  };
  return {
    ...host, put, write,
    rename(from, to) {
      const text = texts.get(from) ?? '';
      write(from, null);
      write(to, text);
    },
    fetch(url) {
      const [, kind, name] = url.split('/');
      const text = kind === 'texts' ? kept.get(name ?? '') ?? null : textOf(decodeURIComponent(name ?? ''));
      return Promise.resolve(text === null ? new Response('', { status: 404 }) : new Response(text));
    },
  };
}
