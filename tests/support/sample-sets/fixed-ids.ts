/**
 * Ids that are the same in every run. People, sets and sources have a UUID of
 * version 5, made of their name alone. Claims and links must sort in the order
 * in which they were made, so theirs have the shape of version 7: the fixed
 * time, and in place of chance the version 5 of their name.
 */
import { parse, v5, v7 } from 'uuid';
import type { Urn } from '../../../src-common/core/claims/identifiers.ts';

const namespace = v5('sample-sets', '6f1d7b0e-5a0c-5c58-9a53-2f6d0a7c4f11');

export function namedId(name: string): Urn {
  return `urn:uuid:${v5(name, namespace)}`;
}

/**
 * @param at ISO 8601, UTC
 * @param order place among the ids of the same instant
 */
export function orderedId(name: string, at: string, order: number): Urn {
  return `urn:uuid:${v7({ msecs: Date.parse(at), seq: order, random: parse(v5(name, namespace)) })}`;
}
