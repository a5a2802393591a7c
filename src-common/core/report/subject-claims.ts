/** Which claims belong to a report on a subject, and in which order: each of them once. */
import { innermost } from '../claims/attribution-graph.ts';
import type { ReportClaim, ReportGroup, ReportSubject } from './material.ts';
import { groupBy } from './group-by.ts';
import type { ReportContext } from './report-context.ts';

/** A list of claims under a heading of its own. */
export interface ClaimList {
  kind: 'wordings' | 'says' | 'relays' | 'document';
  /** Of a list that is all of one document. */
  documentId: string | null;
  claims: ReportClaim[];
}

/** @returns null where the subject is not there */
export function claimsOf(subject: ReportSubject, context: ReportContext): ClaimList[] | null {
  const all = [...context.claims.values()];
  switch (subject.kind) {
    case 'group': {
      const group = groupOf(subject.id, context);
      if (!group) return null;
      const members = new Set<string>(group.members);
      return [{ kind: 'wordings', documentId: null, claims: inReadingOrder(all.filter(({ id, kind }) => kind === 'claim' && members.has(id)), context) }];
    }
    case 'source': {
      const ids = new Set(subject.ids.map((id) => context.meant(id)));
      const isMeant = ({ sourceId }: { sourceId: string }): boolean => ids.has(context.meant(sourceId));
      const held = inReadingOrder(all.filter(({ attribution }) => attribution.some(isMeant)), context);
      const says = held.filter(({ attribution }) => innermost(attribution).some(isMeant));
      const own = new Set(says);
      return [{ kind: 'says', documentId: null, claims: says }, { kind: 'relays', documentId: null, claims: held.filter((claim) => !own.has(claim)) }];
    }
    case 'document': {
      if (!context.document(subject.id)) return null;
      return [{ kind: 'document', documentId: subject.id, claims: inReadingOrder(all.filter(({ documentId }) => documentId === subject.id), context) }];
    }
    case 'corpus':
      return [...groupBy(inReadingOrder(all, context, false), ({ documentId }) => documentId, (claim) => claim)].map(([documentId, claims]) => ({ kind: 'document', documentId, claims }));
  }
}

export function groupOf(id: string, { groups }: ReportContext): ReportGroup | null {
  return groups.find((group) => group.id === id) ?? null;
}

/**
 * By document, then by place; a passage without one comes last.
 *
 * @param byDate documents by the day on which they appeared, unknown days last; else by path
 */
function inReadingOrder(claims: readonly ReportClaim[], context: ReportContext, byDate = true): ReportClaim[] {
  const day = (id: string): string => (byDate ? context.document(id)?.publishedOn ?? '\uffff' : '');
  const ids = [...new Set(claims.map(({ documentId }) => documentId as string))];
  const path = (id: string): string => context.document(id)?.path ?? context.documentTitle(id);
  ids.sort((a, b) => compare(day(a), day(b)) || compare(path(a), path(b)) || compare(a, b));
  const rank = new Map(ids.map((id, index) => [id, index]));
  const place = ({ spans }: ReportClaim): number => spans[0]?.start ?? Number.MAX_SAFE_INTEGER;
  return claims.toSorted((a, b) => (rank.get(a.documentId) ?? 0) - (rank.get(b.documentId) ?? 0) || place(a) - place(b) || compare(a.id, b.id));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
