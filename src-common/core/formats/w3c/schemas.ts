/** Shapes of what our own members hold in a W3C file. Unknown members are passed over. */
import * as v from 'valibot';
import { attributionRoles } from '../../claims/attribution.ts';
import { confidenceLevels } from '../../claims/claim.ts';
import { regionKinds } from '../../claims/document-record.ts';
import { isUrn, type Urn } from '../../claims/identifiers.ts';
import { opinions, proposableFields } from '../../claims/review.ts';
import { rulingOutcomes } from '../../claims/ruling.ts';
import { reliabilityGrades, sourceKinds } from '../../claims/source.ts';

const urn = v.custom<Urn>(isUrn, 'urn:uuid');
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'SHA-256'));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** An instant with its offset from UTC (xsd:dateTime), brought to UTC. */
export const instant = v.pipe(
  v.string(),
  v.regex(/^-?\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?$/, 'xsd:dateTime'),
  v.check((text) => !Number.isNaN(Date.parse(text)), 'xsd:dateTime'),
  v.transform((text) => (text.endsWith('Z') ? text : new Date(/[+-]\d\d:\d\d$/.test(text) ? text : `${text}Z`).toISOString())),
);

export const sourceShape = v.object({
  id: urn,
  kind: v.picklist(sourceKinds),
  name: v.string(),
  aliases: v.optional(v.array(v.string()), []),
  onBehalfOf: v.optional(v.nullable(urn), null),
  mergedInto: v.exactOptional(urn),
  descriptor: v.optional(v.string(), ''),
  grades: v.optional(v.array(v.object({
    grade: v.picklist(reliabilityGrades),
    /** Not there: since always. */
    since: v.optional(v.string(), ''),
    reason: v.optional(v.string(), ''),
  })), []),
});

export const documentShape = v.object({
  id: urn,
  path: v.string(),
  title: v.string(),
  format: v.string(),
  sha256: hash,
  textSha256: hash,
  encoding: v.string(),
  extractor: v.string(),
  length: count,
  publisher: v.optional(v.nullable(urn), null),
  publishedOn: v.optional(v.nullable(v.string()), null),
  url: v.optional(v.nullable(v.string()), null),
  language: v.optional(v.nullable(v.string()), null),
  regions: v.optional(v.array(v.object({ kind: v.picklist(regionKinds), start: count, end: count })), []),
  importedAt: instant,
  revisionOf: v.optional(v.nullable(urn), null),
});

export const linkShape = v.object({
  id: urn,
  saidBy: urn,
  role: v.picklist(attributionRoles),
  relayedBy: v.optional(v.array(urn), []),
  asPrinted: v.optional(v.string(), ''),
});

export const statedOnShape = v.object({
  value: v.string(),
  edtf: v.optional(v.nullable(v.string()), null),
  basis: v.optional(v.string(), ''),
});

export const quoteShape = v.object({
  exact: v.pipe(v.string(), v.minLength(1)),
  prefix: v.optional(v.string(), ''),
  suffix: v.optional(v.string(), ''),
});

export const positionShape = v.object({ start: count, end: count });

export const reliabilityShape = v.picklist(reliabilityGrades);
export const credibilityShape = v.picklist(['1', '2', '3', '4', '5', '6']);
export const confidenceShape = v.picklist(confidenceLevels);
export const colourShape = v.pipe(v.string(), v.regex(/^#[0-9a-fA-F]{6}$/, '#rrggbb'));
export const opinionShape = v.picklist(opinions);
export const fieldShape = v.picklist(proposableFields);
export const decisionShape = v.picklist(['accepted', 'declined']);
export const independentShape = v.boolean();
export const tagsShape = v.array(v.string());
export const wordsShape = v.string();
export const versionShape = v.pipe(v.number(), v.integer(), v.minValue(1));

/** Claims that a claim was made of, as the writer names them. */
export const derivationsShape = v.pipe(v.array(v.object({
  id: urn,
  partOf: urn,
  revision: versionShape,
  creator: v.object({ id: urn, name: v.string() }),
  takenOver: instant,
})), v.minLength(1));

const person = v.object({ id: urn, name: v.string() });
const mostTogether = 1_000;

/** How far an author is with a document. */
export const readingShape = v.object({
  id: urn,
  done: v.optional(v.nullable(instant), null),
  seenOthers: v.optional(v.nullable(instant), null),
  claimsBefore: v.optional(v.pipe(v.array(v.object({ id: urn, revision: versionShape })), v.maxLength(200_000)), []),
});

/** The sets that a decided one was decided from. */
export const decidedFromShape = v.pipe(v.array(v.object({ id: urn, label: v.string(), creator: person })), v.maxLength(mostTogether));

const ruling = {
  id: urn,
  outcome: v.picklist(rulingOutcomes),
  result: v.optional(v.nullable(urn), null),
  reasonKind: v.optional(v.nullable(v.string()), null),
  reason: v.optional(v.string(), ''),
  creator: v.object({ id: urn, name: v.string(), colour: colourShape }),
  created: instant,
};

export const rulingShape = v.object({
  ...ruling, about: v.pipe(v.array(v.object({ id: urn, partOf: urn, revision: versionShape, creator: person })), v.minLength(1), v.maxLength(mostTogether)),
});

export const linkRulingShape = v.object({
  ...ruling, outcome: v.picklist(['taken', 'rejected']), about: v.pipe(v.array(v.object({ id: urn, type: v.picklist(['Relation', 'ClaimGroup']), partOf: urn, creator: person })), v.minLength(1), v.maxLength(mostTogether)),
});
