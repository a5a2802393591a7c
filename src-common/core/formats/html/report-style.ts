/** The look of the report, on screen and on paper: quiet, in a reading face, status by label, form and colour. */
import type { Codebook, UnderlineForm } from '../../claims/codebook.ts';

/** Colours of the status names, dark enough for text on white (contrast 4.5 and more). */
export const reportColours: Record<string, string> = {
  indeterminate: '#6b5d4d', 'not-factual': '#5f5b54', unsupported: '#a8411a', refuted: '#8f1d2c', disputed: '#96235f',
  documented: '#1a6b43', inferred: '#5546a8', asserted: '#7a5e00', fact: '#0a6172',
  slate: '#4a5a66', moss: '#4f6a1a', copper: '#8a4b12', plum: '#7a2a8a', cobalt: '#2a4fb0', olive: '#66611a', wine: '#7d2440', pine: '#0f5f5a',
};

const forms: Record<UnderlineForm, string> = {
  dotted: 'dotted 2px', dashed: 'dashed 2px', double: 'double 3px', solid: 'solid 2px', wavy: 'wavy 1.5px',
  thick: 'solid 4px', thin: 'solid 1px', 'heavy-dotted': 'dotted 4px', ruled: 'solid 1.5px',
};

const base = `
:root, :host { color-scheme: light; --ink: #201d18; --quiet: #625c52; --line: #ddd8cd; --paper: #fffdf8; --soft: #f5f1e7; --edge: #8a8274; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); }
.page { color: var(--ink); background: var(--paper); max-width: 47rem; margin: 0 auto; padding: 3.5rem 1.5rem 5rem;
  font: 17px/1.55 'Source Serif 4 Variable', 'Source Serif 4', Georgia, 'Noto Serif', 'Noto Serif CJK SC', 'Noto Naskh Arabic', 'Noto Serif Devanagari', serif; overflow-wrap: break-word; }
h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 .6rem; letter-spacing: -.01em; text-wrap: balance; overflow-wrap: anywhere; }
h2 { font-size: 1.4rem; line-height: 1.3; margin: 3.5rem 0 .9rem; text-wrap: balance; }
h3 { font-size: 1.08rem; line-height: 1.4; margin: 1.9rem 0 .5rem; font-weight: 600; }
p { margin: 0 0 .75rem; }
a { color: inherit; text-decoration-color: var(--edge); text-underline-offset: .15em; }
a:focus-visible, [tabindex]:focus-visible { outline: 2px solid #1f5fbf; outline-offset: 3px; }
.kicker, .meta, .where, .in-words, .foot, dt, th, nav, td.count, .role { font-family: 'Inter Variable', Inter, system-ui, 'Segoe UI', 'Noto Sans', 'Noto Sans CJK SC', 'Noto Sans Arabic', sans-serif; font-size: .82rem; line-height: 1.5; }
.kicker { color: var(--quiet); margin: 0 0 .5rem; letter-spacing: 0; }
h2 .kicker { display: block; font-weight: 400; margin: 0 0 .15rem; }
.meta, .foot, .where, .quiet { color: var(--quiet); }
.large { font-size: 1.2rem; font-weight: 600; font-variant-numeric: tabular-nums; }
.title .facts { margin-top: 1.6rem; padding-top: 1rem; border-top: 1px solid var(--line); }
nav h2 { font: inherit; font-weight: 600; margin: 2.2rem 0 .5rem; }
nav ol { padding: 0; margin: 0; list-style: none; border-top: 1px solid var(--line); }
nav li { display: flex; gap: 1rem; justify-content: space-between; padding: .45rem 0; border-bottom: 1px solid var(--line); }
nav li a { text-decoration: none; min-width: 0; overflow-wrap: anywhere; }
nav li a bdi { color: var(--quiet); }
nav li a:hover { text-decoration: underline; }
nav li span { color: var(--quiet); white-space: nowrap; font-variant-numeric: tabular-nums; }
dl { margin: 0; }
.facts { display: grid; grid-template-columns: 9.5rem minmax(0, 1fr); gap: .45rem 1.25rem; margin: 0 0 1rem; }
dt { color: var(--quiet); padding-top: .16rem; }
dd { margin: 0; overflow-wrap: anywhere; }
dd > p, dd > ul, dd > ol { margin: 0 0 .2rem; }
article { border-top: 1px solid var(--line); padding: 1.5rem 0 1.2rem; }
article > h3 { margin: 0 0 .8rem; font-size: 1.15rem; }
h2 + article, h2 + .quiet + article { border-top: 0; padding-top: .3rem; }
.number { color: var(--quiet); font-variant-numeric: tabular-nums; font-weight: 400; margin-inline-end: .6rem; }
.none { color: var(--quiet); font-style: italic; font-weight: 400; }
blockquote { margin: 0 0 .5rem; padding: .1rem 0; padding-inline-start: 1.1rem; border-inline-start: 3px solid var(--line); white-space: pre-line; overflow-wrap: anywhere; }
q { quotes: none; }
.gap { color: var(--quiet); }
.where { margin-bottom: 1rem; }
.chain { list-style: none; margin: 0; padding: 0; }
.chain li { position: relative; padding: 0 0 .3rem; }
.chain li.fork { display: flex; flex-wrap: wrap; gap: .1rem 1.5rem; }
.node { position: relative; display: block; padding-inline-start: 1.35rem; }
.node::before { content: ''; position: absolute; inset-inline-start: .1rem; top: .5rem; width: .62rem; height: .62rem; border: 2px solid var(--quiet); border-radius: 50%; background: var(--paper); z-index: 1; }
.node.innermost::before { background: var(--quiet); }
.chain li:not(:last-child)::after { content: ''; position: absolute; inset-inline-start: .38rem; top: 1.1rem; bottom: -.5rem; border-inline-start: 1px solid var(--edge); }
.cue { font-style: italic; color: var(--quiet); }
.status { font-weight: 600; text-decoration-line: underline; text-underline-offset: .28em; text-decoration-skip-ink: none; }
.links { margin: 0 0 .75rem; padding-inline-start: 1.1rem; }
.ref { font-variant-numeric: tabular-nums; }
.pre { white-space: pre-line; margin: 0 0 .75rem; }
article > .meta { margin: .6rem 0 0; }
.table, .picture { overflow-x: auto; margin: 0 0 1.2rem; }
table { width: 100%; border-collapse: collapse; font-size: .95rem; line-height: 1.45; }
th { text-align: start; font-weight: 600; color: var(--quiet); vertical-align: bottom; }
th, td { padding: .4rem .9rem .4rem 0; border-bottom: 1px solid var(--line); vertical-align: top; overflow-wrap: break-word; }
td:first-child { overflow-wrap: anywhere; } td:first-child:not(.count) { min-width: 7.5rem; }
td.count, th.count { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; width: 1%; padding-inline-start: .3rem; }
th.count { white-space: normal; }
.picture svg { display: block; max-width: none; font: 500 12.5px 'Inter Variable', Inter, system-ui, 'Segoe UI', 'Noto Sans', 'Noto Sans CJK SC', 'Noto Sans Arabic', sans-serif; }
.picture rect { fill: #fff; stroke: var(--edge); }
.picture .outlet rect { stroke: var(--ink); }
.picture .root rect { fill: var(--soft); stroke: var(--ink); stroke-width: 2; }
.picture text { fill: var(--ink); text-anchor: middle; }
.picture .part { fill: var(--quiet); font-size: 11px; font-weight: 400; }
.edge { fill: none; stroke: var(--edge); stroke-width: 1.4; }
.edge.for { stroke-dasharray: 4 3; }
.head { fill: var(--edge); }
.foot { margin-top: 3rem; border-top: 1px solid var(--line); padding-top: 1rem; }
@media (max-width: 36rem) {
  .page { padding: 2rem 1rem 3rem; font-size: 16px; }
  h1 { font-size: 1.6rem; }
  .facts { grid-template-columns: minmax(0, 1fr); gap: .05rem; }
  .facts > dd { margin-bottom: .65rem; }
  .table table { min-width: 30rem; }
}
@page { margin: 20mm 18mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt system-ui, sans-serif; color: #625c52; } }
@media print {
  :root { --paper: #fff; }
  .page { max-width: none; padding: 0; font-size: 10.5pt; }
  h2, h3, .where, .large { break-after: avoid-page; }
  blockquote, tr, .chain, .picture, .facts > dd { break-inside: avoid-page; }
  nav { break-after: page; }
  section[aria-labelledby='method'] { break-before: page; }
  nav a, .facts a { text-decoration: none; }
  .table, .picture { overflow: visible; }
  .picture svg { max-width: 100%; height: auto; }
  p, li { orphans: 3; widows: 3; }
}
`;

/** The style sheet, with one class for each term of the codebook. */
export function reportStyle(codebook: Codebook): string {
  const terms = codebook.evidence.map((term, index) => {
    const colour = reportColours[term.colour] ?? '#4a463f';
    const [form, width] = forms[term.underline].split(' ');
    const lines = term.underline === 'ruled' ? ' text-decoration-line: underline overline;' : '';
    return `.term-${index} { color: ${colour};${lines} text-decoration-style: ${form}; text-decoration-thickness: ${width}; }`;
  });
  return `${base}${terms.join('\n')}\n`;
}
