/** The project's source files and what they import. */
import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join, posix, relative, resolve, sep } from 'node:path';
import ts from 'typescript';
import { scriptsIn } from './words.ts';

export const root = resolve(import.meta.dirname, '..', '..');

/** Every source file below a folder, as paths from the root with `/`. */
export function sourceFiles(folder: string, extensions = ['.ts', '.svelte']): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && extensions.some((extension) => entry.name.endsWith(extension)))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

export function readSource(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

/** What a file imports, types included: a path from the root, or the name of a package. */
export function importsOf(file: string): ({ path: string } | { package: string })[] {
  const source = readSource(file);
  return ts.preProcessFile(file.endsWith('.svelte') ? scriptsIn(source) : source, true, true)
    .importedFiles.map(({ fileName }) => targetOf(file, fileName));
}

function targetOf(file: string, name: string): { path: string } | { package: string } {
  if (name.startsWith('.')) return { path: posix.normalize(posix.join(posix.dirname(file), name)) };
  if (isBuiltin(name)) return { package: name.startsWith('node:') ? name : `node:${name}` };
  const parts = name.split('/');
  return { package: parts.slice(0, name.startsWith('@') ? 2 : 1).join('/') };
}
