/** Reviews, comments and decisions in files: they come back the same, and a file in which something is wrong is refused. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { t } from '../../../src-common/core/messages/translate.ts';
import { describeSpan } from '../../../src-common/core/anchoring/describe.ts';
import type { AnnotationSet } from '../../../src-common/core/claims/annotation-set.ts';
import { attributionRoles } from '../../../src-common/core/claims/attribution.ts';
import { confidenceLevels, credibilityGrades, type Claim } from '../../../src-common/core/claims/claim.ts';
import type { Json } from '../../../src-common/core/claims/json.ts';
import {
  opinions, proposableFields, type AnswerRecords, type Comment, type Decision, type Proposal, type Review,
} from '../../../src-common/core/claims/review.ts';
import { reliabilityGrades } from '../../../src-common/core/claims/source.ts';
import { exportSet, importSet } from '../../../src-common/core/formats/exchange.ts';
import { formatById } from '../../../src-common/core/formats/registry.ts';
import { w3cFormat } from '../../../src-common/core/formats/w3c/w3c-format.ts';
import { snapOutward } from '../../../src-common/core/text/graphemes.ts';
import { analyst, claimOn, documentOf, id, readOptions, setOf, textsOf, writeContext } from '../../support/format-case.ts';

const document = documentOf('mixed.txt', '😀 China met 中俄 in Beijing, \r\n👩‍👩‍👧‍👦 said e\u0301x. Bob said “no”, twice. '.repeat(3) + 'The end.');
const known = [document];
const bea = { id: id(0xb0), name: 'Bea', colour: '#993333' };
const claim = claimOn(document, 3, 12, { id: id(0xc1) });
const noAnswers: AnswerRecords = { reviews: [], comments: [], decisions: [] };

const review = (fields: Partial<Review> = {}): Review => ({
  id: id(0x201), claimId: claim.id, documentId: document.record.id, claimRevision: 3, opinion: 'disagree', proposals: [],
  reasonTerm: null, reason: '', reviewer: bea, at: '2026-01-06T09:00:00.000Z', ...fields,
});
const comment = (fields: Partial<Comment> = {}): Comment => ({
  id: id(0x301), claimId: claim.id, documentId: document.record.id, replyTo: null, text: 'See the dateline.', author: bea,
  at: '2026-01-06T09:05:00.000Z', ...fields,
});
const decision = (fields: Partial<Decision> = {}): Decision => ({
  id: id(0x401), claimId: claim.id, documentId: document.record.id, reviewId: id(0x201), field: 'status', accepted: true, reason: '',
  by: analyst, at: '2026-01-07T09:00:00.000Z', ...fields,
});

function fileOf(answers: Partial<AnswerRecords>, claims: Claim[] = [], set: Partial<AnnotationSet> = {}): string {
  return exportSet(w3cFormat, setOf(known, claims, set), { ...writeContext, texts: textsOf(known), answers: { ...noAnswers, ...answers } }).content;
}

const read = (content: string, documents = known) => importSet(w3cFormat, content, readOptions, documents);

const words = fc.array(fc.constantFrom('中俄 ', '😀', 'said ', '"', '\\', '</script>', '\n', 'e\u0301', '=1'), { maxLength: 5 }).map((parts) => parts.join(''));
const span = fc.tuple(fc.nat(document.text.length - 1), fc.integer({ min: 1, max: 30 })).map(([start, length]) => {
  const whole = snapOutward(document.text, start, Math.min(document.text.length, start + length));
  return describeSpan(document.text, whole.start, whole.end);
});
const source = (number: number) => fc.record({ name: words, descriptor: words, aliases: fc.array(words, { maxLength: 2 }) })
  .map((fields) => ({ ...fields, id: id(0x1000 + number), kind: 'person' as const, onBehalfOf: null, grades: [] }));
const link = fc.record({
  role: fc.constantFrom(...attributionRoles), cueSpan: fc.option(span), sourceSpan: fc.option(span), asPrinted: words, isRelayed: fc.boolean(),
});
const chain = fc.tuple(fc.array(link, { maxLength: 3 }), source(0), source(1)).map(([links, ...sources]) => ({
  links: links.map(({ isRelayed, ...fields }, index) => ({
    ...fields, id: id(0x500 + index), sourceId: id(0x1000 + (index % 2)), parents: isRelayed && index > 0 ? [id(0x500 + index - 1)] : [],
  })),
  sources,
}));
const values: { [F in (typeof proposableFields)[number]]: fc.Arbitrary<unknown> } = {
  spans: span.map((one) => [one]), statement: words, attribution: chain, status: fc.constantFrom('disputed', 'own term/ü'),
  reliability: fc.option(fc.constantFrom(...reliabilityGrades)), credibility: fc.option(fc.constantFrom(...credibilityGrades)),
  confidence: fc.option(fc.constantFrom(...confidenceLevels)),
  statedOn: fc.option(fc.record({ text: words, value: fc.option(fc.constant('2024-09-06')), basis: words })), tags: fc.array(words, { maxLength: 3 }),
};
const proposals = fc.uniqueArray(fc.constantFrom(...proposableFields), { maxLength: 5 })
  .chain((fields) => fc.tuple(...fields.map((field) => values[field].map((value) => ({ field, value }) as Proposal))));
const foreign = fc.option(fc.dictionary(fc.constantFrom('rights', 'x:own'), fc.oneof(words, fc.integer()), { minKeys: 1, maxKeys: 2 }), { nil: undefined });
const withForeign = <A extends object>(answer: A, more: { [key: string]: Json } | undefined): A => (more ? { ...answer, foreign: more } : answer);
const anyReview = fc.record({
  opinion: fc.option(fc.constantFrom(...opinions)), proposals, reasonTerm: fc.option(fc.constantFrom('wrong-span', 'own/ü')), reason: words,
  claimRevision: fc.integer({ min: 1, max: 9 }), more: foreign,
});
const answers: fc.Arbitrary<AnswerRecords> = fc.record({
  reviews: fc.array(anyReview, { maxLength: 3 }).map((list) => list.map(({ more, ...fields }, index) => withForeign(review({ ...fields, id: id(0x201 + index) }), more))),
  comments: fc.array(fc.record({ text: words, isReply: fc.boolean(), more: foreign }), { maxLength: 3 }).map((list) => list.map(({ text, isReply, more }, index) =>
    withForeign(comment({ text, id: id(0x301 + index), replyTo: isReply && index > 0 ? id(0x300 + index) : null }), more))),
  decisions: fc.array(fc.record({ field: fc.constantFrom(...proposableFields), accepted: fc.boolean(), reason: words }), { maxLength: 2 })
    .map((list) => list.map((fields, index) => decision({ ...fields, id: id(0x401 + index), reviewId: id(0x999) }))),
});

describe('answers through a W3C file', () => {
  it('come back the same, with claims and without', () => {
    fc.assert(fc.property(answers, fc.boolean(), (given, withClaim) => {
      const content = fileOf(given, withClaim ? [claim] : []);
      const result = read(content);
      expect(result.problems).toEqual([]);
      expect(result.ok && result.answers).toEqual(given);
      expect(result.ok && result.set.claims).toEqual(withClaim ? [claim] : []);
      if (result.ok) expect(exportSet(w3cFormat, result.set, { ...writeContext, texts: textsOf(known), answers: result.answers }).content).toBe(content);
    }), { numRuns: 120 });
  });

  it('are placed by their words where the text has moved', () => {
    const moved = documentOf('mixed.txt', `A new line.\n${document.text}`);
    const start = document.text.lastIndexOf('end');
    const spans: Proposal = { field: 'spans', value: [describeSpan(document.text, start, start + 3)] };
    const result = read(fileOf({ reviews: [review({ proposals: [spans] })] }), [moved]);
    expect(result.ok && result.answers.reviews[0]).toMatchObject({
      documentId: moved.record.id, proposals: [{ value: [{ start: moved.text.lastIndexOf('end'), exact: 'end' }] }],
    });
  });

  it('need their document only for passages', () => {
    const plain = read(fileOf({ comments: [comment()] }), []);
    expect(plain.ok && plain.answers.comments).toEqual([comment()]);
    expect(plain.problems.map(({ level }) => level)).toEqual(['note']);
    const spans: Proposal = { field: 'spans', value: [describeSpan(document.text, 3, 8)] };
    expect(read(fileOf({ reviews: [review({ proposals: [spans] })] }), [])).toMatchObject({ ok: false, problems: [{ message: expect.stringMatching(/not in this corpus/) }] });
  });

  it('leave with which set a source came behind', () => {
    const sources = [{ id: id(0x70), name: 'UNN', kind: 'agency' as const, aliases: [], onBehalfOf: null, descriptor: '', grades: [], setId: id(0x99) }];
    const result = read(fileOf({ reviews: [review({ proposals: [{ field: 'attribution', value: { links: [], sources } }] })] }));
    const [proposal] = result.ok ? result.answers.reviews[0]?.proposals ?? [] : [];
    expect(proposal?.field === 'attribution' && proposal.value.sources[0]).not.toHaveProperty('setId');
  });

  it('leave a file without them as it ever was', () => {
    const context = (content: string) => (JSON.parse(content) as { '@context': Json[] })['@context'];
    expect(context(fileOf({}, [claim]))).toHaveLength(2);
    expect(context(fileOf({ comments: [comment()] }, [claim]))).toHaveLength(3);
  });

  it('stand under their claim in html; those to claims elsewhere are counted as lost', () => {
    const answers = { reviews: [review(), review({ id: id(901), claimId: id(902) })], comments: [comment()], decisions: [] };
    const { content, lost } = exportSet(formatById('html')!, setOf(known, [claim]), { ...writeContext, texts: textsOf(known), answers });
    expect(content).toContain('Opinions and decisions');
    expect(content).toContain(t(`review.opinion.${review().opinion ?? 'none'}`));
    expect(content).toContain(comment().text);
    expect(lost).toEqual(expect.arrayContaining([{ feature: 'strayAnswers', count: 1, examples: [] }]));
  });

  it('are counted as lost in csv', () => {
    const format = formatById('csv');
    const taken = { ...claim, derivedFrom: [{ claimId: id(9), setId: id(8), revision: 2, author: { id: bea.id, name: 'Bea' }, at: '2026-01-06T09:00:00.000Z' }] };
    const { lost } = exportSet(format!, setOf(known, [taken]), {
      ...writeContext, texts: textsOf(known), answers: { reviews: [review()], comments: [comment()], decisions: [] },
    });
    expect(lost).toEqual(expect.arrayContaining([{ feature: 'answers', count: 2, examples: [] }, { feature: 'derivations', count: 1, examples: [claim.id] }]));
  });
});

it('a claim says from which it was made', () => {
  const derivedFrom = [{ claimId: id(9), setId: id(8), revision: 2, author: { id: bea.id, name: 'Bea' }, at: '2026-01-06T09:00:00.000Z' }];
  const result = read(fileOf({}, [{ ...claim, derivedFrom }]));
  expect(result.ok && result.set.claims[0]).toEqual({ ...claim, derivedFrom });
  const others = JSON.parse(fileOf({}, [claim])) as { first: { items: { [key: string]: Json }[] } };
  others.first.items[0]!['derivedFrom'] = 'http://example.org/other';
  const kept = read(JSON.stringify(others));
  expect(kept.ok && kept.set.claims[0]?.foreign).toEqual({ derivedFrom: 'http://example.org/other' });
});

type Item = { [key: string]: Json };

/** The file with its only answer altered. */
function altered(answer: Partial<AnswerRecords>, alter: (item: Item) => void, claims: Claim[] = []): string {
  const file = JSON.parse(fileOf(answer, claims)) as { first: { items: Item[] } };
  alter(file.first.items.at(-1)!);
  return JSON.stringify(file);
}

describe('a file is refused, and nothing of it is taken,', () => {
  const status: Proposal = { field: 'status', value: 'disputed' };
  const body = (item: Item, index = 0) => (item['body'] as Item[])[index]!;
  const withStatus = { reviews: [review({ opinion: null, proposals: [status] })] };
  const cases: [string, string, string, RegExp][] = [
    ['for a review of one’s own claim', fileOf({ reviews: [review({ reviewer: analyst })] }, [claim]), 'first.items[1]', /claim of their own/],
    ['for a decision by another than the author', fileOf({ decisions: [decision({ by: bea })] }, [claim]), 'first.items[1]', /Only its author/],
    ['for a decision about what was not proposed', fileOf({ reviews: [review()], decisions: [decision()] }), 'first.items[1]', /does not propose/],
    ['for an unknown opinion', altered({ reviews: [review()] }, (item) => { body(item)['source'] = 'urn:attest:opinion:maybe'; }), 'first.items[0]', /strongly-disagree/],
    ['for two opinions', altered({ reviews: [review()] }, (item) => { (item['body'] as Item[]).push(body(item)); }), 'first.items[0].body[1]', /two opinions/],
    ['for an unknown field', altered(withStatus, (item) => { body(item)['field'] = 'note'; }), 'first.items[0].body[0].field', /Expected/],
    ['for a grade that is none', altered({ reviews: [review({ opinion: null, proposals: [{ field: 'credibility', value: 2 }] })] }, (item) => { body(item)['source'] = 'urn:attest:credibility:9'; }), 'first.items[0].body[0].source', /Expected/],
    ['for a term of another kind', altered(withStatus, (item) => { body(item)['source'] = 'urn:attest:confidence:low'; }), 'first.items[0].body[0].source', /evidence-status/],
    ['for two proposals for one field', altered(withStatus, (item) => { (item['body'] as Item[]).push(body(item)); }), 'first.items[0].body[1]', /two values for “status”/],
    ['for an id that is used twice', fileOf({ comments: [comment(), comment()] }), 'first.items[1].id', /used twice/],
    ['for an answer under the id of a claim', fileOf({ comments: [comment({ id: claim.id })] }, [claim]), 'first.items[1].id', /used twice/],
    ['for an answer to a claim in another document', altered({ comments: [comment()] }, (item) => { (item['target'] as Item)['inDocument'] = { id: id(0xdd) }; }, [claim]), 'first.items[1].target', /another document/],
    ['for a reply about another claim', fileOf({ comments: [comment(), comment({ id: id(0x302), claimId: id(0xc2), replyTo: id(0x301) })] }), 'first.items[1]', /another claim/],
    ['for comments that answer each other', fileOf({ comments: [comment({ replyTo: id(0x302) }), comment({ id: id(0x302), replyTo: id(0x301) })] }), 'first.items[0]', /answers itself/],
    ['for a long comment', fileOf({ comments: [comment({ text: 'x'.repeat(20_001) })] }), 'first.items[0].body[0].value', /20,001 characters/],
    ['for a long name of a proposed source', fileOf({ reviews: [review({ opinion: null, proposals: [{ field: 'statement', value: 'y'.repeat(30_000) }] })] }), 'first.items[0].body[0].value', /30,000/],
    ['for proposed passages that overlap', fileOf({ reviews: [review({ proposals: [{ field: 'spans', value: [describeSpan(document.text, 3, 12), describeSpan(document.text, 9, 16)] }] })] }), 'first.items[0]', /overlap/],
    ['for a chain in a circle', altered({ reviews: [review({ opinion: null, proposals: [{ field: 'attribution', value: { links: [], sources: [] } }] })] }, (item) => {
      (body(item)['source'] as Item)['links'] = [{ id: id(1), saidBy: id(2), role: 'outlet', relayedBy: [id(1)] }];
    }), 'first.items[0].body[0].source.links[0].saidBy', /not in the file/],
    ['for a decision that decides nothing', altered({ decisions: [decision()] }, (item) => { item['body'] = []; }), 'first.items[0]', /neither/],
  ];
  it.each(cases)('%s', (_what, content, path, message) => {
    const result = read(content);
    expect(result.ok).toBe(false);
    expect(result.problems.find(({ level }) => level === 'problem')).toMatchObject({ path, message: expect.stringMatching(message) });
  });

  it.each([
    ['more than 50,000 answers', Array.from({ length: 50_001 }, () => ({ type: 'Annotation', motivation: 'replying', target: 'urn:x:1', body: 'x' })), '', /50,001/],
    ['more than 10,000 answers to one claim', Array.from({ length: 10_001 }, (_, index) => ({
      id: `urn:x:${index}`, type: 'Annotation', motivation: 'replying', bodyValue: 'x', target: { id: claim.id, type: 'Annotation', inDocument: { id: document.record.id, path: 'mixed.txt' } },
    })), '[0]', /10,001/],
  ])('for %s', (_what, items, path, message) => {
    expect(read(JSON.stringify(items))).toMatchObject({ ok: false, problems: [{ path, message: expect.stringMatching(message) }] });
  });
});

describe('annotations of other tools that target annotations', () => {
  const note = { id: 'http://example.org/1', type: 'Annotation', motivation: 'highlighting', target: { source: 'http://example.org/mixed.txt', selector: { type: 'TextQuoteSelector', exact: 'China met', prefix: '😀 ', suffix: '' } } };
  const one = { ...note, target: { ...note.target, selector: { type: 'TextPositionSelector', start: 2, end: 11 } } };
  const reply = (members: object) => ({ id: 'http://example.org/2', type: 'Annotation', motivation: 'replying', target: 'http://example.org/1', body: { type: 'TextualBody', value: 'Really?' }, ...members });

  it.each([
    ['by an IRI', reply({})],
    ['by an object', reply({ target: { id: 'http://example.org/1', type: 'Annotation' } })],
    ['by a source', reply({ target: { type: 'SpecificResource', source: 'http://example.org/1' } })],
    ['in bodyValue', reply({ body: undefined, bodyValue: 'Really?' })],
  ])('a reply %s is a comment', (_what, item) => {
    const result = read(JSON.stringify([item, one]));
    expect(result.problems).toEqual([]);
    const [read1] = result.ok ? result.set.claims : [];
    expect(result.ok && result.answers.comments).toMatchObject([{ claimId: read1?.id, documentId: document.record.id, replyTo: null, text: 'Really?' }]);
  });

  it('a reply to a reply is about the claim at the end', () => {
    const second = { ...reply({}), id: 'http://example.org/3', target: 'http://example.org/2', rights: 'mine' };
    const result = read(JSON.stringify([second, reply({}), one]));
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    const [inner, outer] = result.answers.comments;
    expect(inner).toMatchObject({ claimId: result.set.claims[0]?.id, replyTo: outer?.id, foreign: { id: 'http://example.org/3', rights: 'mine' } });
    const again = exportSet(w3cFormat, result.set, { ...writeContext, texts: textsOf(known), answers: result.answers }).content;
    expect(again).toContain('"rights": "mine"');
    const back = read(again);
    expect(back.ok && back.answers).toEqual(result.answers);
  });

  it('an assessment without an opinion of ours is a comment, and is told of', () => {
    const result = read(JSON.stringify([reply({ motivation: 'assessing' }), one]));
    expect(result).toMatchObject({ ok: true, problems: [{ level: 'note' }], answers: { reviews: [], comments: [{ text: 'Really?', foreign: { motivation: ['assessing'] } }] } });
  });

  it.each([
    ['a reply to what is not in the file', reply({ target: 'http://example.org/gone' }), /not in the file/],
    ['a reply without words', reply({ body: { type: 'Image', id: 'http://example.org/i.png' } }), /without a word/],
    ['an assessment of a whole document', reply({ motivation: 'assessing', target: 'http://example.org/mixed.txt' }), /whole document/],
  ])('%s refuses the file', (_what, item, message) => {
    expect(read(JSON.stringify([one, item]))).toMatchObject({ ok: false, problems: [{ message: expect.stringMatching(message) }] });
  });

  it('a thread of 20,000 replies without a claim at its end is gone through once', () => {
    const thread = Array.from({ length: 20_000 }, (_, index) => reply({ id: `urn:x:${index}`, target: `urn:x:${index + 1}` }));
    expect(read(JSON.stringify(thread))).toMatchObject({ ok: false, problems: expect.arrayContaining([expect.objectContaining({ path: '[0].target' })]) });
  });

  it('a reply to a passage is a claim or highlight, as ever', () => {
    const result = read(JSON.stringify([{ ...one, motivation: 'replying' }]));
    expect(result.ok && [result.set.claims.length, result.answers.comments.length]).toEqual([1, 0]);
    expect(result.ok && result.set.claims[0]?.foreign?.['motivation']).toEqual(['replying']);
  });
});

it('a set from a file that holds no answers has none', () => {
  const result = read(fileOf({}, [claim]));
  expect(result.ok && result.answers).toEqual(noAnswers);
});
