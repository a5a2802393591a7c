/** The tables of seeds/annotations/README.md, made of the sets themselves. */
import type { AnnotationSet } from '../../../src-common/core/claims/annotation-set.ts';
import { compareLinks } from './compare-links.ts';
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
    '',
    ...linkTablesOf(a, b),
  ].join('\n');
}

function linkTablesOf(a: AnnotationSet, b: AnnotationSet): string[] {
  const links = compareLinks(a, b);
  const both = (what: string, count: (set: AnnotationSet) => number) => `| ${what} | ${count(a)} | ${count(b)} |`;
  const judgedAs = (what: string, index: 0 | 1 | 2) => `| ${what} | ${links.independent.a[index]} | ${links.independent.b[index]} |`;
  return [
    `| relations and groups | ${a.author.name} | ${b.author.name} |`, '|---|---:|---:|',
    ...links.ofType.map(({ type, a: ofA, b: ofB }) => `| ${type} | ${ofA} | ${ofB} |`),
    both('**relations**', ({ relations }) => relations.length),
    judgedAs('independent', 0), judgedAs('not independent', 1), judgedAs('not judged', 2),
    `| relations that only this one has | ${links.onlyA} | ${links.onlyB} |`,
    both('**groups**', ({ groups }) => groups.length),
    both('claims in them', ({ groups }) => groups.reduce((sum, { members }) => sum + members.length, 0)),
    `| pairs of passages that only this one gathers | ${links.gathered.onlyA} | ${links.gathered.onlyB} |`,
    '',
    '| passages that both relate or gather | |', '|---|---:|',
    `| related in the same way | ${links.same} |`,
    `| of these, otherwise judged whether independent | ${links.otherIndependence} |`,
    `| related in another way | ${links.otherType} |`,
    `| pairs that both gather | ${links.gathered.both} |`,
  ];
}

/** @throws Error when the text has no place for the tables */
export function withTables(readme: string, tables: string): string {
  const from = readme.indexOf(begin);
  const to = readme.indexOf(end);
  if (from < 0 || to < from) throw new Error('README.md of the sample sets has no place for its counts');
  return `${readme.slice(0, from + begin.length)}\n\n${tables}\n\n${readme.slice(to)}`;
}
