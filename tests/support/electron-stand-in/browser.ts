/** The real Chromium behind the stand-in: one profile, the switches that main asked for. */
import { chromium, type BrowserContext } from 'playwright-core';

/** Where `app://attest` lies in a browser that knows no schemes of one's own. */
export const webOrigin = 'https://attest-app.invalid';
export const appOrigin = 'app://attest';

export function toApp(url: string): string {
  return url.startsWith(`${webOrigin}/`) ? appOrigin + url.slice(webOrigin.length) : url;
}

export function toWeb(url: string): string {
  return url.startsWith(`${appOrigin}/`) ? webOrigin + url.slice(appOrigin.length) : url;
}

export async function launchBrowser(options: {
  profile: string;
  browserPath: string;
  headless: boolean;
  switches: Record<string, string>;
}): Promise<BrowserContext> {
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  return chromium.launchPersistentContext(options.profile, {
    executablePath: options.browserPath,
    headless: options.headless,
    chromiumSandbox: !asRoot,
    args: Object.entries(options.switches).map(([name, value]) => (value === '' ? `--${name}` : `--${name}=${value}`)),
    viewport: { width: 1440, height: 900 },
    colorScheme: null,
    reducedMotion: null,
    forcedColors: null,
    contrast: null,
    serviceWorkers: 'block',
  });
}
