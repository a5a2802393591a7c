/**
 * Whether two chains of attribution say the same: the same sources, in the
 * same roles, relayed by the same. The ids of links do not count, nor their
 * order, cues or printed names.
 *
 * Every link gets a number that stands for its source, its role and the
 * numbers of its parents. Two links with one number say the same, so chains
 * are the same when they hold the same numbers equally often.
 */
import { levelsOf, soundParents } from '../claims/attribution-graph.ts';
import type { AttributionLink } from '../claims/attribution.ts';
import { isPlainChain } from '../table/plain-chain.ts';
import type { IsSameSource } from './same-source.ts';

export function sameChain(a: readonly AttributionLink[], b: readonly AttributionLink[], isSame: IsSameSource): boolean {
  if (a.length !== b.length) return false;
  if (isPlainChain(a) && isPlainChain(b)) {
    return a.every((link, index) => link.role === b[index]?.role && isSame(link.sourceId, b[index].sourceId));
  }
  const numbers = new Map<string, number>();
  const sources = new SourceClasses(isSame);
  const inA = numbersOf(a, sources, numbers);
  const inB = numbersOf(b, sources, numbers);
  return inA.every((number, index) => number === inB[index]);
}

/** @returns sorted */
function numbersOf(links: readonly AttributionLink[], sources: SourceClasses, numbers: Map<string, number>): number[] {
  const parents = soundParents(links);
  const byId = new Map<string, AttributionLink>(links.map((link) => [link.id, link]));
  const numberOf = new Map<string, number>();
  // Every link comes after its parents.
  for (const id of levelsOf(links).keys()) {
    const link = byId.get(id);
    if (!link) continue;
    const above = (parents.get(id) ?? []).map((parent) => numberOf.get(parent) ?? -1).sort((x, y) => x - y);
    const key = `${sources.of(link.sourceId)} ${link.role} ${above.join()}`;
    let number = numbers.get(key);
    if (number === undefined) numbers.set(key, number = numbers.size);
    numberOf.set(id, number);
  }
  return [...numberOf.values()].sort((x, y) => x - y);
}

/** One number for all sources that are the same. */
class SourceClasses {
  readonly #isSame: IsSameSource;
  readonly #members: string[] = [];
  readonly #known = new Map<string, number>();

  constructor(isSame: IsSameSource) {
    this.#isSame = isSame;
  }

  of(sourceId: string): number {
    let number = this.#known.get(sourceId);
    if (number === undefined) {
      const found = this.#members.findIndex((other) => this.#isSame(sourceId, other));
      number = found >= 0 ? found : this.#members.push(sourceId) - 1;
      this.#known.set(sourceId, number);
    }
    return number;
  }
}
