/** Colleagues' layers beside the text, in each look and at the narrow width. */
import { expect, introduce, openDocument, picture, test } from './gallery.ts';
import { firstDocument } from './filled-workspace.ts';

test('layers', async ({ start }) => {
  const program = await start();
  const { page } = program;
  await introduce(page);
  await openDocument(page, firstDocument);
  await picture(page, 'layers-empty', ['light']);
  await page.getByTestId('open-samples').click();
  await expect(page.getByTestId('layers')).toBeVisible();
  await page.getByTestId('notices').getByRole('button', { name: 'Dismiss' }).click();
  await picture(page, 'layers');
  await page.locator('[data-pane="reader"] [role="document"]').focus();
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('n');
  await picture(page, 'layers-current');
  await page.setViewportSize({ width: 1024, height: 768 });
  await picture(page, 'layers-current-1024', ['light']);
  await page.keyboard.press('Escape');
  await picture(page, 'layers-1024', ['light']);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByTestId('link-layer').first().click();
  await picture(page, 'layers-links', ['light']);
});
