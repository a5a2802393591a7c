/** The source network as the analyst left it: which lines, how many sources, around whom, and where each lies. */
import type { Claim } from '../../../src-common/core/claims/claim.ts';
import { edgeKinds, networkOf, type EdgeKind, type Network } from '../../../src-common/core/network/network.ts';
import type { Place } from '../../../src-common/core/network/layout.ts';
import { shownPart, type ShownPart } from '../../../src-common/core/network/shown-part.ts';
import type { WorkerCalls } from '../../workers/call-worker.ts';
import type { NetworkCalls } from '../../workers/network-calls.ts';
import { startNetwork } from '../../workers/start-network.ts';
import { errorWords } from '../error-words.ts';
import type { Session } from '../session.svelte.ts';

/** How many sources a picture may have. */
export const mostShown = [30, 60, 120, 300] as const;

/** Of more lines among so many sources nothing can be followed, and they are drawn slowly. */
const mostLines = (sources: number): number => Math.max(150, 2 * sources);

export interface Laid {
  part: ShownPart;
  places: readonly Place[];
}

export class NetworkStore {
  kinds = $state.raw<readonly EdgeKind[]>(['relays', 'contradicts']);
  most = $state<number>(30);
  /** The source whose surroundings alone are shown. */
  around = $state<string | null>(null);
  /** null: all of it fits into the picture. */
  view = $state.raw<{ scale: number; x: number; y: number } | null>(null);
  /** The source or line that the keys are on. */
  at = $state<string | null>(null);
  /** The last part that was laid out; null: none yet. */
  laid = $state.raw<Laid | null>(null);
  readonly #session: Session;
  readonly #start: () => WorkerCalls<NetworkCalls>;
  #calls: WorkerCalls<NetworkCalls> | null = null;
  #stop: AbortController | null = null;

  /** @param start of the worker, when it is first needed */
  constructor(session: Session, start: () => WorkerCalls<NetworkCalls> = startNetwork) {
    this.#session = session;
    this.#start = start;
  }

  /** What the filter of the claims table lets through, but no mere highlights. */
  claims = $derived.by((): readonly Claim[] => this.#session.charts.timeline.facts.map(({ claim }) => claim));

  network = $derived.by((): Network => {
    const { workspace, layers, links } = this.#session;
    const byId = new Map<string, Claim>(this.claims.map((claim) => [claim.id, claim]));
    const isShown = ({ setId }: { setId: string }): boolean => layers.get(setId)?.shown ?? true;
    return networkOf({
      claims: this.claims,
      relations: [...workspace?.linked.relations.values() ?? []].filter(isShown),
      groups: links.groups.map(({ members }) => members.flatMap((id) => byId.get(id) ?? [])).filter((members) => members.length > 1),
      lookups: links.lookups,
    });
  });

  /** Whether the one whose surroundings were asked for is still there. */
  #around = $derived.by((): string | null => (this.network.nodes.some(({ id }) => id === this.around) ? this.around : null));

  get centre(): string | null {
    return this.#around;
  }

  part = $derived.by((): ShownPart => shownPart(this.network, { kinds: new Set(this.kinds), most: this.most, mostLines: mostLines(this.most), around: this.#around }));

  /** The same without a limit: what the table lists. */
  whole = $derived.by((): ShownPart => shownPart(this.network, { kinds: new Set(this.kinds), most: Infinity, mostLines: Infinity, around: this.#around }));

  setKind(kinds: readonly string[]): void {
    this.kinds = edgeKinds.filter((kind) => kinds.includes(kind));
  }

  /** Shows one source and those joined to it; null: all again. */
  lookAround(id: string | null): void {
    this.around = id;
    this.view = null;
    if (id !== null) this.at = id;
  }

  /** Has the part laid out; what was shown before stays until then. */
  async layOut(): Promise<void> {
    const { part } = this;
    this.#stop?.abort();
    const stop = this.#stop = new AbortController();
    try {
      const places = await (this.#calls ??= this.#start()).call('layout', {
        nodes: part.nodes.map(({ id, depth, claims }) => ({ id, depth, room: 34 + Math.min(14, 3 * Math.log2(claims.length)) })),
        edges: part.edges.map(({ from, to, weight }) => ({ from, to, weight })),
      }, { signal: stop.signal });
      this.laid = { part, places };
    } catch (error) {
      if (!stop.signal.aborted) this.#session.notices.error(errorWords(error));
    }
  }
}
