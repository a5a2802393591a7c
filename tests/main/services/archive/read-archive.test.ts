/** Archives that somebody made who means harm: refused whole, with words. */
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../../../src-common/core/claims/json.ts';
import { archiveKind } from '../../../../src-main/services/archive/pack-archive.ts';
import { ownPathRules, readArchive } from '../../../../src-main/services/archive/read-archive.ts';
import { sha256Hex } from '../../../../src-main/services/corpus/read-document.ts';
import { seal, unseal } from '../../../../src-main/services/sealed-file.ts';
import { contentOf, files, goneText, madeArchive, workOf } from '../../../support/made-archive.ts';

const rules = { ...ownPathRules, isCaseless: false, isWindows: false };

/** The archive with another manifest, or other parts, and a seal that fits. */
async function resealed(alter: (manifest: { [key: string]: Json; parts: { [key: string]: Json }[] }, body: Buffer) => Buffer | void): Promise<Buffer> {
  const unsealed = unseal(archiveKind, await madeArchive());
  if (!unsealed.ok) throw new Error(unsealed.detail);
  const manifest = structuredClone(unsealed.header) as { [key: string]: Json; parts: { [key: string]: Json }[] };
  return seal(archiveKind, manifest, [alter(manifest, unsealed.body) ?? unsealed.body]);
}

it('comes back as it was packed', async () => {
  const read = await readArchive(await madeArchive(), rules);
  if (!read.ok) throw new Error(read.detail);
  const { manifest, history, files: parts, texts, bytesOf } = read.archive;
  expect(manifest).toMatchObject({ name: 'reports', changes: 6, analyst: { name: 'Ada' } });
  expect(history.stored).toEqual(workOf().changes);
  expect(Object.fromEntries(await Promise.all(parts.map(async (part) => [part.path, (await bytesOf(part)).toString('utf8')])))).toEqual(files);
  expect((await bytesOf(texts[0]!)).toString('utf8')).toBe(goneText);
});

describe('is refused', () => {
  const bomb = gzipSync(Buffer.alloc(50 * 1024 * 1024));
  it.each<[string, () => Promise<Buffer> | Buffer, RegExp]>([
    ['nothing', () => Buffer.alloc(0), /no file of this kind/],
    ['a ZIP', () => Buffer.from('PK\u0003\u0004 and so on'), /no file of this kind/],
    ['a snapshot', () => seal({ name: 'snapshot', version: 1 }, {}, []), /no file of this kind/],
    ['a later version', async () => seal({ ...archiveKind, version: 2 }, {}, []), /newer version/],
    ['another manifest', () => resealed((manifest) => { manifest['colour'] = 'red'; }), /list of contents/],
    ['no history', () => madeArchive({ sources: [] }), /history is missing/],
    ['two histories', () => resealed((manifest) => { manifest.parts.push(manifest.parts[0]!); }), /history is missing/],
    ['a way out of the folder', () => madeArchive({ files: { '../../.bashrc': 'x' } }), /does not belong into a folder of documents: “\.\.\/\.\.\/\.bashrc”/],
    ['a program', () => madeArchive({ files: { 'setup.exe': 'x' } }), /does not belong.*setup\.exe/],
    ['a hidden file', () => madeArchive({ files: { 'a/.profile': 'x' } }), /does not belong/],
    ['one file twice', () => resealed((manifest) => { manifest.parts[2]!['path'] = 'a.txt'; }), /two files where there is place for one/],
    ['more bytes than it says', () => resealed((manifest) => { manifest.parts[1]!['bytes'] = 5; }), /“a\.txt” in it is not what/],
    ['another hash than it says', () => resealed((manifest) => { manifest.parts[1]!['sha256'] = sha256Hex('other'); }), /“a\.txt” in it is not what/],
    ['parts that do not fill it', () => resealed((manifest) => { manifest.parts.pop(); }), /list of contents/],
    ['50 MB in 50 kB, said to be small', () => resealed((manifest, body) => {
      manifest.parts.push({ kind: 'file', path: 'bomb.txt', bytes: 100, packed: bomb.byteLength, sha256: sha256Hex('x') });
      return Buffer.concat([body, bomb]);
    }), /“bomb\.txt” in it is not what/],
    ['a file of 50 MB, said as it is', () => resealed((manifest, body) => {
      manifest.parts.push({ kind: 'file', path: 'bomb.txt', bytes: 50 * 1024 * 1024, packed: bomb.byteLength, sha256: sha256Hex('x') });
      return Buffer.concat([body, bomb]);
    }), /more than an archive may/],
    ['many parts that are too much together', () => resealed((manifest, body) => {
      for (let n = 0; n < 40; n += 1) manifest.parts.push({ kind: 'text', bytes: 60 * 1024 * 1024, packed: 0, sha256: sha256Hex('x') });
      return body;
    }), /more than an archive may/],
    ['a history with an altered word', () => madeArchive({ sources: [{ kind: 'history', read: async () => Buffer.from(contentOf(workOf()).replace('Said in a.txt.', 'Said in b.txt.')) }] }), /does not hold together at change 2/],
    ['a history that ends before it should', () => madeArchive({ facts: { changes: 9 } }), /history is missing, or is not the one/],
    ['the history of somebody else', () => madeArchive({ facts: { replica: workOf(2).head.replica } }), /history is missing, or is not the one/],
  ])('%s', async (_, make, words) => {
    const read = await readArchive(await make(), rules);
    expect(read).toMatchObject({ ok: false, detail: expect.stringMatching(words) });
  });
});
