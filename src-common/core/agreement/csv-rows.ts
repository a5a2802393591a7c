/** Rows of a CSV file with the line that each begins on, which a message about a cell needs. */

export interface CsvRow {
  /** From 1. */
  line: number;
  cells: string[];
}

export interface CsvRows {
  rows: CsvRow[];
  /** The line of a quotation mark that is never closed. */
  unclosed: number | null;
}

/** Lines without anything in them are passed over. The separator is the one of `,`, `;` and tab that is first in the first line. */
export function readCsvRows(content: string): CsvRows {
  const text = content.startsWith('\ufeff') ? content.slice(1) : content;
  const separator = /[,;\t]/.exec(text.split(/\r\n|\r|\n/).find((line) => line.trim() !== '')?.replace(/"(?:[^"]|"")*"/g, '') ?? '')?.[0] ?? ',';
  const rows: CsvRow[] = [];
  let row: CsvRow = { line: 1, cells: [] };
  let cell = '';
  let line = 1;
  let openedOn: number | null = null;
  let wasQuoted = false;
  const endCell = (): void => {
    row.cells.push(cell);
    cell = '';
  };
  const endRow = (): void => {
    const isEmpty = row.cells.length === 0 && cell.trim() === '' && !wasQuoted;
    endCell();
    if (!isEmpty) rows.push(row);
    row = { line: line + 1, cells: [] };
    wasQuoted = false;
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    const isBreak = sign === '\n' || (sign === '\r' && text.charAt(at + 1) !== '\n');
    if (openedOn !== null) {
      if (sign !== '"') cell += sign;
      else if (text.charAt(at + 1) === '"') {
        cell += sign;
        at += 1;
      } else openedOn = null;
    } else if (sign === '"' && cell.trim() === '') {
      cell = '';
      openedOn = line;
      wasQuoted = true;
    } else if (sign === separator) endCell();
    else if (isBreak) endRow();
    else if (sign !== '\r') cell += sign;
    if (isBreak) line += 1;
  }
  if (row.cells.length > 0 || cell !== '' || wasQuoted) endRow();
  return { rows, unclosed: openedOn };
}
