/** What the Electron shell asks of Electron: only on the stand-in, which keeps it on record. */
import { join } from 'node:path';
import { introduce } from '../support/analyst.ts';
import { callChannel } from '../../src-main/hosts/electron/channels.ts';
import type { ElectronStandIn } from '../support/electron-stand-in/electron-api.ts';
import { loadMain } from '../support/electron-stand-in/load-main.ts';
import { expect, test, type Program } from '../support/end-to-end.ts';
import { projectRoot } from '../support/start-program.ts';

const shellOf = (program: Program): ElectronStandIn => {
  if (!program.standIn) throw new Error('these specs look at what the stand-in recorded');
  return program.standIn;
};

test.describe('the Electron shell @shell', () => {
  test.beforeEach(async ({ program }) => {
    await expect(program.page.getByRole('main')).toBeVisible();
  });

  test('opens one sandboxed, isolated window', async ({ program }) => {
    const { record } = shellOf(program);
    expect(record.windows).toHaveLength(1);
    expect(record.windows[0]?.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      preload: join(projectRoot, 'out', 'preload', 'index.cjs'),
    });
    expect(record.spellChecker).toBe(false);
  });

  test('keeps its data under app://attest, and resolves no name', async ({ program }) => {
    const { record } = shellOf(program);
    expect(record.schemes).toEqual([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }]);
    expect(record.switches['host-resolver-rules']).toBe('MAP * ^NOTFOUND');
    expect(record.protocolAnswers[0]?.url).toBe('app://attest/index.html');
  });

  test('answers every request of its scheme with the strict policy', async ({ program, complaints }) => {
    const { page } = program;
    const statuses = await page.evaluate(async () => {
      const status = async (path: string, method = 'GET'): Promise<number> => (await fetch(path, { method })).status;
      return [await status('/index.html'), await status('/nothing.js'), await status('/..%2f..%2fpackage.json'), await status('/index.html', 'POST')];
    });
    expect(statuses).toEqual([200, 404, 404, 405]);
    expect(complaints).toHaveLength(3);
    complaints.length = 0;
    const { protocolAnswers } = shellOf(program).record;
    expect(protocolAnswers.length).toBeGreaterThan(4);
    for (const { headers } of protocolAnswers) {
      expect(headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self'; /);
      expect(headers['x-content-type-options']).toBe('nosniff');
    }
  });

  test('refuses every permission but to keep data and to copy', async ({ program }) => {
    const { session, windows } = shellOf(program);
    const contents = windows[0]?.webContents;
    const asked = ['camera', 'media', 'geolocation', 'notifications', 'clipboard-read', 'fileSystem', 'openExternal', 'display-capture', 'unknown'];
    for (const permission of asked) {
      expect(await session.asksFor(contents, permission), permission).toBe(false);
      expect(session.checkHandler?.(contents, permission, 'app://attest'), permission).toBe(false);
    }
    for (const permission of ['persistent-storage', 'clipboard-sanitized-write']) {
      expect(await session.asksFor(contents, permission), permission).toBe(true);
      expect(await session.asksFor({ getURL: () => 'https://example.com/' }, permission), `${permission} for a stranger`).toBe(false);
    }
    expect(session.deviceHandler?.()).toBe(false);
    let prevented = false;
    session.emit('will-download', { preventDefault: () => { prevented = true; } });
    expect(prevented).toBe(true);
  });

  test('stays where it is: no navigation, no further window, no webview', async ({ program }) => {
    const { page } = program;
    const { record, windows } = shellOf(program);
    await page.evaluate(() => { location.href = 'https://example.com/'; });
    await expect.poll(() => record.navigations).toEqual([{ url: 'https://example.com/', prevented: true }]);
    await page.evaluate(() => { window.open('https://example.com/'); });
    await expect.poll(() => record.openedWindows.map(({ action }) => action)).toEqual(['deny']);
    let webview = 'attached';
    windows[0]?.webContents.emit('will-attach-webview', { preventDefault: () => { webview = 'prevented'; } });
    expect(webview).toBe('prevented');
    await expect(page.getByRole('main')).toBeVisible();
  });

  test('refuses calls from any other frame, page or address', async ({ program }) => {
    const { handlers, windows } = shellOf(program);
    const contents = windows[0]?.webContents;
    const call = handlers.get(callChannel);
    const refused = { ok: false, error: { code: 'notAllowed' } };
    const strangers = [
      { sender: contents, senderFrame: { url: 'app://attest/index.html' } },
      { sender: {}, senderFrame: contents?.mainFrame },
      { sender: contents, senderFrame: null },
    ];
    for (const stranger of strangers) expect(await call?.(stranger, 'app.info', null)).toMatchObject(refused);
    expect(await call?.({ sender: contents, senderFrame: contents?.mainFrame }, 'app.info', null)).toMatchObject({ ok: true });
    expect(await call?.({ sender: contents, senderFrame: contents?.mainFrame }, 'no.such', null)).toMatchObject({ ok: false, error: { code: 'badCall' } });
  });

  test('a second start shows the window that is open', async ({ program }) => {
    const { record } = shellOf(program);
    const second = loadMain({ root: projectRoot, words: [`--data=${program.dataFolder}`] });
    expect(await second.app.exited).toBe(0);
    expect(second.windows).toEqual([]);
    expect(record.focused).toBe(1);
  });

  test('a second start with a set hands it to the window that is open', async ({ program }) => {
    await introduce(program.page);
    const second = loadMain({ root: projectRoot, words: [`--data=${program.dataFolder}`, join(projectRoot, 'seeds', 'annotations', 'ines-calloway.jsonld')] });
    expect(await second.app.exited).toBe(0);
    await expect(program.page.getByRole('dialog')).toContainText('ines-calloway.jsonld, tagged by Ines Calloway.');
  });

  test('has native menus that run the commands of the window', async ({ program }) => {
    const { page } = program;
    const { record } = shellOf(program);
    await expect.poll(() => record.menu.length).toBeGreaterThan(3);
    const entries = record.menu.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
    const shortcuts = entries.find(({ id }) => id === 'help.shortcuts');
    expect(shortcuts?.accelerator).toBe('F1');
    expect(entries.filter(({ role }) => role).map(({ role }) => role)).toEqual(expect.arrayContaining(['copy', 'selectAll', 'zoomIn']));
    expect(entries.some(({ role }) => role === 'toggleDevTools')).toBe(false);
    expect(record.title).toContain('Attest');
    expect(await page.evaluate(() => document.title)).toContain('Attest');
  });

  test('quits by its menu, after the window has saved', async ({ program }) => {
    const { app, record } = shellOf(program);
    const quit = (): { click?: unknown; enabled?: boolean } | undefined =>
      record.menu.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : [])).find(({ id }) => id === 'file.quit');
    await expect.poll(() => quit()?.enabled).toBe(true);
    const closed = program.page.waitForEvent('close');
    (quit()?.click as () => void)();
    await closed;
    expect(await app.exited).toBe(0);
  });
});

test.describe('the window of the Electron shell @shell', () => {
  test('opens where it was, and closes once the window has saved', async ({ start, dataFolder }) => {
    const first = await start({ dataFolder });
    await expect(first.page.getByRole('main')).toBeVisible();
    const window = shellOf(first).windows[0];
    window?.moveTo({ x: 40, y: 60, width: 1000, height: 700 });
    window?.close();
    // It stays until the page has answered.
    expect(window?.isDestroyed()).toBe(false);
    await first.close();
    expect(window?.isDestroyed()).toBe(true);

    const second = await start({ dataFolder });
    expect(shellOf(second).record.windows[0]).toMatchObject({ x: 40, y: 60, width: 1000, height: 700 });
    await expect(second.page.getByRole('main')).toBeVisible();
  });
});
