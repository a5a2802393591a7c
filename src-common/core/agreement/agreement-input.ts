/** What agreement is computed from. Records of the workspace fit, and claims read from a file without its texts fit as well. */
import type { GraphLink } from '../claims/attribution-graph.ts';
import type { AttributionLink } from '../claims/attribution.ts';
import type { Claim, ReliabilityOverride, StatedOn, StatusOverride } from '../claims/claim.ts';
import type { CodebookInForce } from '../claims/codebook.ts';
import type { Source } from '../claims/source.ts';

/** Half open; UTF-16 code units or code points, as long as all of one document are the same. */
export interface Stretch {
  start: number;
  end: number;
}

/** What is tagged on a claim, as far as it counts. */
export interface CodedTags extends Pick<Claim, 'kind' | 'credibility' | 'confidence'>, Partial<Pick<Claim, 'codebookVersion'>> {
  signals: readonly string[];
  statusOverride: Pick<StatusOverride, 'status'> | null;
  reliability: Pick<ReliabilityOverride, 'grade'> | null;
  tags: readonly string[];
  statedOn: Pick<StatedOn, 'value'> | null;
}

export type CodedLink = GraphLink & Pick<AttributionLink, 'sourceId'>;

export interface CodedClaim extends CodedTags, Partial<Pick<Claim, 'created'>> {
  id: string;
  documentId: string;
  /** In text order, not overlapping. */
  spans: readonly Stretch[];
  attribution: readonly CodedLink[];
}

export interface Annotator {
  /** Different for each. */
  name: string;
  claims: readonly CodedClaim[];
  /** The sources that the claims name, with the grades this annotator gave them. */
  sources: ReadonlyMap<string, Source>;
  /**
   * Documents that this annotator has been through. Where there is no claim in
   * one of them, nothing was found there, and that counts; a claim in a
   * document that is not listed does not count.
   */
  read: ReadonlySet<string>;
}

export interface AgreementDocument {
  id: string;
  /** What the document is called in an answer. */
  name: string;
  /** null where it is not known: then no unitizing alpha can be computed. */
  length: number | null;
  /** Parts that are not the article: what lies in them does not count. May overlap, in any order. */
  regions: readonly Stretch[];
  publishedOn: string | null;
}

export interface AgreementInput {
  annotators: readonly Annotator[];
  documents: readonly AgreementDocument[];
  /** By which statuses follow from signals, and which terms were merged into others. */
  codebook: CodebookInForce;
  /** ISO date or date-time: for sources graded by the day, where neither claim nor document has one. */
  today: string;
}
