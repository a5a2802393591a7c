/**
 * Random work of an analyst, as plain data: an edit is read against the state
 * it meets, so that any list of them makes sense and fast-check can shorten it.
 */
import fc from 'fast-check';
import { builtInCodebook } from '../../src-common/core/claims/codebook.ts';
import type { Operation } from '../../src-common/core/claims/change.ts';
import { createRecord, deleteRecord, putLink, removeLink, setField } from '../../src-common/core/claims/edits.ts';
import { removeFromGroup, renameGroup, replaceMember } from '../../src-common/core/claims/group-edits.ts';
import { changeRelation, setIndependent } from '../../src-common/core/claims/relate.ts';
import { removeClaims } from '../../src-common/core/claims/remove-claim.ts';
import type { WorkspaceState } from '../../src-common/core/claims/workspace-state.ts';
import { claimOf, commentOf, decisionOf, documentOf, groupOf, idOf, linkOf, relationOf, reviewOf, setOf, sourceOf, spanOf } from './sample-records.ts';

export interface RandomEdit {
  what: number;
  which: number;
  link: number;
  word: string;
}

export const randomEdit: fc.Arbitrary<RandomEdit> = fc.record({
  what: fc.nat(20),
  which: fc.nat(5),
  link: fc.nat(3),
  word: fc.string({ maxLength: 6, unit: 'grapheme' }),
});

const now = '2026-01-02T10:00:00.000Z';
const credibilities = [1, 2, 3, 4, 5, 6, null] as const;

/** The operations of an edit in this state; empty where it changes nothing. */
export function operationsOf(edit: RandomEdit, state: WorkspaceState): Operation[] {
  const { what, which, link, word } = edit;
  const claim = state.claims.get(idOf(which));
  const documentId = idOf(0xd0 + (which % 3));
  switch (what) {
    case 0: {
      const source = state.sources.get(idOf(0x100 + which));
      return source ? setField('source', source, 'aliases', [...source.aliases, word])
        : createRecord('source', sourceOf(0x100 + which, { name: word }));
    }
    case 1: {
      const document = state.documents.get(documentId);
      // One of the three is so long that its claims lie in several rows.
      if (!document) return createRecord('document', documentOf(0xd0 + (which % 3), which % 3 === 2 ? { length: 200_000 } : {}));
      return link === 0 ? deleteRecord('document', document) : setField('document', document, 'publishedOn', word);
    }
    case 2: {
      const file = state.files.get(`${which}.txt`);
      return file ? setField('file', file, 'encoding', word) : createRecord('file', { id: `${which}.txt`, encoding: null });
    }
    case 3: {
      const set = state.sets.get(idOf(0x5e));
      return set ? setField('set', set, 'name', word) : createRecord('set', setOf(0x5e));
    }
    case 12: {
      const review = state.reviews.get(idOf(0x200 + which));
      return review ? deleteRecord('review', review) : createRecord('review', reviewOf(0x200 + which, { claimId: idOf(link), documentId, reason: word }));
    }
    case 13: {
      const comment = state.comments.get(idOf(0x300 + which));
      return comment ? deleteRecord('comment', comment) : createRecord('comment', commentOf(0x300 + which, { claimId: idOf(link), documentId, text: word }));
    }
    case 14: {
      const decision = state.decisions.get(idOf(0x400 + which));
      return decision ? deleteRecord('decision', decision) : createRecord('decision', decisionOf(0x400 + which, { claimId: idOf(link), documentId, reason: word }));
    }
    case 15: {
      const alias = state.aliases.get(idOf(0x500 + which));
      return alias ? deleteRecord('alias', alias) : createRecord('alias', { id: idOf(0x500 + which), kind: 'tag', setId: idOf(0x5e), theirs: word, ours: 'ours' });
    }
    case 16: {
      const version = state.codebooks.get('2');
      const term = { id: word, label: word, definition: '', example: '', colour: 'fact' };
      return version ? setField('codebook', version, 'tags', [...version.tags, term].slice(-3))
        : createRecord('codebook', { id: '2', since: '2026-01-01T10:00:00.000Z', ...builtInCodebook, version: 2 });
    }
    case 17: {
      const relation = state.relations.get(idOf(0x600 + which));
      const to = idOf(which + 1 + link);
      if (!relation) return createRecord('relation', relationOf(0x600 + which, { from: idOf(which), to, type: link % 2 === 0 ? 'contradicts' : 'restates', note: word }));
      return [setIndependent(relation, link === 0), changeRelation(state, relation, { type: 'restates', isTurned: true }, now), changeRelation(state, relation, { type: 'corroborates' }, now), deleteRecord('relation', relation)][link] ?? [];
    }
    case 18: {
      const group = state.groups.get(idOf(0x700 + which));
      if (!group) return createRecord('group', groupOf(0x700 + which, { members: [idOf(which), idOf(which + 1 + link)], statement: word }));
      return [renameGroup(group, word), removeFromGroup(group, group.members.slice(0, 1)), replaceMember(group, group.members[0]!, claimOf(20 + which, { setId: idOf(0x5f) })), deleteRecord('group', group)][link] ?? [];
    }
    case 19: return removeClaims(state, [...state.claims.values()].slice(0, link));
    default:
  }
  if (!claim) return createRecord('claim', claimOf(which, { documentId, note: word }));
  switch (what) {
    case 4: return deleteRecord('claim', claim);
    case 5: return setField('claim', claim, 'statement', word);
    case 6: return setField('claim', claim, 'tags', [word, ...claim.tags].slice(0, 3));
    case 7: return putLink(claim, linkOf(0x10 + link, link > 0 ? [0x10 + link - 1] : [], { asPrinted: word }));
    case 8: return removeLink(claim, idOf(0x10 + link));
    case 9: return [
      ...setField('claim', claim, 'credibility', credibilities[link] ?? null),
      ...setField('claim', claim, 'spans', [spanOf(`passage ${word}`, which)]),
    ];
    case 10: return setField('claim', claim, 'documentId', idOf(0xd0 + link % 3));
    case 11: return setField('claim', claim, 'derivedFrom', link === 0 ? undefined : [{ claimId: idOf(link), setId: idOf(0x5f), revision: link, author: { id: idOf(0xa1), name: word }, at: '2026-01-01T10:00:00.000Z' }]);
    default: return setField('claim', claim, 'foreign', link === 0 ? undefined : { word });
  }
}
