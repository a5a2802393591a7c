/**
 * What a blind review hides from one analyst. One rule holds everywhere: in a
 * document that one has not marked as done, one sees what one has written
 * oneself, and nothing that others wrote there. Answers are others' readings
 * of the passage too, also those to one's own claims.
 *
 * It keeps an honest analyst from being led, and no more: everything is in
 * the workspace's files.
 */
import { blindModeId, type BlindMode } from '../claims/blind-mode.ts';
import type { Reading } from '../claims/reading.ts';
import type { WorkspaceState } from '../claims/workspace-state.ts';

export class BlindRules {
  readonly mode: BlindMode | null;
  readonly analystId: string | null;
  readonly #done: ReadonlySet<string>;

  /** @param analystId whoever looks; null: nobody has said who they are, and nothing is theirs */
  constructor(state: Pick<WorkspaceState, 'blind' | 'readings'>, analystId: string | null) {
    this.mode = state.blind.get(blindModeId) ?? null;
    this.analystId = analystId;
    this.#done = new Set(readingsOf(state, analystId).filter(({ done }) => done !== null).map(({ documentId }) => documentId));
  }

  get hidesTags(): boolean {
    return this.mode?.hidesTags === true;
  }

  get hidesNames(): boolean {
    return this.mode?.hidesNames === true;
  }

  /** Whether what others wrote in a document is hidden. */
  isClosed(documentId: string): boolean {
    return this.hidesTags && !this.#done.has(documentId);
  }

  hides(author: string, documentId: string): boolean {
    return author !== this.analystId && this.isClosed(documentId);
  }
}

/** One's own readings. */
export function readingsOf(state: Pick<WorkspaceState, 'readings'>, analystId: string | null): Reading[] {
  return [...state.readings.values()].filter(({ reader }) => reader === analystId);
}
