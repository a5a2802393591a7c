/**
 * A report as data: sections and what stands in them, without a word of markup.
 * Both writers read it; whatever string stands in it is text to be escaped.
 */
import type { Picture } from '../roots/attribution-picture.ts';

export type Inline =
  | string
  /** Somebody's words in a line of ours: kept apart, whichever way they run. */
  | { kind: 'name'; text: string }
  /** Words of a document, in quotation marks already. */
  | { kind: 'printed'; text: string }
  | { kind: 'quiet'; of: Line }
  | { kind: 'strong'; of: Line }
  /** Says that there is nothing. */
  | { kind: 'none'; text: string }
  /** `index`: place of the term in the codebook, -1 where it has none. */
  | { kind: 'status'; label: string; index: number }
  /** A claim of the report by its number: `3`, or `r2` for one beside it. */
  | { kind: 'claim'; number: string }
  | { kind: 'web'; url: string; text: string };

export type Line = readonly Inline[];

export interface ChainNode {
  line: Line;
  innermost: boolean;
}

export interface Column {
  text: string;
  isNumber?: boolean;
}

export interface ClaimEntry {
  number: string;
  /** What is claimed, in plain words, or that nobody has put it so yet. */
  heading: Line;
  /** The words of the text, fragment by fragment. */
  quote: readonly string[];
  /** BCP 47 tag of the document's language, or null. */
  language: string | null;
  /** Document and place. */
  where: Line;
  parts: readonly Part[];
  by: Line;
}

export interface Fact {
  label: string;
  of: readonly Part[];
}

export type Part =
  | { kind: 'line'; line: Line; tone?: 'quiet' | 'large' }
  /** Somebody's words with their line breaks. */
  | { kind: 'prose'; text: string }
  | { kind: 'facts'; facts: readonly Fact[] }
  | { kind: 'list'; items: readonly Line[] }
  | { kind: 'table'; head: readonly Column[]; rows: readonly (readonly Line[])[] }
  /** Level by level, outermost first; `words` says the same in a line. */
  | { kind: 'chain'; levels: readonly (readonly ChainNode[])[]; words: string }
  | { kind: 'picture'; picture: Picture; names: ReadonlyMap<string, string> }
  | { kind: 'heading'; line: Line }
  | { kind: 'claim'; claim: ClaimEntry };

export interface Section {
  /** Of our own words only: it becomes an anchor. */
  id: string;
  title: string;
  /** Somebody's words beside the title: a document, a name. */
  about?: string;
  /** What the table of contents says of it. */
  count?: string;
  parts: readonly Part[];
}

export interface Report {
  /** What kind of report it is. */
  kicker: string;
  /** Somebody's words. */
  title: string;
  /** What is in it, in a line. */
  summary: string;
  facts: readonly Fact[];
  sections: readonly Section[];
  footer: string;
}

/** Part of the work, in claims. */
export interface ReportProgress {
  done: number;
  total: number;
}

/** Long work: yields how far it is, about every millisecond. */
export type ReportSteps<T> = Generator<ReportProgress, T, undefined>;

export function line(...inlines: Line): Part {
  return { kind: 'line', line: inlines };
}

export function quietLine(...inlines: Line): Part {
  return { kind: 'line', line: inlines, tone: 'quiet' };
}

export function name(text: string): Inline {
  return { kind: 'name', text };
}

export function none(text: string): Inline {
  return { kind: 'none', text };
}

/** Lines of a fact one below the other. */
export function fact(label: string, ...of: Part[]): Fact {
  return { label, of };
}

/** Does all that is left to do. */
export function finishReport<T>(steps: ReportSteps<T>): T {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}
