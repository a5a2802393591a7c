/** Bundles a TypeScript file for `page.evaluate`: its exports become a global of the window. */
import path from 'node:path';
import { build, type Rolldown } from 'vite';

/** @returns the bundle as one script; what the entry exports is then `window[name]` */
export async function bundleForWindow(entry: string, name: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry: path.resolve(entry), name, formats: ['iife'] } },
  });
  const [output] = (Array.isArray(built) ? built : [built]) as Rolldown.RolldownOutput[];
  // A script of its own scope: what it declares is put on the window by hand.
  return `${output?.output[0].code ?? ''}\nwindow.${name} = ${name};`;
}
