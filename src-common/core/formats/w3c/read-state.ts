/** What one reading of a file gathers while it goes through the annotations. */
import { v5 } from 'uuid';
import type { Analyst } from '../../claims/annotation-set.ts';
import type { Urn } from '../../claims/identifiers.ts';
import { isUrn } from '../../claims/identifiers.ts';
import type { Source } from '../../claims/source.ts';
import { t } from '../../messages/translate.ts';
import type { ReadOptions } from '../format.ts';
import { idOf, type JsonObject } from '../json/members.ts';
import type { PortableDocument } from '../portable-set.ts';
import { below, type ProblemList } from '../problem.ts';

export interface ReadState {
  problems: ProblemList;
  options: ReadOptions;
  /** Author of the set, and of annotations that name nobody. */
  author: Analyst;
  /** By the id under which claims refer to them. */
  documents: Map<Urn, PortableDocument>;
  sources: Map<Urn, Source>;
  /** Ids of the annotations read so far, and where they stand. */
  annotations: Map<Urn, string>;
}

/** Name space of the ids that stand for IRIs of other tools. */
const foreignNamespace = '2d1cf3a8-6b5e-5f0c-8f0e-0b9a4a3d7c52';

/**
 * The record id for an IRI: itself where it is one of ours, else always the
 * same urn:uuid (version 5) for the same IRI, so that importing a file twice
 * gives the same records.
 */
export function recordIdOf(kind: 'annotation' | 'set' | 'document' | 'person', iri: string): Urn {
  return isUrn(iri) ? iri : `urn:uuid:${v5(`${kind}\n${iri}`, foreignNamespace)}`;
}

/** The ids of an annotation, entered into those read so far; an id that is used twice refuses the file. */
export function enterAnnotation(annotation: JsonObject, path: string, fallbackId: string, state: ReadState): { iri: string | null; id: Urn } {
  const iri = idOf(annotation);
  if (iri === null) state.problems.note(path, t('errors.format.noId'));
  const id = recordIdOf('annotation', iri ?? fallbackId);
  const before = state.annotations.get(id);
  if (before !== undefined) state.problems.refuse(below(path, 'id'), t('errors.format.duplicateId', { id: iri ?? id, other: before }));
  state.annotations.set(id, path);
  return { iri, id };
}
