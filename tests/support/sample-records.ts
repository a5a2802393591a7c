/** Records for tests: whole, valid, and different by a number. */
import type { AttributionLink } from '../../src-common/core/claims/attribution.ts';
import type { SetRecord } from '../../src-common/core/claims/annotation-set.ts';
import type { Change, Operation } from '../../src-common/core/claims/change.ts';
import { draftChange, nextHead, type LogHead } from '../../src-common/core/claims/change-log.ts';
import { blindModeId, type BlindMode } from '../../src-common/core/claims/blind-mode.ts';
import type { Claim } from '../../src-common/core/claims/claim.ts';
import type { ClaimGroup } from '../../src-common/core/claims/claim-group.ts';
import type { DocumentRecord } from '../../src-common/core/claims/document-record.ts';
import type { Urn } from '../../src-common/core/claims/identifiers.ts';
import { newClaim } from '../../src-common/core/claims/new-claim.ts';
import type { Reading } from '../../src-common/core/claims/reading.ts';
import type { Relation } from '../../src-common/core/claims/relation.ts';
import type { Comment, Decision, Review } from '../../src-common/core/claims/review.ts';
import type { Ruling } from '../../src-common/core/claims/ruling.ts';
import type { Source } from '../../src-common/core/claims/source.ts';
import type { TextSpan } from '../../src-common/core/claims/text-span.ts';

/** The same id for the same number; a higher number sorts later. */
export function idOf(number: number): Urn {
  return `urn:uuid:00000000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;
}

export function spanOf(exact: string, start = 0): TextSpan {
  return { start, end: start + exact.length, exact, prefix: '', suffix: '' };
}

export function claimOf(number: number, fields: Partial<Claim> = {}): Claim {
  const claim = newClaim({
    documentId: idOf(0xd0),
    setId: idOf(0x5e),
    author: idOf(0xa0),
    spans: [spanOf('The two presidents met', 10)],
    kind: 'claim',
    now: '2026-01-01T10:00:00.000Z',
    codebookVersion: 1,
  });
  return { ...claim, id: idOf(number), ...fields };
}

export function linkOf(number: number, parents: number[] = [], fields: Partial<AttributionLink> = {}): AttributionLink {
  return {
    id: idOf(number), sourceId: idOf(number + 0x1000), role: 'quoted-source', parents: parents.map(idOf),
    cueSpan: null, sourceSpan: null, asPrinted: '', ...fields,
  };
}

export function sourceOf(number: number, fields: Partial<Source> = {}): Source {
  return {
    id: idOf(number), name: `Source ${number}`, kind: 'person', aliases: [], onBehalfOf: null, descriptor: '', grades: [],
    ...fields,
  };
}

/** Bea's review of claim 1, which is Ada's. */
export function reviewOf(number: number, fields: Partial<Review> = {}): Review {
  return {
    id: idOf(number), claimId: idOf(1), documentId: idOf(0xd0), claimRevision: 1, opinion: 'disagree', proposals: [],
    reasonTerm: null, reason: '', reviewer: { id: idOf(0xa1), name: 'Bea', colour: '#993333' }, at: '2026-01-02T10:00:00.000Z',
    ...fields,
  };
}

export function commentOf(number: number, fields: Partial<Comment> = {}): Comment {
  return {
    id: idOf(number), claimId: idOf(1), documentId: idOf(0xd0), replyTo: null, text: 'See the dateline.',
    author: { id: idOf(0xa1), name: 'Bea', colour: '#993333' }, at: '2026-01-02T10:05:00.000Z', ...fields,
  };
}

export function decisionOf(number: number, fields: Partial<Decision> = {}): Decision {
  return {
    id: idOf(number), claimId: idOf(1), documentId: idOf(0xd0), reviewId: idOf(0x200), field: 'status', accepted: true, reason: '',
    by: { id: idOf(0xa0), name: 'Ada', colour: '#336699' }, at: '2026-01-03T10:00:00.000Z', ...fields,
  };
}

/** What Ada decided about claim 1: nothing of it is in her set. */
export function rulingOf(number: number, fields: Partial<Ruling> = {}): Ruling {
  return {
    id: idOf(number), setId: idOf(0x5e), documentId: idOf(0xd0), on: [{ claimId: idOf(1), setId: idOf(0x5e), revision: 1, author: { id: idOf(0xa0), name: 'Ada' } }],
    outcome: 'rejected', claimId: null, reasonTerm: null, reason: 'A heading.', by: { id: idOf(0xa0), name: 'Ada', colour: '#336699' }, at: '2026-01-03T10:00:00.000Z', ...fields,
  };
}

/** Ada is done with the document of claim 1. */
export function readingOf(number: number, fields: Partial<Reading> = {}): Reading {
  return { id: idOf(number), setId: idOf(0x5e), documentId: idOf(0xd0), reader: idOf(0xa0), done: '2026-01-04T10:00:00.000Z', ...fields };
}

/** Ada hides claims; names she does not. */
export function blindOf(fields: Partial<BlindMode> = {}): BlindMode {
  return { id: blindModeId, hidesTags: true, hidesNames: false, seed: 7, letters: [], by: { id: idOf(0xa0), name: 'Ada', colour: '#336699' }, at: '2026-01-04T10:00:00.000Z', ...fields };
}

/** Ada's relation: claim 1 contradicts claim 2. */
export function relationOf(number: number, fields: Partial<Relation> = {}): Relation {
  return {
    id: idOf(number), setId: idOf(0x5e), type: 'contradicts', from: idOf(1), to: idOf(2), independent: null, note: '', author: idOf(0xa0),
    created: '2026-01-01T10:00:00.000Z', modified: '2026-01-01T10:00:00.000Z', ...fields,
  };
}

/** Ada's group of claims 1 and 2. */
export function groupOf(number: number, fields: Partial<ClaimGroup> = {}): ClaimGroup {
  return {
    id: idOf(number), setId: idOf(0x5e), statement: 'They met.', members: [idOf(1), idOf(2)], note: '', author: idOf(0xa0),
    created: '2026-01-01T10:00:00.000Z', modified: '2026-01-01T10:00:00.000Z', ...fields,
  };
}

export function documentOf(number: number, fields: Partial<DocumentRecord> = {}): DocumentRecord {
  return {
    id: idOf(number), path: `${number}.txt`, title: `Document ${number}`, mediaType: 'text/plain',
    sha256: 'a'.repeat(64), textSha256: 'b'.repeat(64), encoding: 'utf-8', extractor: 'plain-text/1', length: 1000,
    outletSourceId: null, publishedOn: null, url: null, language: null, regions: [],
    importedAt: '2026-01-01T10:00:00.000Z', revisionOf: null, ...fields,
  };
}

export function setOf(number: number, fields: Partial<SetRecord> = {}): SetRecord {
  return {
    id: idOf(number), name: `Set ${number}`, author: { id: idOf(0xa0), name: 'Ada', colour: '#336699' },
    created: '2026-01-01T10:00:00.000Z', ...fields,
  };
}

export function emptyHead(replica = 1): LogHead {
  return { replica: idOf(replica), sequence: 0, hash: null };
}

/** A log: one edit for each list of operations. */
export function logOf(edits: readonly (readonly Operation[])[], from: LogHead = emptyHead()): Change[] {
  let head = from;
  return edits.map((operations, index) => {
    const at = new Date(Date.UTC(2026, 0, 2, 0, 0, index)).toISOString();
    const change = draftChange(head, { actor: idOf(0xa0), kind: 'edit', operations, at });
    head = nextHead(head, change);
    return change;
  });
}
