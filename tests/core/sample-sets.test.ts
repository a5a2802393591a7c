/** The two sample sets: that they are what their judgements say, valid, true to the rules, and hold what they are to show. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { AnnotationSet } from '../../src-common/core/claims/annotation-set.ts';
import { ChangeApplier } from '../../src-common/core/claims/change-applier.ts';
import { draftChange } from '../../src-common/core/claims/change-log.ts';
import { cutCycles, innermost, levelsOf, outermost } from '../../src-common/core/claims/attribution-graph.ts';
import type { Claim } from '../../src-common/core/claims/claim.ts';
import { builtInCodebook } from '../../src-common/core/claims/codebook.ts';
import { createRecord } from '../../src-common/core/claims/edits.ts';
import { isEdtf } from '../../src-common/core/claims/edtf-date.ts';
import { foldName } from '../../src-common/core/claims/fold-name.ts';
import { isUrn } from '../../src-common/core/claims/identifiers.ts';
import { relationTypes } from '../../src-common/core/claims/relation.ts';
import type { TextSpan } from '../../src-common/core/claims/text-span.ts';
import { emptyState } from '../../src-common/core/claims/workspace-state.ts';
import { importSet } from '../../src-common/core/formats/exchange.ts';
import { w3cFormat } from '../../src-common/core/formats/w3c/w3c-format.ts';
import { problemOfChange } from '../../src-common/core/records/change-schema.ts';
import { emptyHead } from '../support/sample-records.ts';
import { compareLinks } from '../support/sample-sets/compare-links.ts';
import { compareSets } from '../support/sample-sets/compare-sets.ts';
import { tablesOf, withTables } from '../support/sample-sets/describe-sets.ts';
import { findWords } from '../support/sample-sets/find-words.ts';
import { sharedTags, type JudgedClaim } from '../support/sample-sets/judgement.ts';
import { importedAt, sampleSets } from '../support/sample-sets/sample-sets.ts';
import { seedDocuments } from '../support/sample-sets/seed-documents.ts';

const folder = new URL('../../seeds/annotations/', import.meta.url);
const seeds = seedDocuments(importedAt);
const samples = sampleSets(seeds);
const texts = new Map(seeds.map(({ record, text }) => [record.id, text]));
const readOptions = { codebook: builtInCodebook, name: 'a file', readAt: '2027-01-01T00:00:00.000Z' };

function fileOf(name: string): string {
  return readFileSync(new URL(name, folder), 'utf8');
}

/** The set as a reader of the file gets it. */
function readBack(fileName: string): AnnotationSet {
  const read = importSet(w3cFormat, fileOf(fileName), readOptions, seeds);
  expect(read.problems).toEqual([]);
  if (!read.ok) throw new Error('not read');
  return read.set;
}

const claimsOf = (set: AnnotationSet): Claim[] => set.claims.filter(({ kind }) => kind === 'claim');
const textOf = (claim: Claim): string => texts.get(claim.documentId) ?? '';
const folded = (text: string): string => text.replace(/\s+/g, ' ');

function spansOf(claim: Claim): TextSpan[] {
  const inChain = claim.attribution.flatMap(({ cueSpan, sourceSpan }) => [cueSpan, sourceSpan]).filter((span) => span !== null);
  return [...claim.spans, ...claim.markers, ...inChain];
}

describe('seeds/annotations', () => {
  it('holds the two sets and what is said of them', () => {
    expect(readdirSync(folder).sort()).toEqual(['README.md', ...samples.map(({ fileName }) => fileName)]);
  });

  it('is what npm run samples would write, README and all', () => {
    const [first, second] = samples;
    if (!first || !second) throw new Error('two sets');
    for (const { fileName, content } of samples) expect(fileOf(fileName) === content, `${fileName}: run npm run samples`).toBe(true);
    expect(fileOf('README.md')).toBe(withTables(fileOf('README.md'), tablesOf(first.set, second.set)));
  });

  it('is the same when made again', () => {
    expect(sampleSets(seedDocuments(importedAt)).map(({ content }) => content)).toEqual(samples.map(({ content }) => content));
  });
});

describe.each(samples)('$judged.analyst.name', ({ judged, set, fileName }) => {
  const back = readBack(fileName);
  const claims = claimsOf(back);
  const judgements = judged.documents.flatMap((document) => document.judgements.map((one) => ({ ...one, path: document.path })));
  const nameOf = (sourceId: string): string[] => {
    const source = back.sources.find(({ id }) => id === sourceId);
    return [source?.name ?? '', ...(source?.aliases ?? [])].map(foldName);
  };

  it('relates claims in every way, also across documents', () => {
    expect(back.relations.length).toBeGreaterThanOrEqual(15);
    expect(new Set(back.relations.map(({ type }) => type))).toEqual(new Set(relationTypes));
    expect(new Set(back.relations.map(({ independent }) => independent))).toEqual(new Set([true, false, null]));
    const documentOf = new Map(back.claims.map(({ id, documentId }) => [id, documentId]));
    const across = back.relations.filter(({ from, to }) => documentOf.get(from) !== documentOf.get(to));
    expect(across.length).toBeGreaterThanOrEqual(8);
    expect(new Set(across.flatMap(({ from, to }) => [documentOf.get(from), documentOf.get(to)])).size).toBe(5);
    // Whoever judges whether two confirm each other says why.
    expect(back.relations.filter(({ type, independent, note }) => type === 'corroborates' && independent !== null && note === '')).toEqual([]);
  });

  it('gathers what says the same, also across documents', () => {
    expect(back.groups.length).toBeGreaterThanOrEqual(6);
    const documentOf = new Map(back.claims.map(({ id, documentId }) => [id, documentId]));
    expect(back.groups.filter(({ members }) => new Set(members.map((id) => documentOf.get(id))).size > 1).length).toBeGreaterThanOrEqual(4);
    expect(back.groups.filter(({ members }) => members.length < 2)).toEqual([]);
    // In a group, nothing speaks against anything else in it.
    const groupOf = new Map(back.groups.flatMap(({ id, members }) => members.map((member) => [member, id] as const)));
    expect(back.relations.filter(({ type, from, to }) => type === 'contradicts' && groupOf.has(from) && groupOf.get(from) === groupOf.get(to))).toEqual([]);
  });

  it('is read without a word, as it was built', () => {
    expect(back.claims).toEqual(set.claims);
    expect(back.sources).toEqual(set.sources);
    expect(back.documents).toEqual(set.documents);
    expect(back.relations).toEqual(set.relations);
    expect(back.groups).toEqual(set.groups);
    expect(back.author).toEqual(set.author);
  });

  it('has at least thirty claims, over all five documents, and some highlights', () => {
    expect(claims.length).toBeGreaterThanOrEqual(30);
    expect(new Set(claims.map(({ documentId }) => documentId)).size).toBe(5);
    expect(back.claims.length - claims.length).toBeGreaterThanOrEqual(3);
  });

  it('has every passage on its exact words, which are those of the judgement', () => {
    for (const [index, claim] of back.claims.entries()) {
      for (const span of spansOf(claim)) expect(textOf(claim).slice(span.start, span.end)).toBe(span.exact);
      const { on } = judgements[index] ?? { on: [] };
      const wanted = (Array.isArray(on) ? on : [on]).map((words) => {
        const quote = typeof words === 'string' ? words : words.quote;
        return quote.includes('⟦') ? quote.slice(quote.indexOf('⟦') + 1, quote.indexOf('⟧')) : quote;
      });
      expect(claim.spans.map(({ exact }) => folded(exact))).toEqual(wanted);
    }
  });

  it('holds only records that a Change can carry, and one Change makes them all', () => {
    const operations = [
      ...createRecord('set', { id: back.id, name: back.name, author: back.author, created: back.created }),
      ...back.documents.flatMap((document) => createRecord('document', document)),
      ...back.sources.flatMap((source) => createRecord('source', source)),
      ...back.claims.flatMap((claim) => createRecord('claim', claim)),
      ...back.relations.flatMap((relation) => createRecord('relation', relation)),
      ...back.groups.flatMap((group) => createRecord('group', group)),
    ];
    const change = draftChange(emptyHead(), { actor: back.author.id, kind: 'edit', operations, at: back.created });
    expect(problemOfChange(change)).toBeNull();
    const applier = new ChangeApplier(emptyState());
    applier.apply(change);
    expect([...applier.state.claims.values()]).toEqual(back.claims);
    expect(applier.state.sources.size).toBe(back.sources.length);
    expect(applier.state.relations.size).toBe(back.relations.length);
    expect(applier.state.groups.size).toBe(back.groups.length);
  });

  it('has ids that are ids, each once, links in their order', () => {
    const ids = [back.id, back.author.id, ...[back.sources, back.relations, back.groups].flat().map(({ id }) => id), ...back.claims.flatMap((claim) => [claim.id, ...claim.attribution.map(({ id }) => id)])];
    expect(ids.filter((id) => !isUrn(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
    const inOrder = (list: string[]) => expect(list).toEqual(list.toSorted());
    inOrder([...back.claims, ...back.relations, ...back.groups].map(({ id }) => id));
    for (const claim of claims) inOrder(claim.attribution.map(({ id }) => id));
  });

  it('has a status that follows from known signals, and never "nothing more" beside more', () => {
    const known = new Set(builtInCodebook.evidence.map(({ id }) => id));
    for (const claim of claims) {
      expect(claim.statusOverride).toBeNull();
      expect(claim.signals.length, claim.statement).toBeGreaterThan(0);
      expect(claim.signals.filter((id) => !known.has(id))).toEqual([]);
      if (claim.signals.includes('asserted')) expect(claim.signals, claim.statement).toEqual(['asserted']);
    }
  });

  it('points to words wherever the status rests on words', () => {
    const onWords = new Set(['unsupported', 'refuted', 'disputed', 'documented', 'indeterminate']);
    const without = claims.filter(({ signals, markers }) => signals.some((id) => onWords.has(id)) && markers.length === 0);
    expect(without.map(({ statement }) => statement)).toEqual([]);
  });

  it('has the outlet’s own voice only where nobody else speaks', () => {
    for (const claim of claims.filter(({ signals }) => signals.includes('reported-as-fact'))) {
      const roles = innermost(claim.attribution).map(({ role }) => role);
      expect(roles.filter((role) => role !== 'outlet' && role !== 'reporter'), claim.statement).toEqual([]);
    }
  });

  it('says 6 of what no record could settle, and never 1 without a corroborating claim', () => {
    for (const claim of claims) {
      expect(claim.credibility).not.toBeNull();
      expect(claim.credibility).not.toBe(1);
      const cannotBeJudged = claim.signals[0] === 'not-factual' || claim.signals[0] === 'indeterminate';
      expect(claim.credibility === 6, claim.statement).toBe(cannotBeJudged);
    }
  });

  it('has chains without circles, from one outlet inward', () => {
    for (const { attribution, statement } of claims) {
      expect(cutCycles(attribution)).toEqual([]);
      const ids = new Set<string>(attribution.map(({ id }) => id));
      expect(attribution.flatMap(({ parents }) => parents).filter((id) => !ids.has(id))).toEqual([]);
      expect(outermost(attribution).length, statement).toBeLessThanOrEqual(1);
      // A name as printed is for links without words that name them.
      expect(attribution.filter(({ sourceSpan, asPrinted }) => sourceSpan && asPrinted !== '')).toEqual([]);
    }
  });

  it('has dates in EDTF with their reason, over words that are in the text', () => {
    const dated = claims.filter((claim) => claim.statedOn !== null);
    expect(dated.length).toBeGreaterThan(20);
    for (const claim of dated) {
      const { text, value, basis } = claim.statedOn ?? { text: '', value: null, basis: '' };
      expect(folded(textOf(claim))).toContain(text);
      if (value !== null) expect(isEdtf(value), value).toBe(true);
      expect(basis).not.toBe('');
    }
    const undated = new Set(['001_cfce8a669b9ebb5a.txt']);
    const paths = new Map(back.documents.map(({ id, path }) => [id, path]));
    expect(dated.filter((claim) => undated.has(paths.get(claim.documentId) ?? '') && claim.statedOn?.value !== null)).toEqual([]);
  });

  it('says in plain words what is claimed, and uses the shared tags', () => {
    expect(claims.filter(({ statement }) => statement.trim() === '')).toEqual([]);
    expect(back.claims.flatMap(({ tags }) => tags).filter((tag) => !(sharedTags as readonly string[]).includes(tag))).toEqual([]);
  });

  it('has a registry of kinds, aliases, whom they speak for, and dated grades', () => {
    const all = back.sources;
    const names = all.flatMap(({ name, aliases }) => [name, ...aliases]).map(foldName);
    expect(new Set(names).size, 'one name, two sources').toBe(names.length);
    const ids = new Set(all.map(({ id }) => id));
    expect(all.filter(({ onBehalfOf }) => onBehalfOf && !ids.has(onBehalfOf))).toEqual([]);
    const lin = all.find(({ name }) => name === 'Lin Jian');
    expect(nameOf(lin?.onBehalfOf ?? '')).toContain('chinese foreign ministry');
    for (const { since, reason } of all.flatMap(({ grades }) => grades)) {
      expect(since).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(reason).not.toBe('');
    }
    expect(all.filter(({ grades }) => grades.length > 1).length).toBeGreaterThan(0);
  });

  it('does not take the Ukrainian State News Agency for UNN', () => {
    const unn = back.sources.find(({ id }) => nameOf(id).includes('unn'));
    expect(nameOf(unn?.id ?? '')).not.toContain(foldName('Ukrainian State News Agency'));
    expect(unn?.descriptor).toContain('Ukrainian State News Agency');
    expect(back.claims.some(({ note }) => note.includes('UNN') && note.includes('State'))).toBe(true);
    expect(back.sources.some(({ name }) => name === 'Ukrainian State News Agency')).toBe(judged.slug === 'ines-calloway');
  });

  it('has parallel sources: UNN and Reuters', () => {
    const beside = claims.filter(({ attribution }) => {
      const link = (name: string) => attribution.find(({ sourceId }) => nameOf(sourceId).includes(name));
      const [unn, reuters] = [link('unn'), link('reuters')];
      return unn && reuters && unn.parents.length > 0 && unn.parents.join() === reuters.parents.join();
    });
    expect(beside.length).toBeGreaterThan(0);
  });

  it('has a chain of four: excerpting page, Global Times, Xinhua, Xi', () => {
    const four = claims.filter(({ attribution }) => {
      const levels = levelsOf(attribution);
      const at = (level: number) => attribution.filter(({ id }) => levels.get(id) === level).flatMap(({ sourceId }) => nameOf(sourceId));
      return at(0).some((name) => name.includes('excerpt')) && at(1).includes('global times') && at(2).includes('xinhua') && at(3).includes('xi jinping');
    });
    expect(four.length).toBeGreaterThan(0);
  });

  it('has a source heard through a relay and directly as well', () => {
    const bothWays = claims.flatMap(({ attribution }) => attribution.filter((link) => link.parents.some((parent) => {
      const relay = attribution.find(({ id }) => id === parent);
      return relay?.parents.some((outer) => link.parents.includes(outer));
    })));
    // As README.md names them.
    const heard = judged.slug === 'ines-calloway' ? 'xi jinping' : 'stubb';
    expect(bothWays.map(({ sourceId }) => nameOf(sourceId).includes(heard))).toEqual([true]);
  });

  it('has a claim that nobody is said to hold: China’s prior knowledge', () => {
    const claim = claims.find((one) => one.tags.includes('prior-knowledge') && one.spans.some(({ exact }) => exact.includes('China’s prior knowledge')));
    const holders = innermost(claim?.attribution ?? []);
    expect(holders.map(({ role, sourceSpan, asPrinted }) => ({ role, sourceSpan, asPrinted }))).toEqual([{ role: 'anonymous', sourceSpan: null, asPrinted: '' }]);
    expect(nameOf(claim?.attribution.at(-2)?.sourceId ?? '')).toContain('qin gang');
  });
});

describe('the two together', () => {
  const [a, b] = samples.map(({ set }) => set) as [AnnotationSet, AnnotationSet];
  const { pairs, onlyA, onlyB, differ, statuses, sameSpan, otherSpan } = compareSets(a, b);

  it('share no id but those of the documents', () => {
    const idsOf = (set: AnnotationSet) => [set.id, set.author.id, ...[set.sources, set.relations, set.groups].flat().map(({ id }) => id), ...set.claims.flatMap((claim) => [claim.id, ...claim.attribution.map(({ id }) => id)])];
    const inA = new Set<string>(idsOf(a));
    expect(idsOf(b).filter((id) => inA.has(id))).toEqual([]);
    expect(a.documents.map(({ id }) => id)).toEqual(b.documents.map(({ id }) => id));
  });

  it('differ in everything that analysts differ in, and agree on more than half of the statuses', () => {
    expect(Math.min(onlyA.length, onlyB.length, sameSpan, otherSpan)).toBeGreaterThan(5);
    expect(Math.min(...Object.values(differ))).toBeGreaterThan(5);
    expect(differ.status).toBeLessThan(pairs.length / 2);
    expect(statuses).toContainEqual({ a: 'disputed', b: 'refuted', count: 2 });
    expect(statuses.some((met) => met.a === 'asserted' && met.b === 'inferred')).toBe(true);
  });

  it('relate and gather the same passages, and each in ways that the other does not', () => {
    const links = compareLinks(a, b);
    expect(Math.min(links.same, links.otherType, links.otherIndependence, links.onlyA, links.onlyB)).toBeGreaterThanOrEqual(3);
    expect(Math.min(...Object.values(links.gathered))).toBeGreaterThanOrEqual(3);
    expect(compareLinks(a, a)).toMatchObject({ same: a.relations.length, otherType: 0, otherIndependence: 0, onlyA: 0, onlyB: 0, gathered: { onlyA: 0, onlyB: 0 } });
  });

  it('are paired without losing a claim', () => {
    expect(pairs.length + onlyA.length).toBe(claimsOf(a).length);
    expect(pairs.length + onlyB.length).toBe(claimsOf(b).length);
  });

  it('are compared field by field', () => {
    const { differ: withItself, onlyA: left } = compareSets(a, a);
    expect(Object.values(withItself).every((count) => count === 0)).toBe(true);
    expect(left).toEqual([]);
    const [first] = claimsOf(a);
    const changed = { ...a, claims: a.claims.map((claim) => (claim === first ? { ...claim, signals: ['refuted'], credibility: 5 as const } : claim)) };
    expect(compareSets(a, changed).differ).toMatchObject({ status: 1, signals: 1, credibility: 1, depth: 0, innermost: 0, statedOn: 0, tags: 0 });
  });
});

describe('finding words', () => {
  const text = 'He said: "Go."\nShe\nsaid so too.';
  it.each([
    ['once', 'so too', 'so too'],
    ['in brackets', 'She ⟦said⟧ so', 'said'],
    ['by occurrence', { quote: 'said', occurrence: 2 }, 'said'],
    ['over a line break', 'She said', 'She\nsaid'],
  ])('%s', (_how, words, found) => {
    const { start, end } = findWords(text, words);
    expect(text.slice(start, end)).toBe(found);
  });

  it('takes the occurrence that is meant', () => {
    expect(findWords(text, { quote: 'said', occurrence: 2 })).toEqual(findWords(text, 'She ⟦said⟧'));
    expect(findWords(text, { quote: 'said', occurrence: 1 })).toEqual(findWords(text, 'He ⟦said⟧'));
  });

  it.each([
    ['not there', 'They said', 'not in the text'],
    ['there twice', 'said', 'stand 2 times'],
    ['there, but not so often', { quote: 'said', occurrence: 3 }, 'not in the text'],
    ['in half a bracket', 'She ⟦said', 'bracket'],
  ])('refuses words that are %s', (_what, words, message) => {
    expect(() => findWords(text, words)).toThrow(message);
  });

  it('keeps keys of judgements apart', () => {
    for (const { judged } of samples) {
      const keys = judged.documents.flatMap(({ judgements }) => judgements.map(({ key }) => key));
      expect(new Set(keys).size).toBe(keys.length);
      const chains = judged.documents.flatMap(({ judgements }) => judgements).filter((one): one is JudgedClaim => !('kind' in one));
      expect(chains.length).toBeGreaterThan(30);
    }
  });
});
