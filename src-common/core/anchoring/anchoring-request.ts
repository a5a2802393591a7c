/**
 * The engine as it is asked from another thread: one message in, one message
 * out, both of plain data that can be cloned, so that a text of a million
 * characters is worked on while the window goes on drawing.
 */
import type { SpanSelector } from './pattern.ts';
import type { Resolution } from './resolution.ts';
import { resolveSet } from './resolve-set.ts';

export interface AnchoringRequest {
  /** Given back with the answer: several requests may be under way. */
  id: string;
  /** The text as it is, and as it was where that was kept. */
  text: string;
  old: string | null;
  /** Fragments in text order, one for most; offsets in UTF-16 code units of the old text. */
  passages: readonly (readonly SpanSelector[])[];
}

export interface AnchoringAnswer {
  id: string;
  /** In the order of the passages, one for each fragment. */
  resolutions: Resolution[][];
}

/** Answers one request. Nothing is kept between two of them. */
export function answerAnchoring({ id, text, old, passages }: AnchoringRequest): AnchoringAnswer {
  return { id, resolutions: resolveSet(text, passages, old) };
}
