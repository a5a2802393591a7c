/** Annotation set files over the texts of a session: what a colleague would send. */
import { describeSpan } from '../../src-common/core/anchoring/describe.ts';
import type { Analyst, AnnotationSet } from '../../src-common/core/claims/annotation-set.ts';
import type { AttributionLink } from '../../src-common/core/claims/attribution.ts';
import type { Claim } from '../../src-common/core/claims/claim.ts';
import { builtInCodebook } from '../../src-common/core/claims/codebook.ts';
import { newClaim } from '../../src-common/core/claims/new-claim.ts';
import { exportSet } from '../../src-common/core/formats/exchange.ts';
import { w3cFormat } from '../../src-common/core/formats/w3c/w3c-format.ts';
import { documentOperations } from '../../src-renderer/stores/document-operations.ts';
import type { Session } from '../../src-renderer/stores/session.svelte.ts';
import { idOf, linkOf, sourceOf } from './sample-records.ts';

export const ines: Analyst = { id: idOf(0x1e5), name: 'Ines Calloway', colour: '#225588' };
export const inesSetId = idOf(0x5e1);

/** The text of the open document. */
function textOf(session: Session): string {
  if (session.reading.text.kind !== 'ready') throw new Error('no text is open');
  return session.reading.text.text;
}

export function inesClaim(session: Session, number: number, start: number, end: number, fields: Partial<Claim> = {}): Claim {
  if (!session.document) throw new Error('no document is open');
  const claim = newClaim({
    documentId: documentOperations(session.document, []).record.id, setId: inesSetId, author: ines.id, spans: [describeSpan(textOf(session), start, end)],
    kind: 'claim', now: '2026-01-01T10:00:00.000Z', codebookVersion: builtInCodebook.version,
  });
  return { ...claim, id: idOf(number), statement: `Claim ${number}`, ...fields };
}

/** A chain of one source. */
export function saidBy(number: number): AttributionLink[] {
  return [linkOf(number + 0x2000, [], { sourceId: idOf(number) })];
}

/** Ines' set with two claims and two sources. */
export function inesSet(session: Session, fields: Partial<AnnotationSet> = {}): AnnotationSet {
  if (!session.document) throw new Error('no document is open');
  return {
    id: inesSetId, name: 'Ines’ set', author: ines, created: '2026-01-01T10:00:00.000Z',
    claims: [inesClaim(session, 0xc1, 0, 5, { attribution: saidBy(0xb1) }), inesClaim(session, 0xc2, 6, 14, { attribution: saidBy(0xb2), tags: ['aid'] })],
    relations: [], groups: [],
    sources: [sourceOf(0xb1, { name: 'Reuters', kind: 'agency' }), sourceOf(0xb2, { name: 'Lin Jian' })],
    documents: [documentOperations(session.document, []).record],
    ...fields,
  };
}

/** @param generatedAt when the file says it was made */
export function setFile(session: Session, set: AnnotationSet, generatedAt = '2026-01-02T10:00:00.000Z'): string {
  const texts = new Map(set.documents.map((document) => [document.id, textOf(session)]));
  return exportSet(w3cFormat, set, { texts, codebook: builtInCodebook, generatedAt, version: '0' }).content;
}
