/**
 * Where a claim's passage is after its document became another text. A claim
 * that was found lies in the new text and remembers where it lay; one that was
 * not stays whole in the text it was made in, and says where it was looked for.
 */
import type { Urn } from './identifiers.ts';

/** How a place was told: by the engine, by choosing one of its candidates, by selecting the words anew. */
export const moveTiers = ['position', 'quote', 'context', 'fuzzy', 'chosen', 'picked'] as const;
export type MoveTier = (typeof moveTiers)[number];

export const anchoringStates = ['moved', 'unsure', 'orphan'] as const;
export type AnchoringState = (typeof anchoringStates)[number];

/** A passage of another text. */
export interface FormerPassage {
  /** UTF-16 offset in that text; null where a file told the words only. */
  start: number | null;
  exact: string;
  prefix: string;
  suffix: string;
}

/** Words of a claim beside its passage that were not found in the text in which the passage was. */
export interface LostWords {
  part: 'marker' | 'cue' | 'name';
  /** The link whose cue or name it is; null for a marker. */
  linkId: Urn | null;
  /** The text in which they stand. */
  documentId: Urn;
  passage: FormerPassage;
}

/** One place that could be meant: its fragments in text order, UTF-16, and how probable it is, 0 to 1. */
export interface PassageCandidate {
  spans: { start: number; end: number }[];
  score: number;
}

export interface MovedAnchoring {
  state: 'moved';
  tier: MoveTier;
  /** Of the least certain fragment, 0 to 1. */
  score: number;
  from: { documentId: Urn; passages: FormerPassage[] };
  /** Whether somebody has looked at it and left it so. */
  settled: boolean;
  lost: LostWords[];
}

export interface MissingAnchoring {
  /** unsure: several places, or one that is not certain enough; orphan: none. */
  state: 'unsure' | 'orphan';
  /** The text in which it was looked for. */
  soughtIn: Urn;
  /** In that text, most probable first; empty where a file told the state only. */
  candidates: PassageCandidate[];
  settled: boolean;
  lost: LostWords[];
}

export type Anchoring = MovedAnchoring | MissingAnchoring;

/** Whether a passage was looked for and not found. */
export function isMissing(anchoring: Anchoring | undefined): anchoring is MissingAnchoring {
  return anchoring !== undefined && anchoring.state !== 'moved';
}

/** Whether there is something to be looked at. A passage that only stands elsewhere, word for word, can be left unseen. */
export function asksForLook(anchoring: Anchoring | undefined): boolean {
  if (!anchoring || anchoring.settled) return false;
  return isMissing(anchoring) || anchoring.tier === 'fuzzy' || anchoring.lost.length > 0;
}

/** As people are shown it: only what is certain is whole, however near the other comes. */
export function shownScore(score: number): number {
  return score < 1 ? Math.min(0.99, score) : 1;
}
