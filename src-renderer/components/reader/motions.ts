/**
 * Caret motions that need the text only. Those by line and page need to know
 * how it is laid out and are in dom/lines.ts.
 *
 * Moving goes from start to start of words, sentences and paragraphs, which is
 * where a passage begins; extending goes from end to end, which is where one
 * stops, so a passage never takes the space after it along.
 */
import type { Block } from '../../../src-common/core/text/blocks.ts';
import { nextGrapheme, previousGrapheme } from '../../../src-common/core/text/graphemes.ts';
import { blockIndexAt, visibleEnd } from '../../dom/block-lookup.ts';
import { unitsOf, type TextUnit } from './units.ts';

export const geometricMotions = ['line-up', 'line-down', 'line-start', 'line-end', 'page-up', 'page-down'] as const;
export type GeometricMotion = (typeof geometricMotions)[number];

export const textMotions = [
  'character-left', 'character-right', 'word-left', 'word-right', 'sentence-next', 'sentence-previous',
  'paragraph-next', 'paragraph-previous', 'document-start', 'document-end',
] as const;
export type TextMotion = (typeof textMotions)[number];

export type Motion = TextMotion | GeometricMotion;

export function isGeometric(motion: Motion): motion is GeometricMotion {
  return (geometricMotions as readonly string[]).includes(motion);
}

/** What a motion steps over; for those by line, the sentence, which is what a listener needs. */
export function unitOf(motion: Motion): TextUnit | 'character' | null {
  if (motion.startsWith('character')) return 'character';
  if (motion.startsWith('word')) return 'word';
  if (motion.startsWith('paragraph')) return 'paragraph';
  return motion.startsWith('document') ? null : 'sentence';
}

export interface MotionContext {
  text: string;
  blocks: readonly Block[];
  language: string | null;
  /** Whether the caret is in a paragraph that runs from right to left: left is then onward. */
  rightToLeft: boolean;
}

export interface Selection {
  anchor: number;
  focus: number;
}

/** The selection after a motion; `extend` keeps the anchor. Offsets are UTF-16 code units. */
export function moved(context: MotionContext, selection: Selection, motion: TextMotion, extend: boolean): Selection {
  const focus = target(context, selection, motion, extend);
  return { anchor: extend ? selection.anchor : focus, focus };
}

function target(context: MotionContext, { anchor, focus }: Selection, motion: TextMotion, extend: boolean): number {
  if (motion === 'document-start') return 0;
  if (motion === 'document-end') return lastStop(context);
  const { unit, step } = stepOf(motion, context.rightToLeft);
  const selected = anchor !== focus;
  if (unit === 'character') {
    if (selected && !extend) return step > 0 ? Math.max(anchor, focus) : Math.min(anchor, focus);
    return characterStep(context, focus, step);
  }
  const units = unitsOf(unit, context.text, context.language);
  if (!extend) {
    const from = selected && step < 0 ? Math.min(anchor, focus) : focus;
    return (step > 0 ? units.nextStart(from) : units.previousStart(from)) ?? (step > 0 ? lastStop(context) : 0);
  }
  if (step > 0) {
    // Behind the anchor the focus is at a start, and shrinks from start to start.
    const nextStart = focus < anchor ? units.nextStart(focus) : null;
    if (nextStart !== null && nextStart <= anchor) return nextStart;
    return units.nextEnd(focus) ?? lastStop(context);
  }
  const previousEnd = focus > anchor ? units.previousEnd(focus) : null;
  if (previousEnd !== null && previousEnd >= anchor) return previousEnd;
  return units.previousStart(focus) ?? 0;
}

function stepOf(motion: TextMotion, rightToLeft: boolean): { unit: TextUnit | 'character'; step: 1 | -1 } {
  const onward = rightToLeft ? -1 : 1;
  switch (motion) {
    case 'character-right': return { unit: 'character', step: onward };
    case 'character-left': return { unit: 'character', step: onward === 1 ? -1 : 1 };
    case 'word-right': return { unit: 'word', step: onward };
    case 'word-left': return { unit: 'word', step: onward === 1 ? -1 : 1 };
    case 'sentence-next': return { unit: 'sentence', step: 1 };
    case 'sentence-previous': return { unit: 'sentence', step: -1 };
    case 'paragraph-next': return { unit: 'paragraph', step: 1 };
    default: return { unit: 'paragraph', step: -1 };
  }
}

/** One character on or back. The break between two paragraphs, however many lines, is one step. */
export function characterStep({ text, blocks }: Pick<MotionContext, 'text' | 'blocks'>, offset: number, step: 1 | -1): number {
  const index = blockIndexAt(blocks, offset);
  const block = blocks[index];
  if (!block) return 0;
  if (step > 0) {
    if (block.kind === 'paragraph' && offset < visibleEnd(text, block)) return nextGrapheme(text, offset);
    return paragraphBeside(blocks, index, 1)?.start ?? offset;
  }
  if (block.kind === 'paragraph' && offset > block.start) {
    return Math.min(previousGrapheme(text, offset), visibleEnd(text, block));
  }
  const before = paragraphBeside(blocks, index, -1);
  if (!before) return offset;
  const end = visibleEnd(text, before);
  // A piece of a long paragraph has no break at its end: its last character is a step away.
  return end === offset ? previousGrapheme(text, offset) : end;
}

function paragraphBeside(blocks: readonly Block[], index: number, step: 1 | -1): Block | undefined {
  let at = index + step;
  while (blocks[at]?.kind === 'gap') at += step;
  return blocks[at];
}

/** Behind the last printed character. */
export function lastStop({ text, blocks }: Pick<MotionContext, 'text' | 'blocks'>): number {
  const last = paragraphBeside(blocks, blocks.length, -1);
  return last ? visibleEnd(text, last) : 0;
}
