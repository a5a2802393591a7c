/** A plain table for spreadsheets: RFC 4180, CRLF, with a byte order mark, formulas neutralised. */
import { csvFormatRow } from 'd3-dsv';
import { neutralised } from './neutralise.ts';

/** @param columns names for programs, the same in every language */
export function plainCsv(columns: readonly string[], rows: Iterable<readonly string[]>): string {
  const lines = [csvFormatRow([...columns])];
  for (const row of rows) lines.push(csvFormatRow(row.map(neutralised)));
  // Excel takes a file without the mark for one in the system's old encoding.
  return `\ufeff${lines.join('\r\n')}\r\n`;
}
