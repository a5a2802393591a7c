/**
 * Two windows edit one workspace. Whoever comes second to the database takes
 * in what the other wrote and drafts its own waiting Changes anew behind it:
 * the log stays one chain, and no edit goes. Both follow a file that changes:
 * where the other was first, a claim is not taken along a second time.
 */
import { applyOperations, type TouchedRecord } from './apply-change.ts';
import { valueAt, withOperation } from './apply-operation.ts';
import type { SetRecord } from './annotation-set.ts';
import type { Change, Operation, RecordType, RecordTypes } from './change.ts';
import { nextHead, redraftChange, type LogHead } from './change-log.ts';
import type { Claim } from './claim.ts';
import { putLink } from './edits.ts';
import { sameValue } from './invert-change.ts';
import type { Json } from './json.ts';
import { jsonEqual } from './json-equal.ts';
import { holdsWords, PlaceLog, placeOperations } from './place-log.ts';
import { settableFields, wholeRecord } from './settable-fields.ts';
import { putRecord, recordOf, type WorkspaceState } from './workspace-state.ts';

type AnyRecord = RecordTypes[RecordType];

/** A Change that was applied and is not in the log yet. */
export interface AppliedChange {
  readonly change: Change;
  readonly touched: readonly TouchedRecord[];
  /** The records that it touched as they were before it, so that it can be taken off again; undefined: not there. */
  readonly before: readonly { type: RecordType; id: string; record: AnyRecord | undefined }[];
}

/** Applies a Change and remembers what was there. @throws InvalidOperation before anything is changed */
export function applyKept(state: WorkspaceState, change: Change): AppliedChange {
  const named = new Map(change.operations.map(({ type, id }) => [`${type} ${id}`, { type, id }]));
  const before = [...named.values()].map(({ type, id }) => ({ type, id, record: recordOf(state, type, id) }));
  return { change, touched: applyOperations(state, change), before };
}

/**
 * Takes the waiting Changes off, applies what another window wrote, and drafts
 * the waiting ones anew behind it, under their old ids. What nobody made and
 * the other window has done already is dropped.
 *
 * @param state with the waiting Changes applied; holds all of them afterwards
 * @param head the end of the log before the waiting ones; `foreign` goes on from it
 * @throws RangeError where `foreign` does not go on from the head; nothing has changed then
 */
export function rebase(state: WorkspaceState, head: LogHead, waiting: readonly AppliedChange[], foreign: readonly Change[]): {
  /** The end of the log, the waiting Changes counted. */
  head: LogHead; waiting: AppliedChange[]; touched: TouchedRecord[];
} {
  let end = head;
  for (const change of foreign) end = nextHead(end, change);
  for (const { before } of waiting.toReversed()) for (const { type, id, record } of before) putRecord(state, type, id, record);
  const touched = foreign.flatMap((change) => applyOperations(state, change));
  const renamed = new Map<string, string>();
  const places = new PlaceLog(foreign);
  const again = waiting.flatMap((applied) => {
    const { change } = applied;
    const operations = operationsAgain({ ...change, operations: inTheirTexts(applied, state, places) }, state, renamed);
    if (operations.length === 0 && change.kind === 'revision') return [];
    const redrafted = redraftChange(end, change, operations);
    end = nextHead(end, redrafted);
    return [applyKept(state, redrafted)];
  });
  return { head: end, waiting: again, touched };
}

/**
 * The operations of a Change that waits; before words that it puts on a claim
 * those that bring the claim back to the text of the words, where the other
 * window has taken it to another one.
 */
function inTheirTexts({ change, before }: AppliedChange, state: WorkspaceState, places: PlaceLog): Operation[] {
  if (change.kind === 'revision') return change.operations;
  const drafted = new Map(before.map(({ id, record }) => [id, record]));
  const back = new Map<string, Operation[] | null>();
  return change.operations.flatMap((operation): Operation[] => {
    const { id, field } = operation;
    if (!holdsWords(operation) || field === wholeRecord) return [operation];
    const known = back.get(id);
    if (known !== undefined) return known === null ? [] : [operation];
    const [claim, was] = [state.claims.get(id), drafted.get(id) as Claim | undefined];
    const there = claim && was ? places.claimIn(claim, was.documentId) : undefined;
    // Where the other window has other words by now, these have no place any more.
    const first = claim && there !== undefined ? there && placeOperations(claim, there) : [];
    back.set(id, first);
    return first === null ? [] : [...first, operation];
  });
}

/**
 * The operations of a Change, as they are meant on a state that has gone on.
 *
 * A field that was set elsewhere meanwhile is set again, with what is there now
 * as its `before`; a list of words gets what was added to it and taken away; an undo or redo leaves it alone, as it would have. A record
 * that is there by now is not made again but gets the fields.
 *
 * @param renamed ids that stand for another record now; added to
 */
export function operationsAgain(change: Pick<Change, 'kind' | 'operations'>, state: WorkspaceState, renamed: Map<string, string>): Operation[] {
  if (change.kind === 'revision') return stillMeant(change.operations, state);
  const isStep = change.kind === 'undo' || change.kind === 'redo';
  // Records as the Change leaves them so far.
  const seen = new Map<string, AnyRecord | undefined>();
  const result: Operation[] = [];
  for (const asDrafted of change.operations) {
    const operation = withNames(asDrafted, renamed);
    const { type, id, field } = operation;
    const key = `${type} ${id}`;
    const record = seen.has(key) ? seen.get(key) : recordOf(state, type, id);
    const twin = type === 'set' && field === wholeRecord ? ownSetBeside(state, operation) : null;
    if (twin !== null) {
      renamed.set(id, twin);
      continue;
    }
    for (const one of again(operation, record, isStep)) {
      result.push(one);
      seen.set(key, withOperation(type, seen.has(key) ? seen.get(key) : record, one));
    }
  }
  return result;
}

/**
 * All or nothing of a record: some words of a claim without its place would be
 * in the wrong text. The outlet is made only together with its document.
 */
function stillMeant(operations: readonly Operation[], state: WorkspaceState): Operation[] {
  const keyOf = ({ type, id }: Operation): string => `${type} ${id}`;
  const others = new Set<string>();
  const seen = new Map<string, AnyRecord | undefined>();
  for (const operation of operations) {
    const { type, id, field, before } = operation;
    const key = keyOf(operation);
    const record = seen.has(key) ? seen.get(key) : recordOf(state, type, id);
    if (!sameValue(field, valueAt(type, record, field), before)) others.add(key);
    seen.set(key, withOperation(type, record, operation));
  }
  const noDocument = !operations.some((operation) => operation.type === 'document' && !others.has(keyOf(operation)));
  return operations.filter((operation) => !others.has(keyOf(operation)) && !(operation.type === 'source' && noDocument));
}

function again(operation: Operation, record: AnyRecord | undefined, isStep: boolean): Operation[] {
  const { type, field, before, after } = operation;
  const now = valueAt(type, record, field);
  if (isStep && !sameValue(field, now, before)) return [];
  if (field === wholeRecord) {
    if (after === null && !record) return [];
    return before === null && after !== null && record ? asFields(operation, record) : [{ ...operation, before: now }];
  }
  // On a record that was deleted it is passed over, and stays in the log as it was meant.
  return record ? [{ ...operation, before: now, after: merged(before, after, now) }] : [operation];
}

/** Of a list of words (signals, tags, other names), what was added and taken away counts, not the list. */
function merged(before: Json, after: Json, now: Json): Json {
  if (!isWords(before) || !isWords(after) || !isWords(now)) return after;
  const taken = new Set(before.filter((word) => !after.includes(word)));
  const added = after.filter((word) => !before.includes(word) && !now.includes(word));
  return jsonEqual(before, now) ? after : [...now.filter((word) => !taken.has(word)), ...added];
}

function isWords(value: Json): value is string[] {
  return Array.isArray(value) && value.every((word) => typeof word === 'string');
}

/** Instead of a record that is there already: its fields, one by one. */
function asFields({ type, id, after }: Operation, record: AnyRecord): Operation[] {
  const wanted = after as unknown as AnyRecord;
  const fields: readonly string[] = settableFields[type];
  const operations = fields.flatMap((field): Operation[] => {
    const [before, value] = [valueAt(type, record, field), valueAt(type, wanted, field)];
    return jsonEqual(before, value) ? [] : [{ type, id, field, before, after: value }];
  });
  return type === 'claim' ? [...operations, ...(wanted as Claim).attribution.flatMap((link) => putLink(record as Claim, link))] : operations;
}

/** Both windows made the analyst's own set: the one that came first is it. */
function ownSetBeside(state: WorkspaceState, { id, before, after }: Operation): string | null {
  const made = after as unknown as SetRecord | null;
  if (before !== null || made === null || made.received || state.sets.has(id)) return null;
  for (const set of state.sets.values()) if (!set.received && set.author.id === made.author.id) return set.id;
  return null;
}

function withNames(operation: Operation, renamed: ReadonlyMap<string, string>): Operation {
  let text = JSON.stringify(operation);
  let isOther = false;
  for (const [from, to] of renamed) {
    if (!text.includes(from)) continue;
    text = text.replaceAll(from, to);
    isOther = true;
  }
  return isOther ? JSON.parse(text) as Operation & Record<string, Json> : operation;
}
