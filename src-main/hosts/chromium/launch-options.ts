/** How the browser is started: as one plain window of ours that asks nobody for anything. */
import type { BrowserContextOptions, LaunchOptions } from 'playwright-core';
import { hostResolverRules } from '../shared/no-network.ts';
import { startUrl } from './origin.ts';

const quiet = [
  `--host-resolver-rules=${hostResolverRules}`,
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-domain-reliability',
  '--no-first-run',
  '--no-default-browser-check',
  '--no-pings',
  // A page that opens another window gets none.
  '--block-new-web-contents',
  // Multicast for casting and printers is a socket like any other.
  '--media-router=0',
];

export interface LaunchWishes {
  browserPath: string;
  headless: boolean;
  /** Switches of the caller, after ours. */
  args: string[];
  /** Running as root, where the browser's sandbox cannot start. */
  asRoot: boolean;
}

export function launchOptions(wishes: LaunchWishes): LaunchOptions & BrowserContextOptions {
  return {
    executablePath: wishes.browserPath,
    headless: wishes.headless,
    chromiumSandbox: !wishes.asRoot,
    ignoreDefaultArgs: ['--enable-automation'],
    args: [
      ...quiet,
      ...(wishes.asRoot ? ['--test-type'] : []),
      ...(wishes.headless ? [] : [`--app=${startUrl}`]),
      ...wishes.args,
    ],
    // The window's own size; without a window, the size that the look was drawn for.
    viewport: wishes.headless ? { width: 1440, height: 900 } : null,
    // The analyst's own settings, where Playwright would emulate some.
    colorScheme: null,
    reducedMotion: null,
    forcedColors: null,
    contrast: null,
    acceptDownloads: false,
    serviceWorkers: 'block',
    // We end the browser ourselves, after the window has saved.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  };
}
