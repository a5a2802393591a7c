/**
 * What became of a source, read off the Changes: its names, how it was graded
 * and why, what was merged into it, and how many claims were given to it or
 * taken from it.
 */
import { withOperation } from '../claims/apply-operation.ts';
import type { Change, ChangeKind, Operation } from '../claims/change.ts';
import type { Urn } from '../claims/identifiers.ts';
import { jsonEqual } from '../claims/json-equal.ts';
import { memberOf } from '../claims/json-member.ts';
import { linkIdOf, wholeRecord } from '../claims/settable-fields.ts';
import type { DatedGrade, Source } from '../claims/source.ts';

/** What was set, with what it says now. `gained` and `lost`: claims that name it since then, or no longer. */
export type SourceEvent =
  | { event: 'made' | 'name' | 'descriptor'; words: string }
  | { event: 'deleted' | 'apart' }
  | { event: 'kind'; kind: Source['kind'] }
  | { event: 'aliases'; words: string[] }
  | { event: 'behalf'; source: Urn | null }
  | { event: 'graded' | 'ungraded'; grade: DatedGrade }
  /** Read as another one from then on, or another one as this. */
  | { event: 'readAs' | 'merged' | 'separated'; source: Urn }
  | { event: 'gained' | 'lost'; claims: number };

export type SourceHistoryEntry = SourceEvent & {
  /** The Change it was part of. */
  changeId: Urn;
  at: string;
  actor: Urn;
  kindOfChange: ChangeKind;
};

/**
 * @param changes in the order of the log
 * @returns entries in the same order
 */
export function sourceHistoryOf(changes: Iterable<Change>, sourceId: string): SourceHistoryEntry[] {
  const entries: SourceHistoryEntry[] = [];
  let source: Source | undefined;
  for (const change of changes) {
    const events: SourceEvent[] = [];
    const moved = { gained: new Set<string>(), lost: new Set<string>() };
    const before = source;
    for (const operation of change.operations) {
      if (operation.type === 'source' && operation.id === sourceId) source = withOperation('source', source, operation);
      else if (operation.type === 'source' && operation.field === 'mergedInto') events.push(...ofOther(operation, sourceId));
      else if (operation.type === 'claim') noteMoved(operation, sourceId, moved);
    }
    events.unshift(...between(before, source));
    for (const event of ['gained', 'lost'] as const) if (moved[event].size > 0) events.push({ event, claims: moved[event].size });
    const { id: changeId, at, actor, kind: kindOfChange } = change;
    entries.push(...events.map((event) => ({ ...event, changeId, at, actor, kindOfChange })));
  }
  return entries;
}

function between(before: Source | undefined, after: Source | undefined): SourceEvent[] {
  if (before === after) return [];
  if (!after) return [{ event: 'deleted' }];
  const events: SourceEvent[] = [];
  if (!before) events.push({ event: 'made', words: after.name });
  else if (before.name !== after.name) events.push({ event: 'name', words: after.name });
  if (before && before.kind !== after.kind) events.push({ event: 'kind', kind: after.kind });
  if (!jsonEqual(before?.aliases ?? [], after.aliases)) events.push({ event: 'aliases', words: after.aliases });
  if ((before?.onBehalfOf ?? null) !== after.onBehalfOf) events.push({ event: 'behalf', source: after.onBehalfOf });
  if ((before?.descriptor ?? '') !== after.descriptor) events.push({ event: 'descriptor', words: after.descriptor });
  for (const grade of before?.grades ?? []) {
    // A grade that holds from the same day took its place.
    if (!after.grades.some(({ since }) => since === grade.since)) events.push({ event: 'ungraded', grade });
  }
  for (const grade of after.grades) {
    if (!before?.grades.some((held) => jsonEqual(held, grade))) events.push({ event: 'graded', grade });
  }
  if (before?.mergedInto !== after.mergedInto) events.push(after.mergedInto === undefined ? { event: 'apart' } : { event: 'readAs', source: after.mergedInto });
  return events;
}

/** Another source, merged into this one or no longer. */
function ofOther({ id, before, after }: Operation, sourceId: string): SourceEvent[] {
  if ((before === sourceId) === (after === sourceId)) return [];
  return [{ event: after === sourceId ? 'merged' : 'separated', source: id as Urn }];
}

/** A link that names another source than before; one that is new or gone says something of the claim, not of the source. */
function noteMoved({ type, id, field, before, after }: Operation, sourceId: string, moved: Record<'gained' | 'lost', Set<string>>): void {
  if (field === wholeRecord || linkIdOf(type, field) === null || before === null || after === null) return;
  const [from, to] = [memberOf(before, 'sourceId') === sourceId, memberOf(after, 'sourceId') === sourceId];
  if (from !== to) moved[to ? 'gained' : 'lost'].add(id);
}
