/** Relations and groups in the form between a file and the workspace: they hang on ids and need no text. */
import type { ClaimGroup } from '../claims/claim-group.ts';
import type { Relation } from '../claims/relation.ts';
import type { Urn } from '../claims/identifiers.ts';

interface FromFile {
  /** Where in the file it was read from; empty if it was not read. */
  at: string;
}

export type PortableRelation = Omit<Relation, 'setId'> & FromFile;
export type PortableGroup = Omit<ClaimGroup, 'setId'> & FromFile;

export interface PortableLinks {
  relations: PortableRelation[];
  groups: PortableGroup[];
}

export function portableLinks({ relations, groups }: { relations: readonly Relation[]; groups: readonly ClaimGroup[] }): PortableLinks {
  return {
    relations: relations.map(({ setId: _setId, ...relation }) => ({ ...relation, at: '' })),
    groups: groups.map(({ setId: _setId, ...group }) => ({ ...group, at: '' })),
  };
}

/** @param setId the set that they belong to here */
export function linksFromPortable({ relations, groups }: PortableLinks, setId: Urn): { relations: Relation[]; groups: ClaimGroup[] } {
  return {
    relations: relations.map(({ at: _at, ...relation }) => ({ ...relation, setId })),
    groups: groups.map(({ at: _at, ...group }) => ({ ...group, setId })),
  };
}
