import { describe, expect, test } from 'vitest';
import type { Analyst, AnnotationSet } from '../../../src-common/core/claims/annotation-set.ts';
import { emptyState, putRecord } from '../../../src-common/core/claims/workspace-state.ts';
import { sizeLimits, suspicionsOf } from '../../../src-common/core/layers/suspicions.ts';
import { claimOf, idOf, linkOf, setOf, sourceOf, spanOf } from '../../support/sample-records.ts';

const ada: Analyst = { id: idOf(0xa0), name: 'Ada', colour: '#336699' };
const ben: Analyst = { id: idOf(0xb0), name: 'Ben', colour: '#993366' };
const carl: Analyst = { id: idOf(0xc0), name: 'Carl', colour: '#339933' };
const bensClaim = claimOf(0x10, { setId: idOf(0x5f), author: ben.id, spans: [spanOf('the words of Ben')] });

/** Ada's workspace, with a claim of hers and a layer of Carl's. */
const state = emptyState();
putRecord(state, 'set', idOf(0x5e), setOf(0x5e));
putRecord(state, 'set', idOf(0x60), setOf(0x60, { author: carl }));
putRecord(state, 'claim', idOf(1), claimOf(1, { spans: [spanOf('words of Ada')] }));
putRecord(state, 'claim', idOf(2), claimOf(2, { setId: idOf(0x60), author: carl.id, spans: [spanOf('words of Carl')] }));

function bens(fields: Partial<AnnotationSet>): AnnotationSet {
  return { ...setOf(0x5f, { name: 'Ben’s set', author: ben }), claims: [bensClaim], relations: [], groups: [], sources: [sourceOf(0x11)], documents: [], ...fields };
}

describe('a set is refused, and the item named', () => {
  test.each<[name: string, set: Partial<AnnotationSet>, says: RegExp]>([
    ['one’s own set under another’s name', { id: idOf(0x5e) }, /“Set 94” by Ada/],
    ['another layer’s set under another’s name', { id: idOf(0x60) }, /by Carl/],
    ['a claim with the id of one’s own', { claims: [{ ...bensClaim, id: idOf(1) }] }, /“the words of Ben”.* by Ada/],
    ['a claim with the id of another layer’s', { claims: [{ ...bensClaim, id: idOf(2) }] }, /“the words of Ben”.* by Carl/],
    ['a claim signed with one’s own name', { claims: [bensClaim, { ...bensClaim, id: idOf(0x12), author: ada.id, spans: [spanOf('never said')] }] }, /“never said” is signed with your name.* by Ben/],
    ['a name without end', { name: 'x'.repeat(sizeLimits.name + 1) }, /name of the set “x{60}…” has 1,001 characters/],
    ['an author’s name without end', { author: { ...ben, name: 'x'.repeat(sizeLimits.name + 1) } }, /name of the author/],
    ['a source’s alias without end', { sources: [sourceOf(0x11, { name: 'Reuters', aliases: ['x'.repeat(sizeLimits.name + 1)] })] }, /a source “Reuters” has 1,001/],
    ['a source of a thousand and one names', { sources: [sourceOf(0x11, { aliases: Array.from({ length: sizeLimits.entries + 1 }, () => 'x') })] }, /1,001 names or grades/],
    ['a descriptor without end', { sources: [sourceOf(0x11, { descriptor: 'x'.repeat(sizeLimits.text + 1) })] }, /descriptor of the source/],
    ['a statement without end', { claims: [{ ...bensClaim, statement: 'x'.repeat(sizeLimits.text + 1) }] }, /“the words of Ben” has 100,001 characters/],
    ['a tag without end', { claims: [{ ...bensClaim, tags: ['x'.repeat(sizeLimits.text + 1)] }] }, /100,001 characters/],
    ['a chain of a thousand and one', { claims: [{ ...bensClaim, attribution: Array.from({ length: sizeLimits.entries + 1 }, (_, index) => linkOf(index)) }] }, /1,001 tags, links or passages/],
  ])('%s', (_, set, says) => {
    const found = suspicionsOf(bens(set), state, ada.id);
    expect(found.map(({ level }) => level)).toContain('problem');
    expect(found.map(({ message }) => message).join('\n')).toMatch(says);
  });

  test('what is named has an end, however much is wrong', () => {
    const claims = Array.from({ length: 5_000 }, (_, index) => ({ ...bensClaim, id: idOf(0x1000 + index), author: ada.id }));
    expect(suspicionsOf(bens({ claims }), state, ada.id)).toHaveLength(100);
  });
});

describe('a set is taken in', () => {
  test.each<[name: string, set: Partial<AnnotationSet>]>([
    ['as it is', {}],
    ['with a claim of a third person', { claims: [{ ...bensClaim, author: carl.id }] }],
    ['with a source whose id is here', { sources: [sourceOf(0x1001)] }],
    ['signed with one’s own name: asked for, not refused', { author: ada, claims: [{ ...bensClaim, author: ada.id }] }],
    ['at the limit', { name: 'x'.repeat(sizeLimits.name), claims: [{ ...bensClaim, note: 'x'.repeat(sizeLimits.text) }] }],
  ])('%s', (_, set) => expect(suspicionsOf(bens(set), state, ada.id)).toEqual([]));
});
