/**
 * Undo and redo, read off the log itself, so that they go on after a restart.
 * An undo is a Change like any other: it targets the Change it takes back, and
 * a redo targets the undo it takes back. Both are made in the same way:
 * `invert` the Change named here, and draft a Change of kind `undo` or `redo`
 * with its id as target (also when every operation was a conflict and none is
 * left: the history moves on by it).
 */
import type { Change } from './change.ts';
import type { Urn } from './identifiers.ts';

export { invert, type Inversion } from './invert-change.ts';

export class UndoHistory {
  readonly #replica: Urn | null;
  #done: Change[] = [];
  #undone: Change[] = [];

  private constructor(replica: Urn | null) {
    this.#replica = replica;
  }

  /**
   * @param changes in the order in which they were applied; the end of a log will do
   * @param replica whose Changes can be undone; null: of all
   */
  static from(changes: Iterable<Change>, replica: Urn | null = null): UndoHistory {
    const history = new UndoHistory(replica);
    for (const change of changes) history.push(change);
    return history;
  }

  /** Takes note of a Change that was applied. */
  push(change: Change): void {
    if (this.#replica !== null && change.replica !== this.#replica) return;
    if (change.kind === 'revision') return;
    if (change.kind === 'undo') {
      this.#done = this.#done.filter((one) => one.id !== change.target);
      this.#undone.push(change);
    } else if (change.kind === 'redo') {
      this.#undone = this.#undone.filter((one) => one.id !== change.target);
      this.#done.push(change);
    } else {
      this.#done.push(change);
      this.#undone = [];
    }
  }

  /** Takes note of a Change of another window: it is not undone here, and what it took back is not taken back again. */
  hear(change: Change): void {
    if (change.kind === 'undo') this.#done = this.#done.filter((one) => one.id !== change.target);
    else if (change.kind === 'redo') this.#undone = this.#undone.filter((one) => one.id !== change.target);
  }

  /** A Change was drafted anew, under its id: what it takes to undo it is another by now. */
  replace(change: Change): void {
    const anew = (one: Change): Change => (one.id === change.id ? change : one);
    this.#done = this.#done.map(anew);
    this.#undone = this.#undone.map(anew);
  }

  get canUndo(): boolean {
    return this.#done.length > 0;
  }

  get canRedo(): boolean {
    return this.#undone.length > 0;
  }

  /** Whether a Change stands, or was taken back (or lies before what this history has read). */
  isDone(id: Urn): boolean {
    return this.#done.some((one) => one.id === id);
  }

  /** The edit, import or redo that an undo takes back now. */
  nextUndo(): Change | null {
    return this.#done.at(-1) ?? null;
  }

  /** The undo that a redo takes back now. */
  nextRedo(): Change | null {
    return this.#undone.at(-1) ?? null;
  }
}
