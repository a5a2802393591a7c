/**
 * What runs in plain Node: the Chromium host (a program and a function that
 * tests call) and the headless commands. `playwright-core` stays outside the
 * bundle, because it finds its own files by their place on disk.
 */
import { existsSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { InlineConfig } from 'vite';

const fromRoot = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

function nodeProgram(outDir: string, input: Record<string, string>): InlineConfig {
  return {
    configFile: false,
    root: fromRoot('.'),
    publicDir: false,
    ssr: { noExternal: true, external: ['playwright-core'] },
    build: {
      ssr: true,
      target: 'node20.19',
      outDir: fromRoot(outDir),
      emptyOutDir: true,
      minify: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input,
        external: ['playwright-core', ...builtinModules.flatMap((name) => [name, `node:${name}`])],
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name]-[hash].cjs' },
      },
    },
  };
}

/**
 * The builds for plain Node, each into a folder of its own.
 *
 * @param out folder that they go into, relative to the project
 */
export function nodePrograms(out: string): InlineConfig[] {
  const programs = [
    nodeProgram(`${out}/chromium`, {
      main: fromRoot('src-main/hosts/chromium/main.ts'),
      host: fromRoot('src-main/hosts/chromium/start-chromium-host.ts'),
      'find-browser': fromRoot('src-main/hosts/chromium/find-browser.ts'),
    }),
  ];
  const commands = fromRoot('src-main/cli/attest.ts');
  if (existsSync(commands)) programs.push(nodeProgram(`${out}/cli`, { attest: commands }));
  return programs;
}
