/** The name of a claim's author, as far as the set tells it. */
import { isObject, listOf, stringOf } from './json/members.ts';
import type { Claim } from '../claims/claim.ts';
import type { Analyst } from '../claims/annotation-set.ts';

/** @returns the id where no name is known */
export function authorName(claim: Pick<Claim, 'author' | 'foreign'>, set: { author: Pick<Analyst, 'id' | 'name'> }): string {
  if (claim.author === set.author.id) return set.author.name;
  const creator = listOf(claim.foreign?.['creator'])[0];
  return (isObject(creator) ? stringOf(creator['name']) : stringOf(creator)) ?? claim.author;
}
