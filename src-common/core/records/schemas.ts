/**
 * Schemas of every stored record, for reading snapshots and databases. They
 * refuse members that the version does not have: what is not understood is not
 * guessed at, and a Change's hash covers all of it.
 *
 * Schemas only say yes or no. The value that was checked is used as it is, as
 * a validator's copy may leave members out (one called `__proto__`, say).
 */
import * as v from 'valibot';
import type { SetRecord } from '../claims/annotation-set.ts';
import { attributionRoles, type AttributionLink } from '../claims/attribution.ts';
import type { FileSetting, RecordType, RecordTypes } from '../claims/change.ts';
import type { Alias } from '../claims/alias.ts';
import { blindModeId, type BlindMode } from '../claims/blind-mode.ts';
import type { CodebookRecord, EvidenceTerm, Term } from '../claims/codebook.ts';
import { underlineForms } from '../claims/codebook.ts';
import { moveTiers, type Anchoring } from '../claims/anchoring.ts';
import { confidenceLevels, credibilityGrades, type Claim } from '../claims/claim.ts';
import type { ClaimGroup } from '../claims/claim-group.ts';
import { regionKinds, type DocumentRecord } from '../claims/document-record.ts';
import { isUrn, type Urn } from '../claims/identifiers.ts';
import type { Json } from '../claims/json.ts';
import { canonicalEnds, relationTypes, type OutsideClaim, type Relation } from '../claims/relation.ts';
import { opinions, type Comment, type Decision, type Proposal, type Review } from '../claims/review.ts';
import { proposableFields } from '../claims/review.ts';
import type { Reading } from '../claims/reading.ts';
import { linkKinds, rulingOutcomes, type Ruling } from '../claims/ruling.ts';
import { reliabilityGrades, sourceKinds, type Source } from '../claims/source.ts';
import type { TextSpan } from '../claims/text-span.ts';
import { isJson } from './json-shape.ts';

export const urn = v.custom<Urn>(isUrn, 'not a urn:uuid: id');
export const json = v.custom<Json>((value) => isJson(value), 'not JSON, or nested too deep');

const text = v.string();
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const foreign = v.custom<{ [key: string]: Json }>(
  (value) => isJson(value) && value !== null && typeof value === 'object' && !Array.isArray(value), 'not an object',
);

export const spanSchema = v.pipe(
  v.strictObject({ start: count, end: count, exact: text, prefix: text, suffix: text }),
  v.check((span) => span.start <= span.end, 'it ends before it starts'),
) satisfies v.GenericSchema<unknown, TextSpan>;

export const linkSchema = v.strictObject({
  id: urn,
  sourceId: urn,
  role: v.picklist(attributionRoles),
  parents: v.array(urn),
  cueSpan: v.nullable(spanSchema),
  sourceSpan: v.nullable(spanSchema),
  asPrinted: text,
}) satisfies v.GenericSchema<unknown, AttributionLink>;

const statedOnSchema = v.strictObject({ text, value: v.nullable(text), basis: text });

const formerPassageSchema = v.strictObject({ start: v.nullable(count), exact: text, prefix: text, suffix: text });
const lostSchema = v.array(v.strictObject({
  part: v.picklist(['marker', 'cue', 'name']), linkId: v.nullable(urn), documentId: urn, passage: formerPassageSchema,
}));
const score = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

const anchoringSchema = v.variant('state', [
  v.strictObject({
    state: v.literal('moved'), tier: v.picklist(moveTiers), score,
    from: v.strictObject({ documentId: urn, passages: v.pipe(v.array(formerPassageSchema), v.minLength(1)) }),
    settled: v.boolean(), lost: lostSchema,
  }),
  v.strictObject({
    state: v.picklist(['unsure', 'orphan']), soughtIn: urn,
    candidates: v.array(v.strictObject({ spans: v.pipe(v.array(v.strictObject({ start: count, end: count })), v.minLength(1)), score })),
    settled: v.boolean(), lost: lostSchema,
  }),
]) satisfies v.GenericSchema<unknown, Anchoring>;

const claimSchema = v.strictObject({
  id: urn,
  setId: urn,
  kind: v.picklist(['highlight', 'claim']),
  documentId: urn,
  spans: v.pipe(v.array(spanSchema), v.minLength(1)),
  statement: text,
  attribution: v.array(linkSchema),
  signals: v.array(text),
  statusOverride: v.nullable(v.strictObject({ status: text, reason: text })),
  markers: v.array(spanSchema),
  codebookVersion: count,
  reliability: v.nullable(v.strictObject({ grade: v.picklist(reliabilityGrades), reason: text })),
  credibility: v.nullable(v.picklist(credibilityGrades)),
  confidence: v.nullable(v.picklist(confidenceLevels)),
  statedOn: v.nullable(statedOnSchema),
  tags: v.array(text),
  note: text,
  author: urn,
  created: text,
  modified: text,
  revision: count,
  derivedFrom: v.exactOptional(v.array(v.strictObject({
    claimId: urn, setId: urn, revision: count, author: v.strictObject({ id: urn, name: text }), at: text,
  }))),
  anchoring: v.exactOptional(anchoringSchema),
  foreign: v.exactOptional(foreign),
}) satisfies v.GenericSchema<unknown, Claim>;

const sourceSchema = v.strictObject({
  id: urn,
  name: text,
  kind: v.picklist(sourceKinds),
  aliases: v.array(text),
  onBehalfOf: v.nullable(urn),
  descriptor: text,
  grades: v.array(v.strictObject({ grade: v.picklist(reliabilityGrades), since: text, reason: text })),
  mergedInto: v.exactOptional(urn),
  setId: v.exactOptional(urn),
}) satisfies v.GenericSchema<unknown, Source>;

const documentSchema = v.strictObject({
  id: urn,
  path: text,
  title: text,
  mediaType: text,
  sha256: text,
  textSha256: text,
  encoding: text,
  extractor: text,
  length: count,
  outletSourceId: v.nullable(urn),
  publishedOn: v.nullable(text),
  url: v.nullable(text),
  language: v.nullable(text),
  regions: v.array(v.strictObject({ kind: v.picklist(regionKinds), start: count, end: count })),
  importedAt: text,
  revisionOf: v.nullable(urn),
}) satisfies v.GenericSchema<unknown, DocumentRecord>;

const analystSchema = v.strictObject({ id: urn, name: text, colour: text });

const setSchema = v.strictObject({
  id: urn,
  name: text,
  author: analystSchema,
  created: text,
  received: v.exactOptional(v.strictObject({ file: text, at: text, generated: v.nullable(text) })),
  decidedFrom: v.exactOptional(v.array(v.strictObject({ setId: urn, name: text, author: v.strictObject({ id: urn, name: text }) }))),
  foreign: v.exactOptional(foreign),
}) satisfies v.GenericSchema<unknown, SetRecord>;

const fileSchema = v.strictObject({
  id: text,
  encoding: v.nullable(text),
}) satisfies v.GenericSchema<unknown, FileSetting>;

const proposalSchema = v.variant('field', [
  v.strictObject({ field: v.literal('spans'), value: v.pipe(v.array(spanSchema), v.minLength(1)) }),
  v.strictObject({ field: v.literal('statement'), value: text }),
  v.strictObject({ field: v.literal('attribution'), value: v.strictObject({ links: v.array(linkSchema), sources: v.array(sourceSchema) }) }),
  v.strictObject({ field: v.literal('status'), value: text }),
  v.strictObject({ field: v.literal('reliability'), value: v.nullable(v.picklist(reliabilityGrades)) }),
  v.strictObject({ field: v.literal('credibility'), value: v.nullable(v.picklist(credibilityGrades)) }),
  v.strictObject({ field: v.literal('confidence'), value: v.nullable(v.picklist(confidenceLevels)) }),
  v.strictObject({ field: v.literal('statedOn'), value: v.nullable(statedOnSchema) }),
  v.strictObject({ field: v.literal('tags'), value: v.array(text) }),
]) satisfies v.GenericSchema<unknown, Proposal>;

const reviewSchema = v.strictObject({
  id: urn,
  claimId: urn,
  documentId: urn,
  claimRevision: count,
  opinion: v.nullable(v.picklist(opinions)),
  proposals: v.array(proposalSchema),
  reasonTerm: v.nullable(text),
  reason: text,
  reviewer: analystSchema,
  at: text,
  foreign: v.exactOptional(foreign),
}) satisfies v.GenericSchema<unknown, Review>;

const commentSchema = v.strictObject({
  id: urn,
  claimId: urn,
  documentId: urn,
  replyTo: v.nullable(urn),
  text,
  author: analystSchema,
  at: text,
  foreign: v.exactOptional(foreign),
}) satisfies v.GenericSchema<unknown, Comment>;

const decisionSchema = v.strictObject({
  id: urn,
  claimId: urn,
  documentId: urn,
  reviewId: urn,
  field: v.picklist(proposableFields),
  accepted: v.boolean(),
  reason: text,
  by: analystSchema,
  at: text,
  foreign: v.exactOptional(foreign),
}) satisfies v.GenericSchema<unknown, Decision>;

const aliasSchema = v.strictObject({
  id: urn,
  kind: v.picklist(['source', 'tag']),
  setId: urn,
  theirs: text,
  ours: text,
}) satisfies v.GenericSchema<unknown, Alias>;

const termEntries = {
  id: text,
  label: text,
  definition: text,
  example: text,
  examples: v.exactOptional(v.array(v.strictObject({ text, documentId: urn }))),
  colour: text,
  retired: v.exactOptional(v.literal(true)),
  mergedInto: v.exactOptional(text),
};
export const termSchema = v.strictObject(termEntries) satisfies v.GenericSchema<unknown, Term>;
export const evidenceTermSchema = v.strictObject({ ...termEntries, underline: v.picklist(underlineForms) }) satisfies v.GenericSchema<unknown, EvidenceTerm>;

const codebookSchema = v.strictObject({
  id: text,
  version: v.pipe(count, v.minValue(1)),
  since: text,
  evidence: v.array(evidenceTermSchema),
  tags: v.array(termSchema),
  reasons: v.array(termSchema),
}) satisfies v.GenericSchema<unknown, CodebookRecord>;

const outside = v.exactOptional(v.array(v.strictObject({ claimId: urn, setId: urn }) satisfies v.GenericSchema<unknown, OutsideClaim>));

const relationSchema = v.pipe(
  v.strictObject({
    id: urn,
    setId: urn,
    type: v.picklist(relationTypes),
    from: urn,
    to: urn,
    independent: v.nullable(v.boolean()),
    note: text,
    author: urn,
    created: text,
    modified: text,
    outside,
    foreign: v.exactOptional(foreign),
  }),
  v.check((relation) => relation.from !== relation.to, 'it relates a claim to itself'),
  v.check((relation) => canonicalEnds(relation).from === relation.from, 'its ends are not in the order in which they are stored'),
) satisfies v.GenericSchema<unknown, Relation>;

const groupSchema = v.strictObject({
  id: urn,
  setId: urn,
  statement: text,
  members: v.pipe(v.array(urn), v.minLength(1), v.check((ids) => new Set(ids).size === ids.length, 'a claim stands in it twice')),
  note: text,
  author: urn,
  created: text,
  modified: text,
  outside,
  foreign: v.exactOptional(foreign),
}) satisfies v.GenericSchema<unknown, ClaimGroup>;

const rulingSchema = v.pipe(v.strictObject({
  id: urn,
  setId: urn,
  documentId: urn,
  on: v.array(v.strictObject({ claimId: urn, setId: urn, revision: count, author: v.strictObject({ id: urn, name: text }) })),
  outcome: v.picklist(rulingOutcomes),
  claimId: v.nullable(urn),
  reasonTerm: v.nullable(text),
  reason: text,
  by: analystSchema,
  at: text,
  links: v.exactOptional(v.pipe(v.array(v.strictObject({ kind: v.picklist(linkKinds), id: urn, setId: urn, author: v.strictObject({ id: urn, name: text }) })), v.minLength(1))),
  linkId: v.exactOptional(urn),
}), v.check(({ on, links }) => (on.length > 0) !== (links !== undefined), 'a ruling is about claims, or about relations or groups')) satisfies v.GenericSchema<unknown, Ruling>;

const readingSchema = v.strictObject({
  id: urn,
  setId: urn,
  documentId: urn,
  reader: urn,
  done: v.nullable(text),
  seen: v.exactOptional(v.strictObject({ at: text, claims: v.array(v.strictObject({ id: urn, revision: count })) })),
}) satisfies v.GenericSchema<unknown, Reading>;

const blindSchema = v.strictObject({
  id: v.literal(blindModeId),
  hidesTags: v.boolean(),
  hidesNames: v.boolean(),
  seed: count,
  letters: v.array(urn),
  by: analystSchema,
  at: text,
}) satisfies v.GenericSchema<unknown, BlindMode>;

export const recordSchemas = {
  claim: claimSchema,
  source: sourceSchema,
  document: documentSchema,
  set: setSchema,
  file: fileSchema,
  review: reviewSchema,
  comment: commentSchema,
  decision: decisionSchema,
  alias: aliasSchema,
  codebook: codebookSchema,
  relation: relationSchema,
  group: groupSchema,
  ruling: rulingSchema,
  reading: readingSchema,
  blind: blindSchema,
} as const satisfies { [T in RecordType]: v.GenericSchema<unknown, RecordTypes[T]> };
