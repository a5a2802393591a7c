/** Face and width of the reading column. */
import type { ReaderSettings } from '../../../src-common/contract/host-api.ts';
import type { LaidOut } from '../../dom/sections.ts';

/** Family, and the mean width of a character in em: what turns a number of characters into a width. */
const faces: Record<ReaderSettings['face'], { family: string; advance: number }> = {
  serif: { family: 'var(--font-reading)', advance: 0.478 },
  sans: { family: 'var(--font-ui)', advance: 0.53 },
  mono: { family: 'var(--font-mono)', advance: 0.603 },
};

/** No line is made longer than this, characters. */
const longestMeasure = 100;

export interface Column {
  family: string;
  advance: number;
  /** Characters of a line. */
  measure: number;
}

/**
 * @param laidOut its text decides the width where its own line breaks are kept:
 *   a line broken twice, by the file and by the window, is hard to read
 */
export function columnOf(settings: ReaderSettings, { text, hardWrapped }: Pick<LaidOut, 'text' | 'hardWrapped'>): Column {
  const { family, advance } = faces[settings.face];
  const measure = settings.reflow || !hardWrapped ? settings.measure : Math.max(settings.measure, ownMeasure(text));
  return { family, advance, measure };
}

/** The length that nearly all lines keep to, and some room, since letters differ in width. */
function ownMeasure(text: string): number {
  const lengths = text.split('\n').map((line) => line.length).filter((length) => length <= longestMeasure).sort((a, b) => a - b);
  const usual = lengths[Math.floor(lengths.length * 0.99)] ?? 0;
  return Math.min(longestMeasure, Math.ceil(usual * 1.1));
}
