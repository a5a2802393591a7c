/** 20,000 claims over 2,000 sources with 5,000 relations, for pictures: outlets that have it from agencies that have it from speakers. */
import type { Claim } from '../../src-common/core/claims/claim.ts';
import type { DocumentRecord } from '../../src-common/core/claims/document-record.ts';
import { canonicalEnds, relationTypes, type Relation } from '../../src-common/core/claims/relation.ts';
import type { Source } from '../../src-common/core/claims/source.ts';
import { claimOf, documentOf, idOf, linkOf, relationOf, sourceOf, spanOf } from '../support/sample-records.ts';

function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

export function manySources(): { claims: Claim[]; sources: Source[]; documents: DocumentRecord[]; relations: Relation[] } {
  const next = numbers(11);
  // Few are quoted often, most now and then.
  const skewed = (below: number): number => Math.floor(below * (next(10_000) / 10_000) ** 2.2);
  const two = (value: number): string => String(value).padStart(2, '0');
  const sources = Array.from({ length: 2000 }, (_, at) => sourceOf(0x1000 + at, { name: `${at < 200 ? 'Gazette' : at < 300 ? 'Agency' : 'Speaker'} ${at}`, kind: at < 200 ? 'outlet' : at < 300 ? 'agency' : at % 5 === 0 ? 'organisation' : 'person' }));
  const documents = Array.from({ length: 1000 }, (_, at) => documentOf(0x100000 + at, { path: `${at}.txt`, title: `Report ${at}`, outletSourceId: idOf(0x1000 + (at % 200)), publishedOn: at % 9 === 0 ? null : `202${2 + (at % 3)}-${two(1 + (at % 12))}-${two(1 + (at % 28))}` }));
  const claims = Array.from({ length: 20_000 }, (_, at) => {
    const chain = [...(next(3) === 0 ? [200 + skewed(100)] : []), 300 + skewed(1700)];
    const day = `202${2 + next(3)}-${two(1 + next(12))}-${two(1 + next(28))}`;
    const stated = [day, day, day, day.slice(0, 7), `${day}?`, `${day.slice(0, 7)}~`, day.slice(0, 4), null][next(8)] ?? null;
    return claimOf(0x200000 + at, {
      documentId: idOf(0x100000 + (at % 1000)), spans: [spanOf(`words of claim ${at}`, at)], statement: `Claim ${at}.`,
      attribution: chain.map((source, depth) => linkOf(0x300000 + at * 2 + depth, depth === 0 ? [] : [0x300000 + at * 2], { sourceId: idOf(0x1000 + source) })),
      statedOn: stated === null ? null : { text: stated, value: stated, basis: '' },
    });
  });
  const relations = Array.from({ length: 5000 }, (_, at) => {
    const from = next(20_000);
    return relationOf(0x900000 + at, canonicalEnds({ type: relationTypes[next(4)] ?? 'contradicts', from: idOf(0x200000 + from), to: idOf(0x200000 + ((from + 1 + next(19_000)) % 20_000)) }));
  });
  return { claims, sources, documents, relations };
}
