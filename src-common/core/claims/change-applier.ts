/** Applies each Change once, however often it is handed in: exchange and restore may bring one twice. */
import { applyOperations, type TouchedRecord } from './apply-change.ts';
import type { Change } from './change.ts';
import type { WorkspaceState } from './workspace-state.ts';

export class ChangeApplier {
  readonly state: WorkspaceState;
  readonly #applied: Set<string>;

  /** @param applied ids of the Changes that the state already holds */
  constructor(state: WorkspaceState, applied: Iterable<string> = []) {
    this.state = state;
    this.#applied = new Set(applied);
  }

  has(changeId: string): boolean {
    return this.#applied.has(changeId);
  }

  /** @returns the touched records; empty where the Change was applied before */
  apply(change: Change): TouchedRecord[] {
    if (this.#applied.has(change.id)) return [];
    const touched = applyOperations(this.state, change);
    this.#applied.add(change.id);
    return touched;
  }
}
