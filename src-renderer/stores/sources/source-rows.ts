/** The sources as a list: each once, however many records it has, with how much of it there is. */
import { resolveSource, type AliasIndex } from '../../../src-common/core/claims/aliases.ts';
import { gradeOn } from '../../../src-common/core/claims/reliability.ts';
import { findSources } from '../../../src-common/core/claims/source-registry.ts';
import type { Reliability, Source } from '../../../src-common/core/claims/source.ts';
import type { SourceIndex } from '../../../src-common/core/sources/source-index.ts';

export interface SourceRow {
  source: Source;
  /** Ids of every record that is read as it, its own first. */
  ids: readonly string[];
  says: number;
  relays: number;
  /** Of today. */
  grade: Reliability | null;
}

export const sourceOrders = ['name', 'claims', 'grade'] as const;
export type SourceOrder = (typeof sourceOrders)[number];

export interface RowsInput {
  sources: ReadonlyMap<string, Source>;
  meanings: AliasIndex;
  index: SourceIndex;
  /** Whether a source of a set may be listed that no claim on show names. */
  isListed(setId: string, isNamed: boolean): boolean;
  /** ISO date. */
  today: string;
}

/** In no particular order. */
export function sourceRows({ sources, meanings, index, isListed, today }: RowsInput): SourceRow[] {
  const others = new Map<string, string[]>();
  for (const [id, end] of meanings.sources) {
    if (!sources.has(id)) continue;
    const known = others.get(end);
    if (known) known.push(id);
    else others.set(end, [id]);
  }
  const rows: SourceRow[] = [];
  for (const source of sources.values()) {
    if (resolveSource(meanings, source.id) !== source.id) continue;
    const ids = [source.id, ...others.get(source.id) ?? []];
    const [says, relays] = [index.idsOfAll(ids, 'claims').size, index.idsOfAll(ids, 'relays').size];
    if (source.setId !== undefined && !isListed(source.setId, says + relays > 0)) continue;
    rows.push({ source, ids, says, relays, grade: gradeOn(source, today)?.grade ?? null });
  }
  return rows;
}

const byName = new Intl.Collator('en', { numeric: true });

/** One's own before colleagues' where they are equal otherwise. */
export function sortRows(rows: readonly SourceRow[], order: SourceOrder): SourceRow[] {
  const rank = ({ grade }: SourceRow): string => (grade === null ? 'Z' : grade);
  return rows.toSorted((a, b) =>
    (order === 'claims' ? b.says + b.relays - a.says - a.relays : order === 'grade' ? rank(a).localeCompare(rank(b)) : 0)
    || byName.compare(a.source.name, b.source.name) || Number(a.source.setId !== undefined) - Number(b.source.setId !== undefined) || (a.source.id < b.source.id ? -1 : 1));
}

/** The rows of which any record has a name or alias like the query. */
export function searchRows(rows: readonly SourceRow[], query: string, sources: ReadonlyMap<string, Source>): SourceRow[] {
  if (query.trim() === '') return [...rows];
  // As they stand, each by its own names: which row a record belongs to is known already.
  const records = rows.flatMap(({ ids }) => ids.flatMap((id) => sources.get(id) ?? []).map(({ mergedInto: _mergedInto, ...source }) => source));
  const found = new Set(findSources(records, query).map(({ source }) => source.id as string));
  return rows.filter(({ ids }) => ids.some((id) => found.has(id)));
}
