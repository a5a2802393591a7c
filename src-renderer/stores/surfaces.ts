/** What is on the screen and can be asked for something; views put themselves here while they are shown. */
import type { Claim } from '../../src-common/core/claims/claim.ts';
import type { ProposableField } from '../../src-common/core/claims/review.ts';
import type { Urn } from '../../src-common/core/claims/identifiers.ts';

interface Extent {
  start: number;
  end: number;
}

/** The text. Offsets are UTF-16. */
export interface ReaderHandle {
  /** A motion by its name in components/reader/motions.ts. */
  move(motion: string, extend: boolean): void;
  select(start: number, end: number): void;
  reveal(offset: number): void;
  focus(): void;
  /** Makes ahead what takes long of a text that is about to take the place of the open one, and of its claims. */
  ahead(text: string, claims: readonly Claim[]): Promise<void>;
  snap(unit: 'word' | 'sentence'): void;
  /** A passage with one end moved; the same one where it cannot be. */
  nudged(range: Extent, edge: 'start' | 'end', direction: 1 | -1, unit: 'word' | 'character'): Extent;
}

/** The claim form. */
export interface FormHandle {
  focusStatement(): void;
  focusChain(): void;
  want(section: string): void;
  /** The link that a cue or name pick is for. */
  linkForPick(): Urn | null;
}

export interface DocumentsHandle {
  focusFilter(): void;
  focusList(): void;
}

export interface LayersHandle {
  focus(): void;
}

/** Where the keys go in the claims table. */
export type RowMotion = 'next' | 'previous' | 'pageDown' | 'pageUp' | 'first' | 'last';

/** The claims table. */
export interface TableHandle {
  focus(): void;
  focusFilter(): void;
  /** From the row that the keys are on. */
  move(to: RowMotion, extend: boolean): void;
  /** A claim's passage; the claims of a heading. */
  open(): void;
  /** The column whose head has the focus. */
  resizeColumn(by: 1 | -1): void;
  moveColumn(by: 1 | -1): void;
}

/** The claims side by side. */
export interface ComparisonHandle {
  focus(): void;
  /** From the row that the keys are on. */
  move(to: RowMotion): void;
  /** To the next or previous row in which something differs. */
  step(direction: 1 | -1): void;
}

/** Where the keys go among the figures of agreement. */
export type FigureMotion = 'up' | 'down' | 'left' | 'right' | 'first' | 'last';

/** The figures of agreement, and the passages behind one. */
export interface AgreementHandle {
  /** What was had last: the figure, or the passages. */
  focus(): void;
  focusFigure(): void;
  focusPassages(): void;
  moveFigure(to: FigureMotion): void;
  movePassage(to: RowMotion): void;
  /** The figure that has the focus, with the passages behind it. */
  choose(): void;
  copy(): void;
}

/** All sets side by side. */
export interface DecidingHandle {
  focus(): void;
  /** From the row that the keys are on. */
  move(to: RowMotion): void;
  moveColumn(by: 1 | -1): void;
  /** To the next or previous row of a kind. */
  step(kind: 'different' | 'undecided', direction: 1 | -1): void;
}

/** The codebook's lists. */
export interface CodebookHandle {
  /** The term that the keys are on. */
  focus(): void;
  /** From the term with the focus to one before or after it. */
  step(by: number): void;
  /** The field that gives the open term its name, or what renames it. */
  focusLabel(): void;
  /** The field that adds a term to the list of the open one. */
  focusAdder(): void;
}

/** Answers to claims, with one of which the keys deal: the reviews view, or one's own claim with what was said to it. */
export interface AnswersHandle {
  focus(): void;
  step(direction: 1 | -1): void;
  /** Accepts or declines the proposal that the keys are on. */
  decide(accepted: boolean): void;
  /** Whether there is a proposal to decide there. */
  canDecide(): boolean;
  comment(): void;
  /** The claim in the text. */
  open(): void;
}

/** The claim groups. */
export interface GroupsHandle {
  /** The list of groups, or what begins the first one. */
  focus(): void;
  focusStatement(): void;
}

/** The sources. */
export interface SourcesHandle {
  /** The list, or the claims of the one on the page after a way back from a passage. */
  focus(): void;
  focusSearch(): void;
  focusName(): void;
  focusClaims(): void;
}

/** One's answer to a colleague's claim. */
export interface AnswerFormHandle {
  focusOpinion(): void;
  /** Opens the field for another value, with the focus in it. */
  propose(field: ProposableField): void;
  focusReason(): void;
  focusComment(): void;
}

/** The repair desk. */
export interface RepairHandle {
  focus(): void;
  /** From the claim that the keys are on. */
  move(to: RowMotion): void;
}

/** Where the keys go in a picture. */
export type ChartMotion = 'left' | 'right' | 'up' | 'down' | 'first' | 'last';

/** Timeline and source network: the picture, or its table, and the claims behind what was chosen. */
export interface ChartsHandle {
  focus(): void;
  move(to: ChartMotion): void;
  /** By a factor, around what the keys are on; null: all of it. */
  zoom(factor: number | null): void;
  /** What is behind what the keys are on. */
  open(): void;
  focusBehind(): void;
  moveBehind(to: RowMotion): void;
  export(format: 'svg' | 'png' | 'csv'): void;
}

export interface Surfaces {
  reader: ReaderHandle | null;
  form: FormHandle | null;
  documents: DocumentsHandle | null;
  layers: LayersHandle | null;
  table: TableHandle | null;
  comparison: ComparisonHandle | null;
  agreement: AgreementHandle | null;
  deciding: DecidingHandle | null;
  codebook: CodebookHandle | null;
  answers: AnswersHandle | null;
  answer: AnswerFormHandle | null;
  repair: RepairHandle | null;
  groups: GroupsHandle | null;
  sources: SourcesHandle | null;
  charts: ChartsHandle | null;
}
