/**
 * Three ways to the same counts, on the sample sets and on two hundred random
 * pairs: side by side, the agreement view (records) and `attest agreement`
 * (files). What lies in Regions stands side by side and does not count; each of
 * the three says how much that is.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { extrasOf, type AgreementExtras } from '../../../src-common/core/agreement/agreement-extras.ts';
import { agreementJson } from '../../../src-common/core/agreement/agreement-json.ts';
import { sheetOf, type AgreementSheet } from '../../../src-common/core/agreement/agreement-sheet.ts';
import { computeAgreement } from '../../../src-common/core/agreement/compute-agreement.ts';
import { packedSet } from '../../../src-common/core/agreement/placed-set.ts';
import { unpackSet } from '../../../src-common/core/agreement/packed-set.ts';
import { agreementInput } from '../../../src-common/core/agreement/sets-to-compare.ts';
import type { AnnotationSet } from '../../../src-common/core/claims/annotation-set.ts';
import { builtInCodebook } from '../../../src-common/core/claims/codebook.ts';
import type { Credibility } from '../../../src-common/core/claims/claim.ts';
import type { Reliability } from '../../../src-common/core/claims/source.ts';
import { compareDocument, countRows, type ComparisonCounts } from '../../../src-common/core/compare/comparison.ts';
import { rowsInRegions } from '../../../src-common/core/compare/in-regions.ts';
import { meaningsOf } from '../../../src-common/core/compare/meanings.ts';
import { exportSet } from '../../../src-common/core/formats/exchange.ts';
import { w3cFormat } from '../../../src-common/core/formats/w3c/w3c-format.ts';
import { callAttest } from '../../support/cli-call.ts';
import { claimOf, documentOf, idOf, linkOf, setOf, sourceOf, spanOf } from '../../support/sample-records.ts';
import { sampleSets } from '../../support/sample-sets/sample-sets.ts';
import { numbers } from './agreement-case.ts';

const text = 'The quick brown fox jumps over the lazy dog, and says that it does not mind at all.';
/** The clock of the command. */
const now = '2026-02-03T04:05:06.000Z';
const seeds = fileURLToPath(new URL('../../../seeds/annotations', import.meta.url));
let folder: string;

beforeAll(async () => { folder = await mkdtemp(path.join(tmpdir(), 'attest-counts-')); });
afterAll(() => rm(folder, { recursive: true }));

function randomSet(next: (below: number) => number, from: number, regions: readonly { start: number; end: number; kind: 'caption' }[][]): AnnotationSet {
  const set = setOf(from, { name: `Set ${from}`, author: { id: idOf(from + 1), name: `Analyst ${from}`, colour: '#336699' } });
  const sources = [0, 1].map((at) => sourceOf(from + 2 + at, { name: ['Reuters', 'Xinhua', 'TASS'][next(3)] ?? '', grades: [{ grade: (['A', 'C', 'F'] as Reliability[])[next(3)] ?? 'A', since: '', reason: '' }] }));
  const documents = [0, 1].map((at) => documentOf(0xd0 + at, { path: `${at}.txt`, sha256: `${at}`.repeat(64), textSha256: `${at + 2}`.repeat(64), length: text.length, regions: [...regions[at] ?? []] }));
  const claims = Array.from({ length: 1 + next(8) }, (_, index) => {
    const start = next(60);
    const end = start + 1 + next(18);
    return claimOf(from + 16 + index, {
      setId: set.id, author: set.author.id, documentId: documents[next(2)]?.id ?? idOf(0xd0), kind: next(8) === 0 ? 'highlight' : 'claim', spans: [spanOf(text.slice(start, end), start)],
      signals: builtInCodebook.evidence.filter(() => next(5) === 0).map(({ id }) => id), credibility: ([1, 2, 3, 6, null] as (Credibility | null)[])[next(5)] ?? null,
      tags: ['arms', 'aid'].filter(() => next(2) === 0), attribution: next(3) === 0 ? [] : [linkOf(from + 64 + index, [], { sourceId: sources[next(2)]?.id ?? idOf(1) })],
      created: `2026-01-0${1 + next(3)}T10:00:00.000Z`,
    });
  });
  const used = documents.filter(({ id }) => claims.some(({ documentId }) => documentId === id));
  const named = sources.filter(({ id }) => claims.some(({ attribution }) => attribution.some(({ sourceId }) => sourceId === id)));
  return { ...set, relations: [], groups: [], claims: claims.sort((a, b) => (a.id < b.id ? -1 : 1)), sources: named, documents: used };
}

async function fileOf(set: AnnotationSet, name: string): Promise<string> {
  const texts = new Map(set.documents.map(({ id }) => [id, text]));
  const { content } = exportSet(w3cFormat, set, { texts, codebook: builtInCodebook, generatedAt: now, version: '1' });
  const file = path.join(folder, name);
  await writeFile(file, content);
  return file;
}

/** As the view has it: the sets go to its worker in columns. */
function inWindow(sets: readonly AnnotationSet[]): { sheet: AgreementSheet; extras: AgreementExtras } {
  const { input } = agreementInput(sets.map((set, at) => ({ file: `${at}`, set: unpackSet(structuredClone(packedSet(set))) })), false, now);
  const agreement = computeAgreement(input);
  return { sheet: sheetOf(input, agreement), extras: extrasOf(input, agreement) };
}

/** Without intervals, and the reasons why some have none: they take nearly all of the time. */
const withoutIntervals = (answer: object): unknown => JSON.parse(JSON.stringify(answer, (key, value: unknown) => (key === 'ci95' || key === 'why' ? undefined : value)));

function sideBySide(sets: readonly [AnnotationSet, AnnotationSet]): { counts: ComparisonCounts; shared: number; inRegions: string[] } {
  const sources = new Map(sets.flatMap((set) => set.sources.map((source) => [source.id as string, source])));
  const documents = new Map(sets.flatMap((set) => set.documents.map((document) => [document.id as string, document])));
  const context = { codebook: builtInCodebook, sources, documents, ...meaningsOf(sources, []), today: now.slice(0, 10) };
  const all = [...documents.values()].map(({ id, regions }) => {
    const inIt = (set: AnnotationSet) => set.claims.filter(({ documentId }) => documentId === id);
    const rows = compareDocument(inIt(sets[0]), inIt(sets[1]), context);
    return { rows, inRegions: rowsInRegions(rows, regions) };
  });
  const counts = countRows(all.flatMap(({ rows }) => rows));
  return { counts, shared: counts.claims.same + counts.claims.overlapping, inRegions: all.flatMap(({ inRegions }) => inRegions.map(({ mine, theirs }) => `${mine?.id} ${theirs?.id}`)).sort() };
}

interface Answer {
  spans: { exact: { matched: number; n: number }[]; overlap: { matched: number; n: number }[] };
  fields: Record<string, { n: number; missing: number }>;
  leftOut: { inRegions: string[]; shared: { n: number; pairs: [string, string][] }[] };
}

/** All three; the command's answer is the view's, to the digit. */
async function threeWays(sets: readonly [AnnotationSet, AnnotationSet], files: readonly string[], what: string): Promise<{ answer: Answer; shared: number; inRegions: string[] }> {
  const { sheet, extras } = inWindow(sets);
  const answer = (await callAttest(['agreement', ...files, '--json'])).json<Answer>();
  expect(withoutIntervals(answer), what).toEqual(withoutIntervals(agreementJson(sheet, extras)));
  const { counts, shared, inRegions } = sideBySide(sets);
  expect(sheet.annotators.map(({ claims }) => claims), what).toEqual([counts.mine, counts.theirs]);
  expect(answer.leftOut.shared[0]?.pairs.map((pair) => pair.join(' ')).sort(), what).toEqual(inRegions);
  const [exact, overlap] = [answer.spans.exact[0], answer.spans.overlap[0]];
  const there = counts.mine + counts.theirs - answer.leftOut.inRegions.length;
  for (const score of [exact, overlap]) expect((score?.n ?? 0) + (score?.matched ?? 0), what).toBe(there);
  for (const { n, missing } of Object.values(answer.fields)) expect(n + missing, what).toBe(overlap?.matched);
  return { answer, shared, inRegions };
}

it('the sample sets: 65 passages stand side by side, 64 count', async () => {
  const samples = sampleSets();
  const sets = samples.map(({ set }) => set) as [AnnotationSet, AnnotationSet];
  const { answer, shared, inRegions } = await threeWays(sets, samples.map(({ fileName }) => path.join(seeds, fileName)), 'sample sets');
  expect([shared, inRegions.length, answer.spans.overlap[0]?.matched]).toEqual([65, 1, 64]);
});

it('two hundred random pairs, half of them on texts with regions', async () => {
  let [met, cut] = [0, 0];
  for (let round = 0; round < 200; round += 1) {
    const next = numbers(round + 900);
    const regions = [0, 1].map(() => (round % 2 === 0 ? [] : Array.from({ length: 1 + next(2) }, () => {
      const start = next(60);
      return { start, end: start + 8 + next(15), kind: 'caption' as const };
    })));
    const sets = [randomSet(next, 0x1000, regions), randomSet(next, 0x2000, regions)] as const;
    const files = [await fileOf(sets[0], `${round}-a.jsonld`), await fileOf(sets[1], `${round}-b.jsonld`)];
    const { answer, shared, inRegions } = await threeWays(sets, files, `${round}`);
    const matched = answer.spans.overlap[0]?.matched ?? 0;
    // Where Regions are cut out of passages that meet several, another one may be the nearest: then each is told by its ids.
    if (regions.every((list) => list.length === 0)) expect([matched, inRegions], `${round}`).toEqual([shared, []]);
    else expect(matched, `${round}`).toBeGreaterThanOrEqual(shared - inRegions.length);
    met += matched;
    cut += inRegions.length;
  }
  expect(met).toBeGreaterThan(200);
  expect(cut).toBeGreaterThan(11);
}, 120_000);
