/** Fields in words, cut into what both have and what only one has: `[…]` is what the other has not. */
import { describe, expect, it } from 'vitest';
import { builtInCodebook } from '../../../src-common/core/claims/codebook.ts';
import type { Claim } from '../../../src-common/core/claims/claim.ts';
import type { CompareContext, ComparedField } from '../../../src-common/core/compare/differences.ts';
import { fieldParts } from '../../../src-common/core/compare/field-parts.ts';
import { meaningsOf } from '../../../src-common/core/compare/meanings.ts';
import { claimOf, idOf, linkOf, sourceOf, spanOf } from '../../support/sample-records.ts';

const sources = new Map([
  sourceOf(0x1001, { name: 'Gazette' }), sourceOf(0x1002, { name: 'Reuters' }),
  sourceOf(0x1003, { name: 'Stubb', grades: [{ grade: 'C', since: '', reason: '' }] }),
].map((source) => [source.id as string, source]));
const context: CompareContext = { codebook: builtInCodebook, sources, documents: new Map(), ...meaningsOf(sources, []), today: '2026-01-01' };

function words(field: ComparedField, fields: Partial<Claim>, other: Partial<Claim> | null): string {
  return fieldParts(field, claimOf(1, fields), other && claimOf(2, other), context).map(({ text, shared }) => (shared ? text : `[${text}]`)).join('');
}

const heard = [linkOf(1), linkOf(3, [1])];

describe('a field in words', () => {
  it.each([
    ['a passage longer at the end', 'passage', { spans: [spanOf('peace and talks', 0)] }, { spans: [spanOf('peace', 0)] }, 'peace[ and talks]'],
    ['a passage in fragments', 'passage', { spans: [spanOf('peace', 0), spanOf('talks', 10)] }, { spans: [spanOf('talks', 10)] }, '[peace] … talks'],
    ['a passage alone', 'passage', { spans: [spanOf('peace', 0)] }, null, 'peace'],
    ['signals, in the order of the codebook', 'signals', { signals: ['disputed', 'unsupported'] }, { signals: ['disputed'] }, '[Unsupported], Disputed'],
    ['tags, of which none is shared', 'tags', { tags: ['arms', 'aid'] }, { tags: ['denial'] }, 'arms, aid'],
    ['no tag', 'tags', {}, { tags: ['denial'] }, ''],
    ['a chain by its names', 'chain', { attribution: heard }, { attribution: [linkOf(1)] }, 'Gazette → Stubb'],
    ['a chain of the same names in other roles', 'chain', { attribution: heard }, { attribution: [linkOf(1), linkOf(3, [1], { role: 'speaker' })] }, 'Gazette (quoted source) → Stubb (quoted source)'],
    ['a status', 'status', { signals: ['disputed', 'asserted'] }, {}, 'Disputed'],
    ['a status against the order', 'status', { signals: ['disputed'], statusOverride: { status: 'refuted', reason: 'a photograph' } }, {}, 'Refuted, set against the order: a photograph'],
    ['no status', 'status', {}, {}, ''],
    ['a grade from the source', 'reliability', { attribution: heard }, {}, 'C, fairly reliable; from the source'],
    ['a grade of its own', 'reliability', { reliability: { grade: 'E', reason: 'known' } }, {}, 'E, unreliable; for this claim: known'],
    ['no grade', 'reliability', {}, {}, ''],
    ['credibility', 'credibility', { credibility: 4 }, {}, '4, doubtful'],
    ['confidence', 'confidence', { confidence: 'low' }, {}, 'low'],
    ['a date and its words', 'statedOn', { statedOn: { text: 'on Friday', value: '2024-09-06', basis: '' } }, {}, '2024-09-06, as “on Friday”'],
    ['words without a date', 'statedOn', { statedOn: { text: 'on Friday', value: null, basis: '' } }, {}, '“on Friday”, which settles no date'],
    ['a note', 'note', { note: ' See 002. ' }, {}, 'See 002.'],
  ] as [string, ComparedField, Partial<Claim>, Partial<Claim> | null, string][])('%s', (_name, field, fields, other, expected) => {
    expect(words(field, fields, other)).toBe(expected);
  });

  it('a tag that stands for one of the other side is shared', () => {
    const alias = { id: idOf(0xa1), kind: 'tag', setId: idOf(0x5f), theirs: 'weapons', ours: 'arms' } as const;
    const parts = fieldParts('tags', claimOf(2, { setId: idOf(0x5f), tags: ['weapons', 'aid'] }), claimOf(1, { tags: ['arms'] }), { ...context, ...meaningsOf(sources, [alias]) });
    expect(parts.filter(({ shared }) => !shared)).toEqual([{ text: 'aid', shared: false }]);
  });
});
