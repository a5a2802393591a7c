/**
 * One's own sources: those that no colleague's set brought along. Pickers,
 * look-ups by name and new documents know these only, so that nothing of a
 * colleague's comes into one's own work by a name.
 */
import type { Source } from './source.ts';

/** Merged ones are among them, as they are found by their names; `findSources` and `sourceNamed` give the one they are merged into. */
export function ownSources(sources: Iterable<Source>): Source[] {
  return [...sources].filter((source) => source.setId === undefined);
}
