/** Sets of as many analysts as are wanted, each a variation of a sample set: some claims are not there, some moved at an edge, some judged otherwise. */
import type { AnnotationSet } from '../../src-common/core/claims/annotation-set.ts';
import type { Urn } from '../../src-common/core/claims/identifiers.ts';
import { canonicalEnds } from '../../src-common/core/claims/relation.ts';
import { builtInCodebook } from '../../src-common/core/claims/codebook.ts';
import { exportSet } from '../../src-common/core/formats/exchange.ts';
import { w3cFormat } from '../../src-common/core/formats/w3c/w3c-format.ts';
import { describeSpan } from '../../src-common/core/anchoring/describe.ts';
import { idOf } from './sample-records.ts';
import { importedAt, sampleSets } from './sample-sets/sample-sets.ts';
import { seedDocuments } from './sample-sets/seed-documents.ts';

const names = ['Ada Lind', 'Ben Okafor', 'Cleo Marsh', 'Dov Peretz', 'Elif Kaya', 'Finn Aalto', 'Gita Rao', 'Hugo Brandt', 'Iris Novak', 'Jon Petersen', 'Kim Sato', 'Lea Moreau', 'Max Weber', 'Nia Adeyemi', 'Olga Petrova', 'Paulo Reis', 'Quinn Doyle', 'Rosa Klein', 'Sami Haddad', 'Tara Singh'];

/** Files as analysts would export them. */
export function variedSets(count: number): { name: string; content: string }[] {
  const documents = seedDocuments(importedAt);
  const texts = new Map(documents.map(({ record, text }) => [record.id, text]));
  const [sample] = sampleSets(documents);
  if (!sample) throw new Error('no sample set');
  return Array.from({ length: count }, (_, at) => {
    let state = at * 7919 + 17;
    const next = (below: number): number => (state = (state * 48271) % 2147483647) % below;
    const id = idOf(0x70000 + at * 0x1000);
    const author = { id: idOf(0x70001 + at * 0x1000), name: names[at % names.length] ?? '', colour: '#336699' };
    const renamed = new Map<Urn, Urn>();
    const claims = sample.set.claims.filter(() => next(8) > 0).map((claim, index) => {
      const text = texts.get(claim.documentId) ?? '';
      const spans = next(4) === 0 && claim.spans.length === 1 ? claim.spans.map(({ start, end }) => describeSpan(text, start, Math.max(start + 5, end - 1 - next(12)))) : claim.spans;
      const signals = claim.kind === 'claim' && next(4) === 0 ? [builtInCodebook.evidence[next(9)]?.id ?? 'asserted'] : claim.signals;
      const own = idOf(0x70010 + at * 0x1000 + index);
      renamed.set(claim.id, own);
      return { ...claim, id: own, setId: id, author: author.id, spans, signals, statusOverride: null };
    });
    const set: AnnotationSet = { ...sample.set, id, name: author.name, author, claims, ...linksAmong(sample.set, renamed, { setId: id, author: author.id, first: 0x70400 + at * 0x1000 }) };
    return { name: `${at}.jsonld`, content: exportSet(w3cFormat, set, { codebook: builtInCodebook, generatedAt: importedAt, version: '1', texts }).content };
  });
}

/** What the sample says of claims that are there, said of them under their own ids. */
function linksAmong({ relations, groups }: AnnotationSet, renamed: ReadonlyMap<Urn, Urn>, { setId, author, first }: { setId: Urn; author: Urn; first: number }): Pick<AnnotationSet, 'relations' | 'groups'> {
  return {
    relations: relations.flatMap((relation, index) => {
      const [from, to] = [renamed.get(relation.from), renamed.get(relation.to)];
      return from && to ? [canonicalEnds({ ...relation, id: idOf(first + index), setId, author, from, to })] : [];
    }),
    groups: groups.flatMap((group, index) => {
      const members = group.members.flatMap((id) => renamed.get(id) ?? []);
      return members.length > 0 ? [{ ...group, id: idOf(first + 0x200 + index), setId, author, members }] : [];
    }),
  };
}
