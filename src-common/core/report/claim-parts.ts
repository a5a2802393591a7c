/** One claim of the report, in the order in which an analyst thinks. */
import { isMissing } from '../claims/anchoring.ts';
import { chainRows, innermost } from '../claims/attribution-graph.ts';
import type { Codebook } from '../claims/codebook.ts';
import { shownStatusOf } from '../claims/evidence-status.ts';
import { resolveTerm } from '../codebook/terms.ts';
import { chainInWords, nameOf, reliabilityOf } from '../formats/attribution-words.ts';
import { t } from '../messages/translate.ts';
import { answersFact } from './answer-parts.ts';
import { isolated, isolatedList } from './isolated.ts';
import { fact, line, name, none, quietLine, type ChainNode, type ClaimEntry, type Fact, type Inline, type Line, type Part } from './model.ts';
import type { ReportClaim, ReportLink, ReportSpan } from './material.ts';
import type { ReportContext } from './report-context.ts';
import { placeWords, textFragment } from './place-words.ts';

/** @param isUnderItsDocument the document need not be named again */
export function claimEntry(claim: ReportClaim, number: string, context: ReportContext, isUnderItsDocument = false): ClaimEntry {
  const isClaim = claim.kind === 'claim';
  const facts = [
    isClaim ? whoSaysSo(claim, context) : null,
    ...(isClaim ? evidence(claim, context) : []),
    claim.markers.length === 0 ? null : fact(t('report.shownBy'), line(...between(claim.markers.map(printed)))),
    ...grades(claim, context),
    stated(claim),
    related(claim, context),
    grouped(claim, context),
    moved(claim, context),
    claim.tags.length === 0 ? null : fact(t('report.tags'), line(...between(claim.tags.map(name)))),
    claim.note === '' ? null : fact(t('report.note'), { kind: 'prose', text: claim.note }),
    context.choices.opinions ? answersFact(claim, context) : null,
  ];
  return { ...outline(claim, number, context, isUnderItsDocument), parts: [{ kind: 'facts', facts: facts.filter((one) => one !== null) }], by: signed(claim, context) };
}

/** A claim that is only named in the report: what it says, where, and how it is judged. */
export function claimBeside(claim: ReportClaim, number: string, context: ReportContext): ClaimEntry {
  const status = statusOf(claim, context.material.codebook);
  const said = chainInWords(claim.attribution, context.sources);
  return {
    ...outline(claim, number, context),
    parts: [{ kind: 'facts', facts: [...(said === '' ? [] : [fact(t('report.whoSaysSo'), line(name(said)))]), ...(status ? [fact(t('report.evidence'), line(status))] : [])] }],
    by: signed(claim, context),
  };
}

function outline(claim: ReportClaim, number: string, context: ReportContext, isUnderItsDocument = false): Pick<ClaimEntry, 'number' | 'heading' | 'quote' | 'language' | 'where'> {
  const document = context.document(claim.documentId);
  const link = textFragment(document?.url ?? null, claim.spans);
  return {
    number,
    heading: [claim.statement === '' ? none(t(claim.kind === 'highlight' ? 'report.highlight' : 'report.noStatement')) : name(claim.statement)],
    quote: claim.spans.map(({ exact }) => exact ?? ''),
    language: document?.language ?? null,
    where: [
      ...(isUnderItsDocument ? [] : [name(context.documentTitle(claim.documentId)), ', ']),
      isMissing(claim.anchoring) ? t('account.placeLost') : placeWords(claim.spans.map((span) => context.material.placeOf(claim.documentId, span))),
      ...(link === null ? [] : [' · ', { kind: 'web', url: link, text: t('account.openPassage') } as const]),
    ],
  };
}

function signed(claim: ReportClaim, context: ReportContext): Line {
  const made = claim.created.slice(0, 10);
  const changed = claim.modified.slice(0, 10);
  return [t(made === changed ? 'report.record' : 'account.recordChanged', { author: isolated(context.authorOf(claim)), date: made, changed })];
}

function printed(span: ReportSpan): Inline {
  return { kind: 'printed', text: t('report.cue', { words: span.exact ?? '' }) };
}

function between(items: readonly Inline[], mark = ', '): Inline[] {
  return items.flatMap((item, index) => (index === 0 ? [item] : [mark, item]));
}

function whoSaysSo(claim: ReportClaim, { sources }: ReportContext): Fact {
  const links = claim.attribution;
  if (links.length === 0) return fact(t('report.whoSaysSo'), line(none(t('report.nobody'))));
  const ends = new Set(innermost(links).map(({ id }) => id));
  const rows = chainRows(links);
  const isFork = rows.some((row) => row.links.length > 1);
  const byId = new Map(links.map((link) => [link.id, link]));
  const node = (link: ReportLink): ChainNode => {
    const details = [t(`report.role.${link.role}`)];
    // In a plain chain the line above says it already.
    if (isFork && link.parents.length > 0) {
      const names = isolatedList(link.parents.flatMap((id) => byId.get(id) ?? []).map((parent) => nameOf(parent, sources)));
      details.push(t('report.relayedBy', { names }));
    }
    const words = link.sourceSpan?.exact ?? link.asPrinted;
    if (words !== '' && words !== nameOf(link, sources)) details.push(t('report.printedAs', { words: isolated(words) }));
    const cue: Inline[] = link.cueSpan ? [' ', printed(link.cueSpan)] : [];
    return { innermost: ends.has(link.id), line: [name(nameOf(link, sources)), ' ', { kind: 'quiet', of: [details.join(', ')] }, ...cue] };
  };
  return fact(t('report.whoSaysSo'), { kind: 'chain', levels: rows.map((row) => row.links.map(node)), words: chainInWords(links, sources) });
}

/** The label of a status, with its place in the codebook for its look. */
export function termInline(id: string, codebook: Codebook): Inline {
  const index = codebook.evidence.findIndex((term) => term.id === id);
  return { kind: 'status', index, label: codebook.evidence[index]?.label ?? id };
}

function statusOf(claim: ReportClaim, codebook: ReportContext['material']['codebook']): Inline | null {
  const status = claim.kind === 'claim' ? shownStatusOf(claim, codebook) : null;
  return status === null ? null : termInline(status, codebook);
}

/** The status, and every other signal with its definition. */
function evidence(claim: ReportClaim, { material: { codebook } }: ReportContext): Fact[] {
  const status = shownStatusOf(claim, codebook);
  if (status === null) return [fact(t('report.evidence'), line(none(t('report.notJudged'))))];
  const definition = (id: string): string => codebook.evidence.find((term) => term.id === id)?.definition ?? '';
  const withDefinition = (id: string): Line => [termInline(id, codebook), ...(definition(id) === '' ? [] : [' ', { kind: 'quiet', of: [definition(id)] } as const])];
  const others = [...new Set(claim.signals.map((id) => resolveTerm(codebook.evidence, id)))].filter((id) => id !== status);
  const override = claim.statusOverride;
  return [fact(t('report.evidence'),
    line(...withDefinition(status)),
    ...(override ? [line(t('account.override', { reason: override.reason === '' ? t('report.noReason') : isolated(override.reason) }))] : []),
    ...(others.length > 0 ? [quietLine(t('account.alsoShown')), { kind: 'list', items: others.map(withDefinition) } as const] : []),
    ...(claim.codebookVersion === codebook.version ? [] : [quietLine(t('account.judgedBy', { version: claim.codebookVersion }))]),
  )];
}

/** Reliability of the source, credibility of the information, confidence of the analyst: three facts that are never one. */
function grades(claim: ReportClaim, context: ReportContext): Fact[] {
  const { sources, material: { generatedAt } } = context;
  const found: Fact[] = [];
  const publishedOn = context.document(claim.documentId)?.publishedOn ?? null;
  const reliability = reliabilityOf(claim, { sources, publishedOn, today: generatedAt });
  if (reliability) {
    const { grade, isOwn, sourceId } = reliability;
    const reason = claim.reliability?.reason ? isolated(claim.reliability.reason) : t('report.noReason');
    found.push(fact(t('account.reliability'), line({ kind: 'strong', of: [grade] }, `, ${t(`report.reliability.${grade}`)} `, { kind: 'quiet', of: [
      isOwn ? t('report.reliabilityOwn', { reason }) : t('account.reliabilityFrom', { name: isolated(sourceId === null ? '' : context.sourceName(sourceId)) }),
    ] })));
  }
  if (claim.credibility !== null) found.push(fact(t('account.credibility'), line({ kind: 'strong', of: [`${claim.credibility}`] }, `, ${t(`report.credibility.${claim.credibility}`)}`)));
  if (claim.confidence !== null) found.push(fact(t('account.confidence'), line(t(`report.confidence.${claim.confidence}`))));
  if (found.length === 0 && claim.kind === 'claim') found.push(fact(t('report.grades'), line(none(t('report.notGraded')))));
  return found;
}

function stated({ statedOn }: ReportClaim): Fact | null {
  if (!statedOn) return null;
  const parts: Inline[] = [statedOn.value === null ? none(t('report.statedOpen')) : { kind: 'strong', of: [statedOn.value] }];
  if (statedOn.text !== '') parts.push(' · ', t('account.printed'), ' ', { kind: 'printed', text: t('report.statedAs', { text: statedOn.text }) });
  if (statedOn.basis !== '') parts.push(' · ', t('account.basis', { basis: isolated(statedOn.basis) }));
  return fact(t('report.stated'), line(...parts));
}

function related(claim: ReportClaim, context: ReportContext): Fact | null {
  const seen = context.relationsOf(claim.id);
  if (seen.length === 0) return null;
  const severalAuthors = context.material.sets.length > 1;
  return fact(t('report.relations'), { kind: 'list', items: seen.map(({ relation, side, other }): Line => {
    const beside = [
      ...(relation.independent === null ? [] : [t(relation.independent ? 'report.relation.independent' : 'report.relation.dependent')]),
      ...(severalAuthors ? [t('account.by', { name: isolated(context.analyst(relation.author)) })] : []),
    ];
    return [t(`report.relation.${side}`), ' ', ...claimName(other, context), ...beside.map((words) => ` ${words}`), ...(relation.note === '' ? [] : [' · ', name(relation.note)])];
  }) });
}

function grouped(claim: ReportClaim, context: ReportContext): Fact | null {
  const groups = context.groupsOf(claim.id);
  return groups.length === 0 ? null : fact(t('account.group'), ...groups.map(({ statement }) => line(statement === '' ? none(t('report.noStatement')) : name(statement))));
}

/** A claim by its number and what it says. */
export function claimName(id: string, context: ReportContext): Line {
  const number = context.numberOfNamed(id);
  const claim = context.claims.get(id);
  if (number === null || !claim) return [none(t('account.claimNotHere'))];
  return [{ kind: 'claim', number }, ' ', name(claim.statement || (claim.spans[0]?.exact ?? ''))];
}

/** What became of the passage when its document changed. */
function moved({ anchoring }: ReportClaim, context: ReportContext): Fact | null {
  if (!anchoring) return null;
  const words: Part[] = isMissing(anchoring)
    ? [line(t('repair.exported.missing')), quietLine(t(anchoring.state === 'orphan' ? 'account.orphan' : 'account.unsure', { document: isolated(context.documentTitle(anchoring.soughtIn)), count: anchoring.candidates.length }))]
    : [line(t('repair.exported.moved', {
      tier: t(`report.tier.${anchoring.tier}`), score: anchoring.score, words: anchoring.from.passages.map(({ exact }) => isolated(exact)).join(t('report.ellipsis')),
    }))];
  return fact(t('repair.exported.label'), ...words);
}
