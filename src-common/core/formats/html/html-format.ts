/**
 * A report to read and to print: one file, no script, nothing fetched. What the
 * page may do is said in its own policy as well, since it may be opened from
 * anywhere.
 */
import type { Urn } from '../../claims/identifiers.ts';
import { t } from '../../messages/translate.ts';
import { countLosses, type LossFeature } from '../count-losses.ts';
import type { Format, WriteContext, Written } from '../format.ts';
import type { PortableClaim, PortableDocument, PortableSet } from '../portable-set.ts';
import { linksByClaim } from '../link-words.ts';
import { html, Markup } from './markup.ts';
import { claimMarkup, dayOf, type ReportContext } from './report-claim.ts';
import { groupSection } from './report-links.ts';
import { reportStyle } from './report-style.ts';
import { decidedSection } from './report-decided.ts';
import { sourceTable, statusTable } from './report-tables.ts';

const loses: LossFeature[] = ['offsets', 'wordSpans', 'context', 'documents', 'derivations', 'answers', 'foreign', 'identifiers'];

function write(set: PortableSet, given: WriteContext): Written {
  const claimsOf = new Map<Urn, PortableClaim[]>();
  for (const claim of inTextOrder(set.claims)) {
    const list = claimsOf.get(claim.documentId);
    if (list) list.push(claim);
    else claimsOf.set(claim.documentId, [claim]);
  }
  const documents = set.documents.filter((document) => claimsOf.has(document.id));
  const title = t('report.title', { name: set.name });
  const shown = new Map(documents.flatMap((document) => claimsOf.get(document.id) ?? []).map((claim, index) => [claim.id, { claim, number: index + 1 }]));
  const context: ReportContext = { ...given, set, shown, links: linksByClaim(set), sources: new Map(set.sources.map((source) => [source.id, source])) };
  const sections = documents.map((document, index) => html`<section>
<h2 id="document-${index + 1}">${titleOf(document)}</h2>
${documentFacts(document, context)}
${(claimsOf.get(document.id) ?? []).map((claim) => claimMarkup(claim, shown.get(claim.id)?.number ?? 0, context))}</section>
`);
  const highlights = set.claims.filter((claim) => claim.kind === 'highlight').length;
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${new Markup(reportStyle(given.codebook))}</style>
</head>
<body>
<main>
<header>
<h1>${title}</h1>
<p class="meta">${t('report.subtitle', { claims: set.claims.length - highlights, highlights, documents: documents.length })}. ${
  t('report.byline', { author: set.author.name })}. ${t('report.madeOn', { date: dayOf(given.generatedAt) })}.</p>
</header>
<nav aria-label="${t('report.contents')}"><ol>${documents.map((document, index) => html`<li><a href="#document-${index + 1}">${titleOf(document)}</a><span>${
  t('report.documentFacts', { claims: (claimsOf.get(document.id) ?? []).filter(({ kind }) => kind === 'claim').length })}</span></li>`)}</ol></nav>
${decidedSection(context)}${statusTable(context)}${sections}${groupSection(context)}${sourceTable(context)}<h2 id="how-counted">${t('report.howCounted')}</h2>
<p>${t('report.countedStatus', { version: given.codebook.version })}</p>
<p>${t('report.countedGrades')}</p>
<p>${t('report.countedSources')}</p>
${set.groups.length > 0 ? html`<p>${t('report.countedRoots')}</p>
` : null}${highlights > 0 ? html`<p>${t('report.countedHighlights')}</p>
` : null}<footer>${t('report.footer', { version: given.version })}</footer>
</main>
</body>
</html>
`;
  return { content: page.source, lost: countLosses(set, loses) };
}

/** By place in the document; a passage whose place the file does not give comes last. */
function inTextOrder(claims: readonly PortableClaim[]): PortableClaim[] {
  const place = (claim: PortableClaim) => claim.spans[0]?.start ?? Number.MAX_SAFE_INTEGER;
  return claims.toSorted((a, b) => place(a) - place(b));
}

function titleOf(document: PortableDocument): string {
  return document.details?.title || document.path || document.iri || document.id;
}

function documentFacts(document: PortableDocument, { sources }: ReportContext): Markup {
  const { details } = document;
  const unknown = html`<span class="none">${t('report.unknown')}</span>`;
  const outlet = details?.outletSourceId ? sources.get(details.outletSourceId)?.name : undefined;
  const row = (label: string, value: Markup) => html`<dt>${label}</dt><dd class="ui">${value}</dd>`;
  return html`<dl class="facts">${row(t('report.outlet'), outlet ? html`${outlet}` : unknown)}${
    row(t('report.published'), details?.publishedOn ? html`${details.publishedOn}` : unknown)}${
    details?.url ? row(t('report.address'), addressOf(details.url)) : null}${
    document.path === null ? null : row(t('report.file'), html`${document.path}`)}${
    document.textSha256 === null ? null : row(t('report.checksum'), html`${document.textSha256}`)}</dl>`;
}

/** Only web addresses become links: a file's word must not run as `javascript:`. */
function addressOf(url: string): Markup {
  return /^https?:\/\//i.test(url) ? html`<a href="${url}" rel="noreferrer noopener">${url}</a>` : html`${url}`;
}

export const htmlFormat = {
  id: 'html',
  labelKey: 'report.formatHtml',
  extensions: ['html'],
  mediaType: 'text/html; charset=utf-8',
  loses,
  write,
} satisfies Format;
