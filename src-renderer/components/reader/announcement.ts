/** What a screen reader says after a motion: the words moved to, the selection, the claims under the caret. */
import { t } from '../../../src-common/core/messages/translate.ts';

const longest = 120;

/** The words of a selection, shortened in the middle, on one line. */
export function excerpt(words: string): string {
  const flat = words.replace(/\s+/g, ' ').trim();
  if (flat.length <= longest) return flat;
  const characters = Array.from(flat);
  if (characters.length <= longest) return flat;
  return t('reader.excerpt', {
    first: characters.slice(0, longest / 2).join('').trimEnd(),
    last: characters.slice(-longest / 2).join('').trimStart(),
  });
}

export interface Situation {
  text: string;
  anchor: number;
  focus: number;
  /** What the motion moved over: read out when nothing is selected. */
  unit: { start: number; end: number } | null;
  /** Labels of the claims under the caret, innermost first. */
  labels: readonly string[];
}

/** @returns words for the live region; empty when there is nothing to say */
export function announcement({ text, anchor, focus, unit, labels }: Situation): string {
  const parts: string[] = [];
  if (anchor !== focus) {
    const words = text.slice(Math.min(anchor, focus), Math.max(anchor, focus));
    parts.push(t('reader.selected', { text: excerpt(words), count: Array.from(words).length }));
  } else if (text.length > 0 && focus >= text.trimEnd().length) {
    parts.push(t('reader.end'));
  } else if (unit) {
    parts.push(excerpt(text.slice(unit.start, unit.end)) || t('reader.blank'));
  }
  if (labels.length > 0) parts.push(t('reader.under', { count: labels.length, labels: labels.join('; ') }));
  return parts.join('. ');
}
