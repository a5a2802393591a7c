import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { indexAliases } from '../../../src-common/core/claims/aliases.ts';
import type { AnnotationSet } from '../../../src-common/core/claims/annotation-set.ts';
import type { Claim } from '../../../src-common/core/claims/claim.ts';
import { CandidateIndex, longestList } from '../../../src-common/core/groups/candidates.ts';
import { claimOf, idOf, linkOf, sourceOf, spanOf } from '../../support/sample-records.ts';
import { importedAt, sampleSets } from '../../support/sample-sets/sample-sets.ts';
import { seedDocuments } from '../../support/sample-sets/seed-documents.ts';

interface Said { words: string; by?: number | undefined; on?: string | undefined; fields?: Partial<Claim> }

const nobody = { sources: new Map() };

function said(number: number, { words, by, on, fields }: Said): Claim {
  return claimOf(number, {
    spans: [spanOf(words)],
    attribution: by === undefined ? [] : [linkOf(0x100 + number, [], { sourceId: idOf(by) })],
    statedOn: on === undefined ? null : { text: '', value: on, basis: '' },
    ...fields,
  });
}

describe('a claim is offered', () => {
  test.each<[name: string, one: Said, other: Said, reasons: string[]]>([
    ['for the same words', { words: 'China and Russia are not allies' }, { words: 'China and Russia are not allies' }, ['same-words']],
    ['for the same words, broken and quoted otherwise', { words: '"China\nand Russia will not target any third party,"' }, { words: 'China and Russia will not target any third party' }, ['same-words']],
    ['for the same words with accents and capitals', { words: 'Störe and his guests agreed' }, { words: 'STORE AND HIS GUESTS AGREED' }, ['same-words']],
    ['for the speaker and words in common', { words: 'the decisive promoter of the war against Ukraine', by: 1 }, { words: 'a “decisive supporter” of the war in Ukraine', by: 1 }, ['same-speaker']],
    ['for the date and words in common', { words: 'the decisive promoter of the war', on: '2024-09-06' }, { words: 'decisive for the war', on: '2024-09-06' }, ['same-date']],
    ['for all of it', { words: 'They are not our allies', by: 1, on: '2022-07' }, { words: 'They are not our allies.', by: 1, on: '2022-07' }, ['same-words']],
    ['for speaker and date', { words: 'no alliance and no confrontation', by: 1, on: '2022-07' }, { words: 'alliance, confrontation: neither', by: 1, on: '2022-07' }, ['same-speaker', 'same-date']],
    ['for the plain words of its statement', { words: '这', by: 1, fields: { statement: 'China gave no weapons' } }, { words: 'weapons from China', by: 1 }, ['same-speaker']],
    ['in a script without spaces', { words: '中国和俄罗斯不是盟友关系', by: 1 }, { words: '中国和俄罗斯是盟友', by: 1 }, ['same-speaker']],
  ])('%s', (_name, one, other, reasons) => {
    const index = new CandidateIndex([said(1, one), said(2, other)], nobody);
    expect(index.for(idOf(1)).map(({ claimId, reasons: found }) => [claimId, found])).toEqual([[idOf(2), reasons]]);
    expect(index.for(idOf(2)).map(({ claimId }) => claimId)).toEqual([idOf(1)]);
  });

  it('under a name that is linked to the speaker’s', () => {
    const aliases = indexAliases([{ id: idOf(0x900), kind: 'source', setId: idOf(0x5f), theirs: idOf(2), ours: idOf(1) }]);
    const claims = [said(1, { words: 'decisive for the war', by: 1 }), said(2, { words: 'decisive war', by: 2 })];
    expect(new CandidateIndex(claims, nobody).for(idOf(1))).toEqual([]);
    expect(new CandidateIndex(claims, { ...nobody, aliases }).for(idOf(1))).toEqual([{ claimId: idOf(2), reasons: ['same-speaker'], shared: ['decisive', 'war'] }]);
  });

  it('said by one who speaks for the other', () => {
    const sources = new Map([[idOf(1), sourceOf(1, { onBehalfOf: idOf(2) })], [idOf(2), sourceOf(2)]]);
    const claims = [said(1, { words: 'decisive for the war', by: 1 }), said(2, { words: 'decisive war', by: 2 })];
    expect(new CandidateIndex(claims, { sources }).for(idOf(2)).map(({ reasons }) => reasons)).toEqual([['same-speaker']]);
  });

  it('the best first, no more than wanted, none that is excepted', () => {
    const claims = [said(1, { words: 'one two three four', by: 1 }), said(2, { words: 'two three', by: 1 }), said(3, { words: 'One, two, three, four' }), said(4, { words: 'two three four five', by: 1 })];
    const index = new CandidateIndex(claims, nobody);
    expect(index.for(idOf(1)).map(({ claimId }) => claimId)).toEqual([idOf(3), idOf(4), idOf(2)]);
    expect(index.for(idOf(1), new Set(), 1).map(({ claimId }) => claimId)).toEqual([idOf(3)]);
    expect(index.for(idOf(1), new Set([idOf(3)])).map(({ claimId }) => claimId)).toEqual([idOf(4), idOf(2)]);
  });
});

describe('a claim is not offered', () => {
  test.each<[name: string, one: Said, other: Said]>([
    ['for the speaker alone', { words: 'decisive promoter', by: 1 }, { words: 'weapons made abroad', by: 1 }],
    ['for the date alone', { words: 'decisive promoter', on: '2024-09-06' }, { words: 'weapons made abroad', on: '2024-09-06' }],
    ['for a date that neither has', { words: 'decisive promoter' }, { words: 'decisive promoter of war' }],
    ['for words in common alone', { words: 'the decisive promoter of war', by: 1 }, { words: 'decisive promoter of peace', by: 2 }],
    ['for words that stand in every sentence', { words: 'it was not for them to say', by: 1 }, { words: 'that they should not say it', by: 1 }],
    ['for two words of many', { words: 'China and Russia signed an accord on grain, oil, rail and ports', by: 1 }, { words: 'China and Russia buried their dead at sea off a lonely northern cape', by: 1 }],
    ['for a passage of two words', { words: 'No comment' }, { words: 'no comment' }],
    ['being a highlight', { words: 'China and Russia are not allies' }, { words: 'China and Russia are not allies', fields: { kind: 'highlight' } }],
  ])('%s', (_name, one, other) => expect(new CandidateIndex([said(1, one), said(2, other)], nobody).for(idOf(1))).toEqual([]));

  it('by a word that its speaker never stops saying', () => {
    const many = Array.from({ length: longestList + 10 }, (_, index) => said(10 + index, { words: `peace talks`, by: 1, fields: { statement: `number${index}` } }));
    const index = new CandidateIndex([...many, said(1, { words: 'peace talks', by: 1 })], nobody);
    expect(index.for(idOf(1))).toEqual([]);
  });
});

describe('claims that come, go and become others', () => {
  const words = fc.array(fc.constantFrom('peace', 'war', 'talks', 'decisive', 'the', 'China’s', 'não', '和平'), { minLength: 0, maxLength: 24 });
  const one = fc.record({
    number: fc.integer({ min: 1, max: 6 }), words, by: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }), on: fc.option(fc.constantFrom('2024', '2024-09'), { nil: undefined }),
    gone: fc.boolean(), asked: fc.integer({ min: 1, max: 6 }),
  });

  it('are offered as if the index had been made anew', () => {
    const aliases = indexAliases([{ id: idOf(0x900), kind: 'source', setId: idOf(0x5f), theirs: idOf(2), ours: idOf(1) }]);
    fc.assert(fc.property(fc.array(one, { maxLength: 20 }), fc.nat(20), (steps, linkedAt) => {
      const claims = new Map<string, Claim>();
      let lookups: ConstructorParameters<typeof CandidateIndex>[1] = nobody;
      const index = new CandidateIndex([], lookups);
      steps.forEach(({ number, gone, asked, words: list, ...fields }, at) => {
        const claim = said(number, { ...fields, words: list.join(' ') });
        claims.delete(claim.id);
        if (gone) index.remove(claim.id);
        else {
          claims.set(claim.id, claim);
          index.put(claim);
        }
        if (at === linkedAt) index.lookAgain(lookups = { ...nobody, aliases });
        expect(index.for(idOf(asked))).toEqual(new CandidateIndex(claims.values(), lookups).for(idOf(asked)));
      });
    }));
  });

  it('are found by the same words however long they are and however they are parted', () => {
    const long = 'He said that “the peace talks” of Störe’s government would go on, whatever anybody did to stop them, until the very end of the war';
    const parted = long.replaceAll(' ', ' \n  ').replaceAll('“', '– – – – "').toUpperCase();
    for (const length of [3, 5, 8, 20, 26]) {
      const [first, second] = [long, parted].map((text) => text.split(/\s+/u).filter((word) => word !== '–').slice(0, length).join(' '));
      const index = new CandidateIndex([said(1, { words: first! }), said(2, { words: second! })], nobody);
      expect([length, index.for(idOf(1)).map(({ reasons }) => reasons)]).toEqual([length, [['same-words']]]);
    }
  });
});

describe('over the seeds', () => {
  const [ines] = sampleSets(seedDocuments(importedAt)).map(({ set }) => set) as [AnnotationSet];
  const index = new CandidateIndex(ines.claims, { sources: new Map(ines.sources.map((source) => [source.id, source])) });
  const first = (words: RegExp) => ines.claims.filter(({ kind, spans }) => kind === 'claim' && words.test(spans[0]!.exact));

  test.each<[name: string, one: RegExp, other: RegExp, reason: string]>([
    ['the title of 002 and its text', /^China and Russia are not allies$/, /^China and Russia are not allies$/, 'same-words'],
    ['the decisive promoter and the decisive supporter of 000', /decisive promoter/, /decisive supporter/, 'same-speaker'],
    ['Li Haidong’s quotation, wrapped in two ways', /if hegemonic/, /if hegemonic/, 'same-words'],
  ])('%s find each other', (_name, one, other, reason) => {
    const [asked] = first(one);
    const found = index.for(asked!.id)[0];
    expect(first(other).map(({ id }) => id)).toContain(found?.claimId);
    expect(found?.reasons).toContain(reason);
  });
});
