/** `npm run bench`, second half: figures of the built program in its real window. Nothing here fails for being slow. */
import { defineConfig } from 'playwright/test';

export default defineConfig({
  testDir: '.',
  testMatch: '*.window.ts',
  outputDir: '../../test-results',
  workers: 1,
  timeout: 300_000,
  reporter: [['list']],
  projects: [{ name: 'chromium' }],
});
