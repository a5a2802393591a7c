import { describe, expect, test } from 'vitest';
import type { Alias } from '../../../src-common/core/claims/alias.ts';
import { indexAliases, noAliases, resolveSource, resolveTag } from '../../../src-common/core/claims/aliases.ts';
import { idOf } from '../../support/sample-records.ts';

const alias = (number: number, theirs: string, ours: string, kind: Alias['kind'] = 'source'): Alias => ({ id: idOf(number), kind, setId: idOf(0x5e), theirs, ours });

describe('a source', () => {
  test.each<[name: string, aliases: Alias[], id: string, meant: string]>([
    ['that nothing links is itself', [], 'a', 'a'],
    ['that is linked is ours', [alias(1, 'a', 'b')], 'a', 'b'],
    ['of ours stays ours', [alias(1, 'a', 'b')], 'b', 'b'],
    ['linked to one that is linked is the last', [alias(1, 'a', 'b'), alias(2, 'b', 'c')], 'a', 'c'],
    ['linked in a circle is the lowest of it', [alias(1, 'a', 'b'), alias(2, 'b', 'a')], 'b', 'a'],
    ['linked to itself is itself', [alias(1, 'a', 'a')], 'a', 'a'],
    ['linked twice is what the earlier link says', [alias(2, 'a', 'c'), alias(1, 'a', 'b')], 'a', 'b'],
    ['is not meant by a link of a tag', [alias(1, 'a', 'b', 'tag')], 'a', 'a'],
  ])('%s', (_, aliases, id, meant) => expect(resolveSource(indexAliases(aliases), id)).toBe(meant));
});

describe('a tag', () => {
  const index = indexAliases([alias(1, 'aid', 'military aid', 'tag')]);

  test.each<[name: string, setId: string, tag: string, meant: string]>([
    ['of the set it was linked in', idOf(0x5e), 'aid', 'military aid'],
    ['of another set is itself', idOf(0x5f), 'aid', 'aid'],
    ['that nothing links is itself', idOf(0x5e), 'war', 'war'],
  ])('%s', (_, setId, tag, meant) => expect(resolveTag(index, setId, tag)).toBe(meant));

  test('is itself where there are no links', () => expect(resolveTag(noAliases, idOf(0x5e), 'aid')).toBe('aid'));
});
