import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parseManifest, regionFits } from '../../../../src-main/services/corpus/manifest.ts';
import { scanCorpus } from '../../../../src-main/services/corpus/scan.ts';
import reference from '../../../fixtures/reference/reference-claims.json' with { type: 'json' };

const manifest = parseManifest(readFileSync('seeds/corpus.json', 'utf8'));
const names = Object.keys(reference.meta.seeds) as (keyof typeof reference.meta.seeds)[];

it.each(names)('%s is the file that the reference claims were made on', (name) => {
  const bytes = readFileSync(`seeds/${name}`);
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(reference.meta.seeds[name].sha256);
  expect(bytes.toString('utf8')).toHaveLength(reference.meta.seeds[name].utf16);
});

it('the manifest is valid and names every seed', () => {
  expect(manifest.problems).toEqual([]);
  expect([...manifest.documents.keys()]).toEqual(names);
});

it.each([...manifest.documents.values()].flatMap((document) => document.regions.map((region) => [document.path, region.kind, region] as const)))(
  '%s: the %s stands where the manifest says',
  (path, _kind, region) => {
    expect(regionFits(readFileSync(`seeds/${path}`, 'utf8'), region)).toBe(true);
    expect(region.exact ?? (region.begins && region.ends)).toBeTruthy();
  },
);

it('opens as five documents without a problem', async () => {
  const { entries, problems } = await scanCorpus(process.cwd() + '/seeds', { cacheFile: null });
  expect(problems).toEqual([]);
  expect(entries.map((entry) => [entry.path.slice(0, 3), entry.outlet, entry.publishedOn, entry.url, entry.encoding, entry.regions.length])).toEqual([
    ['000', 'HiFred Technology Company Ltd', '2024-09-08', null, 'utf-8', 6],
    ['001', null, null, null, 'utf-8', 0],
    ['002', 'Deutsche Welle', null, null, 'utf-8', 3],
    ['003', null, '2024-04-09', 'https://www.globaltimes.cn/page/202404/1310290.shtml', 'utf-8', 4],
    ['004', null, null, null, 'utf-8', 2],
  ]);
});

it('no reference claim is cut by the edge of a region', () => {
  for (const claim of reference.claims) {
    for (const region of manifest.documents.get(claim.seed)?.regions ?? []) {
      const apart = claim.end <= region.start || claim.start >= region.end;
      const within = claim.start >= region.start && claim.end <= region.end;
      expect(apart || within, `${claim.id} and ${region.field}`).toBe(true);
    }
  }
});
