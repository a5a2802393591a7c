/** Two hundred random pairs of sets: the window's way to the figures (records) and the command's (files) come to the same, and to the counts of the side-by-side view. */
import { expect, it } from 'vitest';
import { agreementJson } from '../../../src-common/core/agreement/agreement-json.ts';
import { sheetOf, type AgreementSheet } from '../../../src-common/core/agreement/agreement-sheet.ts';
import { computeAgreement } from '../../../src-common/core/agreement/compute-agreement.ts';
import { placedSet } from '../../../src-common/core/agreement/placed-set.ts';
import { agreementInput, type SetToCompare } from '../../../src-common/core/agreement/sets-to-compare.ts';
import type { AnnotationSet } from '../../../src-common/core/claims/annotation-set.ts';
import { builtInCodebook } from '../../../src-common/core/claims/codebook.ts';
import type { Credibility } from '../../../src-common/core/claims/claim.ts';
import type { Reliability } from '../../../src-common/core/claims/source.ts';
import { compareDocument, countRows } from '../../../src-common/core/compare/comparison.ts';
import { meaningsOf } from '../../../src-common/core/compare/meanings.ts';
import { exportSet, readPortable } from '../../../src-common/core/formats/exchange.ts';
import { w3cFormat } from '../../../src-common/core/formats/w3c/w3c-format.ts';
import { claimOf, documentOf, idOf, linkOf, setOf, sourceOf, spanOf } from '../../support/sample-records.ts';
import { numbers } from './agreement-case.ts';

const text = 'The quick brown fox jumps over the lazy dog, and says that it does not mind at all.';
const now = '2026-01-01T00:00:00.000Z';

function randomSet(next: (below: number) => number, from: number): AnnotationSet {
  const set = setOf(from, { name: `Set ${from}`, author: { id: idOf(from + 1), name: `Analyst ${from}`, colour: '#336699' } });
  const sources = [0, 1].map((at) => sourceOf(from + 2 + at, { name: ['Reuters', 'Xinhua', 'TASS'][next(3)] ?? '', grades: [{ grade: (['A', 'C', 'F'] as Reliability[])[next(3)] ?? 'A', since: '', reason: '' }] }));
  const documents = [0, 1].map((at) => documentOf(0xd0 + at, { path: `${at}.txt`, sha256: `${at}`.repeat(64), textSha256: `${at + 2}`.repeat(64), length: text.length, regions: [] }));
  const claims = Array.from({ length: 1 + next(8) }, (_, index) => {
    const start = next(60);
    const end = start + 1 + next(18);
    return claimOf(from + 16 + index, {
      setId: set.id, author: set.author.id, documentId: documents[next(2)]?.id ?? idOf(0xd0), kind: next(8) === 0 ? 'highlight' : 'claim', spans: [spanOf(text.slice(start, end), start)],
      signals: builtInCodebook.evidence.filter(() => next(5) === 0).map(({ id }) => id), credibility: ([1, 2, 3, 6, null] as (Credibility | null)[])[next(5)] ?? null,
      tags: ['arms', 'aid'].filter(() => next(2) === 0), attribution: next(3) === 0 ? [] : [linkOf(from + 64 + index, [], { sourceId: sources[next(2)]?.id ?? idOf(1) })],
    });
  });
  const used = documents.filter(({ id }) => claims.some(({ documentId }) => documentId === id));
  const named = sources.filter(({ id }) => claims.some(({ attribution }) => attribution.some(({ sourceId }) => sourceId === id)));
  return { ...set, relations: [], groups: [], claims: claims.sort((a, b) => (a.id < b.id ? -1 : 1)), sources: named, documents: used };
}

function throughFile(set: AnnotationSet): SetToCompare {
  const texts = new Map(set.documents.map(({ id }) => [id, text]));
  const { content } = exportSet(w3cFormat, set, { texts, codebook: builtInCodebook, generatedAt: now, version: '1' });
  const read = readPortable(w3cFormat, content, { codebook: builtInCodebook, name: 'set.jsonld', readAt: now });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.set;
}

function sheetFor(sets: SetToCompare[]): AgreementSheet {
  const { input } = agreementInput(sets.map((set, at) => ({ file: `${at}`, set })), false, now);
  return sheetOf(input, computeAgreement(input));
}

it('has the same figures by records and by files, and the counts of the rows side by side', () => {
  let met = 0;
  for (let round = 0; round < 200; round += 1) {
    const next = numbers(round + 900);
    const sets = [randomSet(next, 0x1000), randomSet(next, 0x2000)] as const;
    const sheet = sheetFor(sets.map(placedSet));
    expect(agreementJson(sheet), `${round}`).toEqual(agreementJson(sheetFor(sets.map(throughFile))));

    const sources = new Map(sets.flatMap((set) => set.sources.map((source) => [source.id as string, source])));
    const documents = new Map(sets.flatMap((set) => set.documents.map((document) => [document.id as string, document])));
    const context = { codebook: builtInCodebook, sources, documents, ...meaningsOf(sources, []), today: now.slice(0, 10) };
    const { mine, theirs, claims } = countRows([...documents.keys()].flatMap((id) => {
      const inIt = (set: AnnotationSet) => set.claims.filter(({ documentId }) => documentId === id);
      return compareDocument(inIt(sets[0]), inIt(sets[1]), context);
    }));
    const [pair] = sheet.pairs;
    expect(sheet.annotators.map((one) => one.claims), `${round}`).toEqual([mine, theirs]);
    expect([pair?.exact.matched, pair?.overlap.matched, pair?.onlyA, pair?.onlyB, pair?.overlap.n], `${round}`)
      .toEqual([claims.same, claims.same + claims.overlapping, claims.mine, claims.theirs, claims.same + claims.overlapping + claims.mine + claims.theirs]);
    for (const field of sheet.fields) expect(field.n + field.missing).toBe(claims.same + claims.overlapping);
    met += claims.same + claims.overlapping;
  }
  expect(met).toBeGreaterThan(200);
});
