/** What the main job on the first seed document is about: the same words in every spec that does it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'playwright/test';
import { projectRoot } from './start-program.ts';

export const job = {
  analyst: 'Mira Kessler',
  document: /^He warned again/,
  passage: 'China became the decisive promoter of Russia\'s war against Ukraine',
  statement: 'China is the decisive enabler of Russia\'s war against Ukraine.',
  reports: 'unnamed reports',
  reportsCue: 'According to reports',
  speaker: 'Jens Stoltenberg',
  speakerCue: 'he claimed',
  speakerName: 'Stoltenberg',
  marker: 'Without providing any evidence',
};

export const goldenJob = readFileSync(join(projectRoot, 'tests', 'fixtures', 'formats', 'whole-job.jsonld'), 'utf8');

/** Everything typed has reached the store. */
export async function expectSaved(page: Page): Promise<void> {
  await expect(page.getByTestId('saved')).toHaveText(/^Saved/);
}

/** The whole claim stands in the form, as it was tagged. */
export async function expectWholeClaim(page: Page): Promise<void> {
  await expect(page.getByTestId('statement')).toHaveValue(job.statement);
  const links = page.getByTestId('chain').getByTestId('link');
  await expect(links).toHaveText([/HiFred Technology Company Ltd\s*outlet/, /unnamed reports\s*anonymous.*“According to reports”/, /Jens Stoltenberg\s*speaker/]);
  await expect(page.getByTestId('signal-unsupported')).toBeChecked();
  await expect(page.getByTestId('status-line')).toContainText('Status: Unsupported');
  await expect(page.getByTestId('markers')).toContainText(`“${job.marker}”`);
}
