/** What only the Chromium host has to see to. The Electron shell has a spec of its own. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from '../support/end-to-end.ts';
import { projectRoot } from '../support/start-program.ts';

type Host = typeof import('../../src-main/hosts/chromium/start-chromium-host.ts');
const { startChromiumHost, AlreadyOpenError } = createRequire(import.meta.url)('../../out/chromium/host.cjs') as Host;

const answerOf = (call: string, args: unknown = null): string =>
  `attestHost.invoke(${JSON.stringify(call)}, ${JSON.stringify(args)})`;

test.describe('the Chromium host', () => {
  test.skip(({ host }) => host !== 'chromium', 'is the Chromium host’s own');

  test.beforeEach(async ({ program }) => {
    await expect(program.page.getByRole('main')).toBeVisible();
  });

  test('answers calls of its page, and refuses what is not in the contract', async ({ program: { page } }) => {
    expect(await page.evaluate(answerOf('app.info'))).toMatchObject({ ok: true, value: { host: 'chromium' } });
    expect(await page.evaluate(answerOf('no.such'))).toMatchObject({ ok: false, error: { code: 'badCall' } });
    expect(await page.evaluate(answerOf('settings.write', { theme: 'pink' }))).toMatchObject({ ok: false, error: { code: 'badCall' } });
    expect(await page.evaluate('attestHostCall("not JSON")')).toContain('badCall');
  });

  test('gives its transport to no frame, and refuses calls from one', async ({ program: { page } }) => {
    // The policy allows no frame at all; the debugger makes one all the same, as a hole in the policy would.
    const made = await page.evaluate(() => {
      const frame = document.createElement('iframe');
      frame.title = 'stranger';
      document.querySelector('main')?.append(frame);
      return 'attestHost' in (frame.contentWindow ?? {});
    });
    expect(made).toBe(false);
    const frame = page.frames().find((other) => other !== page.mainFrame());
    expect(await frame?.evaluate('attestHostCall(JSON.stringify({ name: "app.info", args: null }))')).toContain('notAllowed');
    await page.evaluate(() => document.querySelector('iframe')?.remove());
  });

  test('may keep its data, and nothing else', async ({ program: { page } }) => {
    const states = await page.evaluate(async () => {
      const names = ['persistent-storage', 'camera', 'microphone', 'geolocation', 'notifications', 'clipboard-read'] as PermissionName[];
      return Promise.all(names.map(async (name) => `${name} ${(await navigator.permissions.query({ name })).state}`));
    });
    expect(states).toEqual(['persistent-storage granted', 'camera denied', 'microphone denied', 'geolocation denied', 'notifications denied', 'clipboard-read denied']);
    expect(await page.evaluate(() => navigator.storage.persist())).toBe(true);
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  });

  test('opens no further window, by whatever click', async ({ program: { page } }) => {
    // At the first start a dialog asks who the analyst is; what lies behind it cannot be clicked.
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.evaluate(() => {
      document.querySelector('dialog')?.insertAdjacentHTML('beforeend', '<p id="try"><a href="https://example.com/" target="_blank">out</a></p>');
    });
    const link = page.getByRole('link', { name: 'out' });
    await link.click();
    await link.click({ button: 'middle' });
    await link.click({ modifiers: ['Shift'] });
    await link.click({ modifiers: ['ControlOrMeta'] });
    expect(page.context().pages()).toHaveLength(1);
    expect(page.url()).toBe('https://attest.invalid/index.html');
    await page.evaluate(() => document.getElementById('try')?.remove());
  });

  test('is reloaded by its key, and stays', async ({ program: { page } }) => {
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.evaluate(() => { document.documentElement.dataset['before'] = '1'; });
    // Headless, the key reaches the page but no browser that would act on it.
    await page.keyboard.press('F5');
    await page.reload();
    await expect(page.getByRole('main')).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.dataset['before'])).toBeUndefined();
  });

  test('a second start on the same data is told so', async ({ program }) => {
    const second = startChromiumHost({
      version: '0', dataFolder: program.dataFolder, seedsFolder: join(projectRoot, 'seeds'), rendererFolder: join(projectRoot, 'out', 'renderer'), headless: true,
    });
    await expect(second).rejects.toBeInstanceOf(AlreadyOpenError);
    await expect(program.page.getByRole('main')).toBeVisible();
  });
});

test.describe('closing a Chromium window', () => {
  test.skip(({ host }) => host !== 'chromium', 'is the Chromium host’s own');

  test('by its own button lets it save first', async ({ start, dataFolder }) => {
    const first = await start({ dataFolder });
    const { page } = first;
    await expect(page.getByRole('main')).toBeVisible();
    // A page that was never touched closes without a question: touch it.
    await page.keyboard.press('Tab');
    const heard: string[] = [];
    await page.exposeFunction('note', (what: string) => { heard.push(what); });
    await page.evaluate('void attestHost.subscribe((event) => note(event))');
    const closed = page.waitForEvent('close');
    await page.close({ runBeforeUnload: true });
    await closed;
    expect(heard).toContain('app.closing');
    await first.close();

    const second = await start({ dataFolder });
    await expect(second.page.getByRole('main')).toBeVisible();
  });
});
