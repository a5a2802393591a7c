/**
 * The table as it stands, for spreadsheets: a row a claim, the columns chosen
 * (RFC 4180, CRLF, with a byte order mark, formulas neutralised). The whole
 * set with every field is the CSV format's.
 */
import { csvFormatRow } from 'd3-dsv';
import { neutralised } from '../formats/csv/neutralise.ts';
import type { ClaimFacts } from './claim-facts.ts';
import type { GroupHeading } from './group.ts';
import { columns, type ColumnId } from './columns.ts';
import type { TableLookups } from './table-lookups.ts';

/** Excel takes a file without it for one in the system's old encoding. */
const byteOrderMark = '\ufeff';

/** @param claims in the order of the rows; the ids of claims come first, so that rows can be matched again */
export function tableCsv(claims: Iterable<ClaimFacts>, chosen: readonly ColumnId[], lookups: TableLookups): string {
  // Column names are for programs, too: they stay as they are in every language.
  const lines = [csvFormatRow(['id', ...chosen])];
  for (const facts of claims) lines.push(csvFormatRow(cellsOf(facts, chosen, lookups)));
  return fileOf(lines);
}

/** The same with the group of each row first. A claim under several headings has a row under each. */
export function groupedCsv(groups: Iterable<GroupHeading>, chosen: readonly ColumnId[], lookups: TableLookups): string {
  const lines = [csvFormatRow(['group', 'id', ...chosen])];
  for (const { label, members } of groups) {
    for (const facts of members) lines.push(csvFormatRow([neutralised(label), ...cellsOf(facts, chosen, lookups)]));
  }
  return fileOf(lines);
}

function cellsOf(facts: ClaimFacts, chosen: readonly ColumnId[], { codebook }: TableLookups): string[] {
  return [facts.claim.id, ...chosen.map((column) => neutralised(columns[column].text(facts, codebook)))];
}

function fileOf(lines: readonly string[]): string {
  return `${byteOrderMark}${lines.join('\r\n')}\r\n`;
}
