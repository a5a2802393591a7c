/**
 * End-to-end tests: the built program, started by each test in its own process.
 * Every spec runs in the Chromium host; those marked @whole-job and @shell also
 * through Electron's built main and preload on a stand-in of its API; all of
 * them in Electron itself where its program is there.
 */
import { defineConfig } from 'playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  // One program at a time: two cores, and the sockets of the run are watched from outside.
  workers: 1,
  fullyParallel: false,
  forbidOnly: process.env['CI'] !== undefined,
  // A machine busy with other things may be too slow for one test; a second try is named in the account of the run.
  retries: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  projects: [
    { name: 'chromium', grepInvert: /@shell/ },
    { name: 'electron-stand-in', grep: /@whole-job|@shell|@opens/ },
    ...(process.env['ATTEST_ELECTRON'] ? [{ name: 'electron', grepInvert: /@shell/ }] : []),
  ],
});
