/** Where the analyst is: the open document, the selection, the current claim, a pick under way. */
import type { TextSpan } from '../../src-common/core/claims/text-span.ts';
import type { DocumentItem } from './corpus-store.svelte.ts';
import { loadText } from './text-loader.ts';

export type TextState =
  | { kind: 'absent' }
  | { kind: 'loading' }
  | { kind: 'ready'; text: string; kept: boolean }
  | { kind: 'failed'; error: unknown };

export interface Selection {
  anchor: number;
  focus: number;
}

/** The form asks for words of the text: cue, source name, marker, fragment, date. */
export interface Pick {
  /** What is being picked, in words for the banner. */
  prompt: string;
  accept(span: TextSpan): void;
  cancel(): void;
}

export class ReadingStore {
  documentId = $state<string | null>(null);
  text = $state.raw<TextState>({ kind: 'absent' });
  selection = $state.raw<Selection>({ anchor: 0, focus: 0 });
  #currentClaimId = $state<string | null>(null);
  /** Claims under the caret, innermost first. */
  under = $state.raw<readonly string[]>([]);
  #pick = $state.raw<Pick | null>(null);
  #pickEnded: (() => void)[] = [];
  find = $state.raw<{ query: string; open: boolean }>({ query: '', open: false });
  /** Called before another claim comes into the form: what was typed belongs to the one before. */
  onleave: () => void = () => undefined;
  readonly #positions = new Map<string, number>();

  get currentClaimId(): string | null {
    return this.#currentClaimId;
  }

  set currentClaimId(id: string | null) {
    if (id === this.#currentClaimId) return;
    this.onleave();
    this.#currentClaimId = id;
  }

  get pick(): Pick | null {
    return this.#pick;
  }

  set pick(pick: Pick | null) {
    this.#pick = pick;
    if (pick !== null) return;
    for (const go of this.#pickEnded.splice(0)) go();
  }

  /** Resolves once no words are being picked: until then the text must stay. */
  async pickEnded(): Promise<void> {
    while (this.#pick !== null) await new Promise<void>((resolve) => this.#pickEnded.push(resolve));
  }

  /**
   * Another text in the place of the open one. The open claim stays open.
   *
   * @param carry from an offset of the text before to one of this text
   */
  become(documentId: string, text: string, carry: (offset: number) => number): void {
    if (this.documentId) this.#positions.set(documentId, carry(this.position(this.documentId)));
    const { anchor, focus } = this.selection;
    this.documentId = documentId;
    this.text = { kind: 'ready', text, kept: false };
    this.selection = { anchor: carry(anchor), focus: carry(focus) };
    this.under = [];
  }

  async open(item: DocumentItem): Promise<void> {
    this.pick?.cancel();
    this.documentId = item.id;
    this.currentClaimId = null;
    this.under = [];
    this.selection = { anchor: 0, focus: 0 };
    this.text = { kind: 'loading' };
    try {
      const loaded = await loadText(item);
      if (this.documentId === item.id) this.text = { kind: 'ready', ...loaded };
    } catch (error) {
      if (this.documentId === item.id) this.text = { kind: 'failed', error };
    }
  }

  close(): void {
    this.pick?.cancel();
    this.documentId = null;
    this.text = { kind: 'absent' };
    this.currentClaimId = null;
  }

  get range(): { start: number; end: number } {
    return {
      start: Math.min(this.selection.anchor, this.selection.focus),
      end: Math.max(this.selection.anchor, this.selection.focus),
    };
  }

  get hasSelection(): boolean {
    return this.selection.anchor !== this.selection.focus;
  }

  position(documentId: string): number {
    return this.#positions.get(documentId) ?? 0;
  }

  keepPosition(offset: number): void {
    if (this.documentId) this.#positions.set(this.documentId, offset);
  }
}
