/** Files that mean harm, and files that were only damaged: each is refused with a reason, and nothing breaks. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanJson } from '../../../src-common/core/formats/json/scan-json.ts';
import { maxJsonDepth, maxJsonLength } from '../../../src-common/core/formats/json/parse-json.ts';
import { readPortable } from '../../../src-common/core/formats/exchange.ts';
import { w3cFormat } from '../../../src-common/core/formats/w3c/w3c-format.ts';
import { readOptions } from '../../support/format-case.ts';

function problemsOf(content: string) {
  const read = readPortable(w3cFormat, content, readOptions);
  expect(read.ok).toBe(false);
  return read.problems;
}

const annotation = '"type": "Annotation", "id": "urn:x:1", "target": "a.txt#char=1,2"';

describe('refused before parsing', () => {
  it.each([
    ['100,000 levels of lists', '['.repeat(100_000) + ']'.repeat(100_000), 1, /more than 200 deep/],
    ['100,000 levels of objects', '{"a":'.repeat(100_000) + '1' + '}'.repeat(100_000), 1, /more than 200 deep/],
    ['100,000 levels, never closed', '[\n'.repeat(100_000), 201, /more than 200 deep/],
    ['a key that reaches the prototype', `{\n${annotation},\n"__proto__": {"polluted": 1}}`, 3, /“__proto__”/],
    ['the same, hidden by an escape', `{\n${annotation},\n"\\u005f_proto__": {}}`, 3, /“__proto__”/],
    ['constructor', `{${annotation},\n"x": {"constructor": {"prototype": {}}}}`, 2, /“constructor”/],
    ['prototype', `{"x": [{"prototype": 1}]}`, 1, /“prototype”/],
    ['a file that was cut', `{\n${annotation},\n"body": [{"type": "Textu`, 3, /ends too early/],
    ['a missing comma', `{\n${annotation}\n"x": 1}`, 3, /a comma or the closing bracket/],
    ['a comma too many', `{\n${annotation},\n}`, 3, /a member name/],
    ['NaN', `{${annotation},\n"x": NaN}`, 2, /“N” where a value/],
    ['Infinity', `{${annotation},\n"x": -Infinity}`, 2, /“-” where a value/],
    ['a number like no other', `{${annotation}, "x": 012}`, 1, /“1” where a comma/],
    ['a line break inside a string', `{${annotation}, "x": "a\nb"}`, 1, /“U\+000A”/],
    ['an escape that is none', `{${annotation}, "x": "\\x41"}`, 1, /“\\”/],
    ['single quotes', `{'type': 'Annotation'}`, 1, /“'” where a member name/],
    ['something behind the end', `{${annotation}}\n\nmore`, 3, /“m” where the end/],
    ['nothing', '', 1, /empty/],
    ['white space', ' \n\n ', 1, /empty/],
    ['a byte order mark and nothing', '\ufeff', 1, /empty/],
  ])('%s', (_what, content, line, words) => {
    expect(problemsOf(content)).toMatchObject([{ level: 'problem', path: '', line, message: expect.stringMatching(words) }]);
  });

  it('more text than the limit', () => {
    expect(problemsOf(' '.repeat(maxJsonLength + 1))[0]?.message).toMatch(/65 MiB of text, and 64 MiB/);
  });

  it('leaves the prototype of objects alone', () => {
    problemsOf(`{${annotation}, "__proto__": {"polluted": true}}`);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('refused after parsing', () => {
  it.each([
    ['half a character', `{${annotation}, "note": ["x", "\\ud83d"]}`, 'note[1]'],
    ['half a character in a name', `{${annotation}, "\\ude00": 1}`, ''],
    ['a number beyond all numbers', `{${annotation}, "n": 1e999}`, 'n'],
    ['a bare number', '7', ''],
    ['null', 'null', ''],
    ['another kind of JSON', '{"name": "package", "version": "1"}', ''],
    ['a list of strings', '["a"]', '[0]'],
    ['the same id twice', `[{${annotation}}, {${annotation}}]`, '[1].id'],
    ['a page that lies elsewhere', '{"type": "AnnotationCollection", "first": "http://example.org/page1", "total": 2}', 'first'],
    ['a collection that was cut', `{"type": "AnnotationCollection", "total": 2, "first": {"type": "AnnotationPage", "items": [{${annotation}}]}}`, 'total'],
    ['a newer file format', `{"type": "AnnotationCollection", "formatVersion": 2, "first": {"items": []}}`, 'formatVersion'],
    ['a time that is none', `{${annotation}, "created": "yesterday"}`, 'created'],
    ['a month that is none', `{${annotation}, "created": "2024-13-01T00:00:00Z"}`, 'created'],
    ['no target', '{"type": "Annotation", "id": "urn:x:1"}', 'target'],
    ['a whole document as target', '{"type": "Annotation", "id": "urn:x:1", "target": "http://example.org/a.txt"}', 'target'],
    ['a selector that names no text', '{"type": "Annotation", "id": "urn:x:1", "target": {"source": "a.txt", "selector": {"type": "SvgSelector", "value": "<svg/>"}}}', 'target.selector'],
    ['a quote that is no string', '{"type": "Annotation", "id": "urn:x:1", "target": {"source": "a.txt", "selector": [{"type": "TextQuoteSelector", "exact": 3}]}}', 'target.selector[0].exact'],
    ['a position that runs backwards', '{"type": "Annotation", "id": "urn:x:1", "target": {"source": "a.txt", "selector": {"type": "TextPositionSelector", "start": 9, "end": 3}}}', 'target.selector'],
    ['a position below zero', '{"type": "Annotation", "id": "urn:x:1", "target": {"source": "a.txt", "selector": {"type": "TextPositionSelector", "start": -1, "end": 3}}}', 'target.selector.start'],
    ['half a code point', '{"type": "Annotation", "id": "urn:x:1", "target": {"source": "a.txt", "selector": {"type": "TextPositionSelector", "start": 0.5, "end": 3}}}', 'target.selector.start'],
    ['passages in two documents', '{"type": "Annotation", "id": "urn:x:1", "target": ["a.txt#char=1,2", "b.txt#char=1,2"]}', 'target[1]'],
    ['a grade that does not exist', `{${annotation}, "body": {"type": "SpecificResource", "source": "urn:attest:credibility:7"}}`, 'body.source'],
  ])('%s', (_what, content, path) => {
    const problems = problemsOf(content).filter(({ level }) => level === 'problem');
    expect(problems[0]?.path).toBe(path);
    expect(problems[0]?.message).not.toBe('');
  });

  const link = (id: number, parents: number[]) => ({
    id: `urn:uuid:00000000-0000-4000-8000-00000000000${id}`, type: 'AttributionLink', role: 'speaker',
    saidBy: 'urn:uuid:00000000-0000-4000-8000-000000000009',
    relayedBy: parents.map((parent) => `urn:uuid:00000000-0000-4000-8000-00000000000${parent}`),
  });
  const chain = (...links: object[]) => JSON.stringify({
    type: 'AnnotationCollection', id: 'urn:x:set',
    sources: [{ id: 'urn:uuid:00000000-0000-4000-8000-000000000009', kind: 'person', name: 'Ann' }],
    items: [{ type: 'Annotation', id: 'urn:x:1', target: 'a.txt#char=1,2', body: { type: 'SpecificResource', source: { type: 'Attribution', links } } }],
  });

  it.each([
    ['a link that relays itself', chain(link(1, [1])), /circle/],
    ['a chain that runs in a circle', chain(link(1, []), link(2, [1, 3]), link(3, [2])), /circle/],
    ['a relay that is not there', chain(link(1, [2])), /not in this chain/],
    ['a link twice', chain(link(1, []), link(1, [])), /used twice/],
    ['a source that is not there', chain({ ...link(1, []), saidBy: 'urn:uuid:00000000-0000-4000-8000-000000000008' }), /not in the file/],
    ['a role that does not exist', chain({ ...link(1, []), role: 'oracle' }), /Expected/],
  ])('%s', (_what, content, words) => {
    expect(problemsOf(content).map(({ message }) => message).join('\n')).toMatch(words);
  });

  it('lists a thousand findings and no more', () => {
    const problems = problemsOf(`[${Array(5000).fill('1').join(',')}]`);
    expect(problems).toHaveLength(1001);
    expect(problems.at(-1)?.message).toMatch(/first 1,000/);
  });
});

describe('the scan before parsing', () => {
  it('takes all that is JSON within the limits', () => {
    fc.assert(fc.property(fc.json(), (text) => {
      const hasForbidden = /"(?:__proto__|constructor|prototype)"/.test(text);
      if (!hasForbidden) expect(scanJson(text, maxJsonDepth)).toBeNull();
    }));
  });

  it('agrees with the parser on what is not JSON', () => {
    const pieces = fc.constantFrom('{', '}', '[', ']', ',', ':', '"a"', '"', '1', '-', '1e', '.5', 'true', 'nul', ' ', '\n', '\\u12', '\t', '\u0001');
    fc.assert(fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
      const text = parts.join('');
      let parses = true;
      try {
        JSON.parse(text);
      } catch {
        parses = false;
      }
      expect(scanJson(text, maxJsonDepth) === null).toBe(parses);
    }), { numRuns: 3000 });
  });

  it('allows exactly as much depth as it says', () => {
    const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
    expect(scanJson(nested(200), 200)).toBeNull();
    expect(scanJson(nested(201), 200)).toEqual({ kind: 'too-deep', line: 1, limit: 200 });
  });

  it('goes through one enormous string', () => {
    expect(scanJson(`"${'x'.repeat(20_000_000)}"`, 200)).toBeNull();
  });
});
