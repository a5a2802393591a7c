/** Layers: the sets of colleagues, each beside one's own work and never in it. */
import type { SetRecord } from '../claims/annotation-set.ts';

/** @returns the colleagues' sets, and decided ones whoever's, in the order in which they came, so that a new one changes the look of none */
export function layersOf(sets: Iterable<SetRecord>, analystId: string | null): SetRecord[] {
  return [...sets]
    .filter((set) => set.author.id !== analystId || set.decidedFrom !== undefined)
    .sort((a, b) => compare(a.received?.at ?? a.created, b.received?.at ?? b.created) || compare(a.id, b.id));
}

/** How a layer is drawn: colour and pattern, by its place among the layers. Thirty differ; beyond them name and initials tell. */
export interface LayerLook {
  /** Number of a `--layer-…` token, from 1. */
  colour: number;
  pattern: LayerPattern;
}
export const layerPatterns = ['solid', 'stripes', 'dots', 'hollow', 'dashes', 'rails'] as const;
export type LayerPattern = (typeof layerPatterns)[number];
const colours = 5;

export function layerLook(index: number): LayerLook {
  return { colour: 1 + (index % colours), pattern: layerPatterns[index % layerPatterns.length] ?? 'solid' };
}

/** Up to two letters that stand for a name: "IC" for Ines Calloway. */
export function initialsOf(name: string): string {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  const chosen = words.length > 1 ? [words[0], words.at(-1)] : words;
  return chosen.map((word) => [...(word ?? '')][0] ?? '').join('').toLocaleUpperCase() || '?';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
