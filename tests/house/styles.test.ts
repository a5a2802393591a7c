/**
 * Styles that cost the whole window time wherever it is changed. Measured on a
 * text of a million characters: one rule on any sibling of any element has every
 * style looked up again when something is put beside the window's parts (12 ms),
 * and an endless animation has the text painted in every frame (a third of a core).
 */
import { expect, test } from 'vitest';
import { readSource, sourceFiles } from './source-files.ts';

const dear: readonly { what: string; pattern: RegExp }[] = [
  { what: 'a sibling that may be any element', pattern: /\*\s*[+~]|[+~]\s*\*/ },
  { what: ':has() that looks at what comes after', pattern: /:has\(\s*[+~]/ },
  { what: 'an animation without an end', pattern: /animation(-iteration-count)?:[^;}]*\binfinite\b/ },
];

function stylesOf(file: string): string {
  const text = readSource(file);
  const styles = file.endsWith('.css') ? text : [...text.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, css]) => css).join('\n');
  return styles.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/calc\([^;{}]*/g, '');
}

const files = sourceFiles('src-renderer', ['.css', '.svelte']);

test.each(dear)('no style has $what', ({ pattern }) => {
  expect(files.filter((file) => pattern.test(stylesOf(file)))).toEqual([]);
});

test.each([
  ['.table > * + * { color: red }', true],
  ['.one ~ * { color: red }', true],
  ['dialog:has(~ dialog[open]) { color: red }', true],
  ['.caret { animation: blink 1s steps(1) infinite; }', true],
  ['.one + .two { color: red }', false],
  ['label:has(:checked) { color: red }', false],
  ['.box { width: max(2 * var(--a), 3px) } .two > * { color: red }', false],
])('and would be found: %s', (css, found) => {
  expect(dear.some(({ pattern }) => pattern.test(css))).toBe(found);
});
