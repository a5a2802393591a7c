/**
 * Where one character, as a reader sees it, ends and the next begins (extended
 * grapheme clusters, Unicode Standard Annex 29). A selection never cuts through
 * one.
 *
 * Intl.Segmenter reads from the start of what it is given, so it is only given
 * the few characters between a place that is a boundary for certain and the
 * place asked about. The rules of the annex look back any distance but forward
 * one code point only, which is what makes this exact.
 */
const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

const zeroWidthJoiner = 0x200d;

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** Whether the offset lies between the two halves of a surrogate pair. */
export function splitsSurrogatePair(text: string, offset: number): boolean {
  return isLowSurrogate(text.charCodeAt(offset)) && isHighSurrogate(text.charCodeAt(offset - 1));
}

/** Letters and punctuation that never join what stands before them, unless that prepends itself. */
function joinsNothing(unit: number): boolean {
  if (unit < 0x300) return unit !== 0xa9 && unit !== 0xae; // © and ® can follow a joiner as pictographs
  return (
    (unit >= 0x370 && unit <= 0x482) || // Greek, Cyrillic
    (unit >= 0x621 && unit <= 0x64a) || // Arabic letters
    (unit >= 0xe01 && unit <= 0xe30) || // Thai consonants
    (unit >= 0x2010 && unit <= 0x2027) || // dashes, quotation marks
    (unit >= 0x3000 && unit <= 0x3029) || // CJK punctuation
    (unit >= 0x3041 && unit <= 0x3096) || // Hiragana
    (unit >= 0x30a1 && unit <= 0x30fa) || // Katakana
    (unit >= 0x3400 && unit <= 0x4dbf) ||
    (unit >= 0x4e00 && unit <= 0x9fff) // Han
  );
}

/** Whether the character before the offset may join whatever follows it (GB9b). */
function mayPrepend(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1);
  if (isLowSurrogate(before)) {
    // Every prepending character outside the BMP has one of these high surrogates.
    const high = text.charCodeAt(offset - 2);
    return high >= 0xd804 && high <= 0xd807;
  }
  return (before >= 0x600 && before <= 0x605) || before === 0x6dd || before === 0x70f ||
    (before >= 0x890 && before <= 0x891) || before === 0x8e2 || before === 0xd4e;
}

/** A boundary that can be told from its neighbours alone; false means "not known". */
function isCertainBoundary(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return true;
  const after = text.charCodeAt(offset);
  const before = text.charCodeAt(offset - 1);
  if (after === 0x0a && before === 0x0d) return false;
  if (joinsNothing(after)) return !mayPrepend(text, offset);
  if (!isHighSurrogate(after) || before === zeroWidthJoiner) return false;
  // A pictograph that is no skin tone joins only after a joiner. Without this a
  // long run of emoji would be read from its beginning for each of them.
  const point = text.codePointAt(offset) ?? 0;
  const pictograph = (point >= 0x1f300 && point <= 0x1f3fa) || (point >= 0x1f400 && point <= 0x1faff);
  const ideograph = point >= 0x20000 && point <= 0x3ffff;
  return (pictograph || ideograph) && !mayPrepend(text, offset);
}

/** The last place at or before the offset that is a boundary for certain. */
function certainBoundaryBefore(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && !isCertainBoundary(text, at)) at -= 1;
  return at;
}

/** The offset, moved past the second half of a surrogate pair it would cut. */
function wholePair(text: string, offset: number): number {
  return splitsSurrogatePair(text, offset) ? offset + 1 : offset;
}

/**
 * Whether a grapheme cluster begins or ends at a UTF-16 offset. The two ends
 * of the text are boundaries; offsets outside it are not.
 */
export function isGraphemeBoundary(text: string, offset: number): boolean {
  if (offset < 0 || offset > text.length || splitsSurrogatePair(text, offset)) return false;
  if (isCertainBoundary(text, offset)) return true;
  const from = certainBoundaryBefore(text, offset);
  const window = text.slice(from, wholePair(text, offset + 1));
  return segmenter.segment(window).containing(offset - from)?.index === offset - from;
}

/** The first boundary after a UTF-16 offset; the text's length when there is none. */
export function nextGrapheme(text: string, offset: number): number {
  if (offset >= text.length) return text.length;
  if (offset < 0) return 0;
  if (isCertainBoundary(text, offset + 1)) return offset + 1;
  const from = certainBoundaryBefore(text, offset);
  for (let reach = 32; ; reach *= 4) {
    const to = wholePair(text, Math.min(text.length, offset + reach));
    const cluster = segmenter.segment(text.slice(from, to)).containing(offset - from);
    const end = cluster ? from + cluster.index + cluster.segment.length : to;
    // A cluster that touches the window's end may go on behind it.
    if (end < to || to >= text.length) return end;
  }
}

/** The last boundary before a UTF-16 offset; 0 when there is none. */
export function previousGrapheme(text: string, offset: number): number {
  if (offset <= 0) return 0;
  if (offset > text.length) return text.length;
  const from = certainBoundaryBefore(text, offset - 1);
  if (from === offset - 1) return from;
  const window = text.slice(from, wholePair(text, offset));
  return from + (segmenter.segment(window).containing(offset - 1 - from)?.index ?? 0);
}

/**
 * The smallest range around `start..end` that cuts no grapheme cluster and no
 * surrogate pair. Offsets outside the text are brought to its ends.
 */
export function snapOutward(text: string, start: number, end: number): { start: number; end: number } {
  const from = Math.max(0, Math.min(start, text.length));
  const to = Math.max(from, Math.min(end, text.length));
  const snappedStart = isGraphemeBoundary(text, from) ? from : previousGrapheme(text, from);
  if (from === to) {
    // An empty range inside a cluster becomes a caret before it, not the cluster.
    return { start: snappedStart, end: snappedStart };
  }
  return { start: snappedStart, end: isGraphemeBoundary(text, to) ? to : nextGrapheme(text, to) };
}
