/** What is written is read back the same: the promise of the native format. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnnotationSet } from '../../../src-common/core/claims/annotation-set.ts';
import { attributionRoles } from '../../../src-common/core/claims/attribution.ts';
import { confidenceLevels, credibilityGrades, type Claim } from '../../../src-common/core/claims/claim.ts';
import { builtInCodebook } from '../../../src-common/core/claims/codebook.ts';
import type { Json } from '../../../src-common/core/claims/json.ts';
import { reliabilityGrades, sourceKinds, type Source } from '../../../src-common/core/claims/source.ts';
import type { TextSpan } from '../../../src-common/core/claims/text-span.ts';
import { describeSpan } from '../../../src-common/core/anchoring/describe.ts';
import { exportSet, importSet } from '../../../src-common/core/formats/exchange.ts';
import type { KnownDocument } from '../../../src-common/core/formats/from-portable.ts';
import { w3cFormat } from '../../../src-common/core/formats/w3c/w3c-format.ts';
import { snapOutward } from '../../../src-common/core/text/graphemes.ts';
import { claimOn, documentOf, id, readOptions, seed, setOf, textsOf, writeContext } from '../../support/format-case.ts';

/** Pieces that go wrong when offsets are counted in the wrong unit or words are compared loosely. */
const pieces = [
  'China ', 'and Russia ', '😀', '👩‍👩‍👧‍👦', '🇺🇦', '中俄', '関係。', 'العلاقات ', 'e\u0301', 'नमस्ते ', '\r\n', '\n', '\u00a0', '"', '\\', '\ufeff',
  '</script>', '𝒳', 'a', 'z\u0303\u0323', '\t', '=1+1',
];
const words = fc.array(fc.constantFrom(...pieces), { maxLength: 6 }).map((parts) => parts.join(''));

const documents: KnownDocument[] = [
  documentOf('mixed.txt', pieces.join(' ').repeat(3) + 'end'),
  documentOf('a/deeper/astral.txt', '😀'.repeat(40) + ' between ' + '中文，'.repeat(30) + 'العربية '.repeat(20)),
];

function spanIn(document: KnownDocument): fc.Arbitrary<TextSpan> {
  const { text } = document;
  return fc.tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: 40 })).map(([start, length]) => {
    const whole = snapOutward(text, start, Math.min(text.length, start + length));
    return describeSpan(text, whole.start, whole.end);
  });
}

function fragmentsIn(document: KnownDocument): fc.Arbitrary<TextSpan[]> {
  return fc.array(spanIn(document), { minLength: 1, maxLength: 4 }).map((spans) => {
    const sorted = spans.toSorted((a, b) => a.start - b.start || a.end - b.end);
    const kept: TextSpan[] = [];
    for (const span of sorted) if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
    return kept;
  });
}

const json: fc.Arbitrary<Json> = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constant(null), fc.boolean(), fc.integer(), words,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('x', 'ключ', 'value', 'type'), tie('value'), { maxKeys: 3 }),
  ),
})).value;

const foreign = fc.dictionary(fc.constantFrom('rights', 'audience', 'x:own', '鍵'), json, { minKeys: 1, maxKeys: 3 });
const sources: fc.Arbitrary<Source[]> = fc.array(fc.record({
  name: words, kind: fc.constantFrom(...sourceKinds), aliases: fc.array(words, { maxLength: 2 }), descriptor: words,
  grades: fc.array(fc.record({ grade: fc.constantFrom(...reliabilityGrades), since: fc.constantFrom('2024-01-01', '2025-06-30'), reason: words }), { maxLength: 2 }),
}), { minLength: 1, maxLength: 5 }).map((list) => list.map((source, index) => ({
  ...source, id: id(1000 + index), onBehalfOf: index > 0 && index % 2 === 0 ? id(1000 + index - 1) : null,
})));

const termIds = [...builtInCodebook.evidence.map((term) => term.id), 'own term/ü'];

function claimIn(document: KnownDocument, number: number, sourceCount: number): fc.Arbitrary<Claim> {
  const optionalSpan = fc.option(spanIn(document));
  // Each link may be relayed by any of the links before it: chains, forks and joins.
  const links = fc.array(fc.record({
    source: fc.nat(sourceCount - 1), role: fc.constantFrom(...attributionRoles), relays: fc.array(fc.nat(9), { maxLength: 3 }),
    cueSpan: optionalSpan, sourceSpan: optionalSpan, asPrinted: words,
  }), { maxLength: 5 }).map((list) => list.map(({ source, relays, ...link }, index) => ({
    ...link,
    id: id(5000 + number * 100 + index),
    sourceId: id(1000 + source),
    parents: [...new Set(relays.filter((relay) => relay < index))].map((relay) => id(5000 + number * 100 + relay)),
  })));
  return fc.record({
    kind: fc.constantFrom('claim' as const, 'highlight' as const),
    spans: fragmentsIn(document), markers: fc.array(spanIn(document), { maxLength: 2 }), attribution: links, statement: words,
    signals: fc.uniqueArray(fc.constantFrom(...termIds), { maxLength: 3 }),
    statusOverride: fc.option(fc.record({ status: fc.constantFrom(...termIds), reason: words })),
    reliability: fc.option(fc.record({ grade: fc.constantFrom(...reliabilityGrades), reason: words })),
    credibility: fc.option(fc.constantFrom(...credibilityGrades)), confidence: fc.option(fc.constantFrom(...confidenceLevels)),
    statedOn: fc.option(fc.record({ text: words, value: fc.option(fc.constantFrom('2024-09-06', '2024-07/2024-08')), basis: words })),
    tags: fc.array(words, { maxLength: 3 }), note: words, codebookVersion: fc.integer({ min: 1, max: 9 }),
    revision: fc.integer({ min: 1, max: 99 }), author: fc.constantFrom(id(1), id(77)), extra: fc.option(foreign),
  }).map(({ extra, ...fields }) => claimOn(document, 0, 1, { ...fields, id: id(100 + number), ...(extra ? { foreign: extra } : {}) }));
}

const sets: fc.Arbitrary<AnnotationSet> = fc.tuple(sources, fc.option(foreign)).chain(([list, extra]) =>
  fc.array(fc.constantFrom(...documents), { maxLength: 4 })
    .chain((chosen) => fc.tuple(...chosen.map((document, number) => claimIn(document, number, list.length))))
    .map((claims) => setOf(documents, claims, { sources: list, ...(extra ? { foreign: extra } : {}) })));

function throughFile(set: AnnotationSet, known: KnownDocument[]) {
  const { content } = exportSet(w3cFormat, set, { ...writeContext, texts: textsOf(known) });
  return importSet(w3cFormat, content, readOptions, known);
}

describe('a set through a W3C file', () => {
  it('comes back the same, whatever is in it', () => {
    fc.assert(fc.property(sets, (set) => {
      const read = throughFile(set, documents);
      expect(read.problems.filter((problem) => problem.level === 'problem')).toEqual([]);
      expect(read.ok && read.set).toEqual(set);
    }), { numRuns: 150 });
  });

  it('is written the same again after reading', () => {
    fc.assert(fc.property(sets, (set) => {
      const first = exportSet(w3cFormat, set, { ...writeContext, texts: textsOf(documents) }).content;
      const read = importSet(w3cFormat, first, readOptions, documents);
      if (!read.ok) throw new Error(JSON.stringify(read.problems));
      expect(exportSet(w3cFormat, read.set, { ...writeContext, texts: textsOf(documents) }).content).toBe(first);
    }), { numRuns: 60 });
  });

  it('counts code points, not UTF-16 units', () => {
    const document = documentOf('emoji.txt', '😀😀 中 عـ e\u0301x 👩‍👩‍👧‍👦 claim');
    const start = document.text.indexOf('claim');
    const { content } = exportSet(w3cFormat, setOf([document], [claimOn(document, start, start + 5)]), { ...writeContext, texts: textsOf([document]) });
    const file = JSON.parse(content) as { first: { items: { target: { selector: { start?: number; end?: number }[] } }[] } };
    const before = [...document.text.slice(0, start)].length;
    expect(file.first.items[0]?.target.selector[1]).toEqual({ type: 'TextPositionSelector', start: before, end: before + 5 });
    expect(before).toBe(20);
    expect(start).toBe(26);
  });

  it('finds the second of two equal passages as the second', () => {
    const document = seed('003_7019fd52fda32232.txt');
    const fold = (text: string) => text.replace(/\s+/g, ' ');
    const second = { start: 4655, end: 4965 };
    const words = document.text.slice(second.start, second.end);
    expect(words).toMatch(/^"China\s+and\s+Russia\s+will\s+not\s+target/);
    // The premise: the same words stand twice, with their lines broken elsewhere.
    expect(fold(document.text).split(fold(words)).length - 1).toBe(2);
    const set = setOf([document], [claimOn(document, second.start, second.end)]);
    const read = throughFile(set, [document]);
    expect(read.ok && read.set.claims[0]?.spans[0]).toMatchObject(second);
    expect(read.problems).toEqual([]);
  });

  it('tells equal passages apart by their context when the text has moved', () => {
    const document = documentOf('twice.txt', 'First: it is so, said Ann. Second: it is so, said Bob.');
    const start = document.text.lastIndexOf('it is so');
    const set = setOf([document], [claimOn(document, start, start + 8)]);
    const { content } = exportSet(w3cFormat, set, { ...writeContext, texts: textsOf([document]) });
    const moved = documentOf('twice.txt', `A new line above all.\n${document.text}`);
    const read = importSet(w3cFormat, content, readOptions, [moved]);
    expect(read.ok && read.set.claims[0]?.spans[0]?.start).toBe(moved.text.lastIndexOf('it is so'));
    expect(read.ok && read.set.claims[0]?.documentId).toBe(moved.record.id);
    expect(read.problems.map(({ level }) => level)).toEqual(['note', 'note']);
  });
});
