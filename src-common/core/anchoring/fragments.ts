/** The fragments of a discontinuous claim, in the one shape in which they are kept. */
import type { TextSpan } from '../claims/text-span.ts';

/**
 * Puts fragments in text order and joins those that touch.
 *
 * @returns new spans where some were joined, the given ones otherwise
 * @throws RangeError when a fragment is empty or two of them overlap
 */
export function normaliseFragments(spans: readonly TextSpan[]): TextSpan[] {
  const fragments: TextSpan[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (span.start >= span.end) throw new RangeError(`The fragment ${span.start} to ${span.end} is empty.`);
    const last = fragments.at(-1);
    if (last && span.start < last.end) {
      throw new RangeError(`The fragments ${last.start} to ${last.end} and ${span.start} to ${span.end} overlap.`);
    }
    if (last?.end === span.start) {
      fragments[fragments.length - 1] = { ...last, end: span.end, exact: last.exact + span.exact, suffix: span.suffix };
    } else {
      fragments.push(span);
    }
  }
  return fragments;
}
