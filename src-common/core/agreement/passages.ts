/**
 * The passages that agreement is about: every claim (no plain highlights) of a
 * document that its annotator has been through, without what lies in Regions.
 */
import { sharedLength as sharedBy } from '../compare/passage.ts';
import type { AgreementInput, CodedClaim, Stretch } from './agreement-input.ts';
import { Article } from './article.ts';

export interface Passage {
  claim: CodedClaim;
  /** Place in the list of annotators. */
  annotator: number;
  /** Place in the list of documents. */
  document: number;
  /** Offsets of the article; at least one. */
  stretches: readonly Stretch[];
  /** Characters of it. */
  length: number;
}

/** The passages of one annotator in one document, in reading order. */
export interface PassageList {
  places: Int32Array;
  /** The furthest end among the passages up to each: where a search may begin. */
  furthest: Float64Array;
}

export interface Passages {
  /** By document, in each in reading order; a passage is named by its place here. */
  all: readonly Passage[];
  /** Where each begins and ends. */
  starts: Float64Array;
  ends: Float64Array;
  /** For each document and annotator, the annotator's passages; null where it was not read. */
  of: readonly (readonly (PassageList | null)[])[];
  articles: readonly Article[];
  /** Claims that lie in Regions altogether, in reading order. */
  inRegions: readonly CodedClaim[];
}

export function gatherPassages({ annotators, documents }: AgreementInput): Passages {
  const articles = documents.map(({ regions }) => new Article(regions));
  const placeOf = new Map(documents.map(({ id }, index) => [id, index]));
  const inDocument: Passage[][] = documents.map(() => []);
  const inRegions: CodedClaim[] = [];
  annotators.forEach(({ claims, read }, annotator) => {
    for (const claim of claims) {
      const document = placeOf.get(claim.documentId);
      if (claim.kind !== 'claim' || document === undefined || !read.has(claim.documentId)) continue;
      const stretches = (articles[document] as Article).within(claim.spans);
      const length = stretches.reduce((sum, { start, end }) => sum + end - start, 0);
      if (length === 0) inRegions.push(claim);
      else (inDocument[document] as Passage[]).push({ claim, annotator, document, stretches, length });
    }
  });
  const all: Passage[] = [];
  const of = inDocument.map((passages, document) => {
    const lists = annotators.map(({ read }) => (read.has(documents[document]?.id ?? '') ? [] as number[] : null));
    for (const passage of passages.sort(inReadingOrder)) {
      lists[passage.annotator]?.push(all.length);
      all.push(passage);
    }
    return lists.map((list) => list && listOf(list, all));
  });
  const starts = Float64Array.from(all, (passage) => (passage.stretches[0] as Stretch).start);
  return { all, starts, ends: Float64Array.from(all, endOf), of, articles, inRegions: inRegions.sort(byPlace(placeOf)) };
}

/** Whatever order the claims came in: by document, then by place, then by id. */
function byPlace(placeOf: ReadonlyMap<string, number>): (one: CodedClaim, other: CodedClaim) => number {
  const [document, start] = [(claim: CodedClaim): number => placeOf.get(claim.documentId) ?? 0, (claim: CodedClaim): number => claim.spans[0]?.start ?? 0];
  return (one, other) => document(one) - document(other) || start(one) - start(other) || (one.id < other.id ? -1 : 1);
}

function listOf(places: readonly number[], all: readonly Passage[]): PassageList {
  let furthest = 0;
  return {
    places: Int32Array.from(places),
    furthest: Float64Array.from(places, (place) => (furthest = Math.max(furthest, endOf(all[place] as Passage)))),
  };
}

/** By beginning, then end, then fragments, then annotator, then id: the same order whatever order the claims came in. */
function inReadingOrder(one: Passage, other: Passage): number {
  const [first, second] = [one.stretches[0] as Stretch, other.stretches[0] as Stretch];
  return first.start - second.start
    || endOf(one) - endOf(other)
    || compareStretches(one.stretches, other.stretches)
    || one.annotator - other.annotator
    || (one.claim.id < other.claim.id ? -1 : one.claim.id > other.claim.id ? 1 : 0);
}

function endOf({ stretches }: Passage): number {
  return (stretches.at(-1) as Stretch).end;
}

function compareStretches(some: readonly Stretch[], others: readonly Stretch[]): number {
  for (let at = 0; at < Math.min(some.length, others.length); at += 1) {
    const [one, other] = [some[at] as Stretch, others[at] as Stretch];
    if (one.start !== other.start || one.end !== other.end) return one.start - other.start || one.end - other.end;
  }
  return some.length - others.length;
}

export function samePlace(one: Passage, other: Passage): boolean {
  return one.length === other.length && one.stretches.length === other.stretches.length
    && one.stretches.every(({ start, end }, at) => start === other.stretches[at]?.start && end === other.stretches[at]?.end);
}

/** Characters that two passages of one document share. */
export function sharedLength(one: Passage, other: Passage): number {
  return sharedBy(one.stretches, other.stretches);
}
