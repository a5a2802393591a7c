import { describe, expect, test } from 'vitest';
import { browserPlaces, findBrowser } from '../../../../src-main/hosts/chromium/find-browser.ts';

describe('where a browser may be', () => {
  test('on Linux, along the path, and never in a snap', () => {
    const places = browserPlaces('linux', { PATH: '/opt/bin:/snap/bin::/usr/bin' });
    expect(places[0]).toBe('/opt/bin/chromium');
    expect(places).toContain('/usr/bin/google-chrome');
    expect(places.some((place) => place.startsWith('/snap/'))).toBe(false);
  });

  test('on macOS, for everybody or for this user', () => {
    const places = browserPlaces('darwin', { HOME: '/Users/a' });
    expect(places).toContain('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
    expect(places).toContain('/Users/a/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge');
  });

  test('on Windows, where programs are', () => {
    expect(browserPlaces('win32', { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' }))
      .toContain('C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe');
  });

  test('a wish counts, and one that cannot be met is an error', () => {
    expect(findBrowser({ ATTEST_BROWSER: process.execPath })).toBe(process.execPath);
    expect(() => findBrowser({ ATTEST_BROWSER: '/no/such/browser' })).toThrow(/ATTEST_BROWSER names \/no\/such\/browser/);
  });
});
