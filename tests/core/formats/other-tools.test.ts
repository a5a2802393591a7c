/** Web Annotation files of other tools: understood where the Recommendation says what is meant, kept where it does not. */
import { describe, expect, it } from 'vitest';
import type { Json } from '../../../src-common/core/claims/json.ts';
import { exportSet, importSet, readPortable } from '../../../src-common/core/formats/exchange.ts';
import { w3cFormat } from '../../../src-common/core/formats/w3c/w3c-format.ts';
import { documentOf, readOptions, textsOf, writeContext } from '../../support/format-case.ts';

const text = 'Ann said: “The bridge 😀 stands.” Bob said: “The bridge 😀 stands.” Nobody else spoke.';
const document = documentOf('texts/bridge.txt', text);
const known = [document];
const quote = (exact: string, more: object = {}) => ({ type: 'TextQuoteSelector', exact, ...more });
const position = (start: number, end: number) => ({ type: 'TextPositionSelector', start, end });
const codePoint = (utf16: number) => [...text.slice(0, utf16)].length;

function annotation<M extends Record<string, unknown>>(members: M) {
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld', id: 'http://example.org/anno1', type: 'Annotation',
    target: { source: 'http://example.org/texts/bridge.txt', selector: quote('Nobody') }, ...members,
  };
}

function read(file: unknown, documents = known) {
  return importSet(w3cFormat, JSON.stringify(file), readOptions, documents);
}

function claimOf(file: unknown) {
  const result = read(file);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  const [claim] = result.set.claims;
  if (!claim) throw new Error('no claim');
  return { ...claim, set: result.set };
}

/** The annotation as it is written after it was read. */
function again(file: unknown): Record<string, Json> {
  const { set } = claimOf(file);
  const { content } = exportSet(w3cFormat, set, { ...writeContext, texts: textsOf(known) });
  return (JSON.parse(content) as { first: { items: Record<string, Json>[] } }).first.items[0] ?? {};
}

const nobody = text.indexOf('Nobody');
const secondBridge = text.lastIndexOf('The bridge');

describe('targets and selectors', () => {
  const source = 'http://example.org/texts/bridge.txt';
  it.each([
    ['one quote', { source, selector: quote('Nobody') }, nobody, 6],
    ['a quote with its context', { source, selector: quote('The bridge 😀 stands', { prefix: 'Bob said: “' }) }, secondBridge, 20],
    ['a position in code points', { source, selector: position(codePoint(nobody), codePoint(nobody) + 6) }, nobody, 6],
    ['a quote and a position', { source, selector: [quote('The bridge'), position(codePoint(secondBridge), codePoint(secondBridge) + 10)] }, secondBridge, 10],
    ['a position and a quote, beside an XPath', { source, selector: [{ type: 'XPathSelector', value: '/p[1]' }, position(codePoint(secondBridge), codePoint(secondBridge) + 10), quote('The bridge')] }, secondBridge, 10],
    ['an RFC 5147 fragment', { source, selector: { type: 'FragmentSelector', conformsTo: 'http://tools.ietf.org/rfc/rfc5147', value: `char=${codePoint(nobody)},${codePoint(nobody) + 6}` } }, nobody, 6],
    ['a string with such a fragment', `${source}#char=${codePoint(nobody)},${codePoint(nobody) + 6}`, nobody, 6],
    ['a quote refined by a quote', { source, selector: { ...quote('Bob said: “The bridge 😀 stands'), refinedBy: quote('bridge') } }, secondBridge + 4, 6],
    ['a quote refined by a position', { source, selector: { ...quote('Bob said: “The bridge 😀 stands'), refinedBy: position(15, 21) } }, secondBridge + 4, 6],
    ['a position refined by a position', { source, selector: { ...position(codePoint(secondBridge), codePoint(secondBridge) + 18), refinedBy: position(4, 10) } }, secondBridge + 4, 6],
    ['an element refined by a quote', { source, selector: { type: 'FragmentSelector', value: 'para3', refinedBy: quote('Nobody') } }, nobody, 6],
    ['a list of one', [{ source, selector: quote('Nobody') }], nobody, 6],
    ['a source that is an object', { source: { id: source, type: 'Text' }, selector: quote('Nobody') }, nobody, 6],
  ])('%s', (_what, target, start, length) => {
    const claim = claimOf(annotation({ target }));
    expect(claim.spans).toMatchObject([{ start, end: start + length, exact: text.slice(start, start + length) }]);
    expect(claim.documentId).toBe(document.record.id);
  });

  it('several targets become fragments in text order', () => {
    const claim = claimOf(annotation({ target: [{ source, selector: quote('Nobody') }, { source, selector: quote('Ann') }] }));
    expect(claim.spans.map(({ exact }) => exact)).toEqual(['Ann', 'Nobody']);
  });

  it.each([
    ['the same bytes under another name', { id: 'urn:x:other', sha256: document.record.sha256 }],
    ['the same text', { id: 'urn:x:other', textSha256: document.record.textSha256 }],
    ['the same path', { id: 'urn:x:other', path: 'texts/bridge.txt' }],
    ['the same file name', { id: 'urn:x:other', path: 'elsewhere/bridge.txt' }],
    ['a file address', 'file:///home/ann/bridge.txt'],
    ['a bare path', 'texts/bridge.txt'],
  ])('a document is found by %s', (_what, named) => {
    expect(claimOf(annotation({ target: { source: named, selector: quote('Nobody') } })).documentId).toBe(document.record.id);
  });

  it('a name that several documents have is not guessed at', () => {
    const twins = [document, documentOf('other/bridge.txt', text.replace('Ann', 'Eve'))];
    const result = read(annotation({ target: { source: 'http://example.org/bridge.txt', selector: quote('Nobody') } }), twins);
    expect(result).toMatchObject({ ok: false, problems: [{ level: 'problem', message: expect.stringMatching(/Several documents/) }] });
  });

  it.each([
    ['a document that is not here', { source: 'http://example.org/missing.txt', selector: quote('Nobody') }, 'target.source', /not in this corpus/],
    ['words that are nowhere', { source, selector: quote('Somebody') }, 'target.selector', /is not in/],
    ['words that stand twice', { source, selector: quote('The bridge') }, 'target.selector', /2 times/],
    ['a place behind the end', { source, selector: position(5, 5000) }, 'target.selector', /outside/],
  ])('%s refuses the file and names the place', (_what, target, path, message) => {
    const result = read([annotation({ target }), annotation({ id: 'urn:x:good' })]);
    expect(result.ok).toBe(false);
    expect(result.problems).toMatchObject([{ level: 'problem', path: `[0].${path}`, message: expect.stringMatching(message) }]);
  });
});

describe('bodies', () => {
  it.each([
    ['a tag', { type: 'TextualBody', purpose: 'tagging', value: 'bridges' }, { tags: ['bridges'], kind: 'highlight' }],
    ['a comment', { type: 'TextualBody', purpose: 'commenting', value: 'Really?' }, { note: 'Really?', kind: 'highlight' }],
    ['words without a purpose', { type: 'TextualBody', value: 'Really?' }, { note: 'Really?' }],
    ['a status by its id', { type: 'TextualBody', purpose: 'classifying', value: 'reported-as-fact' }, { signals: ['reported-as-fact'], kind: 'claim' }],
    ['a status by its label', { type: 'TextualBody', purpose: 'classifying', value: ' reported as FACT ' }, { signals: ['reported-as-fact'] }],
    ['a status by its IRI', { type: 'SpecificResource', purpose: 'classifying', source: 'urn:attest:evidence-status:disputed' }, { signals: ['disputed'] }],
    ['a description', { type: 'TextualBody', purpose: 'describing', value: 'The bridge stands.' }, { statement: 'The bridge stands.', kind: 'claim' }],
    ['several', [{ type: 'TextualBody', purpose: 'tagging', value: 'a' }, { type: 'TextualBody', purpose: 'tagging', value: 'b' }, { type: 'TextualBody', value: 'c' }], { tags: ['a', 'b'], note: 'c' }],
    ['two comments', [{ type: 'TextualBody', value: 'one' }, { type: 'TextualBody', purpose: 'commenting', value: 'two' }], { note: 'one\n\ntwo' }],
  ])('%s', (_what, body, fields) => {
    expect(claimOf(annotation({ body }))).toMatchObject(fields);
  });

  it('reads bodyValue as a comment', () => {
    expect(claimOf(annotation({ bodyValue: 'Really?' })).note).toBe('Really?');
  });
});

describe('creators', () => {
  it.each([
    ['an object with a name', { id: 'http://example.org/ann', type: 'Person', name: 'Ann' }, 'Ann'],
    ['an IRI', 'http://example.org/ann', 'http://example.org/ann'],
    ['a name alone', { type: 'Person', name: 'Ann' }, 'Ann'],
    ['several', [{ id: 'http://example.org/ann', name: 'Ann' }, 'http://example.org/bob'], 'Ann'],
  ])('%s', (_what, creator, name) => {
    const { set, author } = claimOf(annotation({ creator }));
    expect(set.author.name).toBe(name);
    expect(author).toBe(set.author.id);
    expect(again(annotation({ creator }))['creator']).toEqual(creator);
  });
});

describe('what is kept', () => {
  const rich = annotation({
    motivation: ['questioning', 'highlighting'],
    creator: { id: 'http://example.org/ann', type: 'Person', name: 'Ann', email: 'mailto:ann@example.org' },
    created: '2015-01-28T12:00:00+02:00',
    rights: 'http://creativecommons.org/licenses/by/4.0/',
    audience: { id: 'http://example.org/all', type: 'schema:EducationalAudience' },
    'x:own': [{ deep: [1, null, 'é😀'] }],
    body: [
      { type: 'TextualBody', purpose: 'commenting', value: '<p>Why?</p>', format: 'text/html', language: 'en' },
      { id: 'http://example.org/video', type: 'Video', purpose: 'linking' },
      'http://example.org/comment',
      { type: 'Choice', items: ['http://example.org/a'] },
    ],
    target: {
      source: { id: 'http://example.org/texts/bridge.txt', type: 'Text', language: 'en' },
      styleClass: 'red', state: { type: 'HttpRequestState', value: 'Accept: text/plain' },
      selector: [quote('Nobody'), { type: 'XPathSelector', value: '/p[3]' }],
    },
  });

  it('comes back in its place', () => {
    const written = again(rich);
    expect(written).toMatchObject({
      id: 'http://example.org/anno1',
      motivation: ['highlighting', 'questioning'],
      creator: rich.creator, rights: rich.rights, audience: rich.audience, 'x:own': rich['x:own'],
      created: '2015-01-28T10:00:00.000Z',
      target: { source: { id: 'http://example.org/texts/bridge.txt', language: 'en', path: 'texts/bridge.txt' }, styleClass: 'red' },
    });
    expect(written['body']).toEqual([
      { type: 'TextualBody', purpose: 'commenting', value: '<p>Why?</p>', format: 'text/html', language: 'en' },
      ...(rich.body as Json[]).slice(1),
    ]);
    const target = written['target'] as { selector: Json[]; state: Json[] };
    expect(target.selector[2]).toEqual({ type: 'XPathSelector', value: '/p[3]' });
    expect(target.state[1]).toEqual({ type: 'HttpRequestState', value: 'Accept: text/plain' });
  });

  it('stays the same from then on', () => {
    const first = again(rich);
    expect(again(first)).toEqual(first);
  });

  it('gives the same records when it is read twice', () => {
    expect(claimOf(rich).id).toBe(claimOf(rich).id);
    expect(claimOf(rich).id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5/);
    expect(claimOf(rich).set.id).toBe(claimOf(rich).set.id);
  });
});

describe('wrappings', () => {
  const one = annotation({});
  it.each([
    ['one annotation', one],
    ['a list', [one]],
    ['a page', { type: 'AnnotationPage', items: [one] }],
    ['a collection with its page inside', { type: 'AnnotationCollection', label: 'L', total: 1, first: { type: 'AnnotationPage', items: [one] } }],
    ['pages one inside the other', { type: ['BasicContainer', 'AnnotationCollection'], total: 1, first: { type: 'AnnotationPage', items: [], next: { type: 'AnnotationPage', items: [one] } } }],
    ['a graph', { '@context': {}, '@graph': [one] }],
    ['JSON-LD keywords', { '@id': 'http://example.org/anno1', '@type': 'oa:Annotation', target: one.target }],
  ])('%s', (_what, file) => {
    expect(claimOf(file).spans[0]?.exact).toBe('Nobody');
  });

  it('an annotation without an id is told of', () => {
    const result = readPortable(w3cFormat, JSON.stringify({ type: 'Annotation', target: one.target }), readOptions);
    expect(result).toMatchObject({ ok: true, problems: [{ level: 'note' }] });
  });
});
