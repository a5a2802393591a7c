import { expect, it } from 'vitest';
import type { CorpusProblem } from '../../src-common/contract/host-api.ts';
import { hostErrorCodes } from '../../src-common/contract/host-error.ts';
import { hasMessage, t } from '../../src-common/core/messages/translate.ts';

const values = { path: '/a/b.txt', folder: '/a', detail: 'why', call: 'x.y', name: 'n', encoding: 'utf-8', bytes: 1_000, limit: 10, sequence: 3, count: 2, kilobytes: 12 };

it.each(hostErrorCodes)('%s is told in a sentence with a next step or what was kept', (code) => {
  const key = `errors.${code}`;
  if (!hasMessage(key)) throw new Error(`no ${key}`);
  const words = t(key, values);
  expect(words).toMatch(/^\S.*\.$/s);
  expect(words).not.toMatch(/[{}]/);
});

const reasons: Record<CorpusProblem['reason'], true> = {
  binary: true, 'too-large': true, unreadable: true, 'link-outside': true, 'link-broken': true, 'link-inside': true, device: true,
  'not-a-text-type': true, empty: true, 'invalid-encoding': true, manifest: true,
};
it.each(Object.keys(reasons))('a file left out as "%s" has its reason in words', (reason) => {
  const key = `errors.problem.${reason}`;
  if (!hasMessage(key)) throw new Error(`no ${key}`);
  expect(t(key, values)).not.toMatch(/[{}]/);
});
