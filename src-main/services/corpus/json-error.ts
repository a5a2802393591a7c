/**
 * Where a JSON text breaks. The engine's own message names a position only
 * sometimes, and never a line; a person who edits a manifest by hand needs one.
 */

/**
 * @returns line and column (from 1; the column in UTF-16 code units) of the
 *   first character that JSON (RFC 8259) does not allow, or null for valid JSON
 */
export function jsonErrorAt(text: string): { line: number; column: number } | null {
  try {
    JSON.parse(text);
    return null;
  } catch {
    const before = text.slice(0, firstBadOffset(text)).split('\n');
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  }
}

type Expect = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'nothing';

/** A loop and a stack, not recursion: 100,000 brackets are just a long list. */
function firstBadOffset(text: string): number {
  const token = /(?:([{}[\],:])|("[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.+-])|(?:true|false|null)(?!\w)))/y;
  const space = /[ \t\r\n]*/y;
  const open: ('{' | '[')[] = [];
  let expect: Expect = 'value';
  const afterValue = (): Expect => (open.length === 0 ? 'nothing' : 'comma-or-end');
  for (;;) {
    space.lastIndex = token.lastIndex;
    space.exec(text);
    const start = space.lastIndex;
    token.lastIndex = start;
    const found = token.exec(text);
    if (!found) return start;
    const [, mark, string] = found;
    const isValue = expect === 'value' || expect === 'value-or-end';
    if (mark === '{' || mark === '[') {
      if (!isValue) return start;
      open.push(mark);
      expect = mark === '{' ? 'key-or-end' : 'value-or-end';
    } else if (mark === '}' || mark === ']') {
      const fits = mark === '}' ? open.at(-1) === '{' && expect !== 'value' && expect !== 'key' && expect !== 'colon'
        : open.at(-1) === '[' && expect !== 'value';
      if (!fits) return start;
      open.pop();
      expect = afterValue();
    } else if (mark === ',') {
      if (expect !== 'comma-or-end') return start;
      expect = open.at(-1) === '{' ? 'key' : 'value';
    } else if (mark === ':') {
      if (expect !== 'colon') return start;
      expect = 'value';
    } else if (string !== undefined && (expect === 'key' || expect === 'key-or-end')) {
      expect = 'colon';
    } else {
      if (!isValue) return start;
      expect = afterValue();
    }
  }
}
