/** Numbers that grow when records of a kind change: a projection that reads one is made anew for these changes only. */
import type { TouchedRecord } from '../../src-common/core/claims/apply-change.ts';
import { isBesideClaims } from '../../src-common/core/claims/workspace-state.ts';

export class RecordRevisions {
  /** Documents, sources, links, sets: a list of 10,000 documents is not made anew for every letter of a claim. */
  registry = $state(0);
  /** Claims come or go, or go over to another set or document. */
  places = $state(0);
  /** A claim moves with its text, or is looked for in vain. */
  anchoring = $state(0);
  /** Something is said to a claim or decided. */
  answers = $state(0);
  /** A relation or group, or a claim that one of them speaks of. */
  links = $state(0);
  /** A document is done or not any more, or what is hidden becomes another. */
  readings = $state(0);

  /** @param isLinked whether a relation or group speaks of a claim */
  follow(touched: readonly TouchedRecord[], { places, anchoring, isLinked }: { places: boolean; anchoring: boolean; isLinked: (claimId: string) => boolean }): void {
    if (touched.some(({ type }) => type === 'document' || type === 'source' || type === 'alias' || type === 'set')) this.registry += 1;
    if (places) this.places += 1;
    if (anchoring) this.anchoring += 1;
    if (touched.some(({ type }) => isBesideClaims(type))) this.answers += 1;
    if (touched.some(({ type, id }) => type === 'relation' || type === 'group' || (type === 'claim' && isLinked(id)))) this.links += 1;
    if (touched.some(({ type }) => type === 'reading' || type === 'blind' || type === 'set')) this.readings += 1;
  }

  /** Any of them may be others now. */
  growAll(): void {
    for (const name of ['registry', 'places', 'anchoring', 'answers', 'links', 'readings'] as const) this[name] += 1;
  }
}
