/**
 * Text made safe for CommonMark (0.31.2, sections 2.4, 4 and 6): whatever would
 * be markup, raw HTML, an entity or an automatic link (also of GitHub's flavour)
 * stands there as itself.
 */
const inlineMarks = /[\\`*_{}[\]<>&|~$^@]/g;
/** An address written out: the colon, or the point after www, is escaped. */
const addresses = /:(?=\/\/)|(?<=\b(?:mailto|xmpp|ftp|https?)):|(?<=\bwww)\./gi;
/** What begins a heading, list, quotation, rule, fence or definition at the beginning of a line. */
const blockMarks = /^([#+\-=:]|\d{1,9}(?=[.)]))/;
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;

/** One line: line breaks and white space of any kind are one space each, and none at the ends. */
export function inlineMarkdown(text: string): string {
  return inText(text.replace(/\s+/gu, ' ').trim());
}

/** At the beginning of a line of the file. */
export function lineMarkdown(text: string): string {
  return atLineStart(inlineMarkdown(text));
}

/** Lines with their breaks, for a block of its own; empty lines part paragraphs. */
export function linesMarkdown(text: string): string[] {
  const lines = text.split(/\r\n?|\n/).map((line) => atLineStart(inText(line.replace(/[ \t]+/g, ' ').trim())));
  return lines.map((line, index) => (line !== '' && (lines[index + 1] ?? '') !== '' ? `${line}\\` : line));
}

function inText(text: string): string {
  return text.replace(controls, '\ufffd').replace(inlineMarks, (mark) => `\\${mark}`).replace(addresses, (mark) => `\\${mark}`);
}

function atLineStart(text: string): string {
  return text.replace(blockMarks, (mark) => (/\d/.test(mark) ? mark : `\\${mark}`)).replace(/^(\d{1,9})([.)])/, '$1\\$2');
}
