/** The creator of an annotation or a set: an IRI, an object with a name, or several. */
import type { Json } from '../../claims/json.ts';
import type { Urn } from '../../claims/identifiers.ts';
import { checkShape } from '../json/check-shape.ts';
import { idOf, isObject, listOf, stringOf, withoutMembers } from '../json/members.ts';
import { below, type ProblemList } from '../problem.ts';
import { recordIdOf } from './read-state.ts';
import { colourShape } from './schemas.ts';

export interface Creator {
  id: Urn;
  name: string | null;
  /** The member as the file had it, where it says more than id and name. */
  keep: Json | undefined;
}

const known = new Set(['id', '@id', 'type', '@type', 'name', 'colour']);

/** Colour of an author whose file names none. */
export const defaultColour = '#5b6b7a';

/** Colour of a creator, checked; null where the file names none. */
export function colourOf(creator: Json | undefined, path: string, problems: ProblemList): string | null {
  const first = listOf(creator)[0];
  if (!isObject(first) || first['colour'] === undefined) return null;
  return checkShape(colourShape, first['colour'], below(path, 'colour'), problems);
}

/** @returns null where the file names nobody; of several creators the first is the author */
export function readCreator(value: Json | undefined): Creator | null {
  const first = listOf(value)[0];
  const iri = isObject(first) ? idOf(first) : stringOf(first);
  const name = isObject(first) ? stringOf(first['name']) ?? stringOf(first['nickname']) : null;
  const address = iri ?? name;
  if (address === null) return null;
  const id = recordIdOf('person', address);
  const isPlain = id === iri && (!isObject(first) || !withoutMembers(first, known)) && listOf(value).length === 1;
  return { id, name: name ?? (id === iri ? null : address), keep: isPlain ? undefined : value };
}
