/**
 * A passage of one document. Offsets are UTF-16 code units of the document's
 * text, half open: `text.slice(start, end) === exact`. Files carry code points
 * instead; the conversion happens in the formats and nowhere else.
 *
 * The document itself is named once, by the record that holds the span: all
 * fragments, cues and markers of a claim lie in the claim's document.
 */
export interface TextSpan {
  start: number;
  end: number;
  exact: string;
  /** Up to 32 characters before `start`, never half a grapheme. */
  prefix: string;
  /** Up to 32 characters after `end`, never half a grapheme. */
  suffix: string;
}
