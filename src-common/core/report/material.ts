/**
 * What a report is made from: sets with everything they speak of. Records of
 * the workspace fit, and so do sets read from files: passages may have UTF-16
 * offsets or code points, and only `placeOf` knows which.
 */
import type { AgreementSheet } from '../agreement/agreement-sheet.ts';
import type { AliasIndex } from '../claims/aliases.ts';
import type { DecidedFrom, Analyst } from '../claims/annotation-set.ts';
import type { AttributionLink } from '../claims/attribution.ts';
import type { Claim } from '../claims/claim.ts';
import type { ClaimGroup } from '../claims/claim-group.ts';
import type { CodebookInForce } from '../claims/codebook.ts';
import type { Urn } from '../claims/identifiers.ts';
import type { Relation } from '../claims/relation.ts';
import type { Comment, Decision, Review } from '../claims/review.ts';
import type { Ruling } from '../claims/ruling.ts';
import type { Source } from '../claims/source.ts';
import type { ShownProposal } from '../review/proposal-words.ts';

/** A passage; null where a file gives no place or no words. */
export interface ReportSpan {
  start: number | null;
  end: number | null;
  exact: string | null;
}

export type ReportLink = Omit<AttributionLink, 'cueSpan' | 'sourceSpan'> & { cueSpan: ReportSpan | null; sourceSpan: ReportSpan | null };

export type ReportClaim = Omit<Claim, 'setId' | 'spans' | 'markers' | 'attribution'> & {
  spans: readonly ReportSpan[];
  markers: readonly ReportSpan[];
  attribution: readonly ReportLink[];
};

export type ReportRelation = Omit<Relation, 'setId'>;
export type ReportGroup = Omit<ClaimGroup, 'setId'>;

export interface ReportSet {
  name: string;
  author: Pick<Analyst, 'id' | 'name'>;
  /** The file it came in, and when that was made; null: it was made here, or the file does not say. */
  file: string | null;
  generated: string | null;
  claims: readonly ReportClaim[];
  relations: readonly ReportRelation[];
  groups: readonly ReportGroup[];
  decidedFrom?: readonly DecidedFrom[];
  rulings?: readonly Ruling[];
}

export interface ReportDocument {
  id: Urn;
  title: string;
  path: string | null;
  url: string | null;
  outletSourceId: Urn | null;
  publishedOn: string | null;
  language: string | null;
  sha256: string | null;
  textSha256: string | null;
}

export interface ReportAnswers {
  reviews: readonly (Omit<Review, 'proposals'> & { proposals: readonly ShownProposal[] })[];
  comments: readonly Comment[];
  decisions: readonly Decision[];
}

/** Where a passage stands: code points counted from 0, half open, and the line from 1 where the text is at hand. */
export interface ReportPlace {
  from: number;
  to: number;
  line: number | null;
}

export interface ReportMaterial {
  /** What the corpus is called. */
  name: string;
  /** One's own first. A claim that several of them hold counts once. */
  sets: readonly ReportSet[];
  sources: ReadonlyMap<string, Source>;
  documents: ReadonlyMap<string, ReportDocument>;
  aliases?: AliasIndex;
  /** null where nothing was said. */
  answersTo(claimId: string): ReportAnswers | null;
  /** null where the place is not known, or other words stand there. */
  placeOf(documentId: string, span: ReportSpan): ReportPlace | null;
  /** Of the sets, over the documents of the report; null for a single set. */
  agreement: AgreementSheet | null;
  /** How far the log of Changes had come; null where the sets are files. */
  log: { changes: number; hash: string | null } | null;
  codebook: CodebookInForce;
  /** Who has the report made; null where nobody said so. */
  madeBy: string | null;
  /** ISO 8601, UTC. */
  generatedAt: string;
  /** Of the program. */
  version: string;
}

export type ReportSubject =
  | { kind: 'group'; id: string }
  /** Every source that is meant: of several sets the same one may have several ids. */
  | { kind: 'source'; ids: readonly string[] }
  | { kind: 'document'; id: string }
  | { kind: 'corpus' };

export interface ReportChoices {
  /** Opinions, comments and decisions. */
  opinions: boolean;
  /** Relations and claim groups. */
  relations: boolean;
}

export const everything: ReportChoices = { opinions: true, relations: true };
