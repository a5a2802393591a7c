/**
 * Looks over JSON text before it is parsed (RFC 8259), in one pass that cannot
 * run out of stack: syntax errors get a line, which the engine's own messages
 * lack, and nesting and member names that mean harm are refused before any
 * object exists.
 */
export type ScanProblem =
  | { kind: 'syntax'; line: number; found: string; expected: 'value' | 'key' | 'colon' | 'comma' | 'end' | 'string' }
  | { kind: 'truncated'; line: number }
  | { kind: 'too-deep'; line: number; limit: number }
  | { kind: 'forbidden-key'; line: number; key: string };

/** Member names that reach into an object's prototype when a careless program copies them. */
export const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

const numberPattern = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const literalPattern = /true|false|null/y;
/** Characters that need no escape (RFC 8259, section 7), as many as there are. */
const plainPattern = /[^"\\\u0000-\u001f]*/y;
const escapePattern = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

type Expecting = 'value' | 'value-or-close' | 'key' | 'key-or-close' | 'colon' | 'comma' | 'end';

/**
 * @param text the whole JSON text
 * @param maxDepth how deep arrays and objects may be nested
 * @returns the first problem, or null when the text is JSON within the limits
 */
export function scanJson(text: string, maxDepth: number): ScanProblem | null {
  const open: ('{' | '[')[] = [];
  let expecting: Expecting = 'value';
  let line = 1;
  let at = 0;

  const matchEnd = (pattern: RegExp): number => {
    pattern.lastIndex = at;
    return pattern.test(text) ? pattern.lastIndex : -1;
  };
  const stringEnd = (): number => {
    const from = at;
    at += 1;
    for (;;) {
      at = Math.max(at, matchEnd(plainPattern));
      if (text[at] === '"') {
        const end = at + 1;
        at = from;
        return end;
      }
      const escaped = text[at] === '\\' ? matchEnd(escapePattern) : -1;
      if (escaped < 0) return -1;
      at = escaped;
    }
  };
  const afterValue = (): Expecting => (open.length === 0 ? 'end' : 'comma');

  for (; at < text.length;) {
    const unit = text.charCodeAt(at);
    if (unit === 0x0a) line += 1;
    if (unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09) {
      at += 1;
      continue;
    }
    const character = text[at] ?? '';
    const wrong = (expected: 'value' | 'key' | 'colon' | 'comma' | 'end' | 'string'): ScanProblem =>
      at >= text.length ? { kind: 'truncated', line } : { kind: 'syntax', line, found: nameOf(text, at), expected };

    if (expecting === 'end') return wrong('end');
    if (expecting === 'colon') {
      if (character !== ':') return wrong('colon');
      expecting = 'value';
      at += 1;
      continue;
    }
    const innermost = open.at(-1);
    const mayClose = expecting === 'comma' || expecting === 'value-or-close' || expecting === 'key-or-close';
    if (mayClose && character === (innermost === '{' ? '}' : ']')) {
      open.pop();
      expecting = afterValue();
      at += 1;
      continue;
    }
    if (expecting === 'comma') {
      if (character !== ',') return wrong('comma');
      expecting = innermost === '{' ? 'key' : 'value';
      at += 1;
      continue;
    }
    if (expecting === 'key' || expecting === 'key-or-close') {
      if (character !== '"') return wrong('key');
      const end = stringEnd();
      if (end < 0) return wrong('string');
      const key = unquote(text.slice(at, end));
      if (forbiddenKeys.has(key)) return { kind: 'forbidden-key', line, key };
      expecting = 'colon';
      at = end;
      continue;
    }
    if (character === '{' || character === '[') {
      if (open.length >= maxDepth) return { kind: 'too-deep', line, limit: maxDepth };
      open.push(character);
      expecting = character === '{' ? 'key-or-close' : 'value-or-close';
      at += 1;
      continue;
    }
    const isString = character === '"';
    const end = isString ? stringEnd() : Math.max(matchEnd(numberPattern), matchEnd(literalPattern));
    if (end < 0) return wrong(isString ? 'string' : 'value');
    expecting = afterValue();
    at = end;
  }
  return expecting === 'end' ? null : { kind: 'truncated', line };
}

/** The key a quoted JSON string stands for; escapes must not hide a forbidden one. */
function unquote(quoted: string): string {
  return quoted.includes('\\') ? String(JSON.parse(quoted)) : quoted.slice(1, -1);
}

/** The character at a place, fit for a message. */
function nameOf(text: string, at: number): string {
  const point = text.codePointAt(at) ?? 0;
  const isControl = point < 0x20 || (point >= 0x7f && point < 0xa0) || (point >= 0xd800 && point <= 0xdfff);
  return isControl ? `U+${point.toString(16).toUpperCase().padStart(4, '0')}` : String.fromCodePoint(point);
}
