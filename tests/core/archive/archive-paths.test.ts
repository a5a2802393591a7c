import { describe, expect, it } from 'vitest';
import { problemOfPaths, type PathRules } from '../../../src-common/core/archive/archive-paths.ts';

const linux: PathRules = { isCaseless: false, isWindows: false, isDocument: () => true };
const windows: PathRules = { isCaseless: true, isWindows: true, isDocument: () => true };

describe('paths of an archive', () => {
  it.each<[string, string[], PathRules]>([
    ['plain ones', ['a.txt', 'folder/b.txt', 'folder/deeper/c.txt'], linux],
    ['names in any script', ['報告/三月.txt', 'отчёт.txt', '😀'], linux],
    ['two that differ by case, where that is two files', ['A.txt', 'a.txt'], linux],
    ['a colon, where it may stand in a name', ['10:30.txt'], linux],
    ['dots inside of a name', ['a..b.txt', '...'], linux],
  ])('can be used: %s', (_, paths, rules) => {
    expect(problemOfPaths(paths, rules)).toBeNull();
  });

  it.each<[string, string[], PathRules, reason: string]>([
    ['a way up', ['../a.txt'], linux, 'path'],
    ['a way up from within', ['a/../../b.txt'], linux, 'path'],
    ['a path from the root', ['/etc/passwd'], linux, 'path'],
    ['a path of Windows', ['C:\\Windows\\a.txt'], linux, 'path'],
    ['a backslash', ['a\\..\\b.txt'], linux, 'path'],
    ['a drive', ['C:/a.txt'], windows, 'path'],
    ['another stream of a file', ['a.txt:hidden'], windows, 'path'],
    ['a device of Windows', ['folder/NUL.txt'], windows, 'path'],
    ['an end that Windows drops', ['a.txt.'], windows, 'path'],
    ['nothing', [''], linux, 'path'],
    ['an empty part', ['a//b.txt'], linux, 'path'],
    ['a part that means here', ['./a.txt'], linux, 'path'],
    ['NUL', ['a\0.txt'], linux, 'path'],
    ['a line end', ['a\n.txt'], linux, 'path'],
    ['half a character', ['\ud800.txt'], linux, 'path'],
    ['a name that no system takes', ['a'.repeat(300)], linux, 'path'],
    ['what is no document', ['.bashrc'], { ...linux, isDocument: (path) => !path.startsWith('.') }, 'path'],
    ['one path twice', ['a.txt', 'a.txt'], linux, 'path-twice'],
    ['one name in two forms', ['\u00e9.txt', 'e\u0301.txt'], linux, 'path-twice'],
    ['two that differ by case, where that is one file', ['A.txt', 'a.txt'], windows, 'path-twice'],
    ['a file where a folder is', ['a/b.txt', 'a'], linux, 'path-twice'],
    ['a folder where a file is', ['a', 'a/b.txt'], linux, 'path-twice'],
  ])('are refused: %s', (_, paths, rules, reason) => {
    expect(problemOfPaths(['first.txt', ...paths], rules)).toEqual({ reason, path: paths.at(-1) });
  });
});
