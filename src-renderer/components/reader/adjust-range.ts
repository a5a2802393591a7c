/** Small changes to a passage that is there already: nudge one end, snap both to words or sentences. */
import type { Block } from '../../../src-common/core/text/blocks.ts';
import { previousGrapheme } from '../../../src-common/core/text/graphemes.ts';
import { characterStep } from './motions.ts';
import { unitsOf } from './units.ts';

interface Extent {
  start: number;
  end: number;
}

export interface AdjustContext {
  text: string;
  blocks: readonly Block[];
  language: string | null;
}

/**
 * Moves one end by a character or a word. The range never becomes empty and
 * its ends never cross: a step that would do so changes nothing.
 */
export function nudged(
  context: AdjustContext, range: Extent, edge: 'start' | 'end', direction: 1 | -1, unit: 'character' | 'word',
): Extent {
  const from = range[edge];
  const words = unitsOf('word', context.text, context.language);
  let to: number | null;
  if (unit === 'character') to = characterStep(context, from, direction);
  else if (edge === 'start') to = direction > 0 ? words.nextStart(from) : words.previousStart(from);
  else to = direction > 0 ? words.nextEnd(from) : words.previousEnd(from);
  const next = { ...range, [edge]: to ?? from };
  return next.start < next.end ? next : range;
}

/** Grows a range outward to whole words or sentences; an empty one becomes the unit it stands in. */
export function snapped(context: AdjustContext, range: Extent, unit: 'word' | 'sentence'): Extent {
  const units = unitsOf(unit, context.text, context.language);
  const first = units.at(range.start);
  if (range.start === range.end) return first ?? range;
  const last = units.at(previousGrapheme(context.text, range.end));
  return {
    start: first && first.start < range.start && first.end > range.start ? first.start : range.start,
    end: last && last.end > range.end && last.start < range.end ? last.end : range.end,
  };
}
