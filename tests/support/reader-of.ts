/** The text of the open document; the page itself is a document to assistive technology, too. */
import type { Locator, Page } from 'playwright-core';

export function readerOf(page: Page): Locator {
  return page.locator('[data-pane="reader"] [role="document"]');
}
