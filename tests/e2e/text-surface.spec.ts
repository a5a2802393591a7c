/** A text that takes the place of another one in the reader: the page is as one made anew, and what both have stays in it. */
import fc from 'fast-check';
import { introduce } from '../support/analyst.ts';
import { bundleForWindow } from '../support/bundle-for-window.ts';
import { expect, test } from '../support/scratch.ts';
import type * as Checks from '../support/surface-checks.ts';

declare global { interface Window { attestSurface: typeof Checks } }

const part = fc.double({ min: 0, max: 1, noNaN: true });
const paragraph = fc.oneof(
  fc.constantFrom('', '', 'The same line.', 'مرحبا بالعالم', '🙂 is a pair of units', '中文'),
  fc.tuple(fc.constantFrom('one', 'two', 'three', 'four', 'five'), fc.integer({ min: 100, max: 1200 })).map(([word, count]) => `${word} `.repeat(count)),
);

type Edit = { at: number; remove: number; insert: string[] };
const edit: fc.Arbitrary<Edit> = fc.record({ at: part, remove: fc.nat({ max: 4 }), insert: fc.array(paragraph, { maxLength: 4 }) });

function edited(paragraphs: readonly string[], edits: readonly Edit[]): string[] {
  return edits.reduce<string[]>((all, { at, remove, insert }) => all.toSpliced(Math.floor(at * all.length), remove, ...insert), [...paragraphs]);
}

test('whatever changes, whatever was looked at, and however often', async ({ program: { page } }) => {
  await introduce(page);
  await page.evaluate(await bundleForWindow('tests/support/surface-checks.ts', 'attestSurface'));
  const steps = fc.tuple(
    fc.array(paragraph, { minLength: 10, maxLength: 60, size: 'max' }),
    fc.array(fc.record({
      edits: fc.array(edit, { maxLength: 5 }), looks: fc.array(part, { maxLength: 5 }), idle: fc.nat({ max: 8 }),
      dimmed: fc.array(fc.tuple(part, part), { maxLength: 3 }), follows: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, fc.constant(false)),
    }), { minLength: 1, maxLength: 4 }),
  );
  await fc.assert(fc.asyncProperty(steps, async ([first, rounds]) => {
    let paragraphs = first;
    const texts = rounds.map(({ edits, ...round }) => {
      paragraphs = edited(paragraphs, edits);
      return { ...round, text: paragraphs.join('\n') };
    });
    expect(await page.evaluate((given) => window.attestSurface.checkSurface(given), texts)).toEqual([]);
  }), { numRuns: 200 });
});

test('paragraphs that say the same are the same elements', async ({ program: { page } }) => {
  await introduce(page);
  await page.evaluate(await bundleForWindow('tests/support/surface-checks.ts', 'attestSurface'));
  const kept = (before: readonly string[], after: readonly string[]): Promise<boolean[]> =>
    page.evaluate(([one, other]) => window.attestSurface.keptParagraphs(one, other), [before.join('\n'), after.join('\n')] as const);
  const lines = Array.from({ length: 200 }, (_, index) => `Paragraph ${index}, ${'so and so '.repeat(index % 17)}.`);
  expect(await kept(lines, lines.with(40, 'Another one.'))).toEqual(lines.map((_, index) => index !== 40));
  expect(await kept(lines, lines.toSpliced(90, 0, 'A new one.'))).toEqual(lines.toSpliced(90, 0, '').map((_, index) => index !== 90));
  expect(await kept(lines, lines.toSpliced(90, 1))).toEqual(Array<boolean>(199).fill(true));
  expect(await kept(lines, ['Nothing of it.'])).toEqual([false]);
});
