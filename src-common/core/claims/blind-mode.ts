/**
 * Blind review, a setting of the workspace: one record, set by Changes, so that
 * it travels with the workspace and the log says who set it and when.
 */
import type { Analyst } from './annotation-set.ts';
import type { Urn } from './identifiers.ts';

export interface BlindMode {
  id: typeof blindModeId;
  /** Colleagues' claims stay hidden in a document until one's own reading of it is done. */
  hidesTags: boolean;
  /** Colleagues are called by letters. */
  hidesNames: boolean;
  /** Drawn by chance when names were hidden: the order of the letters hangs on it. */
  seed: number;
  /** Whose letter is A, B, C … Whoever comes later is added at the end, so that no letter changes hands. */
  letters: Urn[];
  /** Whoever set it last. */
  by: Analyst;
  /** ISO 8601, UTC. */
  at: string;
}

/** There is one of it in a workspace. */
export const blindModeId = 'workspace';
