/** What is different between two codebooks: two versions, or ours and an imported one. */
import type { EvidenceTerm, Term } from '../claims/codebook.ts';
import { jsonEqual } from '../claims/json-equal.ts';
import type { Json } from '../claims/json.ts';
import type { CodebookLists } from './store-codebook.ts';
import { termLists, type TermList } from './terms.ts';

/** Words of a term that changed. */
export interface Reworded {
  field: 'label' | 'definition' | 'example';
  before: string;
  after: string;
}

export type Difference = { list: TermList; id: string; label: string } & (
  | { kind: 'added' | 'removed' | 'moved' | 'retired' | 'restored' | 'drawn' }
  | { kind: 'merged'; into: string }
  | { kind: 'examples'; before: number; after: number }
  | { kind: 'reworded'; words: Reworded[] }
);

/** Differences by list, in the order of the later codebook; what was removed comes last. A term can have several. */
export function diffCodebooks(before: CodebookLists, after: CodebookLists): Difference[] {
  return termLists.flatMap((list) => diffLists(list, before[list], after[list]));
}

function diffLists(list: TermList, before: readonly Term[], after: readonly Term[]): Difference[] {
  const was = new Map(before.map((term, at) => [term.id, { term, at }]));
  const is = new Set(after.map(({ id }) => id));
  const common = after.flatMap(({ id }) => was.get(id)?.at ?? []);
  const unmoved = new Set(longestRising(common));
  const differences: Difference[] = [];
  for (const term of after) {
    const { id, label } = term;
    const old = was.get(id);
    if (!old) differences.push({ list, id, label, kind: 'added' });
    else differences.push(...diffTerms(list, old.term, term, after), ...(unmoved.has(old.at) ? [] : [{ list, id, label, kind: 'moved' as const }]));
  }
  for (const { id, label } of before) if (!is.has(id)) differences.push({ list, id, label, kind: 'removed' });
  return differences;
}

function diffTerms(list: TermList, before: Term, after: Term, terms: readonly Term[]): Difference[] {
  const { id, label } = after;
  const base = { list, id, label };
  const found: Difference[] = [];
  const words = (['label', 'definition', 'example'] as const)
    .filter((field) => before[field] !== after[field])
    .map((field): Reworded => ({ field, before: before[field], after: after[field] }));
  if (words.length > 0) found.push({ ...base, kind: 'reworded', words });
  if (before.colour !== after.colour || (before as Partial<EvidenceTerm>).underline !== (after as Partial<EvidenceTerm>).underline) found.push({ ...base, kind: 'drawn' });
  if (!jsonEqual((before.examples ?? []) as unknown as Json, (after.examples ?? []) as unknown as Json)) {
    found.push({ ...base, kind: 'examples', before: before.examples?.length ?? 0, after: after.examples?.length ?? 0 });
  }
  if (after.mergedInto !== undefined && after.mergedInto !== before.mergedInto) {
    const { mergedInto } = after;
    found.push({ ...base, kind: 'merged', into: terms.find((term) => term.id === mergedInto)?.label ?? mergedInto });
  } else if (after.retired && !before.retired) found.push({ ...base, kind: 'retired' });
  else if (before.retired && !after.retired) found.push({ ...base, kind: 'restored' });
  return found;
}

/** The longest run of numbers that rise: what kept its order while the others moved. */
function longestRising(numbers: readonly number[]): number[] {
  const best: number[][] = [];
  for (const number of numbers) {
    const before = best.filter((run) => (run.at(-1) ?? -1) < number).reduce<number[]>((longest, run) => (run.length > longest.length ? run : longest), []);
    best.push([...before, number]);
  }
  return best.reduce<number[]>((longest, run) => (run.length > longest.length ? run : longest), []);
}
