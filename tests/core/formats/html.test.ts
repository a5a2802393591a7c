/** The report: everything in it is text, and it needs nothing from outside. */
import { describe, expect, it } from 'vitest';
import { builtInCodebook } from '../../../src-common/core/claims/codebook.ts';
import type { Source } from '../../../src-common/core/claims/source.ts';
import { exportSet } from '../../../src-common/core/formats/exchange.ts';
import { htmlFormat } from '../../../src-common/core/formats/html/html-format.ts';
import { html } from '../../../src-common/core/formats/html/markup.ts';
import { describeSpan } from '../../../src-common/core/anchoring/describe.ts';
import { claimOn, documentOf, id, setOf, textsOf, writeContext } from '../../support/format-case.ts';

const evil = '<img src=x onerror=alert(1)>"\'&</style><script>alert(2)</script>';

function evilReport(): string {
  const document = documentOf(evil, `${evil} and more words`);
  document.record.title = evil;
  document.record.outletSourceId = id(50);
  document.record.publishedOn = evil;
  document.record.url = 'javascript:alert(3)';
  const sources: Source[] = [{
    id: id(50), name: evil, kind: 'outlet', aliases: [evil], onBehalfOf: null, descriptor: evil,
    grades: [{ grade: 'C', since: '2025-01-01', reason: evil }],
  }];
  const span = describeSpan(document.text, 0, evil.length);
  const claim = claimOn(document, 0, evil.length, {
    statement: evil, note: evil, tags: [evil], markers: [span], statusOverride: { status: evil, reason: evil }, signals: ['asserted', evil],
    statedOn: { text: evil, value: evil, basis: evil }, reliability: { grade: 'C', reason: evil }, credibility: 3, confidence: 'low',
    attribution: [{ id: id(60), sourceId: id(50), role: 'outlet', parents: [], cueSpan: span, sourceSpan: null, asPrinted: evil }],
  });
  const set = setOf([document], [claim], { name: evil, sources, author: { id: id(1), name: evil, colour: '#000000' } });
  return exportSet(htmlFormat, set, { ...writeContext, texts: textsOf([document]) }).content;
}

describe('the report', () => {
  it('holds hostile words as words only', () => {
    const page = evilReport();
    expect(page).not.toMatch(/<(?:script|img)/i);
    expect(page.match(/<\/style>/g)).toHaveLength(1);
    expect(page.match(/&lt;img src=x onerror=alert\(1\)&gt;/g)?.length).toBeGreaterThan(15);
    expect(page).not.toMatch(/href="javascript:/i);
    // Outside of tags there is no attribute, inside of tags no word of anybody else but checked addresses.
    for (const tag of page.match(/<[^>]*>/g) ?? []) expect(tag).not.toMatch(/onerror|alert/);
  });

  it('allows itself nothing and fetches nothing', () => {
    const page = evilReport();
    expect(page).toContain(`http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"`);
    expect(page).not.toMatch(/<[^>]*\s(?:src|srcset|action|poster)=/);
    expect(page).not.toMatch(/url\(|@import|<link/);
  });

  it('links web addresses', () => {
    const document = documentOf('a.txt', 'Some words.');
    document.record.url = 'https://example.org/?a=1&b="2"';
    const page = exportSet(htmlFormat, setOf([document], [claimOn(document, 0, 4)]), { ...writeContext, texts: textsOf([document]) }).content;
    expect(page).toContain('<a href="https://example.org/?a=1&amp;b=&quot;2&quot;" rel="noreferrer noopener">');
  });

  it('lists claims in the order of the text, and highlights beside them', () => {
    const document = documentOf('a.txt', 'First words. Second words.');
    const claims = [claimOn(document, 13, 19, { statement: 'the later one' }), claimOn(document, 0, 5, { kind: 'highlight' })];
    const page = exportSet(htmlFormat, setOf([document], claims), { ...writeContext, texts: textsOf([document]) }).content;
    expect(page.indexOf('<q>First</q>')).toBeLessThan(page.indexOf('the later one'));
    expect(page).toContain('1 claim and 1 highlight in 1 document');
  });

  it('is made of a set without claims', () => {
    const page = exportSet(htmlFormat, setOf([], []), { ...writeContext, texts: new Map() }).content;
    expect(page).toContain('no claims in 0 documents');
  });

  it('says every status in its own form, not in colour alone', () => {
    const document = documentOf('a.txt', 'Some words.');
    const page = exportSet(htmlFormat, setOf([document], []), { ...writeContext, texts: textsOf([document]) }).content;
    const forms = builtInCodebook.evidence.map((_term, index) =>
      new RegExp(`\\.term-${index} \\{ color: #[0-9a-f]{6};( text-decoration-line: underline overline;)?( text-decoration-style: \\w+; text-decoration-thickness: [\\d.]+px;) \\}`).exec(page)?.slice(1).join(''));
    expect(forms).not.toContain(undefined);
    expect(new Set(forms).size).toBe(forms.length);
  });
});

describe('markup', () => {
  it('escapes what is put in, and takes its own markup as it is', () => {
    expect(html`<p title="${'a"b'}">${'<b>'}${html`<i>${'&'}</i>`}${[html`<br>`, null]}${null}${7}</p>`.source)
      .toBe('<p title="a&quot;b">&lt;b&gt;<i>&amp;</i><br>7</p>');
  });
  it('shows characters that HTML forbids as replaced', () => {
    expect(html`${'a\u0000b\u001bc\u0085d'}`.source).toBe('a\ufffdb\ufffdc\u0085d');
  });
});
