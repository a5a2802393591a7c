/** The name of a claim's author, as far as the set tells it. */
import { isObject, listOf, stringOf } from './json/members.ts';
import type { PortableClaim, PortableSet } from './portable-set.ts';

/** @returns the id where no name is known */
export function authorName(claim: PortableClaim, set: Pick<PortableSet, 'author'>): string {
  if (claim.author === set.author.id) return set.author.name;
  const creator = listOf(claim.foreign?.['creator'])[0];
  return (isObject(creator) ? stringOf(creator['name']) : stringOf(creator)) ?? claim.author;
}
