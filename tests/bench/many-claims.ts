/** A hundred thousand claims as a large corpus would have them: mixed words, chains of three, a few thousand sources. */
import { builtInCodebook } from '../../src-common/core/claims/codebook.ts';
import type { Claim, Credibility } from '../../src-common/core/claims/claim.ts';
import type { TableLookups } from '../../src-common/core/table/table-lookups.ts';
import { authorNames } from '../../src-common/core/table/table-lookups.ts';
import { claimOf, documentOf, idOf, linkOf, setOf, sourceOf, spanOf } from '../support/sample-records.ts';

const words = 'China Russia ministry weapons treaty allegations groundless secretary general said partnership military aid evidence without providing any report claimed Ukraine “decisive” enabler war denied photograph strategic choice façade border observers'.split(' ');

/** The same numbers every time (Lehmer generator). */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

export function manyClaims(count: number): { claims: Claim[]; lookups: TableLookups } {
  const next = numbers(7);
  const sentence = (length: number): string => Array.from({ length }, () => words[next(words.length)]).join(' ');
  const documents = new Map(Array.from({ length: 1000 }, (_, index) => documentOf(0x100000 + index, { path: `${index}.txt`, title: sentence(8), publishedOn: '2024-09-08' })).map((one) => [one.id, one]));
  const sources = new Map(Array.from({ length: 3000 }, (_, index) => sourceOf(0x1000 + index, { name: sentence(2), grades: [{ grade: 'C', since: '', reason: '' }] })).map((one) => [one.id, one]));
  const sets = [setOf(0x5e)];
  const claims = Array.from({ length: count }, (_, index): Claim => {
    const chain = [linkOf(1 + next(900)), linkOf(1000 + next(900)), linkOf(2000 + next(900))];
    return claimOf(0x200000 + index, {
      documentId: idOf(0x100000 + (index % 1000)),
      spans: [spanOf(sentence(14), index)],
      statement: sentence(9),
      attribution: chain.map((link, at) => ({ ...link, parents: at === 0 ? [] : [chain[at - 1]!.id] })),
      signals: [builtInCodebook.evidence[next(9)]!.id],
      credibility: (1 + next(6)) as Credibility,
      statedOn: { text: 'on a day', value: `2024-0${1 + next(9)}-1${next(10)}`, basis: '' },
      tags: [words[next(words.length)]!],
      created: new Date(1.7e12 + next(1e9) * 10).toISOString(),
    });
  });
  return { claims, lookups: { documents, sources, sets: new Map(sets.map((one) => [one.id, one])), authors: authorNames(sets), codebook: builtInCodebook, today: '2026-01-01' } };
}
