/** Rows under headings. A claim with several sources, tags or groups stands under each of them. */
import type { ClaimFacts } from './claim-facts.ts';
import { forEachValue, valueDetail, valueKey, valueLabel } from './facets.ts';
import type { TableLookups } from './table-lookups.ts';

export const groupings = ['document', 'source', 'status', 'tag', 'author', 'group'] as const;
export type Grouping = (typeof groupings)[number];

export class GroupHeading {
  readonly value: string;
  readonly label: string;
  readonly detail: string;
  /** The claims below it, in the order of the table. */
  readonly members: ClaimFacts[] = [];

  constructor(value: string, label: string, detail: string) {
    this.value = value;
    this.label = label;
    this.detail = detail;
  }
}

/** A row of the table: a claim, or the heading of a group. */
export type TableRow = ClaimFacts | GroupHeading;

/**
 * @param claims in the order of the table; it holds within each group
 * @returns the groups in order (codebook order for statuses, else by name), those without a value last
 */
export function groupClaims(claims: readonly ClaimFacts[], by: Grouping, lookups: TableLookups): GroupHeading[] {
  const groups = new Map<string, { heading: GroupHeading; key: string }>();
  for (const facts of claims) {
    forEachValue(by, facts, (value) => {
      let group = groups.get(value);
      if (!group) {
        const label = valueLabel(by, value, facts, lookups);
        group = { heading: new GroupHeading(value, label, valueDetail(by, value, facts, lookups)), key: valueKey(by, value, label, lookups) };
        groups.set(value, group);
      }
      group.heading.members.push(facts);
    });
  }
  return [...groups.values()]
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0) || (a.heading.value < b.heading.value ? -1 : 1))
    .map(({ heading }) => heading);
}

/** Headings and what is below them in one list; of a folded group the heading alone. */
export function flattenGroups(groups: readonly GroupHeading[], folded: ReadonlySet<string>): TableRow[] {
  const rows: TableRow[] = [];
  for (const group of groups) {
    rows.push(group);
    if (!folded.has(group.value)) for (const facts of group.members) rows.push(facts);
  }
  return rows;
}
