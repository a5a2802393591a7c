/**
 * A colleague's set over the sample corpus, read from its file and planned as an
 * import: claims in the order in which they were made, now in one document, now
 * in another. Beside it the least that could be done: parsing the file. What
 * matters is the ratio, and that 12,000 take four times as long as 3,000.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { bench, describe } from 'vitest';
import { describeSpan } from '../../src-common/core/anchoring/describe.ts';
import type { AnnotationSet } from '../../src-common/core/claims/annotation-set.ts';
import { builtInCodebook } from '../../src-common/core/claims/codebook.ts';
import { emptyState } from '../../src-common/core/claims/workspace-state.ts';
import { exportSet, importSet } from '../../src-common/core/formats/exchange.ts';
import type { KnownDocument, PlacedSet } from '../../src-common/core/formats/from-portable.ts';
import { w3cFormat } from '../../src-common/core/formats/w3c/w3c-format.ts';
import { suspicionsOf } from '../../src-common/core/layers/suspicions.ts';
import { planImport } from '../../src-renderer/stores/importing/plan-import.ts';
import { documentOf, idOf, setOf } from '../support/sample-records.ts';
import { manyClaims } from './many-claims.ts';

const few = { iterations: 2, time: 0, warmupIterations: 1, warmupTime: 0 };
const codebook = builtInCodebook;
const known = readdirSync('seeds').filter((name) => name.endsWith('.txt')).map((path, index): KnownDocument =>
  ({ record: documentOf(0x100000 + index, { path }), text: readFileSync(`seeds/${path}`, 'utf8') }));
/** Places of five words each. */
const passages = known.map(({ text }) => [...text.matchAll(/\w+ \w+ \w+ \w+ \w+/g)].map((one) => describeSpan(text, one.index, one.index + one[0].length)));
const texts = new Map(known.map(({ record, text }) => [record.id, text]));

/** The same documents with a line put in at the top: every passage has moved. */
const moved = known.map(({ record, text }): KnownDocument => ({ record, text: `Updated at noon.\n${text}` }));

function fileOf(count: number): string {
  const { claims, lookups } = manyClaims(count);
  const set: AnnotationSet = {
    ...setOf(0x5e), documents: known.map(({ record }) => record), sources: [...lookups.sources.values()], relations: [], groups: [],
    claims: claims.map((claim, index) => {
      const at = index % known.length;
      const spans = passages[at] ?? [];
      return { ...claim, documentId: (known[at] as KnownDocument).record.id, spans: spans.slice(index % spans.length).slice(0, 1) };
    }),
  };
  return exportSet(w3cFormat, set, { texts, codebook, generatedAt: '2026-01-02T10:00:00.000Z', version: '0' }).content;
}

function read(content: string, documents: readonly KnownDocument[]): Extract<PlacedSet, { ok: true }> {
  const placed = importSet(w3cFormat, content, { codebook, name: 'set', readAt: '2026-01-02T10:00:00.000Z' }, documents);
  if (!placed.ok) throw new Error(placed.problems[0]?.message);
  return placed;
}

function plan(placed: ReturnType<typeof read>): void {
  const records = emptyState();
  if (suspicionsOf(placed.set, records, idOf(0xb0)).length > 0) throw new Error('the set is refused');
  planImport('set.jsonld', { ...placed, generated: null, notes: [] }, false, { records, items: [], analystId: idOf(0xb0), now: '2026-01-02T10:00:00.000Z' });
}

for (const count of [3000, 12_000]) describe(`a set of ${count} claims`, () => {
  const content = fileOf(count);
  const placed = read(content, known);
  bench('parsed as JSON', () => { JSON.parse(content); }, few);
  bench('read, every passage where it was', () => { read(content, known); }, few);
  bench('read, every passage moved', () => { read(content, moved); }, few);
  bench('planned', () => { plan(placed); }, few);
});
