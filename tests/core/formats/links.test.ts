/** Relations and groups in W3C files: ours through a file and back, other tools', and those that mean harm. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { AnnotationSet } from '../../../src-common/core/claims/annotation-set.ts';
import type { Json } from '../../../src-common/core/claims/json.ts';
import { canonicalEnds, relationTypes, type Relation } from '../../../src-common/core/claims/relation.ts';
import type { ClaimGroup } from '../../../src-common/core/claims/claim-group.ts';
import { exportSet, importSet } from '../../../src-common/core/formats/exchange.ts';
import { formatById } from '../../../src-common/core/formats/registry.ts';
import { w3cFormat } from '../../../src-common/core/formats/w3c/w3c-format.ts';
import { analyst, claimOn, documentOf, id, readOptions, setOf, textsOf, writeContext } from '../../support/format-case.ts';

const document = documentOf('a.txt', 'one two three four five six seven eight');
const claims = [0, 4, 8, 14].map((start) => claimOn(document, start, start + 3));
const ids = claims.map((claim) => claim.id);
const away = { claimId: id(900), setId: id(901) };
const context = { ...writeContext, texts: textsOf([document]) };
const times = { author: analyst.id, created: '2026-01-02T03:04:05.000Z', modified: '2026-01-02T03:04:06.000Z' };

const words = fc.string({ maxLength: 12, unit: 'grapheme' }).map((text) => text.replace(/\p{Surrogate}/gu, ''));
const ends = fc.uniqueArray(fc.constantFrom(...ids, away.claimId), { minLength: 2, maxLength: 2 });
const extras = fc.option(fc.dictionary(fc.constantFrom('rights', 'x:own'), fc.constantFrom<Json>('y', 1, null, { z: [] }), { minKeys: 1 }));
const outsideOf = (named: readonly string[]) => (named.includes(away.claimId) ? { outside: [away] } : {});

const relations: fc.Arbitrary<Relation[]> = fc.array(fc.record({
  type: fc.constantFrom(...relationTypes), ends, independent: fc.constantFrom(true, false, null), note: words, author: fc.constantFrom(id(1), id(77)), foreign: extras,
}), { maxLength: 5 }).map((list) => list.map(({ ends: [from, to], foreign, ...rest }, index): Relation => canonicalEnds({
  id: id(600 + index), setId: id(2), ...times, ...rest, from: from!, to: to!, ...outsideOf([from!, to!]), ...(foreign ? { foreign } : {}),
})).filter((relation, index, all) => all.findIndex((other) => other.type === relation.type && other.from === relation.from && other.to === relation.to && other.author === relation.author) === index));

const groups: fc.Arbitrary<ClaimGroup[]> = fc.tuple(fc.shuffledSubarray([...ids, away.claimId], { minLength: 1 }), fc.nat(4), words, words, extras).map(([members, cut, statement, note, foreign]) =>
  [members.slice(0, cut), members.slice(cut)].filter((part) => part.length > 0).map((part, index): ClaimGroup =>
    ({ id: id(700 + index), setId: id(2), ...times, statement, note, members: part, ...outsideOf(part), ...(foreign ? { foreign } : {}) })));

const sets = fc.tuple(relations, groups).map(([some, more]) => setOf([document], claims, { relations: some, groups: more }));

function write(set: AnnotationSet): string {
  return exportSet(w3cFormat, set, context).content;
}

describe('relations and groups through a W3C file', () => {
  it('come back the same, whatever is in them, and are written the same again', () => {
    fc.assert(fc.property(sets, (set) => {
      const first = write(set);
      const read = importSet(w3cFormat, first, readOptions, [document]);
      expect(read.problems).toEqual([]);
      if (!read.ok) throw new Error('refused');
      expect(read.set).toEqual(set);
      expect(write(read.set)).toBe(first);
    }), { numRuns: 150 });
  });

  it('go by the address of a claim that another tool made', () => {
    const [first, second, ...rest] = claims;
    const named = { ...first!, id: claimIdOf('https://example.org/1'), foreign: { id: 'https://example.org/1' } };
    const relation: Relation = { id: id(600), setId: id(2), ...times, type: 'restates', from: named.id, to: second!.id, independent: null, note: '' };
    const content = write(setOf([document], [named, second!, ...rest], { relations: [relation] }));
    expect(content).toContain('"id": "https://example.org/1"');
    const read = importSet(w3cFormat, content, readOptions, [document]);
    expect(read.ok && read.set.relations).toEqual([relation]);
  });

  it('leave no trace in a file without any', () => {
    expect(write(setOf([document], claims))).not.toContain('independent');
  });
});

/** The id that an address of another tool stands for here. */
function claimIdOf(iri: string) {
  const file = JSON.stringify([{ type: 'Annotation', id: iri, target: { source: 'a.txt', selector: { type: 'TextPositionSelector', start: 0, end: 3 } } }]);
  const read = importSet(w3cFormat, file, readOptions, [document]);
  if (!read.ok) throw new Error('refused');
  return read.set.claims[0]!.id;
}

const passage = (iri: string, start: number) => ({ id: iri, type: 'Annotation', motivation: 'describing', body: { type: 'TextualBody', value: iri, purpose: 'describing' }, target: { source: 'a.txt', selector: { type: 'TextPositionSelector', start, end: start + 3 } } });

function readForeign(link: object) {
  const file = JSON.stringify([passage('#a', 0), passage('#b', 4), { id: '#link', type: 'Annotation', motivation: 'linking', ...link }]);
  const read = importSet(w3cFormat, file, readOptions, [document]);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const nameOf = (claimId: string): string => read.set.claims.find((claim) => claim.id === claimId)?.statement ?? '?';
  return { ...read, said: read.set.relations.map(({ from, type, to }) => `${nameOf(from)} ${type} ${nameOf(to)}`) };
}

describe('links of other tools', () => {
  test.each<[name: string, link: object, said: string[]]>([
    ['two targets and a tag', { body: { type: 'TextualBody', purpose: 'tagging', value: 'restates' }, target: ['#b', '#a'] }, ['#b restates #a']],
    ['two targets, written out, and words without a purpose', { body: { type: 'TextualBody', value: 'Responds to' }, target: [{ id: '#a' }, { id: '#b' }] }, ['#a responds-to #b']],
    ['a body and a target, typed with our term', { body: [{ type: 'Annotation', id: '#b' }, { type: 'SpecificResource', source: 'urn:attest:link:restates' }], target: { id: '#a', type: 'Annotation' } }, ['#b restates #a']],
    ['a plain body value', { bodyValue: 'restates', target: ['#a', '#b'] }, ['#a restates #b']],
  ])('%s: a relation', (_name, link, said) => {
    const read = readForeign(link);
    expect(read.said).toEqual(said);
    expect(read.problems.filter(({ message }) => /link/.test(message))).toEqual([]);
  });

  test.each<[name: string, link: object]>([
    ['without a type', { target: ['#a', '#b'] }],
    ['of a type that is not ours', { body: { type: 'TextualBody', purpose: 'tagging', value: 'next to' }, target: ['#a', '#b'] }],
    ['of a type of ours that this version lacks', { body: { source: 'urn:attest:link:implies' }, target: ['#a', '#b'] }],
    ['of three claims', { body: { type: 'TextualBody', purpose: 'tagging', value: 'restates' }, target: ['#a', '#b', '#a'] }],
  ])('%s: kept as it is, said, and written back', (_name, link) => {
    const read = readForeign(link);
    expect(read.set.relations).toEqual([]);
    expect(read.problems.map(({ message }) => message).join()).toMatch(/kept as it is/);
    const { first } = JSON.parse(write(read.set)) as { first: { items: object[] } };
    expect(first.items.at(-1)).toEqual({ id: '#link', type: 'Annotation', motivation: 'linking', ...link });
    const again = importSet(w3cFormat, write(read.set), readOptions, [document]);
    expect(again.ok && again.set.foreign).toEqual(read.set.foreign);
  });

  it('of a passage to something else are claims or highlights, as any other', () => {
    const { set } = readForeign({ body: 'https://example.org/', target: { source: 'a.txt', selector: { type: 'TextPositionSelector', start: 8, end: 11 } } });
    expect(set.claims).toHaveLength(3);
  });

  it('keep what they say beyond ours', () => {
    const { set } = readForeign({ body: [{ type: 'TextualBody', purpose: 'tagging', value: 'restates' }, { type: 'Image', id: 'x.png' }], target: ['#a', '#b'], rights: 'CC0', independent: 'maybe' });
    expect(set.relations[0]).toMatchObject({ independent: null, foreign: { id: '#link', rights: 'CC0', independent: 'maybe', body: [{ type: 'Image', id: 'x.png' }] } });
  });

  it('said twice, also the other way round, are one', () => {
    const link = (iri: string, target: string[]) => ({ id: iri, type: 'Annotation', motivation: 'linking', bodyValue: 'contradicts', target });
    const read = importSet(w3cFormat, JSON.stringify([passage('#a', 0), passage('#b', 4), link('#1', ['#a', '#b']), link('#2', ['#b', '#a'])]), readOptions, [document]);
    expect(read.ok && read.set.relations).toHaveLength(1);
    expect(read.problems.map(({ message }) => message).join()).toMatch(/stands in the file twice/);
  });
});

type Item = { [key: string]: Json };

/** A good file with three claims, a relation and two groups, and one thing in it altered. */
function harmed(harm: (relation: Item, group: Item, other: Item) => void) {
  const relation: Relation = { id: id(600), setId: id(2), ...times, type: 'restates', from: ids[0]!, to: ids[1]!, independent: true, note: 'n' };
  const group = (number: number, members: ClaimGroup['members']): ClaimGroup => ({ id: id(number), setId: id(2), ...times, statement: 's', note: '', members });
  const file = JSON.parse(write(setOf([document], claims, { relations: [relation], groups: [group(700, ids.slice(0, 2)), group(701, ids.slice(2))] }))) as { first: { items: Item[] } };
  const [made, one, other] = file.first.items.slice(-3) as [Item, Item, Item];
  harm(made, one, other);
  return importSet(w3cFormat, JSON.stringify(file), readOptions, [document]);
}
const end = (of: string): Item => ({ id: of, type: 'Annotation' });

describe('a file is refused whole, and the item named, for', () => {
  test.each<[name: string, harm: Parameters<typeof harmed>[0], path: RegExp, says: RegExp]>([
    ['a relation to nothing', (relation) => { relation['target'] = end(id(0xdead)); }, /items\[4\]/, /no claim of this file/],
    ['a relation to a claim of this very set that is not in it', (relation) => { relation['target'] = { ...end(id(0xdead)), partOf: id(2) }; }, /items\[4\]/, /no claim of this file/],
    ['a relation to itself', (relation) => { relation['target'] = end(ids[0]!); }, /items\[4\]/, /to itself/],
    ['a relation of three', (relation) => { relation['target'] = [end(ids[1]!), end(ids[2]!)]; }, /items\[4\]/, /two claims/],
    ['a relation to a relation', (relation) => { relation['target'] = end(id(700)); }, /items\[4\]/, /no claim of this file/],
    ['an independence that is none', (relation) => { relation['independent'] = 'very'; }, /items\[4\]\.independent/, /boolean/],
    ['the id of a claim', (relation) => { relation['id'] = ids[3]!; }, /items\[4\]\.id/, /used twice/],
    ['the id of a group', (relation) => { relation['id'] = id(700); }, /items\[5\]\.id/, /used twice/],
    ['a member that is nowhere', (_relation, group) => { group['target'] = [end(id(0xdead))]; }, /items\[5\]/, /no claim of this file/],
    ['a member twice', (_relation, group) => { group['target'] = [end(ids[0]!), end(ids[0]!)]; }, /items\[5\]/, /in the group twice/],
    ['a claim in two groups', (_relation, _group, other) => { other['target'] = [end(ids[0]!)]; }, /items\[6\]/, /in two groups/],
    ['a group with a body that is a claim', (_relation, group) => { group['body'] = [...group['body'] as Json[], end(ids[2]!)]; }, /items\[5\]/, /as targets/],
  ])('%s', (_name, harm, path, says) => {
    const { ok, problems } = harmed(harm);
    expect(ok).toBe(false);
    const named = problems.filter(({ level }) => level === 'problem');
    expect(named.map(({ message }) => message).join('\n')).toMatch(says);
    expect(named[0]?.path).toMatch(path);
  });

  it('nothing, as it was written', () => expect(harmed(() => undefined).problems).toEqual([]));

  it('nothing, for a claim of a set that is elsewhere', () => {
    const read = harmed((relation) => { relation['target'] = { ...end(away.claimId), partOf: away.setId }; });
    expect(read.ok && read.set.relations[0]?.outside).toEqual([away]);
  });
});

describe('what a table does not hold', () => {
  test.each<[format: string, lost: number]>([['csv', 2], ['html', 0]])('is told of %s', (format, lost) => {
    const relation = (number: number, note: string): Relation => ({ id: id(number), setId: id(2), ...times, type: 'restates', from: ids[0]!, to: ids[number - 599]!, independent: null, note });
    const set = setOf([document], claims, { relations: [relation(600, 'a note'), relation(601, '')], groups: [{ id: id(700), setId: id(2), ...times, statement: '', members: [ids[0]!], note: 'another' }] });
    expect(exportSet(formatById(format)!, set, context).lost.find(({ feature }) => feature === 'linkNotes')?.count ?? 0).toBe(lost);
  });
});
