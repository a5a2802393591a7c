/**
 * Keeps the engine's own selection the same as ours. It is invisible in the
 * reader, but copying, screen readers and touch handles work with it.
 */
import { snapOutward } from '../../src-common/core/text/graphemes.ts';
import { offsetAt, pointAt } from './offsets.ts';
import type { TextSurface } from './text-surface.ts';

export interface ModelSelection {
  anchor: number;
  focus: number;
}

/** Whether the engine's selection has an end in the reader. */
export function ownsNativeSelection(surface: TextSurface): boolean {
  const selection = document.getSelection();
  return selection !== null && (surface.root.contains(selection.anchorNode) || surface.root.contains(selection.focusNode));
}

/** Puts the engine's selection where ours is. */
export function writeNativeSelection(surface: TextSurface, model: ModelSelection): void {
  const selection = document.getSelection();
  const forward = model.focus >= model.anchor;
  const anchor = pointAt(surface, model.anchor, model.anchor === model.focus || forward ? 'start' : 'end');
  const focus = pointAt(surface, model.focus, model.anchor === model.focus || !forward ? 'start' : 'end');
  if (!selection || !anchor || !focus) return;
  selection.setBaseAndExtent(anchor.node, anchor.offset, focus.node, focus.offset);
}

/**
 * What the engine's selection has become when something other than this program
 * changed it (a finger, a screen reader), its ends moved outward to whole
 * characters.
 *
 * @returns null while it is the model's own, or not altogether in the text
 */
export function nativeChange(surface: TextSurface, model: ModelSelection): ModelSelection | null {
  const selection = document.getSelection();
  if (!selection?.anchorNode || !selection.focusNode) return null;
  const anchor = offsetAt(surface, selection.anchorNode, selection.anchorOffset);
  const focus = offsetAt(surface, selection.focusNode, selection.focusOffset);
  if (anchor === null || focus === null) return null;
  const { start, end } = snapOutward(surface.text, Math.min(anchor, focus), Math.max(anchor, focus));
  if (start === Math.min(model.anchor, model.focus) && end === Math.max(model.anchor, model.focus)) return null;
  return focus >= anchor ? { anchor: start, focus: end } : { anchor: end, focus: start };
}
