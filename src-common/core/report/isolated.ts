/**
 * Somebody's words put into a line of ours: isolated where they could turn the
 * line round (Unicode Standard Annex #9, sections 2.4 and 2.7). Quoted passages
 * stand in blocks of their own and are left as they are.
 */
const turning = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u200e\u200f\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const controls = /[\u202a-\u202e\u2066-\u2069]/g;

/** In one line: what breaks lines is a space, what steers their direction is shown as replaced. */
export function isolated(text: string): string {
  const plain = text.replace(/\s+/gu, ' ').trim().replace(controls, '\ufffd');
  return turning.test(plain) ? `\u2068${plain}\u2069` : plain;
}

/** For a line of ours with several of them. */
export function isolatedList(texts: readonly string[], between = ', '): string {
  return texts.map(isolated).join(between);
}
