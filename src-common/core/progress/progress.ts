/** Who is how far with which document: a row a document, a column a set. */
import { csvFormatRow } from 'd3-dsv';
import type { SetRecord } from '../claims/annotation-set.ts';
import type { Claim } from '../claims/claim.ts';
import { afterSeeing, type Reading } from '../claims/reading.ts';
import { neutralised } from '../formats/csv/neutralise.ts';

/** `hidden`: somebody else's work that a blind review hides; only whether it is done is told. */
export type ReadingState = 'none' | 'begun' | 'done' | 'hidden';

export interface ReadingCell {
  kind: 'reading';
  state: ReadingState;
  /** null: hidden. */
  claims: number | null;
  /** ISO 8601, UTC: when it was marked as done. */
  done: string | null;
  /** Claims that were made or changed after their author had seen those of others. */
  after: number;
}

export interface DecidingCell {
  kind: 'deciding';
  /** Passages; null: hidden. */
  decided: number | null;
  /** Passages; null: hidden, or not counted. */
  undecided: number | null;
  /** A blind review hides what there is to decide about. */
  isHidden: boolean;
}

export type ProgressCell = ReadingCell | DecidingCell;

export interface ProgressDocument {
  id: string;
  title: string;
  path: string;
}

export interface ProgressSources {
  documents: readonly ProgressDocument[];
  sets: readonly SetRecord[];
  /** Those that may be seen. */
  claims: Iterable<Claim>;
  readingOf(documentId: string, setId: string): Reading | null;
  /** Whether what is in a set is hidden in a document. */
  hides(set: SetRecord, documentId: string): boolean;
  /** Whether what others wrote in a document is hidden, and with it what there is to decide about. */
  isClosed(documentId: string): boolean;
  /** Of what may be seen. */
  decidedIn(set: SetRecord, documentId: string): { decided: number; undecided: number | null };
}

export interface ProgressRow {
  document: ProgressDocument;
  /** In the order of the sets. */
  cells: ProgressCell[];
}

export function progressRows({ documents, sets, claims, readingOf, hides, isClosed, decidedIn }: ProgressSources): ProgressRow[] {
  const byPlace = new Map<string, { claims: number; after: number }>();
  for (const claim of claims) {
    const key = `${claim.documentId} ${claim.setId}`;
    const count = byPlace.get(key) ?? { claims: 0, after: 0 };
    byPlace.set(key, count);
    count.claims += 1;
    if (afterSeeing(claim, readingOf(claim.documentId, claim.setId) ?? undefined)) count.after += 1;
  }
  const decidingCell = (set: SetRecord, documentId: string): DecidingCell => {
    if (!isClosed(documentId)) return { kind: 'deciding', ...decidedIn(set, documentId), isHidden: false };
    return { kind: 'deciding', decided: hides(set, documentId) ? null : decidedIn(set, documentId).decided, undecided: null, isHidden: true };
  };
  const cellOf = (set: SetRecord, documentId: string): ProgressCell => {
    if (set.decidedFrom) return decidingCell(set, documentId);
    const done = readingOf(documentId, set.id)?.done ?? null;
    if (hides(set, documentId)) return { kind: 'reading', state: done === null ? 'hidden' : 'done', claims: null, done, after: 0 };
    const count = byPlace.get(`${documentId} ${set.id}`) ?? { claims: 0, after: 0 };
    return { kind: 'reading', state: done !== null ? 'done' : count.claims > 0 ? 'begun' : 'none', ...count, done };
  };
  return documents.map((document) => ({ document, cells: sets.map((set) => cellOf(set, document.id)) }));
}

/** How many documents a set's author is done with, or, of a decided set, how many passages were decided, and in how many documents that is hidden. */
export function progressSum(rows: readonly ProgressRow[], column: number): { done: number; of: number; hidden: number } {
  let hidden = 0;
  let done = 0;
  let of = 0;
  for (const { cells } of rows) {
    const cell = cells[column];
    if (cell?.kind === 'reading') {
      of += 1;
      if (cell.state === 'done') done += 1;
    } else if (cell) {
      done += cell.decided ?? 0;
      of += (cell.decided ?? 0) + (cell.undecided ?? 0);
      if (cell.isHidden) hidden += 1;
    }
  }
  return { done, of, hidden };
}

const columns = ['document', 'path', 'set', 'author', 'state', 'claims', 'done', 'madeOrChangedAfterSeeingOthers', 'decided', 'undecided'] as const;

/** A line for each document and set (RFC 4180, CRLF, with a byte order mark, formulas neutralised). Names of columns and states are for programs. */
export function progressCsv(rows: readonly ProgressRow[], sets: readonly SetRecord[]): string {
  const lines = [csvFormatRow([...columns])];
  for (const { document, cells } of rows) {
    cells.forEach((cell, column) => {
      const set = sets[column];
      if (!set) return;
      const said = cell.kind === 'reading'
        ? [cell.state, cell.claims ?? '', cell.done ?? '', cell.claims === null ? '' : cell.after, '', '']
        : [cell.isHidden ? 'hidden' : 'deciding', '', '', '', cell.decided ?? '', cell.undecided ?? ''];
      lines.push(csvFormatRow([document.title, document.path, set.name, set.author.name].map(neutralised).concat(said.map(String))));
    });
  }
  return `\ufeff${lines.join('\r\n')}\r\n`;
}
