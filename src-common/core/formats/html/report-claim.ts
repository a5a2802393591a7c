/** One claim of the report, in the order in which an analyst thinks. */
import { isMissing } from '../../claims/anchoring.ts';
import { evidenceStatusOf } from '../../claims/evidence-status.ts';
import type { Codebook } from '../../claims/codebook.ts';
import type { Source } from '../../claims/source.ts';
import type { Urn } from '../../claims/identifiers.ts';
import { t } from '../../messages/translate.ts';
import { chainRows, innermost } from '../../claims/attribution-graph.ts';
import { nameOf, reliabilityOf } from '../attribution-words.ts';
import { authorName } from '../author-name.ts';
import type { LinksByClaim } from '../link-words.ts';
import type { WriteContext } from '../format.ts';
import type { PortableClaim, PortableLink, PortableSet, PortableSpan } from '../portable-set.ts';
import { html, type Markup } from './markup.ts';
import { relationsMarkup } from './report-links.ts';

export interface ReportContext extends WriteContext {
  set: PortableSet;
  sources: ReadonlyMap<Urn, Source>;
  links: LinksByClaim;
  /** Each claim that is in the report, with its number there. */
  shown: ReadonlyMap<Urn, { claim: PortableClaim; number: number }>;
}

export function claimMarkup(claim: PortableClaim, number: number, context: ReportContext): Markup {
  const heading = claim.statement === '' ? html`<span class="none">${missingStatement(claim)}</span>` : html`${claim.statement}`;
  const related = relationsMarkup(claim, context);
  const facts = [
    ...(claim.kind === 'highlight' ? [] : [
      fact(t('report.whoSaysSo'), chain(claim.attribution, context)),
      fact(t('report.evidence'), evidence(claim, context.codebook)),
    ]),
    claim.markers.length === 0 ? null : fact(t('report.shownBy'), html`<span class="cue">${quoted(claim.markers)}</span>`),
    grades(claim, context),
    stated(claim),
    related && fact(t('report.relations'), related),
    place(claim),
    claim.tags.length === 0 ? null : fact(t('report.tags'), html`<ul class="tags ui">${claim.tags.map((tag) => html`<li>${tag}</li>`)}</ul>`),
    claim.note === '' ? null : fact(t('report.note'), html`<div class="pre">${claim.note}</div>`),
  ];
  return html`<article id="claim-${number}">
<h3><span class="number">${number}</span>${heading}</h3>
<blockquote>${passage(claim.spans)}</blockquote>
${facts.some((item) => item !== null) ? html`<dl>${facts}</dl>` : null}
<p class="meta">${t('report.record', { author: authorName(claim, context.set), date: dayOf(claim.modified) })}</p>
</article>
`;
}

/** The day of an instant, in UTC, as written in the file. */
export function dayOf(instant: string): string {
  return instant.slice(0, 10);
}

function missingStatement(claim: PortableClaim): string {
  return claim.kind === 'highlight' ? t('report.highlight') : t('report.noStatement');
}

function fact(label: string, content: Markup): Markup {
  return html`<dt>${label}</dt><dd>${content}</dd>`;
}

function passage(spans: readonly PortableSpan[]): Markup {
  return html`<p>${spans.map((span) => span.exact ?? '').join(t('report.ellipsis'))}</p>`;
}

function quoted(spans: readonly PortableSpan[]): string {
  return spans.map((span) => t('report.cue', { words: span.exact ?? '' })).join(', ');
}

function chain(links: readonly PortableLink[], { sources }: ReportContext): Markup {
  if (links.length === 0) return html`<span class="none">${t('report.nobody')}</span>`;
  const innermostIds = new Set(innermost(links).map(({ id }) => id));
  const levels = chainRows(links).map((row) => row.links);
  const byId = new Map(links.map((link) => [link.id, link]));
  const isFork = levels.some((level) => level.length > 1);
  const items = levels.flat().map((link) => {
    const details = [t(`report.role.${link.role}`)];
    // In a plain chain the line above says it already.
    if (isFork && link.parents.length > 0) {
      const names = link.parents.flatMap((id) => byId.get(id) ?? []).map((parent) => nameOf(parent, sources)).join(', ');
      details.push(t('report.relayedBy', { names }));
    }
    const printed = link.sourceSpan?.exact ?? link.asPrinted;
    if (printed !== '' && printed !== nameOf(link, sources)) details.push(t('report.printedAs', { words: printed }));
    const cue = link.cueSpan ? html` <span class="cue">${t('report.cue', { words: link.cueSpan.exact ?? '' })}</span>` : null;
    return html`<li${innermostIds.has(link.id) ? html` class="innermost"` : null}>${nameOf(link, sources)} <span class="role">${details.join(', ')}</span>${cue}</li>`;
  });
  return html`<ol class="chain">${items}</ol>`;
}

function evidence(claim: PortableClaim, codebook: Codebook): Markup {
  const status = evidenceStatusOf(claim, codebook);
  if (status === null) return html`<span class="none">${t('report.notJudged')}</span>`;
  const others = claim.signals.filter((signal) => signal !== status).map((signal) => termLabel(signal, codebook));
  const definition = codebook.evidence.find((term) => term.id === status)?.definition ?? '';
  const override = claim.statusOverride;
  return html`${statusName(status, codebook)} <span class="definition">${definition}</span>${
    others.length === 0 ? null : html`<br>${t('report.alsoShown', { labels: others.join(', ') })}`}${
    override ? html`<br>${t('report.override', { reason: override.reason === '' ? t('report.noReason') : override.reason })}` : null}`;
}

/** The label of a status, in its colour and underlined in its form. */
export function statusName(id: string, codebook: Codebook): Markup {
  const index = codebook.evidence.findIndex((term) => term.id === id);
  return html`<span class="status term-${index}">${termLabel(id, codebook)}</span>`;
}

function termLabel(id: string, codebook: Codebook): string {
  return codebook.evidence.find((term) => term.id === id)?.label ?? id;
}

function grades(claim: PortableClaim, context: ReportContext): Markup | null {
  const lines: string[] = [];
  const reliability = reliabilityOf(claim, { sources: context.sources, publishedOn: publishedOn(claim, context), today: context.generatedAt });
  if (reliability) {
    const { grade, isOwn } = reliability;
    const line = t('report.reliabilityLine', { grade, words: t(`report.reliability.${grade}`) });
    const reason = claim.reliability?.reason ? claim.reliability.reason : t('report.noReason');
    lines.push(`${line} (${isOwn ? t('report.reliabilityOwn', { reason }) : t('report.reliabilityInherited')})`);
  }
  if (claim.credibility !== null) {
    lines.push(t('report.credibilityLine', { grade: claim.credibility, words: t(`report.credibility.${claim.credibility}`) }));
  }
  if (claim.confidence !== null) lines.push(t('report.confidenceLine', { words: t(`report.confidence.${claim.confidence}`) }));
  if (lines.length === 0) return claim.kind === 'highlight' ? null : fact(t('report.grades'), html`<span class="none">${t('report.notGraded')}</span>`);
  return fact(t('report.grades'), html`${lines.map((line, index) => html`${index > 0 ? html`<br>` : null}${line}`)}`);
}

function stated({ statedOn }: PortableClaim): Markup | null {
  if (!statedOn) return null;
  const value = html`<span class="date">${statedOn.value ?? t('report.statedOpen')}</span>`;
  return fact(t('report.stated'), html`${statedOn.text === '' ? null : html`${t('report.statedAs', { text: statedOn.text })} · `}${value}${
    statedOn.basis === '' ? null : ` · ${statedOn.basis}`}`);
}

/** What became of the passage when its document changed. */
function place({ anchoring }: PortableClaim): Markup | null {
  if (!anchoring) return null;
  const words = isMissing(anchoring) ? t('repair.exported.missing') : t('repair.exported.moved', {
    tier: t(`report.tier.${anchoring.tier}`), score: anchoring.score, words: anchoring.from.passages.map(({ exact }) => exact).join(t('report.ellipsis')),
  });
  return fact(t('repair.exported.label'), html`${words}`);
}

function publishedOn(claim: PortableClaim, { set }: ReportContext): string | null {
  return set.documents.find((document) => document.id === claim.documentId)?.details?.publishedOn ?? null;
}
