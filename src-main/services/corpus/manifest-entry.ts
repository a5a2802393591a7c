/** A corpus entry: what the file tells, overruled by what the manifest says of it. */
import type { CorpusEntry } from '../../../src-common/contract/host-api.ts';
import { documentIdOf } from '../../../src-common/core/claims/identifiers.ts';
import { t } from '../../../src-common/core/messages/translate.ts';
import { regionFits, type ManifestFacts } from './manifest.ts';
import { sha256Hex, type FileFacts } from './read-document.ts';
import type { CheckedRegions } from './scan-cache.ts';

export function entryOf(path: string, facts: FileFacts, manifest: ManifestFacts | undefined, regions: CorpusEntry['regions']): CorpusEntry {
  return {
    id: documentIdOf(path, facts.textSha256),
    path,
    ...facts,
    title: manifest?.title ?? facts.title,
    outlet: manifest?.outlet ?? null,
    publishedOn: manifest?.publishedOn ?? null,
    url: manifest?.url ?? null,
    language: manifest?.language ?? null,
    regions,
  };
}

/** Names a list of regions and the text they belong to. */
export function regionsKey(manifest: ManifestFacts, textSha256: string): string {
  return sha256Hex(JSON.stringify([textSha256, manifest.regions]));
}

/** The regions whose words stand where the manifest says; the others become problems. In text order. */
export function checkRegions(manifest: ManifestFacts, text: string, textSha256: string): CheckedRegions {
  const checked: CheckedRegions = { key: regionsKey(manifest, textSha256), regions: [], problems: [] };
  for (const region of manifest.regions) {
    const { kind, start, end, field } = region;
    if (regionFits(text, region)) checked.regions.push({ kind, start, end });
    else checked.problems.push(t('errors.manifest.region', { field, start, end, path: manifest.path }));
  }
  checked.regions.sort((a, b) => a.start - b.start || a.end - b.end);
  return checked;
}
