/** What the review on the first seed document is about: the same words by mouse and by keyboard. */
import type { Page } from 'playwright-core';
import { expect } from 'playwright/test';

export const review = {
  author: 'Ana Weiss',
  reviewer: 'Ben Okoro',
  agreed: { words: 'Many of the weapons used by Russia are made in China', statement: 'Many Russian weapons are Chinese.' },
  disagreed: { words: 'China became the decisive promoter of Russia\'s war against Ukraine', statement: 'China is decisive for the war.' },
  proposedStatus: 'Unsupported',
  proposedStatement: 'China is the decisive enabler of the war.',
  reasonTerm: 'Evidence misread',
  reason: 'The article itself says that no evidence was given.',
  comment: 'Which speech is meant?',
};

/** What the author sees once one proposal was accepted and the other declined: reviews, table, history. */
export async function expectDecided(page: Page): Promise<void> {
  const claim = page.getByTestId('inbox-claim').filter({ hasText: review.disagreed.statement });
  await expect(claim.getByTestId('proposal-status')).toContainText(`Accepted by ${review.author}`);
  await expect(claim.getByTestId('proposal-statement')).toContainText(`Declined by ${review.author}`);
  await expect(claim).toContainText(review.reason);
  await expect(claim).toContainText(review.comment);
  await expect(page.getByTestId('tab-view.reviews')).toHaveText('Reviews');
}

/** The row of the claim in the table of all claims. */
export async function expectInTable(page: Page): Promise<void> {
  const row = page.getByTestId('claims-grid').locator('[role="row"][aria-selected]').filter({ hasText: review.disagreed.statement });
  await expect(row.locator('[data-cell="status"]')).toHaveText(review.proposedStatus);
  await expect(row.getByTestId('answer-mark')).toHaveAttribute('title', /^Ben Okoro: Disagree/);
}
