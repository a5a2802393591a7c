/**
 * Many texts as one run of bytes: a line with the length of each, a JSON list,
 * then one text behind the other in UTF-8. A request costs the window more than
 * a short text does, so whoever goes through thousands of them asks for many at once.
 */

const newline = 0x0a;

/** The line before the texts, ASCII. @param lengths in bytes, in the order of the texts; null: one that cannot be read */
export function packedHead(lengths: readonly (number | null)[]): string {
  return `${JSON.stringify(lengths)}\n`;
}

/**
 * @returns each text as UTF-8, a view of `packed`; null: it cannot be read
 * @throws Error where the bytes are not what their first line says
 */
export function unpackTexts(packed: Uint8Array): (Uint8Array | null)[] {
  const headEnd = packed.indexOf(newline);
  if (headEnd < 0) throw new Error('packed texts without their first line');
  // ASCII: a unit for each byte.
  let head = '';
  for (let at = 0; at < headEnd; at += 1) head += String.fromCharCode(packed[at] ?? 0);
  const lengths: unknown = JSON.parse(head);
  if (!Array.isArray(lengths)) throw new Error('packed texts whose first line is no list');
  let from = headEnd + 1;
  const texts = lengths.map((length: unknown) => {
    if (length === null) return null;
    if (typeof length !== 'number' || !Number.isSafeInteger(length) || length < 0) throw new Error('packed texts with a length that is none');
    from += length;
    return packed.subarray(from - length, from);
  });
  if (from !== packed.length) throw new Error(`packed texts of ${packed.length} bytes that should have ${from}`);
  return texts;
}
