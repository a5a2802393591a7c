/** A host in memory: two folders of two texts each, answers that can be held back, snapshots in a list. */
import type { HostClient } from '../../src-common/contract/create-client.ts';
import type { Change } from '../../src-common/core/claims/change.ts';
import { HostError } from '../../src-common/contract/host-error.ts';
import type { CorpusEntry, Settings } from '../../src-common/contract/host-api.ts';

export interface PretendHost {
  client: HostClient;
  fetch(url: string): Promise<Response>;
  /** What was handed in to be written. */
  snapshots: string[];
  /** The journal of the workspace that is open. */
  journal(): Change[];
  calls: { name: string; args: unknown }[];
  /** Answers to calls or fetches of this name wait until they are let go. */
  hold(name: string): () => void;
  /** From now on this call fails. */
  refuse(name: string): void;
  /** From now on this call is answered so. */
  answer(name: string, answer: (args: never) => unknown): void;
  /** How a call is answered now. */
  answerOf(name: string): (args: never) => unknown;
  emit(event: string, payload: unknown): void;
  /** The program has ended, however, and is started again. */
  restart(): void;
  /** What windows have kept beside the journal. */
  asides(): Change[][];
  /** Hash of every text, where a test wants one that could be real. */
  textSha256: string | null;
}

const texts: Record<string, Record<string, string>> = {
  '/one': { 'a.txt': 'First sentence. Second sentence.', 'b.txt': 'Other words stand here, and more of them.' },
  '/two': { 'c.txt': 'Third text.', 'd.txt': 'Fourth text.' },
};
let made = 0;

export function pretendHost(): PretendHost {
  const run = `${Date.now()}-${++made}`;
  const held = new Map<string, Promise<void>>();
  const listeners = new Map<string, ((payload: never) => void)[]>();
  const refused = new Set<string>();
  const snapshots: string[] = [];
  const repairs: object[] = [];
  const asides = new Map<string, Change[]>();
  /** Of windows of this run of the program. */
  const asidesKnown = new Set<string>();
  const calls: PretendHost['calls'] = [];
  const journals = new Map<string, Change[]>();
  const journalOf = (): Change[] => {
    if (!journals.has(opened)) journals.set(opened, []);
    return journals.get(opened) ?? [];
  };
  const journalEnd = () => {
    const last = journalOf().at(-1);
    return { count: journalOf().length, hash: last?.hash ?? null, replica: last?.replica ?? null };
  };
  /** The workspace that the host holds: of no other does it take a snapshot. */
  let opened = '';
  let settings: Settings = {
    analyst: { id: 'urn:uuid:00000000-0000-4000-8000-000000000001', name: 'Mira Kessler', colour: '#336699' },
    theme: 'system', reader: { face: 'serif', size: 18, measure: 66, reflow: true }, recentFolders: [], lastDocument: {}, showDocuments: true, showInspector: true, tableColumns: [], tableWidths: {}, hiddenLayers: {}, agreementWithout: {},
  };
  const idOf = (folder: string, path: string): string => `urn:uuid:00000000-0000-5000-8000-0000000000${folder === '/one' ? '1' : '2'}${path.charCodeAt(0).toString(16).slice(-1)}`;
  const entriesOf = (folder: string): CorpusEntry[] => Object.entries(texts[folder] ?? {}).map(([path, text]) => ({
    id: idOf(folder, path), path, title: path, mediaType: 'text/plain', sha256: path.charCodeAt(0).toString(16).repeat(32), textSha256: host.textSha256 ?? path.charCodeAt(0).toString(16).repeat(32),
    encoding: 'utf-8', encodingFrom: 'utf-8', extractor: 'plain-text/1', length: text.length, bytes: text.length, modifiedAt: '2026-01-01T00:00:00.000Z',
    outlet: null, publishedOn: null, url: null, language: 'en', regions: [],
  }) as CorpusEntry);
  const answers: Record<string, (args: never) => unknown> = {
    'app.info': () => ({ version: '0', host: 'chromium', platform: 'linux', seedsFolder: '/one', dataFolder: '/data' }),
    'settings.read': () => settings,
    'settings.write': (part: Partial<Settings>) => (settings = { ...settings, ...part }),
    'corpus.open': ({ folder }: { folder: string | null }) => {
      const wanted = folder ?? '/one';
      opened = `${run}${wanted.replace('/', '-')}`;
      return { workspaceId: opened, folder: wanted, name: wanted, entries: entriesOf(wanted), problems: [], hasManifest: false, isSeeds: false };
    },
    'texts.keep': () => null,
    'texts.check': () => ({ missing: [], damaged: [] }),
    'snapshots.write': ({ workspaceId, content, changes, headHash, why }: { workspaceId: string; content: string; changes: number; headHash: string; why: string }) => {
      if (workspaceId !== opened) throw new HostError('notAllowed', { call: 'snapshots.write' });
      snapshots.push(content);
      return { name: `${snapshots.length}`, path: `/snapshots/${snapshots.length}`, at: '2026-01-01T00:00:00.000Z', bytes: content.length, changes, headHash, why };
    },
    'snapshots.writeFromJournal': () => null,
    'journal.open': () => ({ ...journalEnd(), lost: 0, headMissing: false, setAside: null }),
    'journal.append': ({ changes }: { changes: Change[] }) => {
      for (const change of changes) {
        if (journalOf()[change.sequence - 1]?.hash === change.hash) continue;
        const { count, hash } = journalEnd();
        if (change.sequence !== count + 1 || change.previousHash !== hash) throw new HostError('journalConflict', { sequence: change.sequence, count });
        journalOf().push(change);
      }
      return journalEnd();
    },
    'journal.read': ({ after }: { after: number }) => ({ changes: journalOf().slice(after) }),
    'journal.rewrite': ({ changes, first }: { changes: Change[]; first: boolean }) => {
      if (first) journals.set(opened, []);
      journalOf().push(...changes);
      return journalEnd();
    },
    'journal.keepAside': ({ name, changes }: { name: string; changes: Change[] }) => {
      asides.delete(name);
      asidesKnown.add(name);
      if (changes.length > 0) asides.set(name, changes);
      return null;
    },
    'journal.takeAsides': () => {
      const taken = [...asides].filter(([name]) => !asidesKnown.has(name)).map(([name, changes]) => ({ name, path: `/data/${name}.aside`, changes }));
      for (const { name } of taken) asidesKnown.add(name);
      return { asides: taken, damaged: [] };
    },
    'disk.room': () => ({ path: '/data', bytes: 10 ** 11 }),
    'repairs.list': () => repairs,
    'repairs.note': ({ kind, values }: { kind: string; values: object }) => {
      repairs.unshift({ at: '2026-01-01T00:00:00.000Z', kind, values });
      return null;
    },
    'snapshots.list': () => [],
    'snapshots.check': () => ({ damage: null }),
    'snapshots.read': ({ name }: { name: string }) => ({ content: snapshots[Number(name) - 1] }),
    'app.quit': () => null,
    'app.samples': () => [],
    'files.given': () => null,
  };
  const client = {
    call: async (name: string, args: never) => {
      calls.push({ name, args });
      const answer = answers[name];
      if (refused.has(name)) throw new HostError('writeFailed', { path: name, detail: 'refused' });
      if (!answer) throw new Error(`the pretended host has no ${name}`);
      const folder = args && typeof args === 'object' && 'folder' in args ? ` ${String(args['folder'])}` : '';
      await held.get(name);
      await held.get(name + folder);
      return answer(args);
    },
    on: (event: string, listener: (payload: never) => void) => {
      listeners.set(event, [...(listeners.get(event) ?? []), listener]);
      return () => undefined;
    },
  } as unknown as HostClient;
  const host: PretendHost = {
    textSha256: null,
    client, snapshots, calls,
    journal: () => journalOf(),
    async fetch(url) {
      for (const folder of Object.keys(texts)) {
        for (const [path, text] of Object.entries(texts[folder] ?? {})) {
          if (!decodeURIComponent(url).includes(idOf(folder, path))) continue;
          await held.get(`text ${path}`);
          return new Response(text);
        }
      }
      return new Response('', { status: 404 });
    },
    hold(name) {
      let release = (): void => undefined;
      held.set(name, new Promise((resolve) => { release = resolve; }));
      return () => { held.delete(name); release(); };
    },
    refuse: (name) => void refused.add(name),
    answer(name, answer) { answers[name] = answer; },
    answerOf: (name) => answers[name] ?? (() => undefined),
    restart: () => asidesKnown.clear(),
    asides: () => [...asides.values()],
    emit(event, payload) {
      for (const listener of listeners.get(event) ?? []) listener(payload as never);
    },
  };
  return host;
}
