/** Finds words for people that do not come from the message files. */
import { parse, type AST } from 'svelte/compiler';
import ts from 'typescript';

/** Attributes that people read or hear. */
const spoken = new Set(['alt', 'aria-description', 'aria-label', 'aria-placeholder', 'aria-roledescription', 'aria-valuetext', 'label', 'placeholder', 'title']);

const isWord = (text: string): boolean => /\p{L}{2,}/u.test(text);

/** Literal text in a component's markup: between tags and in attributes that are shown. */
export function wordsInMarkup(source: string): string[] {
  const found: string[] = [];
  visit(parse(source, { modern: true }).fragment, (node) => {
    if (node.type === 'Text' && isWord(node.data)) found.push(node.data.trim());
    if (node.type === 'Attribute' && spoken.has(node.name) && Array.isArray(node.value)) {
      for (const part of node.value) if (part.type === 'Text' && isWord(part.data)) found.push(`${node.name}="${part.data}"`);
    }
    // Other attributes (class, id, style …) hold text nodes that nobody reads.
    return !['Attribute', 'StyleDirective', 'StyleSheet'].includes(node.type);
  });
  return found;
}

type Node = AST.SvelteNode;

function visit(node: Node, enter: (node: Node) => boolean): void {
  if (!enter(node)) return;
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) visit(child, enter);
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/**
 * String literals in code that read like a sentence: a capital, then words in
 * small letters. Errors for developers (`throw new Error`) are not for people.
 */
export function sentencesInCode(source: string): string[] {
  const found: string[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isNewExpression(node) && /Error$/.test(node.expression.getText())) return;
    if (ts.isStringLiteralLike(node) && /^\p{Lu}\p{Ll}+(?: \p{Ll}+)+/u.test(node.text)) found.push(node.text);
    ts.forEachChild(node, look);
  };
  look(ts.createSourceFile('a.ts', source, ts.ScriptTarget.Latest, true));
  return found;
}

/** The code of a component's scripts. */
export function scriptsIn(source: string): string {
  const { instance, module } = parse(source, { modern: true });
  return [instance, module].map((script) => (script ? source.slice(script.start, script.end).replace(/^<script[^>]*>|<\/script>$/g, '') : '')).join('\n');
}
