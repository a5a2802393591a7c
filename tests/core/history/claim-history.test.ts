import { describe, expect, it } from 'vitest';
import { verifyChain } from '../../../src-common/core/claims/change-log.ts';
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
    changes, codebook: builtInCodebook, sources: new Map([[idOf(0x1010), sourceOf(0x1010, { name: 'Xinhua' })]]),
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
  expect(valueWords(field, value, { codebook: builtInCodebook, sources: new Map() })).toBe(words);
});
