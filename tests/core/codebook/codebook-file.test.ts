import { describe, expect, test } from 'vitest';
import { builtInCodebook, type Codebook } from '../../../src-common/core/claims/codebook.ts';
import { diffCodebooks } from '../../../src-common/core/codebook/diff-codebooks.ts';
import { readCodebookFile, writeCodebookFile } from '../../../src-common/core/codebook/codebook-file.ts';
import { claimAt, codebookOf, edit, usedState } from './codebook-case.ts';
import { idOf } from '../../support/sample-records.ts';

const tag = (id: string, fields = {}) => ({ id, label: id, definition: '', example: '', colour: 'plum', ...fields });
const fileOf = (fields: object) => JSON.stringify({ format: 'attest-codebook', formatVersion: 1, ...builtInCodebook, version: 4, ...fields });
const pathsOf = (content: string) => {
  const read = readCodebookFile(content);
  return read.ok ? [] : read.problems.map(({ path }) => path);
};

test('what was written is read again, whole', () => {
  const state = usedState();
  edit(state, { kind: 'addExample', list: 'tags', id: 'call', example: { text: '“I call on China” 👩‍👩‍👧', documentId: idOf(0xd0) } }, { kind: 'merge', list: 'tags', id: 'smear', into: 'call' });
  const { version, evidence, tags, reasons } = codebookOf(state);
  const content = writeCodebookFile(codebookOf(state));
  expect(readCodebookFile(content)).toEqual({ ok: true, codebook: { version, evidence, tags, reasons } });
  expect(content).not.toContain('orders');
});

describe('a file is refused whole, and the place named', () => {
  const [first, ...others] = builtInCodebook.evidence;
  test.each<[name: string, content: string, path: string]>([
    ['no JSON', '{"format"', ''],
    ['another format', JSON.stringify({ ...JSON.parse(fileOf({})) as object, format: 'attest-set' }), 'format'],
    ['a later format', fileOf({ formatVersion: 2 }), 'formatVersion'],
    ['no version', fileOf({ version: 0 }), 'version'],
    ['no evidence', fileOf({ evidence: [] }), 'evidence'],
    ['a term without a definition', fileOf({ evidence: [{ ...first, definition: undefined }, ...others] }), 'evidence[0].definition'],
    ['a form that there is not', fileOf({ evidence: [...others, { ...first, underline: 'zigzag' }] }), 'evidence[8].underline'],
    ['a member that nobody knows', fileOf({ tags: [tag('a', { onclick: 'x' })] }), 'tags[0].onclick'],
    ['an id twice', fileOf({ tags: [tag('a'), tag('a')] }), 'tags[1].id'],
    ['an id with white space', fileOf({ tags: [tag('a ')] }), 'tags[0].id'],
    ['an id of the reader', fileOf({ evidence: [...builtInCodebook.evidence, { ...first, id: 'none' }] }), 'evidence[9].id'],
    ['no label', fileOf({ reasons: [tag('a', { label: ' ' })] }), 'reasons[0].label'],
    ['a tag under another name', fileOf({ tags: [tag('a', { label: 'b' })] }), 'tags[0].label'],
    ['a colour that could break out of a rule', fileOf({ tags: [tag('a', { colour: 'x); } body { display: none' })] }), 'tags[0].colour'],
    ['a merger into nothing', fileOf({ tags: [tag('a', { retired: true, mergedInto: 'b' })] }), 'tags[0].mergedInto'],
    ['a merger into itself', fileOf({ tags: [tag('a', { retired: true, mergedInto: 'a' })] }), 'tags[0].mergedInto'],
    ['mergers in a circle', fileOf({ tags: [tag('a', { retired: true, mergedInto: 'b' }), tag('b', { retired: true, mergedInto: 'a' })] }), 'tags[0].mergedInto'],
    ['a merged term on offer', fileOf({ tags: [tag('a', { mergedInto: 'b' }), tag('b')] }), 'tags[0].retired'],
    ['more words than anybody reads', fileOf({ tags: [tag('a', { definition: 'x'.repeat(20_001) })] }), 'tags[0].definition'],
    ['a name of the language', fileOf({}).replace('"tags":[]', '"tags":[],"__proto__":{}'), ''],
  ])('%s', (_, content, path) => {
    expect(pathsOf(content)).toContain(path);
    expect(pathsOf(fileOf({ tags: [tag('a')] }))).toEqual([]);
  });
});

describe('importing', () => {
  const lists = (fields: Partial<Codebook> = {}) => ({ evidence: builtInCodebook.evidence, tags: [], reasons: builtInCodebook.reasons, ...fields });

  test('terms in use and built-in ones stay, retired; what nobody uses goes', () => {
    const state = usedState();
    edit(state, { kind: 'add', list: 'tags', label: 'unused' });
    edit(state, { kind: 'replace', lists: lists({ evidence: builtInCodebook.evidence.slice(1), tags: [tag('theirs')] }), version: 9 });
    const { version, evidence, tags } = codebookOf(state);
    expect(version).toBe(9);
    expect(evidence.at(-1)).toMatchObject({ id: 'indeterminate', retired: true });
    expect(tags.map(({ id, retired }) => [id, retired ?? false])).toEqual([['theirs', false], ['smear', true], ['call', true]]);
  });

  test('what the file merged is merged in one’s own claims, too', () => {
    const state = usedState();
    const change = edit(state, { kind: 'replace', lists: lists({ tags: [tag('smear', { retired: true, mergedInto: 'attack' }), tag('attack')] }), version: 1 });
    expect([1, 4].map((number) => claimAt(state, number).tags)).toEqual([['attack', 'stray'], ['smear']]);
    expect(change.touched.own).toBe(3);
  });
});

describe('differences', () => {
  const moved = (): Codebook => ({ ...builtInCodebook, evidence: [...builtInCodebook.evidence.slice(1), builtInCodebook.evidence[0]!] });
  const evidence = (id: string, fields: object): Codebook => ({ ...builtInCodebook, evidence: builtInCodebook.evidence.map((term) => (term.id === id ? { ...term, ...fields } : term)) });

  test.each<[name: string, after: Codebook, found: object[]]>([
    ['none', builtInCodebook, []],
    ['one moved, not all the others', moved(), [{ id: 'indeterminate', kind: 'moved' }]],
    ['reworded', evidence('refuted', { label: 'False' }), [{ id: 'refuted', kind: 'reworded', words: [{ field: 'label', before: 'Refuted', after: 'False' }] }]],
    ['drawn in another colour', evidence('refuted', { colour: 'plum' }), [{ kind: 'drawn' }]],
    ['retired', evidence('refuted', { retired: true }), [{ kind: 'retired' }]],
    ['merged', evidence('refuted', { retired: true, mergedInto: 'disputed' }), [{ kind: 'merged', into: 'Disputed' }]],
    ['with an example', evidence('refuted', { examples: [{ text: 'x', documentId: idOf(1) }] }), [{ kind: 'examples', before: 0, after: 1 }]],
    ['a tag added', { ...builtInCodebook, tags: [tag('a')] }, [{ list: 'tags', id: 'a', kind: 'added' }]],
    ['a reason removed', { ...builtInCodebook, reasons: builtInCodebook.reasons.slice(1) }, [{ list: 'reasons', id: 'wrong-span', kind: 'removed' }]],
  ])('%s', (_, after, found) => {
    const differences = diffCodebooks(builtInCodebook, after);
    expect(differences).toHaveLength(found.length);
    expect(differences).toMatchObject(found);
  });

  test('restored', () => {
    expect(diffCodebooks(evidence('refuted', { retired: true }), builtInCodebook)).toMatchObject([{ id: 'refuted', kind: 'restored' }]);
  });
});
