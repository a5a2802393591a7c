/** Who is how far: cells, sums and the file. */
import { describe, expect, it } from 'vitest';
import { progressCsv, progressRows, progressSum, type ProgressSources } from '../../../src-common/core/progress/progress.ts';
import { claimOf, idOf, readingOf, setOf } from '../../support/sample-records.ts';

const ada = setOf(0x5e);
const bea = setOf(0x5f, { name: '=Bea', author: { id: idOf(0xa1), name: 'Bea', colour: '#993333' } });
const decided = setOf(0x60, { name: 'Decided', decidedFrom: [] });
const documents = [0xd0, 0xd1, 0xd2].map((number) => ({ id: idOf(number), title: `Document ${number}`, path: `${number}.txt` }));
const seen = { at: '2026-01-03T00:00:00.000Z', claims: [{ id: idOf(1), revision: 1 }, { id: idOf(2), revision: 2 }] };
const readings = [readingOf(0x900, { seen }), readingOf(0x901, { setId: bea.id, reader: bea.author.id, documentId: idOf(0xd1) })];

const sources = (hidden: string[] = []): ProgressSources => ({
  documents, sets: [ada, bea, decided],
  // Claim 1 is as it was, 2 was changed and 3 made after the others were seen.
  claims: [claimOf(1), claimOf(2, { revision: 3 }), claimOf(3), claimOf(4, { setId: bea.id, documentId: idOf(0xd2) })],
  readingOf: (documentId, setId) => readings.find((reading) => reading.documentId === documentId && reading.setId === setId) ?? null,
  hides: (set, documentId) => set === bea && hidden.includes(documentId),
  isClosed: (documentId) => hidden.includes(documentId),
  decidedIn: (_set, documentId) => (documentId === idOf(0xd0) ? { decided: 2, undecided: 1 } : { decided: 0, undecided: null }),
});

describe('a cell', () => {
  it('says how far an analyst is with a document, and what was made after seeing others', () => {
    const rows = progressRows(sources());
    expect(rows.map(({ cells }) => cells[0])).toMatchObject([{ state: 'done', claims: 3, after: 2, done: '2026-01-04T10:00:00.000Z' }, { state: 'none', claims: 0 }, { state: 'none' }]);
    expect(rows.map(({ cells }) => cells[1])).toMatchObject([{ state: 'none' }, { state: 'done', claims: 0 }, { state: 'begun', claims: 1, after: 0 }]);
    expect(rows.map(({ cells }) => cells[2])).toEqual([2, 0, 0].map((count, at) => ({ kind: 'deciding', decided: count, undecided: at === 0 ? 1 : null, isHidden: false })));
  });

  it('counts nothing that is hidden, not even whether there is something', () => {
    const cells = progressRows(sources([idOf(0xd0), idOf(0xd1), idOf(0xd2)])).map(({ cells: [, cell] }) => cell);
    expect(cells).toMatchObject([{ state: 'hidden', claims: null }, { state: 'done', claims: null }, { state: 'hidden', claims: null }]);
  });

  it('of a decided set does not call undecided nothing what is hidden, and of a colleague’s not even what was decided', () => {
    const cellsOf = (from: ProgressSources) => progressRows(from).map(({ cells }) => cells[2]);
    const closed = sources([idOf(0xd0)]);
    expect(cellsOf(closed)[0]).toEqual({ kind: 'deciding', decided: 2, undecided: null, isHidden: true });
    expect(cellsOf({ ...closed, hides: (_set, documentId) => closed.isClosed(documentId) })[0]).toEqual({ kind: 'deciding', decided: null, undecided: null, isHidden: true });
    expect(progressSum(progressRows(closed), 2)).toEqual({ done: 2, of: 2, hidden: 1 });
    expect(progressCsv(progressRows(closed), closed.sets).split('\r\n')[3]).toBe('Document 208,208.txt,Decided,Ada,hidden,,,,2,');
  });
});

it('is summed up for each set', () => {
  const rows = progressRows(sources());
  expect([0, 1, 2].map((column) => progressSum(rows, column))).toEqual([{ done: 1, of: 3, hidden: 0 }, { done: 1, of: 3, hidden: 0 }, { done: 2, of: 3, hidden: 0 }]);
});

it('is a line for each document and set in the file, formulas neutralised', () => {
  const lines = progressCsv(progressRows(sources([idOf(0xd2)])), [ada, bea, decided]).split('\r\n');
  expect(lines.length).toBe(1 + 9 + 1);
  expect(lines[0]).toBe('\ufeffdocument,path,set,author,state,claims,done,madeOrChangedAfterSeeingOthers,decided,undecided');
  expect(lines[1]).toBe('Document 208,208.txt,Set 94,Ada,done,3,2026-01-04T10:00:00.000Z,2,,');
  expect(lines[3]).toBe('Document 208,208.txt,Decided,Ada,deciding,,,,2,1');
  expect(lines[8]).toBe("Document 210,210.txt,'=Bea,Bea,hidden,,,,,");
});
