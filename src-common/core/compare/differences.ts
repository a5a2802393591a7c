/** In which fields two claims on one passage differ. */
import type { Claim } from '../claims/claim.ts';
import type { Codebook } from '../claims/codebook.ts';
import type { DocumentRecord } from '../claims/document-record.ts';
import { evidenceStatusOf } from '../claims/evidence-status.ts';
import { effectiveReliability, gradingDay } from '../claims/reliability.ts';
import type { Reliability, Source } from '../claims/source.ts';
import { innermostLinks } from '../table/plain-chain.ts';
import type { Meanings } from './meanings.ts';
import { coverOf, sameCover } from './passage.ts';
import { sameChain } from './same-chain.ts';

/** In the order in which a claim is judged. */
export const comparedFields = [
  'passage', 'statement', 'chain', 'status', 'signals', 'reliability', 'credibility', 'confidence', 'statedOn', 'tags', 'note',
] as const;
export type ComparedField = (typeof comparedFields)[number];

/** Words that everybody puts their own way: two analysts hardly ever write the same. */
export const wordingFields: readonly ComparedField[] = ['statement', 'note'];

/** What has to be known besides the claims. Taken as fixed: after a source, an alias or a document changed, hand in a new one. */
export interface CompareContext extends Meanings {
  readonly codebook: Codebook;
  readonly sources: ReadonlyMap<string, Source>;
  readonly documents: ReadonlyMap<string, DocumentRecord>;
  /** ISO date: the day of grades for claims and documents without a date. */
  readonly today: string;
}

type Differs = (a: Claim, b: Claim, context: CompareContext) => boolean;

const differs: Readonly<Record<ComparedField, Differs>> = {
  passage: (a, b) => !sameCover(coverOf(a.spans), coverOf(b.spans)),
  statement: (a, b) => a.statement.trim() !== b.statement.trim(),
  chain: (a, b, { isSameSource }) => !sameChain(a.attribution, b.attribution, isSameSource),
  // The status alone: why it was set against the order is a reason, and no other status.
  status: (a, b, { codebook }) => evidenceStatusOf(a, codebook) !== evidenceStatusOf(b, codebook),
  signals: (a, b) => !sameMembers(a.signals, b.signals),
  // The grade in force, by whichever way it came.
  reliability: (a, b, context) => reliabilityOf(a, context) !== reliabilityOf(b, context),
  credibility: (a, b) => a.credibility !== b.credibility,
  confidence: (a, b) => a.confidence !== b.confidence,
  // The date and not the words for it: where the document settles none, there is none to differ in.
  statedOn: (a, b) => (a.statedOn?.value ?? null) !== (b.statedOn?.value ?? null),
  tags: (a, b, context) => !sameMembers(tagsOf(a, context), tagsOf(b, context)),
  note: (a, b) => a.note.trim() !== b.note.trim(),
};

/** The fields in which two claims differ; of highlights, which have no other, the passage. */
export function differencesOf(a: Claim, b: Claim, context: CompareContext): ComparedField[] {
  return differencesAmong([a, b], context);
}

/** The fields in which not all of these claims, of one kind, say the same as the first. */
export function differencesAmong(claims: readonly Claim[], context: CompareContext): ComparedField[] {
  const [first, ...others] = claims;
  if (!first) return [];
  const fields = claims.every(({ kind }) => kind === 'claim') ? comparedFields : (['passage'] as const);
  return fields.filter((field) => others.some((other) => differs[field](first, other, context)));
}

/** The grade in force for a claim on its day. */
export function reliabilityOf(claim: Claim, { sources, documents, today }: CompareContext): Reliability | null {
  const day = gradingDay(claim, documents.get(claim.documentId)?.publishedOn ?? null, today);
  // The grade comes from the innermost links; by themselves they are a graph without edges.
  return effectiveReliability({ attribution: innermostLinks(claim.attribution), reliability: claim.reliability }, sources, day).grade;
}

/** The tags of a claim, each as the own one that it stands for. */
export function tagsOf(claim: Claim, { tagAs }: Meanings): string[] {
  return claim.tags.map((tag) => tagAs(tag, claim.setId));
}

function sameMembers(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === b.length && a.every((member, index) => member === b[index])) return true;
  const inA = new Set(a);
  const inB = new Set(b);
  return inA.size === inB.size && [...inA].every((member) => inB.has(member));
}
