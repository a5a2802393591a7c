/** Sets read from files as what a report is made from: offsets are code points already. */
import { indexAliases } from '../claims/aliases.ts';
import type { AgreementSheet } from '../agreement/agreement-sheet.ts';
import type { CodebookInForce } from '../claims/codebook.ts';
import type { Source } from '../claims/source.ts';
import type { PortableDocument, PortableSet } from '../formats/portable-set.ts';
import { groupBy } from './group-by.ts';
import type { ReportDocument, ReportMaterial, ReportSpan } from './material.ts';
import type { TextPlaces } from './text-places.ts';

export interface PortableMaterialOptions {
  name: string;
  codebook: CodebookInForce;
  generatedAt: string;
  version: string;
  madeBy: string | null;
  agreement?: AgreementSheet | null;
  /** By document. Where one is not there, its places are taken as the file gives them, without lines. */
  texts?: ReadonlyMap<string, TextPlaces>;
}

/** @param sets whose documents have the same id where they are the same document */
export function portableMaterial(sets: readonly { set: PortableSet; file: string | null }[], options: PortableMaterialOptions): ReportMaterial {
  const { texts, ...rest } = options;
  const sources = new Map<string, Source>();
  const documents = new Map<string, ReportDocument>();
  for (const { set } of sets) {
    for (const source of set.sources) if (!sources.has(source.id)) sources.set(source.id, source);
    for (const document of set.documents) if (!documents.has(document.id)) documents.set(document.id, reportDocument(document));
  }
  const reviews = groupBy(once(sets.flatMap(({ set }) => set.reviews)), ({ claimId }) => claimId, (one) => one);
  const comments = groupBy(once(sets.flatMap(({ set }) => set.comments)), ({ claimId }) => claimId, (one) => one);
  const decisions = groupBy(once(sets.flatMap(({ set }) => set.decisions)), ({ claimId }) => claimId, (one) => one);
  return {
    ...rest,
    agreement: options.agreement ?? null,
    log: null,
    sources,
    aliases: indexAliases([], sources),
    documents,
    sets: sets.map(({ set, file }) => ({
      name: set.name, author: set.author, file, generated: set.generated ?? null, claims: set.claims, relations: set.relations, groups: set.groups,
      ...(set.decidedFrom ? { decidedFrom: set.decidedFrom } : {}), ...(set.rulings ? { rulings: set.rulings } : {}),
    })),
    answersTo: (claimId) => {
      const answers = { reviews: reviews.get(claimId) ?? [], comments: comments.get(claimId) ?? [], decisions: decisions.get(claimId) ?? [] };
      return answers.reviews.length + answers.comments.length + answers.decisions.length === 0 ? null : answers;
    },
    placeOf: (documentId, { start, end, exact }: ReportSpan) => {
      if (start === null || end === null) return null;
      const text = texts?.get(documentId);
      if (!text || exact === null) return { from: start, to: end, line: null };
      return text.placeOfCodePoints(start, end, exact);
    },
  };
}

/** An answer may travel in two of the files. */
function once<T extends { id: string }>(answers: readonly T[]): T[] {
  return [...new Map(answers.map((answer) => [answer.id, answer])).values()];
}

function reportDocument({ id, path, iri, sha256, textSha256, details }: PortableDocument): ReportDocument {
  return {
    id, path, sha256, textSha256, title: details?.title ?? '', url: details?.url ?? iri,
    outletSourceId: details?.outletSourceId ?? null, publishedOn: details?.publishedOn ?? null, language: details?.language ?? null,
  };
}
