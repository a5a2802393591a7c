import { describe, expect, test } from 'vitest';
import type { MissingAnchoring } from '../../../src-common/core/claims/anchoring.ts';
import type { DocumentRecord } from '../../../src-common/core/claims/document-record.ts';
import { emptyState, putRecord } from '../../../src-common/core/claims/workspace-state.ts';
import { outdated, type FileNow } from '../../../src-common/core/revisions/outdated.ts';
import { claimOf, documentOf, idOf } from '../../support/sample-records.ts';

const file = (number: number, path: string, text: string, more: Partial<FileNow> = {}): FileNow => ({ id: idOf(number), path, sha256: `bytes ${text}`, textSha256: text, encoding: 'utf-8', ...more });
const record = (number: number, path: string, text: string, more: Partial<DocumentRecord> = {}): DocumentRecord => documentOf(number, { path, sha256: `bytes ${text}`, textSha256: text, ...more });
const missing = (soughtIn: number): MissingAnchoring => ({ state: 'orphan', soughtIn: idOf(soughtIn), candidates: [], settled: false, lost: [] });

/** Every record has one claim, by the record's number. */
function found(records: readonly DocumentRecord[], files: readonly FileNow[], anchoring?: MissingAnchoring) {
  const state = emptyState();
  records.forEach((one, index) => {
    putRecord(state, 'document', one.id, one);
    putRecord(state, 'claim', idOf(index + 1), claimOf(index + 1, { documentId: one.id, ...(anchoring ? { anchoring } : {}) }));
  });
  const { follow, returned, gone } = outdated(state, files);
  return { follow: follow.map((one) => `${one.record.path} ${one.kind} ${one.file.path}`), returned: returned.length, gone: gone.map(({ path }) => path) };
}

describe('outdated', () => {
  const a = record(1, 'a.txt', 'old');
  const cases: [name: string, records: DocumentRecord[], files: FileNow[], anchoring: MissingAnchoring | undefined, expected: { follow?: string[]; returned?: number; gone?: string[] }][] = [
    ['a file as it was', [a], [file(1, 'a.txt', 'old')], undefined, {}],
    ['another text', [a], [file(2, 'a.txt', 'new')], undefined, { follow: ['a.txt changed a.txt'] }],
    ['another text, in which was looked already', [a], [file(2, 'a.txt', 'new')], missing(2), {}],
    ['a third text', [a], [file(3, 'a.txt', 'newer')], missing(2), { follow: ['a.txt changed a.txt'] }],
    ['the old text again', [a], [file(1, 'a.txt', 'old')], missing(2), { returned: 1 }],
    ['the same text elsewhere', [a], [file(2, 'b.txt', 'old')], undefined, { follow: ['a.txt renamed b.txt'] }],
    ['copies elsewhere, one of the same name', [a], [file(2, 'b.txt', 'old'), file(3, 'deep/a.txt', 'old')], undefined, { follow: ['a.txt renamed deep/a.txt'] }],
    ['copies elsewhere, and nobody knows which', [a], [file(2, 'b.txt', 'old'), file(3, 'c.txt', 'old')], undefined, { gone: ['a.txt'] }],
    ['a copy elsewhere, and the file edited', [a], [file(2, 'backup/a.txt', 'old'), file(3, 'a.txt', 'new')], undefined, { follow: ['a.txt changed a.txt'] }],
    ['no file', [a], [], undefined, { gone: ['a.txt'] }],
    ['renamed after it changed', [a, record(2, 'a.txt', 'new', { revisionOf: idOf(1) })], [file(3, 'c.txt', 'new')], undefined, { follow: ['a.txt changed c.txt', 'a.txt renamed c.txt'] }],
    ['revisions of each other', [record(1, 'a.txt', 'old', { revisionOf: idOf(2) }), record(2, 'a.txt', 'new', { revisionOf: idOf(1) })], [], undefined, { gone: ['a.txt', 'a.txt'] }],
    ['the same bytes in another encoding', [a], [file(2, 'a.txt', 'other letters', { sha256: 'bytes old', encoding: 'windows-1252' })], undefined, {}],
    ['the same bytes read by another program', [a], [file(2, 'a.txt', 'other letters', { sha256: 'bytes old' })], undefined, { follow: ['a.txt changed a.txt'] }],
  ];
  test.each(cases)('%s', (_name, records, files, anchoring, expected) => {
    expect(found(records, files, anchoring)).toEqual({ follow: [], returned: 0, gone: [], ...expected });
  });
});
