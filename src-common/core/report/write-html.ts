/**
 * A report as one page: no script, nothing fetched, everything escaped by the
 * template. What the page may do is said in its own policy as well, since it
 * may be opened from anywhere.
 */
import { html, Markup } from '../formats/html/markup.ts';
import { reportStyle } from '../formats/html/report-style.ts';
import type { Codebook } from '../claims/codebook.ts';
import { t } from '../messages/translate.ts';
import type { ClaimEntry, Fact, Inline, Line, Part, Report, ReportProgress, ReportSteps, Section } from './model.ts';
import { pictureSvg } from './picture-svg.ts';

/** So many claims are written between two looks at the clock. */
const claimsAStep = 16;

export function* htmlSteps(report: Report, codebook: Codebook): ReportSteps<string> {
  const pieces = [pageHead(report, codebook)];
  yield* bodySteps(report, pieces);
  pieces.push('</main>\n</body>\n</html>\n');
  return pieces.join('');
}

/** What stands inside the page, for showing it inside another one. */
export function bodyOf(report: Report): string {
  const pieces: string[] = [];
  const steps = bodySteps(report, pieces);
  while (steps.next().done !== true);
  return pieces.join('');
}

function pageHead(report: Report, codebook: Codebook): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${report.title}</title>
<style>${new Markup(reportStyle(codebook))}</style>
</head>
<body>
<main class="page">
`.source;
}

function* bodySteps(report: Report, pieces: string[]): Generator<ReportProgress, void, undefined> {
  const total = report.sections.reduce((sum, { parts }) => sum + parts.filter(({ kind }) => kind === 'claim').length, 0);
  let done = 0;
  pieces.push(html`<div class="title">
<p class="kicker">${report.kicker}</p>
<h1 dir="auto">${report.title}</h1>
<p class="meta">${report.summary}</p>
${factList(report.facts)}</div>
${contents(report.sections)}`.source);
  for (const section of report.sections) {
    pieces.push(sectionHead(section).source);
    for (const part of section.parts) {
      pieces.push(partMarkup(part).source);
      if (part.kind !== 'claim') continue;
      done += 1;
      if (done % claimsAStep === 0) yield { done, total };
    }
    pieces.push('</section>\n');
  }
  pieces.push(html`<p class="foot">${report.footer}</p>
`.source);
}

function contents(sections: readonly Section[]): Markup {
  return html`<nav aria-label="${t('account.contents')}"><h2 id="contents">${t('account.contents')}</h2><ol>${sections.map(({ id, title, about, count }) =>
    html`<li><a href="#${id}">${title}${about === undefined ? null : html` <bdi>${about}</bdi>`}</a>${count === undefined ? null : html`<span>${count}</span>`}</li>`)}</ol></nav>
`;
}

function sectionHead({ id, title, about }: Section): Markup {
  return html`<section aria-labelledby="${id}">
<h2 id="${id}">${about === undefined ? html`${title}` : html`<span class="kicker">${title}</span> <bdi>${about}</bdi>`}</h2>
`;
}

function partMarkup(part: Part): Markup {
  switch (part.kind) {
    case 'line': return html`<p${part.tone === undefined ? null : html` class="${part.tone}"`}>${lineMarkup(part.line)}</p>
`;
    case 'prose': return html`<div class="pre" dir="auto">${part.text}</div>
`;
    case 'facts': return factList(part.facts);
    case 'list': return html`<ul class="links">${part.items.map((item) => html`<li>${lineMarkup(item)}</li>`)}</ul>
`;
    case 'table': return html`<div class="table" role="group" tabindex="0" aria-label="${part.head.map(({ text }) => text).join(', ')}"><table><thead><tr>${part.head.map(({ text, isNumber }) => html`<th scope="col"${isNumber ? html` class="count"` : null}>${text}</th>`)}</tr></thead>
<tbody>${part.rows.map((row) => html`<tr>${row.map((cell, index) => html`<td${part.head[index]?.isNumber ? html` class="count"` : null}>${lineMarkup(cell)}</td>`)}</tr>
`)}</tbody></table></div>
`;
    case 'chain': return html`<ol class="chain">${part.levels.map((level) => html`<li${level.length > 1 ? html` class="fork"` : null}>${level.map((node) =>
      html`<span class="node${node.innermost ? ' innermost' : ''}">${lineMarkup(node.line)}</span>`)}</li>`)}</ol>
${part.levels.flat().length > 1 ? html`<p class="quiet in-words">${t('account.inWords', { chain: part.words })}</p>
` : null}`;
    case 'picture': return pictureSvg(part.picture, part.names);
    case 'heading': return html`<h3>${lineMarkup(part.line)}</h3>
`;
    case 'claim': return claimMarkup(part.claim);
  }
}

function claimMarkup({ number, heading, quote, language, where, parts, by }: ClaimEntry): Markup {
  return html`<article id="claim-${number}">
<h3><span class="number">${number}</span>${lineMarkup(heading)}</h3>
<blockquote dir="auto"${language !== null && /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/.test(language) ? html` lang="${language}"` : null}>${quote.map((words, index) => html`${index === 0 ? null : html`<span class="gap">${t('report.ellipsis')}</span>`}<q>${words}</q>`)}</blockquote>
<p class="where">${lineMarkup(where)}</p>
${parts.map(partMarkup)}<p class="meta">${lineMarkup(by)}</p>
</article>
`;
}

function factList(facts: readonly Fact[]): Markup {
  return facts.length === 0 ? html`` : html`<dl class="facts">${facts.map(({ label, of }) => html`<dt>${label}</dt><dd>${of.map(partMarkup)}</dd>`)}</dl>
`;
}

function lineMarkup(line: Line): Markup {
  return new Markup(line.map((inline) => inlineMarkup(inline).source).join(''));
}

function inlineMarkup(inline: Inline): Markup {
  if (typeof inline === 'string') return html`${inline}`;
  switch (inline.kind) {
    case 'name': return html`<bdi>${inline.text}</bdi>`;
    case 'printed': return html`<bdi class="cue">${inline.text}</bdi>`;
    case 'quiet': return html`<span class="quiet">${lineMarkup(inline.of)}</span>`;
    case 'strong': return html`<b>${lineMarkup(inline.of)}</b>`;
    case 'none': return html`<span class="none">${inline.text}</span>`;
    case 'status': return html`<span class="status${inline.index < 0 ? '' : ` term-${inline.index}`}">${inline.label}</span>`;
    case 'claim': return html`<a class="ref" href="#claim-${inline.number}">${inline.number}</a>`;
    case 'web': return webLink(inline.url, inline.text);
  }
}

/** Only web addresses become links: a file's word must not run as `javascript:`. */
function webLink(url: string, text: string): Markup {
  return /^https?:\/\//i.test(url) ? html`<a href="${url}" rel="noreferrer noopener">${text}</a>` : html`<bdi>${text}</bdi>`;
}
