/** The two texts of the claim on the repair desk: as it was when it was tagged, and as it is. */
import { untrack } from 'svelte';
import type { DocumentRecord } from '../../../src-common/core/claims/document-record.ts';
import type { Session } from '../session.svelte.ts';
import { loadText } from '../text-loader.ts';
import { keptText } from './follow-document.ts';

export type RepairText = { kind: 'loading' } | { kind: 'ready'; text: string } | { kind: 'missing'; error: unknown };

/** Few documents are gone through at a time; texts can be long. */
const mostTexts = 6;

export class RepairTexts {
  #texts = $state.raw<ReadonlyMap<string, RepairText>>(new Map());
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  of(documentId: string): RepairText {
    return this.#texts.get(documentId) ?? { kind: 'loading' };
  }

  /** Has the text read, unless it is there. Nothing follows what is read for it: one that is not there would be asked for without end. */
  want(documentId: string): Promise<RepairText> {
    return untrack(() => this.#want(documentId));
  }

  async #want(documentId: string): Promise<RepairText> {
    const known = this.#texts.get(documentId);
    if (known && known.kind !== 'missing') return known;
    const text = await this.#read(documentId);
    const others = [...this.#texts].filter(([id]) => id !== documentId).slice(1 - mostTexts);
    this.#texts = new Map([...others, [documentId, text]]);
    return text;
  }

  async #read(documentId: string): Promise<RepairText> {
    const { items, workspace } = this.#session;
    const item = items.find((other) => other.id === documentId);
    const record: DocumentRecord | undefined = workspace?.records.documents.get(documentId);
    try {
      if (item) return { kind: 'ready', text: (await loadText(item)).text };
    } catch (error) {
      return { kind: 'missing', error };
    }
    const text = record ? await keptText(record) : null;
    return text === null ? { kind: 'missing', error: null } : { kind: 'ready', text };
  }
}
