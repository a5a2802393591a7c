import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { IntlMessageFormat } from 'intl-messageformat';
import { readSource, sourceFiles } from './source-files.ts';
import { scriptsIn, sentencesInCode, wordsInMarkup } from './words.ts';

const areas = sourceFiles('src-common/core/messages/en', ['.json']);
const messages = areas.map((file) => ({ area: basename(file, '.json'), text: readSource(file) }));
const entries = messages.flatMap(({ area, text }) => Object.entries(JSON.parse(text) as Record<string, string>).map(([key, message]) => ({ area, key, message })));

describe('message files', () => {
  test('every key is prefixed by its area, so none can be in two', () => {
    expect(entries.length).toBeGreaterThan(50);
    expect(entries.filter(({ area, key }) => !key.startsWith(`${area}.`)).map(({ key }) => key)).toEqual([]);
  });

  test('no key is in one file twice', () => {
    const twice = messages.flatMap(({ text }) => {
      // JSON.parse keeps the last of two without a word.
      const keys = [...text.matchAll(/^\s*"((?:[^"\\]|\\.)+)"\s*:/gm)].map(([, key]) => key);
      return keys.filter((key, index) => keys.indexOf(key) !== index);
    });
    expect(twice).toEqual([]);
  });

  test('every message is well formed', () => {
    const wrong = entries.flatMap(({ key, message }) => {
      try {
        new IntlMessageFormat(message, 'en-GB', undefined, { ignoreTag: true });
        return [];
      } catch (error) {
        return [`${key}: ${String(error)}`];
      }
    });
    expect(wrong).toEqual([]);
  });

  test('no message shouts', () => {
    expect(entries.filter(({ message }) => /!(?!=)/.test(message)).map(({ key }) => key)).toEqual([]);
  });

  test('every key that is asked for by name is there', () => {
    const keys = new Set(entries.map(({ key }) => key));
    const asked = ['src-common', 'src-main', 'src-renderer'].flatMap((folder) => sourceFiles(folder))
      .flatMap((file) => [...readSource(file).matchAll(/\bt\('([^']+)'/g)].map(([, key]) => ({ file, key: key ?? '' })));
    expect(asked.length).toBeGreaterThan(50);
    expect(asked.filter(({ key }) => !keys.has(key)).map(({ file, key }) => `${file}: ${key}`)).toEqual([]);
  });
});

describe('words', () => {
  const files = sourceFiles('src-renderer').filter((file) => !file.endsWith('.d.ts'));

  test('of the window all come from the message files', () => {
    const found = files.flatMap((file) => {
      const source = readSource(file);
      const svelte = file.endsWith('.svelte');
      return [...(svelte ? wordsInMarkup(source) : []), ...sentencesInCode(svelte ? scriptsIn(source) : source)]
        .map((words) => `${file}: "${words}" belongs into src-common/core/messages/en`);
    });
    expect(found, found.join('\n')).toEqual([]);
  });

  test.each([
    ['<p>Save it</p>', ['Save it']],
    ['<button aria-label="Close">×</button>', ['aria-label="Close"']],
    ['<input placeholder="Name" class="field wide" />', ['placeholder="Name"']],
    ['{#if x}<b>Yes</b>{:else}{t("app.no")}{/if}', ['Yes']],
    ['<p class="hint">{t("app.hint")} · 3</p>', []],
    ['<style>p { color: red }</style>', []],
  ])('are found in %s', (source, words) => {
    expect(wordsInMarkup(source)).toEqual(words);
  });

  test.each([
    ['const a = "Nothing was saved";', ['Nothing was saved']],
    ['throw new Error("Nothing was saved");', []],
    ['const a = t("app.saved"), b = "grid auto";', []],
  ])('are found in the code %s', (source, words) => {
    expect(sentencesInCode(source)).toEqual(words);
  });
});
