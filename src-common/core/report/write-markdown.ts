/**
 * A report as Markdown: CommonMark and nothing beyond it, so tables are lists.
 * Anchors are those that readers make of headings, which is why every heading
 * that is linked to is of our own words.
 */
import { t } from '../messages/translate.ts';
import { inlineMarkdown, lineMarkdown, linesMarkdown } from './escape-markdown.ts';
import type { ClaimEntry, Fact, Inline, Line, Part, Report, ReportSteps, Section } from './model.ts';

const claimsAStep = 16;

export function* markdownSteps(report: Report): ReportSteps<string> {
  const total = report.sections.reduce((sum, { parts }) => sum + parts.filter(({ kind }) => kind === 'claim').length, 0);
  let done = 0;
  const blocks: string[] = [
    `# ${inlineMarkdown(report.title)}`, `*${inlineMarkdown(report.kicker)}.* ${inlineMarkdown(report.summary)}.`, factList(report.facts, ''),
    `## ${t('account.contents')}`, report.sections.map(({ title, about, count }) => `- [${inlineMarkdown(title)}](#${slugOf(title)})${about === undefined ? '' : ` ${inlineMarkdown(about)}`}${count === undefined ? '' : ` (${inlineMarkdown(count)})`}`).join('\n'),
  ];
  for (const section of report.sections) {
    blocks.push(...sectionHead(section));
    for (const part of section.parts) {
      blocks.push(...partBlocks(part));
      if (part.kind !== 'claim') continue;
      done += 1;
      if (done % claimsAStep === 0) yield { done, total };
    }
  }
  blocks.push(`*${inlineMarkdown(report.footer)}*`);
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

/** The anchor that readers make of a heading of ours. */
function slugOf(words: string): string {
  return words.toLowerCase().replace(/[^\p{Letter}\p{Number} -]/gu, '').replace(/ /g, '-');
}

function sectionHead({ title, about }: Section): string[] {
  return [`## ${inlineMarkdown(title)}`, ...(about === undefined ? [] : [`**${inlineMarkdown(about)}**`])];
}

function partBlocks(part: Part): string[] {
  switch (part.kind) {
    case 'line': return [part.tone === 'large' ? `**${plainLine(part.line)}**` : startLine(part.line)];
    case 'prose': return [quoted(linesMarkdown(part.text))];
    case 'facts': return [factList(part.facts, '')];
    case 'list': return [part.items.map((item) => `- ${startLine(item)}`).join('\n')];
    case 'table': return [part.rows.map((row) => tableRow(part.head.map(({ text }) => text), row)).join('\n')];
    case 'chain': return [lineMarkdown(part.words)];
    // The table behind it says the same.
    case 'picture': return [];
    case 'heading': return [`### ${plainLine(part.line)}`];
    case 'claim': return claimBlocks(part.claim);
  }
}

/** The first cell stands for the row, the others behind the names of their columns. */
function tableRow(head: readonly string[], row: readonly Line[]): string {
  const [first = [], ...others] = row;
  const cells = others.flatMap((cell, index) => (cell.length === 0 || plainLine(cell) === '' ? [] : [`${inlineMarkdown(head[index + 1] ?? '')}: ${inlineLine(cell)}`]));
  return `- ${[startLine(first), ...cells].filter((cell) => cell !== '').join('; ')}`;
}

function claimBlocks({ number, heading, quote, where, parts, by }: ClaimEntry): string[] {
  const gap = `\n${inlineMarkdown(t('report.ellipsis'))}\n`;
  return [
    `### ${inlineMarkdown(t('account.claimNumber', { number }))}`,
    `**${plainLine(heading)}**`,
    quoted(quote.map((words) => linesMarkdown(words).join('\n')).join(`\n${gap}\n`).split('\n')),
    startLine(where),
    ...parts.flatMap(partBlocks),
    `*${plainLine(by)}*`,
  ];
}

function quoted(lines: readonly string[]): string {
  return lines.map((line) => `> ${line}`.trimEnd()).join('\n');
}

function factList(facts: readonly Fact[], indent: string): string {
  return facts.map(({ label, of }) => {
    const lead = `${indent}- **${inlineMarkdown(label)}**`;
    const [only] = of;
    if (of.length === 1 && only?.kind === 'line') return `${lead}: ${inlineLine(only.line)}`;
    if (of.length === 1 && only?.kind === 'chain') return `${lead}: ${inlineMarkdown(only.words)}`;
    const inner = of.flatMap(partBlocks).map((block) => block.split('\n').map((each) => (each === '' ? '' : `${indent}  ${each}`)).join('\n'));
    return [lead, ...inner].join('\n\n');
  }).join('\n');
}

/** A line that begins a line of the file. */
function startLine(line: Line): string {
  const [first, ...rest] = line;
  if (first === undefined) return '';
  const start = typeof first === 'string' ? first : first.kind === 'name' || first.kind === 'printed' ? first.text : null;
  if (start === null) return inlineLine(line);
  return `${lineMarkdown(start)}${typeof first === 'string' && /\s$/.test(first) ? ' ' : ''}${inlineLine(rest)}`;
}

function inlineLine(line: Line): string {
  return line.map(inlineWords).join('');
}

/** Without stress inside, for what stands in stress already. */
function plainLine(line: Line): string {
  return line.map((inline) => (typeof inline === 'string' ? spaced(inline) : inline.kind === 'quiet' || inline.kind === 'strong' ? plainLine(inline.of)
    : inline.kind === 'claim' ? inline.number : inlineMarkdown(inline.kind === 'status' ? inline.label : inline.text))).join('');
}

/** Our own words keep the space that parts them from what comes before or behind. */
function spaced(words: string): string {
  const inner = inlineMarkdown(words);
  if (inner === '') return words === '' ? '' : ' ';
  return `${/^\s/.test(words) ? ' ' : ''}${inner}${/\s$/.test(words) ? ' ' : ''}`;
}

function inlineWords(inline: Inline): string {
  if (typeof inline === 'string') return spaced(inline);
  switch (inline.kind) {
    case 'name': case 'printed': return inlineMarkdown(inline.text);
    case 'none': return stressed('*', inlineMarkdown(inline.text));
    case 'quiet': return inlineLine(inline.of);
    case 'strong': return stressed('**', plainLine(inline.of));
    case 'status': return stressed('**', inlineMarkdown(inline.label));
    case 'claim': return `[${inline.number}](#${slugOf(t('account.claimNumber', { number: inline.number }))})`;
    case 'web': return /^https?:\/\//i.test(inline.url) ? `[${inlineMarkdown(inline.text)}](<${inline.url.replace(/[\s<>\\\u0000-\u001f]/g, encodeURIComponent).replace(/&/g, '&amp;')}>)` : inlineMarkdown(inline.text);
  }
}

function stressed(mark: string, words: string): string {
  return words === '' ? '' : `${mark}${words}${mark}`;
}
