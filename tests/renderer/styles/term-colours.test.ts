import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { termColours } from '../../../src-common/core/claims/codebook.ts';
import { reportColours } from '../../../src-common/core/formats/html/report-style.ts';
import { projectRoot } from '../../support/start-program.ts';

type Rgb = [number, number, number];

const css = readFileSync(join(projectRoot, 'src-renderer/styles/tokens.css'), 'utf8');

function tokensOf(theme: string): Map<string, string> {
  const block = new RegExp(`\\[data-theme='${theme}'\\] \\{([^}]*)\\}`).exec(css)?.[1] ?? '';
  return new Map([...block.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{6})/g)].map(([, name, value]) => [name ?? '', value ?? '']));
}

const rgb = (hex: string): Rgb => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as Rgb;
const over = (colour: Rgb, ground: Rgb, share: number): Rgb => colour.map((one, at) => one * share + (ground[at] ?? 0) * (1 - share)) as Rgb;

/** WCAG 2.2, relative luminance and contrast ratio. */
function luminance(colour: Rgb): number {
  const [r, g, b] = colour.map((one) => (one / 255 <= 0.04045 ? one / 255 / 12.92 : ((one / 255 + 0.055) / 1.055) ** 2.4)) as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(a: Rgb, b: Rgb): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

describe.each(['light', 'dark', 'contrast'])('in the %s theme', (theme) => {
  const tokens = tokensOf(theme);
  test.each(termColours)('%s stands out from paper, from a panel and from its own tint', (name) => {
    const colour = rgb(tokens.get(`status-${name}`) ?? '');
    for (const ground of ['paper', 'surface']) expect(contrast(colour, rgb(tokens.get(ground) ?? '')), ground).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colour, over(colour, rgb(tokens.get('paper') ?? ''), 0.15)), 'tint').toBeGreaterThanOrEqual(4.5);
  });
});

test('the report knows every colour, dark enough on its paper', () => {
  for (const name of termColours) expect(contrast(rgb(reportColours[name] ?? ''), rgb('#fffdf8')), name).toBeGreaterThanOrEqual(4.5);
});
