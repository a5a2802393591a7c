/**
 * The reliability of a claim: its own override, else what its innermost source
 * is graded at the date. The source's record and the claim's credibility are
 * two grades and are never merged.
 */
import { edtfBounds } from '../table/edtf-bounds.ts';
import { innermost, type GraphLink } from './attribution-graph.ts';
import type { AttributionLink } from './attribution.ts';
import type { ReliabilityOverride, StatedOn } from './claim.ts';
import type { Urn } from './identifiers.ts';
import type { DatedGrade, Reliability, Source } from './source.ts';

type SourceMap = ReadonlyMap<string, Source>;
interface Attributed {
  attribution: readonly (GraphLink & Pick<AttributionLink, 'sourceId'>)[];
}

export interface EffectiveReliability {
  grade: Reliability | null;
  from: 'override' | 'source' | null;
  /** The source that the grade is inherited from. */
  sourceId?: Urn;
}

/**
 * The day for which a claim's source is judged: when it was stated, else when
 * the document was published, else today. The form, the table and every file
 * ask this one, so that they never show two grades for one claim.
 *
 * @param publishedOn of the claim's document
 * @param today ISO date or date-time
 * @returns an EDTF date or ISO date-time, as `gradeOn` takes it
 */
export function gradingDay(claim: { statedOn: Pick<StatedOn, 'value'> | null }, publishedOn: string | null, today: string): string {
  return claim.statedOn?.value ?? publishedOn ?? today;
}

/**
 * The grade of a source that holds at a date: the latest given until then, or
 * null. A date that is not exact counts by the last day it may mean (EDTF), as
 * the grade had been given by then; of what is no date, only what has always
 * held is known.
 *
 * @param onDate EDTF date or ISO date-time
 */
export function gradeOn(source: Source, onDate: string): DatedGrade | null {
  const day = lastDay(onDate);
  let latest: { grade: DatedGrade; from: string } | null = null;
  for (const grade of source.grades) {
    const from = firstDay(grade.since);
    if (from !== null && from <= day && (!latest || from >= latest.from)) latest = { grade, from };
  }
  return latest?.grade ?? null;
}

const isoDay = /^\d{4}-\d{2}-\d{2}(?:T|$)/;

function lastDay(date: string): string {
  return isoDay.test(date) ? date.slice(0, 10) : edtfBounds(date)?.last ?? '';
}

/** @returns null where nobody can say from when on it holds */
function firstDay(since: string): string | null {
  return since === '' || isoDay.test(since) ? since.slice(0, 10) : edtfBounds(since)?.first ?? null;
}

/**
 * The grade that a claim inherits from its innermost source; of several, the
 * worst. F ("cannot be judged") says that a grade is missing and not that the
 * source is bad, so it is inherited only where no innermost source has another.
 *
 * @param onDate EDTF date or ISO date-time
 */
export function inheritedReliability(claim: Attributed, sources: SourceMap, onDate: string): Reliability | null {
  return inheritedFrom(claim, sources, onDate)?.grade ?? null;
}

/** The grade in force for a claim, and where it comes from. */
export function effectiveReliability(
  claim: Attributed & { reliability: Pick<ReliabilityOverride, 'grade'> | null }, sources: SourceMap, onDate: string,
): EffectiveReliability {
  if (claim.reliability) return { grade: claim.reliability.grade, from: 'override' };
  const inherited = inheritedFrom(claim, sources, onDate);
  return inherited ? { ...inherited, from: 'source' } : { grade: null, from: null };
}

function inheritedFrom(
  claim: Attributed, sources: SourceMap, onDate: string,
): { grade: Reliability; sourceId: Urn } | null {
  let worst: { grade: Reliability; sourceId: Urn } | null = null;
  for (const link of innermost(claim.attribution)) {
    const source = sources.get(link.sourceId);
    const grade = source && gradeOn(source, onDate)?.grade;
    if (grade && (!worst || isWorse(grade, worst.grade))) worst = { grade, sourceId: link.sourceId };
  }
  return worst;
}

function isWorse(grade: Reliability, than: Reliability): boolean {
  if (grade === 'F') return false;
  return than === 'F' || grade > than;
}
