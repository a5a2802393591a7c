/** Runs in the window: fills its database with the claims of twenty analysts over the documents of a folder. */
import type { Analyst } from '../../src-common/core/claims/annotation-set.ts';
import type { Claim } from '../../src-common/core/claims/claim.ts';
import type { Urn } from '../../src-common/core/claims/identifiers.ts';
import { emptyState, putRecord } from '../../src-common/core/claims/workspace-state.ts';
import { openWorkspaceDatabase } from '../../src-renderer/db/workspace-database.ts';
import { claimOf, documentOf, idOf, setOf, spanOf } from '../support/sample-records.ts';
import { manyAnnotators } from './many-annotators.ts';

/** A document as the folder has it: a claim on another text would be looked for again. */
export interface OnDisk {
  id: string;
  sha256: string;
  length: number;
}

/** @param disk the documents, in the order of their numbers; the first analyst is the one at the keys */
export async function fill(workspaceId: string, me: Analyst, disk: readonly OnDisk[], analysts: number, each: number): Promise<void> {
  const ids = disk.map(({ id }) => id);
  const { annotators, documents } = manyAnnotators(analysts, ids.length, each);
  const places = new Map(documents.map(({ id }, index) => [id as string, ids[index] as Urn]));
  const state = emptyState();
  documents.forEach(({ name }, index) => {
    const { id, sha256, length } = disk[index] as OnDisk;
    putRecord(state, 'document', id, documentOf(1, { id: id as Urn, path: name, title: name, sha256, textSha256: sha256, length, publishedOn: '2024-09-08' }));
  });
  for (const source of annotators[0]?.sources.values() ?? []) putRecord(state, 'source', source.id as string, source as never);
  annotators.forEach(({ name, claims }, analyst) => {
    const author = analyst === 0 ? me : { id: idOf(0xa000 + analyst), name, colour: '#336699' };
    const set = setOf(0x5e00 + analyst, { name: `${author.name}’s claims`, author, ...(analyst === 0 ? {} : { received: { file: `${name}.jsonld`, at: '2026-01-01T10:00:00.000Z', generated: null } }) });
    putRecord(state, 'set', set.id, set);
    claims.forEach((coded, index) => {
      const documentId = places.get(coded.documentId) as Urn;
      const spans = coded.spans.map(({ start, end }) => spanOf('word '.repeat(80).slice(0, end - start), start));
      const claim = claimOf(1, { ...coded, documentId, spans, setId: set.id, author: author.id, statement: `Claim ${index} as it was put down` } as Partial<Claim>);
      putRecord(state, 'claim', claim.id, claim);
    });
  });
  const database = await openWorkspaceDatabase(workspaceId);
  const { head } = await database.load();
  await database.replaceWith([], state, { replica: head.replica, sequence: 0, hash: null });
  await database.close();
}
