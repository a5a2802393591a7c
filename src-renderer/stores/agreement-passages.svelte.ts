/** The passages behind the figure that was chosen, and the one that the keys are on. */
import type { BehindQuery, BehindUnit } from '../../src-common/core/agreement/behind-figure.ts';
import type { SharedQuery } from '../../src-common/core/agreement/shared-in-regions.ts';
import type { Figure, Interval } from '../../src-common/core/agreement/figure.ts';
import type { Claim } from '../../src-common/core/claims/claim.ts';
import { errorWords } from './error-words.ts';
import { goToPassage } from './go-to-passage.ts';
import type { Session } from './session.svelte.ts';

export interface ChosenFigure {
  /** Names the figure among all of the view. */
  key: string;
  /** What it is and of whom, as the beginning of a sentence. */
  title: string;
  /** null: a count. */
  figure: Figure | null;
  interval: Interval | null;
  n: number;
  query: BehindQuery | SharedQuery;
}

/** One passage, with the claims of those who have it. */
export interface ListedUnit {
  documentId: string;
  /** For each annotator who has it; `annotator` is -1 where the figure is about no annotator. */
  cells: { annotator: number; claim: Claim; value: string | null }[];
}

export class AgreementPassages {
  chosen = $state.raw<ChosenFigure | null>(null);
  units = $state.raw<readonly BehindUnit[] | null>(null);
  #at = $state(0);
  /** Which of the annotators' claims Enter opens. */
  #cell = $state(0);
  readonly #session: Session;
  readonly #ask: (query: ChosenFigure['query']) => Promise<BehindUnit[]>;

  constructor(session: Session, ask: (query: ChosenFigure['query']) => Promise<BehindUnit[]>) {
    this.#session = session;
    this.#ask = ask;
  }

  get count(): number {
    return this.units?.length ?? 0;
  }

  get at(): number {
    return Math.max(0, Math.min(this.#at, this.count - 1));
  }

  /** The place among those of the row that the keys are on. */
  get cell(): number {
    return Math.max(0, Math.min(this.#cell, (this.units?.[this.at]?.length ?? 1) - 1));
  }

  /** A unit with its claims as they are now; null where none of them is there any more. */
  listed(index: number): ListedUnit | null {
    const claims = this.#session.workspace?.records.claims;
    const cells = (this.units?.[index] ?? []).flatMap(({ annotator, claimId, value }) => {
      const claim = claims?.get(claimId);
      return claim ? [{ annotator, claim, value }] : [];
    });
    return cells[0] ? { documentId: cells[0].claim.documentId, cells } : null;
  }

  async choose(chosen: ChosenFigure): Promise<void> {
    this.chosen = chosen;
    this.#at = this.#cell = 0;
    await this.#fetch();
  }

  /** The same figure as it is now: its number or interval has changed, or what it was asked of. */
  renew(chosen: ChosenFigure): void {
    const isAsked = JSON.stringify(this.chosen?.query) === JSON.stringify(chosen.query);
    this.chosen = chosen;
    if (!isAsked) void this.#fetch();
  }

  /** After other figures were made. */
  async refresh(): Promise<void> {
    if (this.chosen) await this.#fetch();
  }

  forget(): void {
    this.chosen = this.units = null;
    this.#at = this.#cell = 0;
  }

  moveTo(index: number): void {
    this.#at = Math.max(0, Math.min(this.count - 1, index));
  }

  moveCell(by: 1 | -1): void {
    this.#cell = Math.max(0, Math.min((this.units?.[this.at]?.length ?? 1) - 1, this.cell + by));
  }

  /** Goes to the passage, and remembers that there is a way back. */
  async open(index = this.at, cell = this.cell): Promise<void> {
    const unit = this.listed(index);
    const claim = unit?.cells[Math.min(cell, unit.cells.length - 1)]?.claim;
    const session = this.#session;
    if (!claim || !await goToPassage(session, claim, 'agreement')) return;
    this.#at = index;
    this.#cell = cell;
  }

  async #fetch(): Promise<void> {
    const { chosen } = this;
    if (!chosen) return;
    this.units = null;
    try {
      const units = await this.#ask(chosen.query);
      if (this.chosen?.key === chosen.key) this.units = units;
    } catch (error) {
      this.#session.notices.error(errorWords(error));
    }
  }
}
