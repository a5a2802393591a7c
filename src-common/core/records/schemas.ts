/**
 * Schemas of every stored record, for reading backups and databases. They
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
import { confidenceLevels, credibilityGrades, type Claim } from '../claims/claim.ts';
import { regionKinds, type DocumentRecord } from '../claims/document-record.ts';
import { isUrn, type Urn } from '../claims/identifiers.ts';
import type { Json } from '../claims/json.ts';
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
  statedOn: v.nullable(v.strictObject({ text, value: v.nullable(text), basis: text })),
  tags: v.array(text),
  note: text,
  author: urn,
  created: text,
  modified: text,
  revision: count,
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

const setSchema = v.strictObject({
  id: urn,
  name: text,
  author: v.strictObject({ id: urn, name: text, colour: text }),
  created: text,
  foreign: v.exactOptional(foreign),
}) satisfies v.GenericSchema<unknown, SetRecord>;

const fileSchema = v.strictObject({
  id: text,
  encoding: v.nullable(text),
}) satisfies v.GenericSchema<unknown, FileSetting>;

export const recordSchemas = {
  claim: claimSchema,
  source: sourceSchema,
  document: documentSchema,
  set: setSchema,
  file: fileSchema,
} as const satisfies { [T in RecordType]: v.GenericSchema<unknown, RecordTypes[T]> };
