/** How many passages some claims are: claims of one document whose fragments overlap are one. */
import type { RootClaim } from './attribution-paths.ts';

interface Fragment {
  start: number;
  end: number;
  claim: number;
}

export function countPassages(claims: readonly Pick<RootClaim, 'documentId' | 'spans'>[]): number {
  const joined = claims.map((_, index) => index);
  const rootOf = (index: number): number => {
    let at = index;
    for (let up = joined[at] ?? at; up !== at; up = joined[at] ?? at) {
      joined[at] = joined[up] ?? up;
      at = up;
    }
    return at;
  };
  const byDocument = new Map<string, Fragment[]>();
  claims.forEach(({ documentId, spans }, claim) => {
    const list = byDocument.get(documentId) ?? [];
    byDocument.set(documentId, list);
    // Without a place nothing is known to overlap.
    for (const { start, end } of spans) if (start !== null && end !== null) list.push({ start, end, claim });
  });
  for (const fragments of byDocument.values()) {
    fragments.sort((a, b) => a.start - b.start || a.end - b.end);
    let last: Fragment | null = null;
    for (const fragment of fragments) {
      if (last && fragment.start < last.end) joined[rootOf(fragment.claim)] = rootOf(last.claim);
      if (!last || fragment.end > last.end) last = fragment;
    }
  }
  return new Set(claims.map((_, index) => rootOf(index))).size;
}
