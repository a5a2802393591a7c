import { describe, expect, it } from 'vitest';
import { verifyChain } from '../../../src-common/core/claims/change-log.ts';
import { addToGroup, createGroup, removeFromGroup, renameGroup } from '../../../src-common/core/claims/group-edits.ts';
import { changeRelation, relate, setIndependent } from '../../../src-common/core/claims/relate.ts';
import { removeClaims } from '../../../src-common/core/claims/remove-claim.ts';
import { applyOperations } from '../../../src-common/core/claims/apply-change.ts';
import { isLinkEvent, linkEventWords } from '../../../src-common/core/history/link-history.ts';
import { emptyState, type WorkspaceState } from '../../../src-common/core/claims/workspace-state.ts';
import type { Operation } from '../../../src-common/core/claims/change.ts';
import { builtInCodebook } from '../../../src-common/core/claims/codebook.ts';
import { createRecord, deleteRecord, putLink, setField } from '../../../src-common/core/claims/edits.ts';
import { historyOf } from '../../../src-common/core/history/claim-history.ts';
import { historyFile } from '../../../src-common/core/history/history-file.ts';
import { valueWords } from '../../../src-common/core/history/value-words.ts';
import type { Json } from '../../../src-common/core/claims/json.ts';
import { claimOf, commentOf, decisionOf, documentOf, idOf, linkOf, logOf, reviewOf, sourceOf, spanOf } from '../../support/sample-records.ts';

const claim = claimOf(1);
const named = { ...claim, statement: 'They met.' };
const changes = logOf([
  createRecord('claim', claim),
  createRecord('claim', claimOf(2)),
  setField('claim', claim, 'statement', 'They met.'),
  [...putLink(named, linkOf(0x10)), ...setField('claim', named, 'credibility', 2)],
  setField('claim', claimOf(2), 'statement', 'Another one.'),
  createRecord('review', reviewOf(0x201)),
  createRecord('comment', commentOf(0x301, { claimId: idOf(2) })),
  createRecord('decision', decisionOf(0x401)),
  deleteRecord('claim', named),
]);

describe('the history of a claim', () => {
  const entries = historyOf(changes, idOf(1));

  it('is what was done to it and said of it, in the order of the log, and nothing else', () => {
    expect(entries.map(({ sequence, event, field }) => [sequence, event, field])).toEqual([
      [1, 'made', ''], [3, 'field', 'statement'], [4, 'field', 'attribution'], [4, 'field', 'credibility'],
      [6, 'review', ''], [8, 'decision', ''], [9, 'deleted', ''],
    ]);
  });

  it('leaves out what set a field to what it was', () => {
    const twice = logOf([createRecord('claim', claim), setField('claim', claim, 'statement', 'They met.'), [{ ...setField('claim', claim, 'statement', 'They met.')[0]!, before: 'They met.' }]]);
    expect(historyOf(twice, idOf(1)).map(({ sequence }) => sequence)).toEqual([1, 2]);
  });

  it('says from what to what', () => {
    expect(entries[1]).toMatchObject({ before: '', after: 'They met.', hash: changes[2]?.hash });
  });

  it('knows an answer that was taken back', () => {
    const taken = logOf([createRecord('review', reviewOf(0x201)), deleteRecord('review', reviewOf(0x201))]);
    expect(historyOf(taken, idOf(1)).map(({ event }) => event)).toEqual(['review', 'withdrawn']);
  });
});

describe('the file of a history', () => {
  const context = {
    changes, codebook: builtInCodebook, sources: new Map([[idOf(0x1010), sourceOf(0x1010, { name: 'Xinhua' })]]), documents: new Map(),
    document: documentOf(0xd0), names: new Map([[idOf(0xa0), 'Ada']]), generatedAt: '2026-02-01T00:00:00.000Z',
  };
  const read = (chain = verifyChain(changes)) => JSON.parse(historyFile(claim, { ...context, chain })) as { document: object; chain: object; changes: object[]; entries: object[] };

  it('holds the entries in words, the hashes of the document, and the Changes to check them by', () => {
    const file = read();
    expect(file.document).toEqual({ path: '208.txt', sha256: 'a'.repeat(64), textSha256: 'b'.repeat(64) });
    expect(file.entries).toHaveLength(7);
    expect(file.entries[2]).toMatchObject({ field: 'attribution', from: '', to: 'Xinhua (quoted source)' });
    expect(file.changes).toEqual(changes.filter(({ sequence }) => [1, 3, 4, 6, 8, 9].includes(sequence)));
    expect(file.chain).toEqual({ whole: true, changes: 9, headHash: changes.at(-1)?.hash });
  });

  it('says where a chain is broken', () => {
    const altered = changes.map((change) => (change.sequence === 4 ? { ...change, at: '2020-01-01T00:00:00.000Z' } : change));
    expect(read(verifyChain(altered)).chain).toEqual({ whole: false, brokenAt: 4, reason: 'hash' });
  });
});

it.each<[string, Json, string]>([
  ['spans', [spanOf('first'), spanOf('second')] as unknown as Json, '“first” […] “second”'],
  ['signals', ['disputed', 'no-such'], 'Disputed, no-such'],
  ['statusOverride', { status: 'refuted', reason: 'photographs' }, 'Refuted: “photographs”'],
  ['reliability', { grade: 'B', reason: '' }, 'B, usually reliable'],
  ['credibility', 6, '6, truth cannot be judged'],
  ['confidence', 'low', 'low'],
  ['statedOn', { text: 'on Friday', value: '2024-09-06', basis: '' }, '“on Friday” · 2024-09-06'],
  ['tags', ['a', 'b'], 'a, b'],
  ['tags', [], ''],
  ['note', null, ''],
  ['statement', '<b>words</b>', '<b>words</b>'],
])('%s of %j reads %j', (field, value, words) => {
  expect(valueWords(field, value, { codebook: builtInCodebook, sources: new Map(), documents: new Map() })).toBe(words);
});

describe('relations and groups in a history', () => {
  const making = { setId: idOf(0x5e), author: idOf(0xa0), now: '2026-01-01T10:00:00.000Z' };
  const claims = [1, 2, 3].map((number) => claimOf(number));
  const [one, two, three] = claims as [typeof claim, typeof claim, typeof claim];
  const state: WorkspaceState = emptyState();
  const edits: Operation[][] = [];
  const done = (operations: Operation[]): void => {
    edits.push(operations);
    applyOperations(state, { at: making.now, operations });
  };
  done(claims.flatMap((each) => createRecord('claim', each)));
  done(relate(state, { type: 'restates', from: two, to: one }, making).operations);
  const relation = () => [...state.relations.values()][0]!;
  done(setIndependent(relation(), true));
  done(changeRelation(state, relation(), { type: 'contradicts' }, making.now));
  done(relate(state, { type: 'responds-to', from: two, to: three }, making).operations);
  done(createGroup(state, [two], 'They met.', making).operations);
  const group = () => [...state.groups.values()][0]!;
  done(addToGroup(state, group(), [one]));
  done(renameGroup(group(), 'They met twice.'));
  done(addToGroup(state, group(), [three]));
  done(removeFromGroup(group(), [one.id]));
  done(removeClaims(state, [two]));
  const log = logOf(edits);

  const words = (id: string) => historyOf(log, id).flatMap((entry) =>
    (isLinkEvent(entry.event) ? [`${entry.sequence} ${linkEventWords({ ...entry, event: entry.event }, id, (other) => `claim ${other.slice(-1)}`)}`] : []));

  it('are said of each claim as it sees them, also where a Change sets one field of theirs', () => {
    expect(words(one.id)).toEqual([
      '2 New relation: is restated by “claim 2”',
      '3 Relation changed: is restated by “claim 2”, independent',
      '4 Relation changed: contradicts “claim 2”, independent',
      '7 Put it into the group “They met.”',
      '8 Its group now says “They met twice.”',
      '10 Took it out of the group “They met twice.”',
      '11 Relation taken away: contradicts “claim 2”',
    ]);
    expect(words(three.id)).toEqual(['5 New relation: is responded to by “claim 2”', '9 Put it into the group “They met twice.”', '11 Relation taken away: is responded to by “claim 2”']);
  });

  it('stand in the file of the history, with the Changes that made them', () => {
    const file = JSON.parse(historyFile(one, { changes: log, codebook: builtInCodebook, sources: new Map(), documents: new Map(), document: undefined, names: new Map(), generatedAt: making.now, chain: verifyChain(log) })) as { entries: { words?: string }[]; changes: { sequence: number }[] };
    expect(file.changes.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 7, 8, 10, 11]);
    expect(file.entries[1]?.words).toBe(`New relation: is restated by “${two.id}”`);
  });
});
