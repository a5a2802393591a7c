/**
 * "The same as ours": a source or tag of a colleague's set means one of one's
 * own. Both keep their ids; taking the record away undoes it.
 */
import type { Urn } from './identifiers.ts';

export interface Alias {
  id: Urn;
  kind: 'source' | 'tag';
  /** The set that theirs comes from. */
  setId: Urn;
  /** A source's id, or a tag as it is written. */
  theirs: string;
  ours: string;
}
