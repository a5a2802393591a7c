/**
 * The browser whose window the program borrows: one that the user has, or the
 * one Playwright can download. Nothing is started to find out.
 */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

const linuxNames = [
  'chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'google-chrome-beta',
  'microsoft-edge-stable', 'microsoft-edge',
];

const macPrograms = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const windowsPrograms = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/** Where a browser may be on this system, most wanted first. */
export function browserPlaces(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): string[] {
  switch (platform) {
    case 'darwin':
      return ['/Applications', join(environment['HOME'] ?? '/', 'Applications')]
        .flatMap((folder) => macPrograms.map((program) => join(folder, program)));
    case 'win32':
      return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
        .flatMap((name) => environment[name] ?? [])
        .flatMap((folder) => windowsPrograms.map((program) => `${folder}\\${program}`));
    default: {
      const folders = new Set([...(environment['PATH'] ?? '').split(delimiter), '/usr/bin', '/usr/local/bin']);
      // Snap's browsers cannot use a profile inside a hidden folder, and ours lies in one.
      folders.delete('/snap/bin');
      folders.delete('');
      return linuxNames.flatMap((name) => [...folders].map((folder) => join(folder, name)));
    }
  }
}

/**
 * @returns the path of a browser that is there, or null
 * @throws Error where ATTEST_BROWSER names a file that is not there: a wish
 *   that cannot be met is not silently replaced
 */
export function findBrowser(environment: NodeJS.ProcessEnv = process.env, platform = process.platform): string | null {
  const wished = environment['ATTEST_BROWSER'];
  if (wished) {
    if (!existsSync(wished)) throw new Error(`ATTEST_BROWSER names ${wished}, and there is no such file.`);
    return wished;
  }
  return browserPlaces(platform, environment).find((path) => existsSync(path)) ?? downloadedBrowser();
}

function downloadedBrowser(): string | null {
  try {
    const path = chromium.executablePath();
    return path && existsSync(path) ? path : null;
  } catch {
    return null;
  }
}
