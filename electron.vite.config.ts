/**
 * The three parts of the program as Electron runs it: main, preload and the
 * window. Main and preload are one CommonJS file each with everything bundled
 * but `electron` itself: a sandboxed preload cannot import, and one main file
 * starts fastest. The Chromium host uses the same window build; its Node side
 * is built by vite.node.config.ts.
 */
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'electron-vite';

const fromRoot = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** scripts/build.mjs builds beside the last build and swaps them at the end. */
const out = process.env['ATTEST_OUT'] ?? 'out';

const oneCommonJsFile = {
  format: 'cjs',
  entryFileNames: 'index.cjs',
  codeSplitting: false,
} as const;

export default defineConfig({
  main: {
    build: {
      outDir: fromRoot(`${out}/main`),
      externalizeDeps: false,
      rolldownOptions: {
        input: fromRoot('src-main/hosts/electron/main.ts'),
        output: oneCommonJsFile,
      },
    },
  },
  preload: {
    build: {
      outDir: fromRoot(`${out}/preload`),
      externalizeDeps: false,
      rolldownOptions: {
        input: fromRoot('src-main/hosts/electron/preload.ts'),
        output: oneCommonJsFile,
      },
    },
  },
  renderer: {
    root: fromRoot('src-renderer'),
    plugins: [svelte({ configFile: false })],
    worker: { format: 'es' },
    build: {
      outDir: fromRoot(`${out}/renderer`),
      // The page's policy allows no data: addresses, so nothing may be inlined as one.
      assetsInlineLimit: 0,
      rolldownOptions: { input: fromRoot('src-renderer/index.html'), checks: { pluginTimings: false } },
    },
  },
});
