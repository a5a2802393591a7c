/** Twenty analysts over five hundred documents, ten claims each: mostly the same passages, often moved at an edge, tagged with some disagreement. */
import type { AgreementInput, CodedClaim } from '../../src-common/core/agreement/agreement-input.ts';
import { builtInCodebook } from '../../src-common/core/claims/codebook.ts';
import type { Credibility } from '../../src-common/core/claims/claim.ts';
import type { Reliability } from '../../src-common/core/claims/source.ts';
import { claimOf, idOf, linkOf, sourceOf } from '../support/sample-records.ts';

/** The same numbers every time (Lehmer generator). */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

export function manyAnnotators(analysts: number, documents: number, each: number): AgreementInput {
  const next = numbers(11);
  const length = 6000;
  const grades: Reliability[] = ['A', 'B', 'C', 'D', 'E', 'F'];
  const passages = Array.from({ length: documents }, () => Array.from({ length: Math.ceil(each * 1.4) }, (_, index) => ({
    start: Math.floor((index * length) / (each * 1.4)) + next(60), length: 60 + next(250),
    status: next(9), depth: 1 + next(3), source: next(800), credibility: 1 + next(6),
  })));
  const ids = Array.from({ length: documents }, (_, index) => idOf(0x100000 + index));
  const claimsOf = (analyst: number): CodedClaim[] => passages.flatMap((list, document) => {
    const skipped = new Set(Array.from({ length: list.length - each }, () => next(list.length)));
    return list.filter((_, index) => !skipped.has(index)).slice(0, each).map((passage, index) => {
      const moved = next(3) === 0 ? next(40) : 0;
      const start = passage.start + (next(2) === 0 ? moved : 0);
      const chain = Array.from({ length: next(5) === 0 ? 1 + next(3) : passage.depth }, (_, level) =>
        linkOf(0x900000 + level, level === 0 ? [] : [0x900000 + level - 1], { sourceId: idOf(0x2000 + ((passage.source + level + (next(8) === 0 ? 1 : 0)) % 800)) }));
      const { kind, statusOverride, reliability, statedOn, tags } = claimOf(1);
      return {
        kind, statusOverride, statedOn, tags,
        reliability: next(10) === 0 ? { grade: grades[next(6)] as Reliability, reason: '' } : reliability,
        id: idOf(analyst * 0x1000000 + document * 0x100 + index), documentId: ids[document] as string,
        spans: [{ start, end: start + passage.length - (moved >> 1) }],
        signals: [builtInCodebook.evidence[next(4) === 0 ? next(9) : passage.status]?.id ?? 'asserted'],
        credibility: (next(4) === 0 ? 1 + next(6) : passage.credibility) as Credibility,
        confidence: (['high', 'moderate', 'low', null] as const)[next(4)] ?? null,
        attribution: chain,
      };
    });
  });
  const sources = new Map(Array.from({ length: 800 }, (_, index) =>
    sourceOf(0x2000 + index, { grades: [{ grade: grades[index % 6] as Reliability, since: '', reason: '' }] })).map((one) => [one.id as string, one]));
  const read = new Set<string>(ids);
  return {
    annotators: Array.from({ length: analysts }, (_, analyst) => ({ name: `Analyst ${analyst + 1}`, claims: claimsOf(analyst), sources, read })),
    documents: ids.map((id, index) => ({ id, name: `${index}.txt`, length, regions: [{ start: 0, end: 200 }], publishedOn: '2024-09-08' })),
    codebook: builtInCodebook,
    today: '2026-01-01',
  };
}
