/**
 * Keeps a spreadsheet from running a cell. Documents and notes are other
 * people's words: a cell that begins like a formula is given an apostrophe in
 * front, which Excel, LibreOffice and Google Sheets take for "this is text".
 * (CWE-1236; the advice on CSV injection of the OWASP community.)
 */

/**
 * The signs that begin a formula, their full-width forms (East Asian editions
 * accept them), and control characters that some readers drop before them.
 */
const startsFormula = /^[\s\u0000-\u001f\u200b-\u200f\u2060\ufeff]*[=+\-@|%＝＋－＠]|^[\t\r\n]/u;

/** The value as text that no spreadsheet calculates. Plain numbers stay numbers. */
export function neutralised(value: string): string {
  if (/^-?\d+(?:\.\d+)?$/.test(value)) return value;
  return startsFormula.test(value) ? `'${value}` : value;
}
