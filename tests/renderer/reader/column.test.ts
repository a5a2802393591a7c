import { describe, expect, it } from 'vitest';
import { columnOf } from '../../../src-renderer/components/reader/column.ts';
import { layOut } from '../../../src-renderer/dom/sections.ts';
import { seed } from '../../core/text/seeds.ts';

const settings = { face: 'serif', size: 18, measure: 60, reflow: false } as const;

describe('columnOf', () => {
  it('makes room for the lines of a hard-wrapped file', () => {
    const { measure } = columnOf(settings, layOut(seed(3)));
    expect(measure).toBeGreaterThan(72);
    expect(measure).toBeLessThanOrEqual(100);
  });

  it.each([
    ['when it is re-flowed', { ...settings, reflow: true }, seed(3)],
    ['for a file whose lines are paragraphs', settings, seed(0)],
  ])('keeps the chosen width %s', (_name, chosen, text) => {
    expect(columnOf(chosen, layOut(text)).measure).toBe(60);
  });

  it('never makes a line narrower than chosen', () => {
    expect(columnOf({ ...settings, measure: 100 }, layOut(seed(3))).measure).toBe(100);
  });
});
