/**
 * Every record of a workspace, in memory: what the Changes add up to. Records
 * in it are replaced, never altered, so a record that is the same object is
 * the same record.
 */
import type { SetRecord } from './annotation-set.ts';
import type { FileSetting, RecordType, RecordTypes } from './change.ts';
import type { Alias } from './alias.ts';
import type { BlindMode } from './blind-mode.ts';
import type { Claim } from './claim.ts';
import type { ClaimGroup } from './claim-group.ts';
import type { CodebookRecord } from './codebook.ts';
import type { DocumentRecord } from './document-record.ts';
import { reindex } from './link-index.ts';
import type { Reading } from './reading.ts';
import type { Relation } from './relation.ts';
import type { Comment, Decision, Review } from './review.ts';
import type { Ruling } from './ruling.ts';
import type { Source } from './source.ts';

export interface WorkspaceState {
  claims: Map<string, Claim>;
  sources: Map<string, Source>;
  documents: Map<string, DocumentRecord>;
  sets: Map<string, SetRecord>;
  files: Map<string, FileSetting>;
  reviews: Map<string, Review>;
  comments: Map<string, Comment>;
  decisions: Map<string, Decision>;
  aliases: Map<string, Alias>;
  codebooks: Map<string, CodebookRecord>;
  relations: Map<string, Relation>;
  groups: Map<string, ClaimGroup>;
  rulings: Map<string, Ruling>;
  readings: Map<string, Reading>;
  /** At most one: how blind the review is. */
  blind: Map<string, BlindMode>;
  /** Claims by their document, so that saving one does not look through all. Kept by `putRecord`. */
  claimIdsByDocument: Map<string, Set<string>>;
  /** Reviews, comments and decisions by their claim, for the same reason. Kept by `putRecord`. */
  answersByClaim: Map<string, Answers>;
  /** Relations and groups by the claims they speak of. Kept by `putRecord`. */
  relationIdsByClaim: Map<string, Set<string>>;
  groupIdsByClaim: Map<string, Set<string>>;
}

/** What was said to one claim. Ids, in the order in which it came. */
export interface Answers {
  review: Set<string>;
  comment: Set<string>;
  decision: Set<string>;
}

const answerTypes = ['review', 'comment', 'decision'] as const;
type AnswerType = (typeof answerTypes)[number];

/** Whether records of this type hang on a claim. */
export function isAnswer(type: RecordType): type is AnswerType {
  return (answerTypes as readonly string[]).includes(type);
}

/** Whether records of this type are kept beside the claims of their document: what was said to them or decided about them. */
export function isBesideClaims(type: RecordType): boolean {
  return type === 'ruling' || isAnswer(type);
}

export function emptyState(): WorkspaceState {
  return {
    claims: new Map(),
    sources: new Map(),
    documents: new Map(),
    sets: new Map(),
    files: new Map(),
    reviews: new Map(),
    comments: new Map(),
    decisions: new Map(),
    aliases: new Map(),
    codebooks: new Map(),
    relations: new Map(),
    groups: new Map(),
    rulings: new Map(),
    readings: new Map(),
    blind: new Map(),
    claimIdsByDocument: new Map(),
    answersByClaim: new Map(),
    relationIdsByClaim: new Map(),
    groupIdsByClaim: new Map(),
  };
}

const mapNames = {
  claim: 'claims', source: 'sources', document: 'documents', set: 'sets', file: 'files',
  review: 'reviews', comment: 'comments', decision: 'decisions', alias: 'aliases', codebook: 'codebooks',
  relation: 'relations', group: 'groups', ruling: 'rulings', reading: 'readings', blind: 'blind',
} as const satisfies Record<RecordType, keyof WorkspaceState>;

/** All records of one type, by id. */
export function recordsOf<T extends RecordType>(state: WorkspaceState, type: T): Map<string, RecordTypes[T]> {
  // The table above pairs each type with the map of its records; TypeScript does not follow an index that far.
  return state[mapNames[type]] as unknown as Map<string, RecordTypes[T]>;
}

/** One record, or undefined where it is not there. */
export function recordOf<T extends RecordType>(state: WorkspaceState, type: T, id: string): RecordTypes[T] | undefined {
  return recordsOf(state, type).get(id);
}

/** Puts a record in the place of the one with its id (undefined: takes it away), and keeps the indexes. */
export function putRecord<T extends RecordType>(
  state: WorkspaceState, type: T, id: string, record: RecordTypes[T] | undefined,
): void {
  if (type === 'claim') indexClaim(state, id, record as Claim | undefined);
  else if (type === 'relation') reindex(state.relationIdsByClaim, id, endsOf(state.relations.get(id)), endsOf(record as Relation | undefined));
  else if (type === 'group') reindex(state.groupIdsByClaim, id, state.groups.get(id)?.members ?? [], (record as ClaimGroup | undefined)?.members ?? []);
  else if (isAnswer(type)) indexAnswer(state, type, id, record as Review | Comment | Decision | undefined);
  if (record) recordsOf(state, type).set(id, record);
  else recordsOf(state, type).delete(id);
}

function endsOf(relation: Relation | undefined): string[] {
  return relation ? [relation.from, relation.to] : [];
}

function indexClaim(state: WorkspaceState, id: string, claim: Claim | undefined): void {
  const old = state.claims.get(id);
  if (old && old.documentId !== claim?.documentId) {
    const ids = state.claimIdsByDocument.get(old.documentId);
    ids?.delete(id);
    if (ids?.size === 0) state.claimIdsByDocument.delete(old.documentId);
  }
  if (!claim) return;
  const ids = state.claimIdsByDocument.get(claim.documentId);
  if (ids) ids.add(id);
  else state.claimIdsByDocument.set(claim.documentId, new Set([id]));
}

function indexAnswer(state: WorkspaceState, type: AnswerType, id: string, answer: { claimId: string } | undefined): void {
  const old = recordOf(state, type, id);
  if (old && old.claimId !== answer?.claimId) {
    const answers = state.answersByClaim.get(old.claimId);
    answers?.[type].delete(id);
    if (answers && answerTypes.every((other) => answers[other].size === 0)) state.answersByClaim.delete(old.claimId);
  }
  if (!answer) return;
  let answers = state.answersByClaim.get(answer.claimId);
  if (!answers) {
    answers = { review: new Set(), comment: new Set(), decision: new Set() };
    state.answersByClaim.set(answer.claimId, answers);
  }
  answers[type].add(id);
}

/** What was said to a claim and done about it, each in the order of its time. */
export function answersTo(state: WorkspaceState, claimId: string): { reviews: Review[]; comments: Comment[]; decisions: Decision[] } {
  const ids = state.answersByClaim.get(claimId);
  const inTime = <T extends { id: string; at: string }>(wanted: ReadonlySet<string> | undefined, records: Map<string, T>): T[] =>
    [...(wanted ?? [])].flatMap((id) => records.get(id) ?? []).sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || (a.id < b.id ? -1 : 1));
  return {
    reviews: inTime(ids?.review, state.reviews),
    comments: inTime(ids?.comment, state.comments),
    decisions: inTime(ids?.decision, state.decisions),
  };
}

/** The claims of one document, in the order in which they came. */
export function claimsOfDocument(state: WorkspaceState, documentId: string): Claim[] {
  const claims: Claim[] = [];
  for (const id of state.claimIdsByDocument.get(documentId) ?? []) {
    const claim = state.claims.get(id);
    if (claim) claims.push(claim);
  }
  return claims;
}
