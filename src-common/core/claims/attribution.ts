/**
 * Attribution: the chain from outlet to witness. Links form a small graph;
 * a link's parents are the links that relay it. The outermost link has no
 * parent. Two links with the same parents are parallel sources.
 * Levels are derived from the parents and never stored.
 */
import type { Urn } from './identifiers.ts';
import type { TextSpan } from './text-span.ts';

export const attributionRoles = ['outlet', 'reporter', 'quoted-source', 'speaker', 'anonymous'] as const;
export type AttributionRole = (typeof attributionRoles)[number];

export interface AttributionLink {
  /** Ids sort in the order of creation; links are kept in that order. */
  id: Urn;
  sourceId: Urn;
  role: AttributionRole;
  parents: Urn[];
  /** The words that attribute: "he claimed". */
  cueSpan: TextSpan | null;
  /** The words that name the source: "Stoltenberg". */
  sourceSpan: TextSpan | null;
  /** The source as printed, where there is no span of it. */
  asPrinted: string;
}
