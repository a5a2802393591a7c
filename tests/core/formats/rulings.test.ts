/** A decided set out to each format and in again: its provenance travels, and a file that misuses it is refused. */
import { describe, expect, it } from 'vitest';
import type { AnnotationSet } from '../../../src-common/core/claims/annotation-set.ts';
import { canonicalEnds, type Relation } from '../../../src-common/core/claims/relation.ts';
import type { Ruling } from '../../../src-common/core/claims/ruling.ts';
import { csvFormat } from '../../../src-common/core/formats/csv/csv-format.ts';
import { exportSet, importSet, readPortable } from '../../../src-common/core/formats/exchange.ts';
import { htmlFormat } from '../../../src-common/core/formats/html/html-format.ts';
import { w3cFormat } from '../../../src-common/core/formats/w3c/w3c-format.ts';
import { analyst, claimOn, id, readOptions, seed, setOf, textsOf, writeContext } from '../../support/format-case.ts';

const first = seed('000_6c0fc94145fbabe0.txt');
const other = seed('001_cfce8a669b9ebb5a.txt');
const ada = { id: id(0xa1), name: 'Ada' };
const bea = { id: id(0xa2), name: 'Bea <b>' };
const about = (number: number, author: typeof ada) => ({ claimId: id(number), setId: id(0x51), revision: 3, author });
const claim = claimOn(first, 10, 30, { statement: 'They met.', derivedFrom: [{ ...about(0x301, ada), at: '2026-01-05T00:00:00.000Z' }] });
const rulings: Ruling[] = [
  { id: id(0x401), setId: id(2), documentId: first.record.id, on: [about(0x301, ada), about(0x302, bea)], outcome: 'taken', claimId: claim.id, reasonTerm: null, reason: 'Nearer to the text.', by: analyst, at: '2026-01-05T00:00:00.000Z' },
  { id: id(0x402), setId: id(2), documentId: other.record.id, on: [about(0x303, bea)], outcome: 'rejected', claimId: null, reasonTerm: 'not-a-claim', reason: '', by: analyst, at: '2026-01-05T00:00:01.000Z' },
];
const decidedFrom = [{ setId: id(0x51), name: 'Ada', author: ada }, { setId: id(0x52), name: 'Second pass', author: bea }];
const documents = [first, other];
const decided: AnnotationSet = setOf(documents, [claim], { decidedFrom, rulings });
const write = (set: AnnotationSet, format: typeof w3cFormat | typeof csvFormat | typeof htmlFormat = w3cFormat) => exportSet(format, set, { ...writeContext, texts: textsOf(documents) });

describe('in W3C', () => {
  it('everything comes back, rejections in documents without a decided claim included', () => {
    const read = importSet(w3cFormat, write(decided).content, readOptions, documents);
    expect(read).toMatchObject({ ok: true, problems: [] });
    if (read.ok) expect({ decidedFrom: read.set.decidedFrom, rulings: read.set.rulings }).toEqual({ decidedFrom, rulings });
  });

  it('a set that is not decided has none of it', () => {
    expect(write(setOf(documents, [claim])).content).not.toMatch(/decidedFrom|rulings|Ruling/);
  });

  type File = { rulings: Record<string, unknown>[]; decidedFrom: unknown };
  const broken: [name: string, spoil: (file: File) => void, path: string][] = [
    ['a ruling signed by somebody else', ({ rulings: [one] }) => { (one as { creator: { id: string } }).creator.id = id(0xb0); }, 'rulings[0]'],
    ['a decided claim that is not in the set', ({ rulings: [one] }) => { if (one) one['result'] = id(0x999); }, 'rulings[0].result'],
    ['a rejection with a claim', ({ rulings: [, one] }) => { if (one) one['result'] = claim.id; }, 'rulings[1]'],
    ['a claim taken, and none there', ({ rulings: [one] }) => { delete one?.['result']; }, 'rulings[0]'],
    ['a ruling about nothing', ({ rulings: [one] }) => { if (one) one['about'] = []; }, 'rulings[0].about'],
    ['two rulings of one id', ({ rulings: list }) => { if (list[1]) list[1]['id'] = list[0]?.['id']; }, 'rulings[1]'],
    ['an outcome that is not known', ({ rulings: [one] }) => { if (one) one['outcome'] = 'perhaps'; }, 'rulings[0].outcome'],
    ['a reason without end', ({ rulings: [one] }) => { if (one) one['reason'] = 'x'.repeat(30_000); }, 'rulings[0].reason'],
    ['sets that are no list', (file) => { file.decidedFrom = 7; }, 'decidedFrom'],
  ];
  it.each(broken)('%s is refused, and named', (_name, spoil, path) => {
    const file = JSON.parse(write(decided).content) as File;
    spoil(file);
    const read = readPortable(w3cFormat, JSON.stringify(file), readOptions);
    expect(read.ok).toBe(false);
    expect(read.problems.map((problem) => problem.path)).toContain(path);
  });
});

describe('decisions about relations and groups in W3C', () => {
  const link = (kind: 'relation' | 'group', number: number, author: typeof ada) => ({ kind, id: id(number), setId: id(0x51), author });
  const second = claimOn(first, 40, 60, { statement: 'They spoke.' });
  const relation: Relation = canonicalEnds({
    id: id(0x501), setId: id(2), type: 'contradicts', from: claim.id, to: second.id, independent: null, note: '', author: analyst.id, created: '2026-01-05T00:00:00.000Z', modified: '2026-01-05T00:00:00.000Z',
  });
  const on = { setId: id(2), documentId: first.record.id, on: [], claimId: null, by: analyst, at: '2026-01-05T00:00:02.000Z' };
  const linkRulings: Ruling[] = [
    { ...on, id: id(0x403), outcome: 'taken', reasonTerm: null, reason: 'Ada has the words.', links: [link('relation', 0x601, ada), link('relation', 0x602, bea)], linkId: relation.id },
    { ...on, id: id(0x404), outcome: 'rejected', reasonTerm: 'not-a-claim', reason: 'Two events.', links: [link('group', 0x603, bea)] },
  ];
  const all = setOf(documents, [claim, second], { decidedFrom, rulings: [...rulings, ...linkRulings], relations: [relation] });
  type File = { linkRulings: Record<string, unknown>[]; '@context': unknown[] };
  const fileOf = (): File => JSON.parse(write(all).content) as File;

  it('come back, beside those about claims', () => {
    const read = importSet(w3cFormat, write(all).content, readOptions, documents);
    expect(read).toMatchObject({ ok: true, problems: [] });
    if (read.ok) expect(read.set.rulings).toEqual([...rulings, ...linkRulings]);
  });

  it('are written apart, so that a reader of the former format has its rulings as they were', () => {
    const { linkRulings: apart, ...file } = fileOf();
    expect(apart).toHaveLength(2);
    expect((file as unknown as { rulings: unknown[] }).rulings).toHaveLength(2);
    expect(write(decided).content).not.toMatch(/linkRulings|LinkRuling/);
  });

  const spoilt: [name: string, spoil: (file: File) => void, path: string][] = [
    ['one that names a relation that is not in the set', ({ linkRulings: [one] }) => { if (one) one['result'] = id(0x999); }, 'linkRulings[0].result'],
    ['a relation taken, and none there', ({ linkRulings: [one] }) => { delete one?.['result']; }, 'linkRulings[0]'],
    ['a rejection with a group', ({ linkRulings: [, one] }) => { if (one) one['result'] = relation.id; }, 'linkRulings[1]'],
    ['one about nothing', ({ linkRulings: [one] }) => { if (one) one['about'] = []; }, 'linkRulings[0].about'],
    ['one signed by somebody else', ({ linkRulings: [one] }) => { (one as { creator: { id: string } }).creator.id = id(0xb0); }, 'linkRulings[0]'],
    ['an id that a ruling on claims has', ({ linkRulings: [one] }) => { if (one) one['id'] = id(0x401); }, 'linkRulings[0]'],
  ];
  it.each(spoilt)('%s is refused, and named', (_name, spoil, path) => {
    const file = fileOf();
    spoil(file);
    const read = readPortable(w3cFormat, JSON.stringify(file), readOptions);
    expect(read.ok).toBe(false);
    expect(read.problems.map((problem) => problem.path)).toContain(path);
  });

  it('in a report are told as what they are about', () => {
    const { content } = write(all, htmlFormat);
    expect(content).toContain('Rejected (group)');
    expect(content).toContain('Two events.');
    expect(content).toContain('1 passage: rejected');
  });
});

describe('in a table', () => {
  it('a decided claim says what was decided, about whose claims and why; what was rejected is counted as lost', () => {
    const { content, lost } = write(decided, csvFormat);
    const [head = '', row = ''] = content.split('\r\n');
    expect(head).toMatch(/,decided,decided_about,taken_from,decided_reason_kind,decided_reason$/);
    expect(row).toMatch(/,taken,Ada; Bea <b>,Ada,,Nearer to the text\.$/);
    expect(lost).toContainEqual({ feature: 'rejections', count: 1, examples: [] });
  });

  it('other sets have the columns that they had', () => {
    expect(write(setOf(documents, [claim]), csvFormat).content.split('\r\n')[0]).not.toContain('decided');
  });
});

it('in a report, sets, counts and reasons are named, whatever is in a name', () => {
  const { content } = write(decided, htmlFormat);
  expect(content).toContain('Decided by Mira Kessler from the sets of: Ada, Bea &lt;b&gt; (Second pass).');
  expect(content).toContain('1 passage: rejected');
  expect(content).toContain('Nearer to the text.');
  expect(write(setOf(documents, [claim]), htmlFormat).content).not.toContain('id="decided"');
});
