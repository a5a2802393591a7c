/** The sources that a set, or a proposed chain, brings along. */
import type { Urn } from '../../claims/identifiers.ts';
import type { Json } from '../../claims/json.ts';
import type { Source } from '../../claims/source.ts';
import { t } from '../../messages/translate.ts';
import { checkShape } from '../json/check-shape.ts';
import { listOf } from '../json/members.ts';
import { below, type ProblemList } from '../problem.ts';
import { sourceShape } from './schemas.ts';

/** @param path of the `sources` member */
export function readSources(value: Json | undefined, path: string, problems: ProblemList): Map<Urn, Source> {
  const sources = new Map<Urn, Source>();
  listOf(value).forEach((item, index) => {
    const here = below(path, index);
    const source = checkShape(sourceShape, item, here, problems);
    if (!source) return;
    if (sources.has(source.id)) problems.refuse(here, t('errors.format.duplicateId', { id: source.id, other: path }));
    sources.set(source.id, source);
  });
  return sources;
}
