import { describe, expect, test } from 'vitest';
import { importRules, judgeImport, ruleFor } from './import-rules.ts';
import { importsOf, readSource, sourceFiles } from './source-files.ts';

const files = ['src-common', 'src-main', 'src-renderer'].flatMap((folder) => sourceFiles(folder));

describe('import rules', () => {
  test('every import fits the table', () => {
    expect(files.length).toBeGreaterThan(50);
    const wrong = files.filter((file) => !file.endsWith('.d.ts'))
      .flatMap((file) => importsOf(file).map((target) => judgeImport(file, target)))
      .filter((problem) => problem !== null);
    expect(wrong, wrong.join('\n')).toEqual([]);
  });

  test('electron, playwright-core and dexie have one importer each', () => {
    const importersOf = (name: string): string[] =>
      [...new Set(files.filter((file) => importsOf(file).some((target) => 'package' in target && target.package === name)).map((file) => ruleFor(file)?.place ?? file))];
    expect(importersOf('electron').every((place) => place.startsWith('src-main/hosts/electron/'))).toBe(true);
    expect(importersOf('playwright-core')).toEqual(['src-main/hosts/chromium/']);
    expect(importersOf('dexie')).toEqual(['src-renderer/db/']);
  });

  test('nothing below tests runs the electron package, which would fetch its program', () => {
    const importing = sourceFiles('tests', ['.ts', '.mjs']).filter((file) =>
      importsOf(file).some((target) => 'package' in target && target.package === 'electron') && !onlyTypes(file));
    expect(importing).toEqual([]);
  });

  const refused: [file: string, target: { path: string } | { package: string }, says: string][] = [
    ['src-common/core/text/a.ts', { package: 'node:fs' }, 'belongs to src-main/services or src-renderer'],
    ['src-common/core/text/a.ts', { path: 'src-common/contract/host-api.ts' }, 'core knows no'],
    ['src-main/services/a.ts', { package: 'electron' }, 'belongs behind HostPlatform'],
    ['src-main/services/a.ts', { path: 'src-main/hosts/shared/closing.ts' }, 'belongs behind HostPlatform'],
    ['src-main/hosts/electron/preload.ts', { package: 'node:fs' }, 'sandboxed'],
    ['src-renderer/components/a.svelte', { path: 'src-renderer/stores/session.svelte.ts' }, 'belongs to src-renderer/views'],
    ['src-renderer/views/a.svelte', { package: 'dexie' }, 'reached through a store'],
    ['src-renderer/main.ts', { path: 'src-main/services/settings.ts' }, 'ask by a call of the contract'],
    ['elsewhere/a.ts', { package: 'svelte' }, 'no place of the table'],
  ];
  test.each(refused)('%s importing %o is told where it belongs', (file, target, says) => {
    expect(judgeImport(file, target)).toContain(says);
  });

  test('every place of the table is there', () => {
    const empty = importRules.filter(({ place }) => !files.some((file) => file.startsWith(place))).map(({ place }) => place);
    expect(empty.filter((place) => place !== 'src-renderer/styles/')).toEqual([]);
  });
});

/** Whether a file imports the electron package for its types alone, which leave no trace at run time. */
function onlyTypes(file: string): boolean {
  return [...readSource(file).matchAll(/^import ((?:(?!^import ).)*?)from 'electron'/gms)].every(([, what]) => what?.startsWith('type '));
}
