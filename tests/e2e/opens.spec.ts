import { join } from 'node:path';
import { introduce } from '../support/analyst.ts';
import { expect, test } from '../support/end-to-end.ts';
import { projectRoot } from '../support/start-program.ts';

test.describe('the program opens @opens', () => {
  test('shows its window, with one strict policy from a header', async ({ program }) => {
    const { page } = program;
    await expect(page).toHaveTitle(/Attest/);
    await expect(page.getByRole('main')).toBeVisible();
    const policy = await page.evaluate(async () => (await fetch(location.href)).headers.get('content-security-policy'));
    expect(policy).toMatch(/^default-src 'none'; /);
    expect(policy).not.toContain('unsafe');
  });

  test('lets no foreign script, request or window in', async ({ program, complaints }) => {
    const { page } = program;
    await expect(page.getByRole('main')).toBeVisible();
    const tried = await page.evaluate(async () => {
      const inline = document.createElement('script');
      inline.textContent = 'window.inlineRan = true';
      document.head.append(inline);
      const fetched = await fetch('https://example.com/').then(() => 'fetched', () => 'refused');
      window.open('https://example.com/');
      return { inline: 'inlineRan' in window, fetched };
    });
    expect(tried.inline).toBe(false);
    expect(tried.fetched).toBe('refused');
    await page.evaluate(() => { location.href = 'https://example.com/'; });
    await expect(page).toHaveTitle(/Attest/);
    expect(page.url()).not.toContain('example.com');
    await expect.poll(() => page.context().pages().length).toBe(1);
    expect(complaints.join('\n')).toMatch(/inline script violates[^]*Connecting to 'https:\/\/example.com\/' violates/);
    complaints.length = 0;
  });

  test('takes in a set that is named at its start', async ({ start }) => {
    const { page } = await start({ files: [join(projectRoot, 'seeds', 'annotations', 'ines-calloway.jsonld')] });
    await introduce(page);
    await expect(page.getByRole('dialog')).toContainText('ines-calloway.jsonld, tagged by Ines Calloway. Nothing has been stored yet.');
    await page.getByTestId('import-accept').click();
    await expect(page.getByTestId('layers')).toContainText('Ines Calloway');
  });

  test('closes by itself once the window has saved', async ({ start }) => {
    const program = await start();
    await expect(program.page).toHaveTitle(/Attest/);
    await program.close();
    expect(program.page.isClosed()).toBe(true);
  });
});
