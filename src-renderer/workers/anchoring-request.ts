/** What is asked of the worker that finds passages again, and what it answers. */
import type { Resolution, SpanSelector } from '../../src-common/core/anchoring/resolve.ts';
import { resolveSet } from '../../src-common/core/anchoring/resolve-set.ts';

export interface AnchoringRequest {
  text: string;
  /** The text as it was, where it is kept. */
  old: string | null;
  passages: SpanSelector[][];
}

export type AnchoringAnswer = Resolution[][];

/** The work itself, the same in the worker and where there is none. */
export function answerAnchoring({ text, old, passages }: AnchoringRequest): AnchoringAnswer {
  return resolveSet(text, passages, old);
}
