/**
 * A table for spreadsheets: one row a claim (RFC 4180, CRLF, quoted where
 * needed). Lists inside a cell are parted by "; ", fragments by " […] ".
 */
import { csvFormatRow } from 'd3-dsv';
import { evidenceStatusOf } from '../../claims/evidence-status.ts';
import { sourcesAsRead } from '../../claims/merged-source.ts';
import type { Source } from '../../claims/source.ts';
import type { Ruling } from '../../claims/ruling.ts';
import { t } from '../../messages/translate.ts';
import { authorName } from '../author-name.ts';
import { chainRows, innermost, outermost } from '../../claims/attribution-graph.ts';
import { chainInWords, nameOf, reliabilityOf } from '../attribution-words.ts';
import { countLosses, type LossFeature } from '../count-losses.ts';
import type { Format, WriteContext, Written } from '../format.ts';
import { linksByClaim, type LinksByClaim } from '../link-words.ts';
import type { PortableClaim, PortableDocument, PortableSet, PortableSpan } from '../portable-set.ts';
import { neutralised } from './neutralise.ts';

const loses: LossFeature[] = ['wordSpans', 'context', 'sources', 'documents', 'derivations', 'rejections', 'readings', 'linkNotes', 'answers', 'foreign'];

interface Row {
  claim: PortableClaim;
  document: PortableDocument | undefined;
  sources: ReadonlyMap<string, Source>;
  set: PortableSet;
  links: LinksByClaim;
  context: WriteContext;
}

const list = (values: readonly string[]) => values.join('; ');
const words = (spans: readonly PortableSpan[]) => spans.map((span) => span.exact ?? '').join(t('report.ellipsis'));

const gradeOf = ({ claim, document, sources, context }: Row) =>
  reliabilityOf(claim, { sources, publishedOn: document?.details?.publishedOn ?? null, today: context.generatedAt });

/** Column names are for programs, too: they stay as they are in every language. */
const columns: Record<string, (row: Row) => string> = {
  id: ({ claim }) => claim.id,
  kind: ({ claim }) => claim.kind,
  document: ({ document }) => document?.path ?? document?.iri ?? '',
  document_title: ({ document }) => document?.details?.title ?? '',
  start_code_point: ({ claim }) => list(claim.spans.map((span) => `${span.start ?? ''}`)),
  end_code_point: ({ claim }) => list(claim.spans.map((span) => `${span.end ?? ''}`)),
  passage: ({ claim }) => words(claim.spans),
  place: ({ claim }) => claim.anchoring?.state ?? '',
  place_tier: ({ claim: { anchoring } }) => (anchoring?.state === 'moved' ? anchoring.tier : ''),
  place_score: ({ claim: { anchoring } }) => (anchoring?.state === 'moved' ? `${anchoring.score}` : ''),
  passage_before: ({ claim: { anchoring } }) => (anchoring?.state === 'moved' ? anchoring.from.passages.map(({ exact }) => exact).join(t('report.ellipsis')) : ''),
  statement: ({ claim }) => claim.statement,
  attribution: ({ claim, sources }) => chainInWords(claim.attribution, sources),
  outermost_source: ({ claim, sources }) => list(outermost(claim.attribution).map((link) => nameOf(link, sources))),
  innermost_source: ({ claim, sources }) => list(innermost(claim.attribution).map((link) => nameOf(link, sources))),
  attribution_depth: ({ claim }) => `${chainRows(claim.attribution).length}`,
  status: ({ claim, context }) => evidenceStatusOf(claim, context.codebook) ?? '',
  status_label: ({ claim, context }) => {
    const status = evidenceStatusOf(claim, context.codebook);
    return context.codebook.evidence.find((term) => term.id === status)?.label ?? status ?? '';
  },
  signals: ({ claim }) => list(claim.signals),
  status_override_reason: ({ claim }) => claim.statusOverride?.reason ?? '',
  markers: ({ claim }) => words(claim.markers),
  reliability: (row) => gradeOf(row)?.grade ?? '',
  reliability_from: (row) => {
    const found = gradeOf(row);
    return found ? (found.isOwn ? 'claim' : 'source') : '';
  },
  reliability_reason: ({ claim }) => claim.reliability?.reason ?? '',
  credibility: ({ claim }) => `${claim.credibility ?? ''}`,
  confidence: ({ claim }) => claim.confidence ?? '',
  stated_as_printed: ({ claim }) => claim.statedOn?.text ?? '',
  stated_edtf: ({ claim }) => claim.statedOn?.value ?? '',
  stated_basis: ({ claim }) => claim.statedOn?.basis ?? '',
  tags: ({ claim }) => list(claim.tags),
  note: ({ claim }) => claim.note,
  author: ({ claim, set }) => authorName(claim, set),
  created: ({ claim }) => claim.created,
  modified: ({ claim }) => claim.modified,
  codebook_version: ({ claim }) => `${claim.codebookVersion}`,
  revision: ({ claim }) => `${claim.revision}`,
  // As the claim sees it, so that either end can be filtered for: `contradicts urn:uuid:…`.
  relations: ({ claim, links }) => list((links.relations.get(claim.id) ?? []).map(({ side, other, relation: { independent } }) =>
    `${side} ${other}${independent === null ? '' : independent ? ' (independent)' : ' (not independent)'}`)),
  group_id: ({ claim, links }) => links.groups.get(claim.id)?.id ?? '',
  group_statement: ({ claim, links }) => links.groups.get(claim.id)?.statement ?? '',
};

/** Of a decided set only: whose claims a decided one is from, what was done with them, and why. */
const rulingColumns: Record<string, (row: Row) => string> = {
  decided: ({ claim, set }) => rulingOf(claim, set)?.outcome ?? '',
  decided_about: ({ claim, set }) => list([...new Set(rulingOf(claim, set)?.on.map(({ author }) => author.name))]),
  taken_from: ({ claim }) => list([...new Set((claim.derivedFrom ?? []).map(({ author }) => author.name))]),
  decided_reason_kind: ({ claim, set }) => rulingOf(claim, set)?.reasonTerm ?? '',
  decided_reason: ({ claim, set }) => rulingOf(claim, set)?.reason ?? '',
};

const rulingsBySet = new WeakMap<PortableSet, ReadonlyMap<string, Ruling>>();

function rulingOf(claim: PortableClaim, set: PortableSet): Ruling | undefined {
  let rulings = rulingsBySet.get(set);
  if (!rulings) rulingsBySet.set(set, rulings = new Map((set.rulings ?? []).flatMap((ruling) => (ruling.claimId === null ? [] : [[ruling.claimId, ruling] as const]))));
  return rulings.get(claim.id);
}

function write(set: PortableSet, context: WriteContext): Written {
  const shown = set.decidedFrom ? { ...columns, ...rulingColumns } : columns;
  const sources = sourcesAsRead(new Map(set.sources.map((source) => [source.id as string, source])));
  const documents = new Map(set.documents.map((document) => [document.id, document]));
  const links = linksByClaim(set);
  const rows = set.claims.map((claim) => {
    const row: Row = { claim, document: documents.get(claim.documentId), sources, set, links, context };
    return Object.values(shown).map((cell) => neutralised(cell(row)));
  });
  const lines = [Object.keys(shown), ...rows].map((row) => `${csvFormatRow(row)}\r\n`);
  // Excel takes a file without the mark for one in the system's old encoding.
  const mark = context.byteOrderMark === false ? '' : '\ufeff';
  return { content: mark + lines.join(''), lost: countLosses(set, loses) };
}

export const csvFormat = {
  id: 'csv',
  labelKey: 'report.formatCsv',
  extensions: ['csv'],
  mediaType: 'text/csv; charset=utf-8; header=present',
  loses,
  write,
} satisfies Format;
