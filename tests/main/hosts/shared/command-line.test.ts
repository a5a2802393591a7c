import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCommandLine } from '../../../../src-main/hosts/shared/command-line.ts';

const cwd = resolve('/home/analyst');

describe('the words after npm start --', () => {
  test.each<[words: string[], folder: string | null, data: string | undefined, files: string[]]>([
    [[], null, undefined, []],
    [['corpus'], resolve(cwd, 'corpus'), undefined, []],
    [['--data', 'd', 'corpus'], resolve(cwd, 'corpus'), resolve(cwd, 'd'), []],
    [['corpus', '--data=/d'], resolve(cwd, 'corpus'), resolve('/d'), []],
    [['ada.jsonld', 'corpus', '../bea.JSON'], resolve(cwd, 'corpus'), undefined, [resolve(cwd, 'ada.jsonld'), resolve(cwd, '../bea.JSON')]],
    [[import.meta.filename], null, undefined, [import.meta.filename]],
    [[import.meta.dirname], import.meta.dirname, undefined, []],
  ])('%j', (words, folder, data, files) => {
    expect(readCommandLine(words, cwd)).toEqual({ folder, data, files });
  });

  test('words that mean nothing are refused', () => {
    expect(() => readCommandLine(['--dta=x'], cwd)).toThrow(/--dta/);
    expect(() => readCommandLine(['a', 'b'], cwd)).toThrow(/a, b/);
  });

  test('switches that Electron adds are passed over', () => {
    expect(readCommandLine(['--no-sandbox', 'corpus', '--allow-file-access'], cwd, true).folder).toBe(resolve(cwd, 'corpus'));
  });
});
