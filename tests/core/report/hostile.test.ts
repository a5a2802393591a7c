/** Whatever stands in a field is text: read back by an HTML parser and by a Markdown parser, it is there as it was and is nothing else. */
import { HtmlRenderer, Parser, type Node } from 'commonmark';
import fc from 'fast-check';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import { describeSpan } from '../../../src-common/core/anchoring/describe.ts';
import type { Claim } from '../../../src-common/core/claims/claim.ts';
import type { Source } from '../../../src-common/core/claims/source.ts';
import { inlineMarkdown, linesMarkdown } from '../../../src-common/core/report/escape-markdown.ts';
import { claimOn, documentOf, id, setOf, textsOf } from '../../support/format-case.ts';
import { htmlOf, markdownOf, materialOf, reportOn } from './report-case.ts';
import type { ReportSubject } from '../../../src-common/core/report/material.ts';

/** A set with these words in every field that takes words. */
function setWith(words: string) {
  const document = documentOf(`${words}.txt`, `${words} and more words`);
  document.record.title = words;
  document.record.outletSourceId = id(50);
  document.record.publishedOn = words;
  document.record.url = `javascript:alert(1)//${words}`;
  document.record.language = words;
  const source: Source = { id: id(50), name: words, kind: 'agency', aliases: [words], onBehalfOf: id(51), descriptor: words, grades: [{ grade: 'C', since: '', reason: words }] };
  const span = describeSpan(document.text, 0, words.length);
  const fields = (number: number): Partial<Claim> => ({
    id: id(number), statement: words, note: words, tags: [words], markers: [span], statusOverride: { status: words, reason: words }, signals: ['asserted', words],
    statedOn: { text: words, value: words, basis: words }, reliability: { grade: 'C', reason: words }, credibility: 3, confidence: 'low',
    attribution: [
      { id: id(60), sourceId: id(50), role: 'outlet', parents: [], cueSpan: span, sourceSpan: null, asPrinted: words },
      { id: id(61), sourceId: id(51), role: 'speaker', parents: [id(60)], cueSpan: null, sourceSpan: null, asPrinted: words },
    ],
  });
  const claims = [claimOn(document, 0, words.length, fields(70)), claimOn(document, 0, words.length, fields(71))];
  const made = { author: id(1), created: '2026-01-01T00:00:00.000Z', modified: '2026-01-01T00:00:00.000Z' };
  const set = setOf([document], claims, {
    name: words, author: { id: id(1), name: words, colour: '#000000' }, sources: [source, { ...source, id: id(51), onBehalfOf: null }],
    relations: [{ id: id(80), setId: id(2), type: 'contradicts', from: id(70), to: id(71), independent: true, note: words, ...made }],
    groups: [{ id: id(81), setId: id(2), statement: words, members: [id(70), id(71)], note: words, ...made }],
  });
  const reviewer = { id: id(3), name: words, colour: '#000000' };
  const answers = {
    reviews: [{ id: id(90), claimId: id(70), documentId: document.record.id, claimRevision: 1, opinion: 'disagree' as const, proposals: [{ field: 'statement' as const, value: words }], reasonTerm: words, reason: words, reviewer, at: made.created }],
    comments: [{ id: id(91), claimId: id(70), documentId: document.record.id, replyTo: null, text: words, author: reviewer, at: made.created }],
    decisions: [{ id: id(92), claimId: id(70), documentId: document.record.id, reviewId: id(90), field: 'statement' as const, accepted: false, reason: words, by: reviewer, at: made.created }],
  };
  return { material: materialOf([set], textsOf([document]), answers), documentId: document.record.id };
}

const subjectsOf = (documentId: string): ReportSubject[] => [{ kind: 'corpus' }, { kind: 'document', id: documentId }, { kind: 'group', id: id(81) }, { kind: 'source', ids: [id(50)] }];

const evil = [
  '<img src=x onerror=alert(1)>"\'&</style></title><script>alert(2)</script>',
  '--> ]]> <!-- <![CDATA[ &lt;b&gt; &#60; \\<b>',
  '[click](javascript:alert(1)) ![x](http://evil.example/x.png) <http://evil.example> http://evil.example www.evil.example me@evil.example',
  '# Heading\n\n- list\n1. one\n> quote\n```\ncode\n```\n***\n| a | b |\n|---|---|\n[ref]: http://evil.example\n    code\nSetext\n===\n',
  '\u202eright to left\u202c مرحبا بالعالم "قال" 中文「引號」 \u2067broken\u0000\u001b[31m *emphasis* _more_ `code`',
];

interface Element { tag: string; attributes: Record<string, string>; text: string }

/** Every element of the page with its attributes, and the page's text. */
function elementsOf(page: string): Element[] {
  const found: Element[] = [];
  const textOf = (node: DefaultTreeAdapterTypes.Node): string => ('value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : '');
  const walk = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('tagName' in node) found.push({ tag: node.tagName, attributes: Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])), text: textOf(node) });
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(parse(page));
  return found;
}

const tags = new Set(['html', 'head', 'meta', 'title', 'style', 'body', 'main', 'div', 'p', 'h1', 'h2', 'h3', 'nav', 'ol', 'ul', 'li', 'a', 'span', 'bdi', 'b', 'section', 'article', 'blockquote', 'q', 'dl', 'dt', 'dd', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'svg', 'path', 'g', 'rect', 'text']);
const attributes = new Set(['lang', 'charset', 'http-equiv', 'content', 'name', 'class', 'id', 'href', 'rel', 'dir', 'role', 'tabindex', 'aria-label', 'aria-labelledby', 'scope', 'viewbox', 'viewBox', 'width', 'height', 'd', 'x', 'y', 'rx']);
const shown = (words: string): string => words.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f]/g, '\ufffd');

describe.each(evil)('%j in every field', (words) => {
  const { material, documentId } = setWith(words);

  it.each(subjectsOf(documentId))('stays words on the page about $kind', (subject) => {
    const elements = elementsOf(htmlOf(reportOn(material, subject), material));
    expect(elements.filter(({ tag }) => !tags.has(tag)).map(({ tag }) => tag)).toEqual([]);
    expect(elements.flatMap(({ attributes: all }) => Object.keys(all)).filter((key) => !attributes.has(key))).toEqual([]);
    expect(elements.flatMap(({ attributes: all }) => all['href'] ?? []).filter((href) => !/^#(?:claim-r?\d+|[a-z]+(?:-\d+)?|in-short)$/.test(href))).toEqual([]);
    expect(elements.filter(({ tag }) => tag === 'q').map(({ text }) => text)).toEqual([shown(words), shown(words)]);
    expect(elements.filter(({ tag }) => tag === 'h1')).toHaveLength(1);
    expect(elements.filter(({ tag }) => tag === 'style')).toHaveLength(1);
  });

  it.each(subjectsOf(documentId))('stays words in the Markdown about $kind', (subject) => {
    const written = markdownOf(reportOn(material, subject));
    const walker = new Parser().parse(written).walker();
    const found: { type: string; to: string | null; in: Node | null }[] = [];
    for (let step = walker.next(); step; step = walker.next()) if (step.entering) found.push({ type: step.node.type, to: step.node.destination, in: step.node });
    const kinds = new Set(found.map(({ type }) => type));
    for (const kind of ['html_inline', 'html_block', 'code', 'code_block', 'image', 'thematic_break']) expect(kinds).not.toContain(kind);
    expect(found.filter(({ type, to }) => type === 'link' && !/^#[a-z0-9-]+$/.test(to ?? '')).map(({ to }) => to)).toEqual([]);
    expect(found.filter(({ type, in: node }) => type === 'heading' && node?.level === 1)).toHaveLength(1);
  });
});

describe('Markdown', () => {
  const spaced = (text: string): string => text.replace(/\s+/gu, ' ').trim();
  const asText = (written: string): { text: string; kinds: Set<string> } => {
    const walker = new Parser().parse(written).walker();
    const kinds = new Set<string>();
    let text = '';
    for (let step = walker.next(); step; step = walker.next()) {
      if (!step.entering) {
        if (step.node.type === 'paragraph') text += '\n';
        continue;
      }
      kinds.add(step.node.type);
      if (step.node.type === 'softbreak' || step.node.type === 'linebreak') text += '\n';
      else text += step.node.literal ?? '';
    }
    return { text, kinds };
  };
  const anything = fc.array(fc.oneof(fc.constantFrom(...'\\`*_{}[]()<>#+-=.!|&~$^@:"\'\n \t1a'), fc.constantFrom('http://', 'www.', '&amp;', '```', '\n\n', '---', '1. ', '    ', '](', '![', '\r\n'), fc.string({ unit: 'grapheme' })), { maxLength: 24 }).map((parts) => parts.join(''));

  it('reads back as the words that were escaped, in one line', () => {
    fc.assert(fc.property(anything, (words) => {
      const { text, kinds } = asText(`x ${inlineMarkdown(words)}`);
      expect([...kinds].filter((kind) => !['document', 'paragraph', 'text'].includes(kind))).toEqual([]);
      expect(spaced(text)).toBe(spaced(`x ${shown(words).replace(/\u0085/g, '\ufffd')}`));
    }), { numRuns: 400 });
  });

  it('reads back as the words that were escaped, in a quotation', () => {
    fc.assert(fc.property(anything, (words) => {
      const { text, kinds } = asText(linesMarkdown(words).map((line) => `> ${line}`).join('\n'));
      expect([...kinds].filter((kind) => !['document', 'block_quote', 'paragraph', 'text', 'linebreak', 'softbreak'].includes(kind))).toEqual([]);
      expect(spaced(text)).toBe(spaced(shown(words).replace(/\u0085/g, '\ufffd')));
    }), { numRuns: 400 });
  });

  it('is not made HTML by a renderer that passes HTML on', () => {
    const { material } = setWith(evil[0]!);
    const html = new HtmlRenderer({ safe: false }).render(new Parser().parse(markdownOf(reportOn(material, { kind: 'corpus' }))));
    expect(html).not.toMatch(/<(?:script|img|style)/i);
  });
});
