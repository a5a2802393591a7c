/**
 * From what the analyst does to operations. Nothing is applied here: the
 * operations go into a Change, and the Change is applied.
 */
import type { AttributionLink } from './attribution.ts';
import type { Operation, RecordType, RecordTypes } from './change.ts';
import type { Claim } from './claim.ts';
import type { Codebook } from './codebook.ts';
import type { Urn } from './identifiers.ts';
import type { Json } from './json.ts';
import { jsonEqual } from './json-equal.ts';
import { linkFieldPrefix, wholeRecord, type SettableField } from './settable-fields.ts';

/** Makes a record that is not there yet. */
export function createRecord<T extends RecordType>(type: T, record: RecordTypes[T]): Operation[] {
  return [{ type, id: record.id, field: wholeRecord, before: null, after: asJson(record) }];
}

/** Deletes a record. What refers to it is left as it is. */
export function deleteRecord<T extends RecordType>(type: T, record: RecordTypes[T]): Operation[] {
  return [{ type, id: record.id, field: wholeRecord, before: asJson(record), after: null }];
}

/**
 * Sets one field of a record.
 *
 * @param after the new value; undefined, for a member that may be missing, takes it away
 * @returns no operation where the field has this value already
 */
export function setField<T extends RecordType, F extends SettableField<T>>(
  type: T, record: RecordTypes[T], field: F, after: RecordTypes[T][F],
): Operation[] {
  const before: unknown = record[field] ?? null;
  if (jsonEqual(before, after ?? null)) return [];
  return [{ type, id: record.id, field: String(field), before: asJson(before), after: asJson(after ?? null) }];
}

/** Ticks these signals: the claim is judged by this version of the codebook from then on. */
export function judge(claim: Claim, signals: Claim['signals'], codebook: Pick<Codebook, 'version'>): Operation[] {
  const ticked = setField('claim', claim, 'signals', signals);
  return ticked.length === 0 ? [] : [...ticked, ...setField('claim', claim, 'codebookVersion', codebook.version)];
}

/** Sets the status against the order of the signals, or gives it back to them (null): a judgement, too. */
export function judgeAgainst(claim: Claim, statusOverride: Claim['statusOverride'], codebook: Pick<Codebook, 'version'>): Operation[] {
  const set = setField('claim', claim, 'statusOverride', statusOverride);
  return set.length === 0 ? [] : [...set, ...setField('claim', claim, 'codebookVersion', codebook.version)];
}

/** Adds a link to a claim, or replaces the one with its id. */
export function putLink(claim: Claim, link: AttributionLink): Operation[] {
  const before = claim.attribution.find((one) => one.id === link.id) ?? null;
  if (jsonEqual(before, link)) return [];
  return [linkOperation(claim, link.id, before, link)];
}

/**
 * Removes a link from a claim. The links that it relayed hang on the links
 * that relayed it from then on, so that taking out the middle of a chain
 * leaves a chain.
 */
export function removeLink(claim: Claim, linkId: Urn): Operation[] {
  const removed = claim.attribution.find((one) => one.id === linkId);
  if (!removed) return [];
  const children = claim.attribution.filter((one) => one.id !== linkId && one.parents.includes(linkId));
  const operations = children.map((child) => {
    const parents = child.parents.flatMap((parent) => (parent === linkId ? removed.parents : [parent]));
    const kept = [...new Set(parents)].filter((parent) => parent !== child.id && parent !== linkId);
    return linkOperation(claim, child.id, child, { ...child, parents: kept });
  });
  return [...operations, linkOperation(claim, linkId, removed, null)];
}

function linkOperation(
  claim: Claim, linkId: Urn, before: AttributionLink | null, after: AttributionLink | null,
): Operation {
  return { type: 'claim', id: claim.id, field: linkFieldPrefix + linkId, before: asJson(before), after: asJson(after) };
}

/** Records are plain JSON by construction; an interface is not assignable to `Json` for want of an index signature. */
function asJson(value: unknown): Json {
  return value as Json;
}
