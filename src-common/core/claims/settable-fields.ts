/**
 * Which members of a record an operation may set. What is missing here is
 * fixed for the record's life (ids, who made it and when, the text an offset
 * belongs to), counted by the program (`modified`, `revision`), or has
 * operations of its own: links of a claim are put and removed one by one, so
 * that two analysts who each add one keep both.
 */
import type { RecordType, RecordTypes } from './change.ts';

export const settableFields = {
  claim: [
    'setId', 'kind', 'documentId', 'spans', 'statement', 'signals', 'statusOverride', 'markers', 'codebookVersion',
    'reliability', 'credibility', 'confidence', 'statedOn', 'tags', 'note', 'derivedFrom', 'anchoring', 'foreign',
  ],
  source: ['name', 'kind', 'aliases', 'onBehalfOf', 'descriptor', 'grades', 'mergedInto'],
  document: [
    'title', 'mediaType', 'sha256', 'encoding', 'extractor', 'outletSourceId', 'publishedOn', 'url', 'language',
    'regions', 'revisionOf',
  ],
  set: ['name', 'author', 'received', 'decidedFrom', 'foreign'],
  file: ['encoding'],
  // What was said in a review stays as it was said.
  review: [],
  comment: [],
  decision: [],
  alias: [],
  codebook: ['evidence', 'tags', 'reasons'],
  // Type and ends are one statement: they are replaced with the whole record.
  relation: ['independent', 'note', 'foreign'],
  group: ['statement', 'members', 'outside', 'note', 'foreign'],
  // The why can follow the decision; another decision is another ruling.
  ruling: ['reasonTerm', 'reason'],
  reading: ['documentId', 'done', 'seen'],
  blind: ['hidesTags', 'hidesNames', 'seed', 'letters', 'by', 'at'],
} as const satisfies { [T in RecordType]: readonly (keyof RecordTypes[T])[] };

/** A member of a record of type `T` that an operation may set. */
export type SettableField<T extends RecordType> = (typeof settableFields)[T][number] & keyof RecordTypes[T];

/** Members that may be missing: an operation takes them away by null. */
export const optionalFields: ReadonlySet<string> = new Set(['derivedFrom', 'anchoring', 'foreign', 'received', 'outside', 'decidedFrom', 'seen', 'mergedInto']);

/** Prefix of the field name that stands for one link of a claim. */
export const linkFieldPrefix = 'attribution/';

/** The field name that stands for the whole record. */
export const wholeRecord = '';

/** The link id in a field name `attribution/<id>`, or null where the field is another one. */
export function linkIdOf(type: RecordType, field: string): string | null {
  if (type !== 'claim' || !field.startsWith(linkFieldPrefix)) return null;
  return field.slice(linkFieldPrefix.length) || null;
}

/** Whether `type` is one of the record types of this version. */
export function isRecordType(type: string): type is RecordType {
  return Object.hasOwn(settableFields, type);
}

/** Whether an operation may name this field of this type of record. */
export function isKnownField(type: RecordType, field: string): boolean {
  if (field === wholeRecord || linkIdOf(type, field) !== null) return true;
  return (settableFields[type] as readonly string[]).includes(field);
}
