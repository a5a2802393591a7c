/** The tables of seeds/annotations/README.md, made of the sets themselves. */
import type { AnnotationSet } from '../../../src-common/core/claims/annotation-set.ts';
import { compareSets } from './compare-sets.ts';

const begin = '<!-- counts: written by npm run samples -->';
const end = '<!-- end of counts -->';

export function tablesOf(a: AnnotationSet, b: AnnotationSet): string {
  const { pairs, onlyA, onlyB, sameSpan, otherSpan, differ, statuses } = compareSets(a, b);
  const ofKind = (set: AnnotationSet, kind: 'claim' | 'highlight', documentId?: string) =>
    set.claims.filter((claim) => claim.kind === kind && (documentId === undefined || claim.documentId === documentId)).length;
  const both = (what: string, count: (set: AnnotationSet) => number) => `| ${what} | ${count(a)} | ${count(b)} |`;
  return [
    `| | ${a.author.name} | ${b.author.name} |`, '|---|---:|---:|',
    ...a.documents.map(({ id, path }) => both(`claims in ${path.slice(0, 3)}`, (set) => ofKind(set, 'claim', id))),
    both('**claims**', (set) => ofKind(set, 'claim')),
    both('highlights', (set) => ofKind(set, 'highlight')),
    both('sources', (set) => set.sources.length),
    `| claims that only this one has | ${onlyA.length} | ${onlyB.length} |`,
    '',
    '| claims that both have | |', '|---|---:|',
    `| pairs | ${pairs.length} |`,
    `| same words | ${sameSpan} |`,
    `| overlapping words | ${otherSpan} |`,
    `| other evidence status | ${differ.status} |`,
    `| other signals | ${differ.signals} |`,
    `| chain of another length | ${differ.depth} |`,
    `| other innermost source | ${differ.innermost} |`,
    `| other date | ${differ.statedOn} |`,
    `| other credibility | ${differ.credibility} |`,
    `| other tags | ${differ.tags} |`,
    '',
    `| status by ${a.author.name} | by ${b.author.name} | pairs |`, '|---|---|---:|',
    ...statuses.map((met) => `| ${met.a} | ${met.b} | ${met.count} |`),
  ].join('\n');
}

/** @throws Error when the text has no place for the tables */
export function withTables(readme: string, tables: string): string {
  const from = readme.indexOf(begin);
  const to = readme.indexOf(end);
  if (from < 0 || to < from) throw new Error('README.md of the sample sets has no place for its counts');
  return `${readme.slice(0, from + begin.length)}\n\n${tables}\n\n${readme.slice(to)}`;
}
