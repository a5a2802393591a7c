/** Bundles a TypeScript file so that a child process of any Node can run it. */
import path from 'node:path';
import { build } from 'vite';

/** @returns path of the bundle in `outFolder` */
export async function bundleForChild(entry: string, outFolder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: path.resolve(entry), outDir: outFolder, emptyOutDir: false, minify: false,
      rollupOptions: { output: { format: 'es', entryFileNames: 'child.mjs' } },
    },
  });
  return path.join(outFolder, 'child.mjs');
}
