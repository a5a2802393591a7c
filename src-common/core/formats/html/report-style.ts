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
:root { color-scheme: light; --ink: #201d18; --quiet: #625c52; --line: #ddd8cd; --paper: #fffdf8; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink);
  font: 17px/1.55 'Source Serif 4 Variable', 'Source Serif 4', Georgia, 'Noto Serif', 'Noto Serif CJK SC', 'Noto Naskh Arabic', 'Noto Serif Devanagari', serif; }
main { max-width: 46rem; margin: 0 auto; padding: 3.5rem 1.5rem 5rem; }
h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 .5rem; letter-spacing: -.01em; text-wrap: balance; }
h2 { font-size: 1.4rem; line-height: 1.25; margin: 3.5rem 0 .25rem; text-wrap: balance; }
h3 { font-size: 1.12rem; line-height: 1.4; margin: 0 0 .75rem; font-weight: 600; }
p { margin: 0 0 .75rem; }
a { color: inherit; text-decoration-color: var(--quiet); text-underline-offset: .15em; }
.ui, dt, th, .meta, .role, nav, footer { font-family: 'Inter Variable', Inter, system-ui, 'Segoe UI', 'Noto Sans', 'Noto Sans CJK SC', 'Noto Sans Arabic', sans-serif; font-size: .82rem; line-height: 1.5; }
.meta, footer { color: var(--quiet); }
nav ol { padding: 0; margin: 1.75rem 0 0; list-style: none; border-top: 1px solid var(--line); }
nav li { display: flex; gap: 1rem; justify-content: space-between; padding: .5rem 0; border-bottom: 1px solid var(--line); }
nav li span { color: var(--quiet); white-space: nowrap; font-variant-numeric: tabular-nums; }
.facts { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1.25rem; margin: .75rem 0 1.5rem; }
.facts dd { overflow-wrap: anywhere; }
dl { margin: 0; }
dt { color: var(--quiet); padding-top: .14rem; }
dd { margin: 0; }
article { border-top: 1px solid var(--line); padding: 1.6rem 0 1.4rem; break-inside: avoid-page; }
article > dl { display: grid; grid-template-columns: 8.5rem 1fr; gap: .5rem 1.25rem; }
.number { color: var(--quiet); font-variant-numeric: tabular-nums; font-weight: 400; margin-inline-end: .6rem; }
.none { color: var(--quiet); font-style: italic; font-weight: 400; }
blockquote { margin: 0 0 1.1rem; padding-inline-start: 1.1rem; border-inline-start: 2px solid var(--line); white-space: pre-line; }
blockquote p { margin: 0; display: inline; }
.chain { list-style: none; margin: 0; padding: 0; }
.chain li { position: relative; padding: 0 0 .3rem 1.35rem; }
.chain li::before { content: ''; position: absolute; left: .1rem; top: .52rem; width: .6rem; height: .6rem; border: 2px solid var(--quiet); border-radius: 50%; background: var(--paper); }
.chain li.innermost::before { background: var(--quiet); }
.chain li:not(:last-child)::after { content: ''; position: absolute; left: .38rem; top: 1.2rem; bottom: -.5rem; border-left: 1px solid var(--line); }
.role { color: var(--quiet); }
.cue { font-style: italic; color: var(--quiet); }
.status { font-weight: 600; text-decoration-line: underline; text-underline-offset: .28em; text-decoration-skip-ink: none; }
.definition { color: var(--quiet); }
.tags { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: .35rem; }
.tags li { border: 1px solid var(--line); border-radius: 3px; padding: 0 .45rem; }
.links { margin: 0; padding-inline-start: 1.1rem; }
.pre { white-space: pre-line; }
article > .meta { margin: .9rem 0 0; }
table { width: 100%; border-collapse: collapse; margin: 1rem 0 0; }
th { text-align: start; font-weight: 600; color: var(--quiet); vertical-align: bottom; }
th, td { padding: .45rem .9rem .45rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
td.count, th.count { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
td .meta { display: block; }
.date { white-space: nowrap; }
footer { margin-top: 3rem; border-top: 1px solid var(--line); padding-top: 1rem; }
@media (max-width: 36rem) { article > dl, .facts { grid-template-columns: 1fr; gap: .1rem; } article > dl > dd { margin-bottom: .6rem; } }
@page { margin: 20mm 18mm; }
@media print {
  :root { --paper: #fff; }
  body { font-size: 10.5pt; }
  main { max-width: none; padding: 0; }
  h2 { break-after: avoid-page; } h3 { break-after: avoid-page; } tr { break-inside: avoid; }
  nav a, .facts a { text-decoration: none; }
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
