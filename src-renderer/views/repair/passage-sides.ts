/** A passage as it was and as it is, cut for showing side by side: some words around it, and which of its words differ. */
import { wordDifferences, type WordRun } from '../../../src-common/core/revisions/word-differences.ts';

export interface SideFragment {
  before: string;
  runs: readonly WordRun[];
  after: string;
}

/** UTF-16 units of a text around a passage. */
const around = 160;

interface Fragment {
  exact: string;
  before: string;
  after: string;
}

/** A fragment in its text, with the words around it up to the edge of one. */
export function fragmentAt(text: string, start: number, end: number): Fragment {
  const from = Math.max(0, start - around);
  const to = Math.min(text.length, end + around);
  const before = text.slice(from, start);
  const after = text.slice(end, to);
  return {
    exact: text.slice(start, end),
    before: from === 0 ? before : before.replace(/^\S*\s/u, '… '),
    after: to === text.length ? after : after.replace(/\s\S*$/u, ' …'),
  };
}

/** Both sides with their differences; where one has no passage, all of the other is as it is. */
export function sidesOf(old: readonly Fragment[], now: readonly Fragment[]): { old: SideFragment[]; now: SideFragment[] } {
  const compared = old.length === now.length ? old.map(({ exact }, index) => wordDifferences(exact, now[index]?.exact ?? '')) : [];
  const plain = (text: string): WordRun[] => [{ text, differs: false }];
  return {
    old: old.map(({ exact, before, after }, index) => ({ before, after, runs: compared[index]?.old ?? plain(exact) })),
    now: now.map(({ exact, before, after }, index) => ({ before, after, runs: compared[index]?.now ?? plain(exact) })),
  };
}
