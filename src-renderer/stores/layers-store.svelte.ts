/** The layers: which are shown, which are not, and what of them there is to see. Kept for each workspace. */
import type { SetRecord } from '../../src-common/core/claims/annotation-set.ts';
import type { Claim } from '../../src-common/core/claims/claim.ts';
import { initialsOf, layerLook, layersOf, type LayerLook } from '../../src-common/core/layers/layers.ts';
import { removeLayer } from '../../src-common/core/layers/removal.ts';
import { t } from '../../src-common/core/messages/translate.ts';
import { errorWords } from './error-words.ts';
import type { Session } from './session.svelte.ts';

export interface Layer {
  id: string;
  /** Of its author. */
  name: string;
  initials: string;
  look: LayerLook;
  shown: boolean;
  set: SetRecord;
}

/** The same each time: as long as nothing is hidden, nothing that hangs on it is made anew. */
const none: readonly string[] = [];

export class LayersStore {
  /** The layer whose removal is to be confirmed, or whose sources and tags are on show. */
  removing = $state<string | null>(null);
  linking = $state<string | null>(null);
  /** What a key has just changed, for those who do not see the lanes. */
  said = $state('');
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  #hidden = $derived.by((): readonly string[] => {
    const { settings, corpus } = this.#session;
    return settings.value.hiddenLayers[corpus.listing?.workspaceId ?? ''] ?? none;
  });

  all = $derived.by((): readonly Layer[] => {
    const { workspace, analystId } = this.#session;
    return layersOf(workspace?.registry.sets.values() ?? [], analystId).map((set, index) => ({
      id: set.id, name: set.decidedFrom ? set.name : set.author.name, initials: initialsOf(set.author.name), look: layerLook(index), shown: !this.#hidden.includes(set.id), set,
    }));
  });

  #byId = $derived.by((): ReadonlyMap<string, Layer> => new Map(this.all.map((layer) => [layer.id, layer])));

  /** The layer that a claim belongs to; null: one's own. */
  of(claim: Pick<Claim, 'setId'>): Layer | null {
    return this.#byId.get(claim.setId) ?? null;
  }

  get(id: string | null): Layer | null {
    return id === null ? null : this.#byId.get(id) ?? null;
  }

  get hiddenCount(): number {
    return this.all.filter((layer) => !layer.shown).length;
  }

  /** Ids of the hidden ones, as one string: the same as long as the same are hidden. */
  hiddenIds = $derived.by((): string => this.all.filter((layer) => !layer.shown).map((layer) => layer.id).join(' '));

  isShown(claim: Pick<Claim, 'setId'>): boolean {
    return this.of(claim)?.shown ?? true;
  }

  /** One's own claims of a document and those of the layers on show, in text order. */
  claimsOf(documentId: string): readonly Claim[] {
    const claims = this.#session.workspace?.claimsOf(documentId) ?? [];
    return this.hiddenCount === 0 ? claims : claims.filter((claim) => this.isShown(claim));
  }

  /** Every claim that is not in a hidden layer. */
  shownClaims(): Iterable<Claim> {
    const claims = this.#session.workspace?.records.claims.values() ?? [];
    const hidden = new Set<string>(this.all.filter((layer) => !layer.shown).map((layer) => layer.id));
    return hidden.size === 0 ? claims : [...claims].filter((claim) => !hidden.has(claim.setId));
  }

  /** How many claims are not in a hidden layer. */
  get shownCount(): number {
    const all = this.#session.workspace?.placed.claims.size ?? 0;
    return this.all.reduce((shown, layer) => (layer.shown ? shown : shown - (this.counts.get(layer.id) ?? 0)), all);
  }

  /** How many claims each set has. */
  counts = $derived.by((): ReadonlyMap<string, number> => {
    const counts = new Map<string, number>();
    for (const { setId } of this.#session.workspace?.placed.claims.values() ?? []) counts.set(setId, (counts.get(setId) ?? 0) + 1);
    return counts;
  });

  show(id: string, shown: boolean): void {
    this.#showOnly(new Set(this.all.filter((layer) => (layer.id === id ? shown : layer.shown)).map((layer) => layer.id)));
  }

  /** Hides all of them, or, where all are hidden, shows all. */
  toggleAll(): void {
    const showAll = this.all.every((layer) => !layer.shown);
    this.#showOnly(new Set(showAll ? this.all.map((layer) => layer.id) : []));
  }

  showAll(): void {
    this.#showOnly(new Set(this.all.map((layer) => layer.id)));
  }

  /** One layer alone, then the next, then all of them. */
  step(): void {
    const { all } = this;
    const shown = all.filter((layer) => layer.shown);
    const at = shown.length === 1 && all.length > 1 ? all.findIndex((layer) => layer.shown) + 1 : 0;
    const next = all[at];
    this.#showOnly(new Set(next ? [next.id] : all.map((layer) => layer.id)));
  }

  #showOnly(ids: ReadonlySet<string>): void {
    const { settings, corpus, notices, act } = this.#session;
    const workspaceId = corpus.listing?.workspaceId;
    if (!workspaceId) return;
    const hidden = this.all.filter((layer) => !ids.has(layer.id)).map((layer) => layer.id);
    void settings.patch({ hiddenLayers: { ...settings.value.hiddenLayers, [workspaceId]: hidden } }).catch((error: unknown) => notices.error(errorWords(error)));
    act.leaveMissing();
    const names = this.all.filter((layer) => ids.has(layer.id)).map((layer) => layer.name);
    this.said = t('layers.stepped', { shown: names.length, names: names.join(', ') });
  }

  /** Takes a layer away, as one Change. */
  remove(layer: Layer): void {
    const { workspace, analyst, act, notices } = this.#session;
    this.#session.flush();
    const change = workspace?.edit(analyst.id, removeLayer(workspace.everything, layer.id));
    act.leaveMissing();
    if (change) notices.info(t('layers.removed', { name: layer.name }), { label: t('app.undo'), run: () => act.undo(change) });
  }
}
