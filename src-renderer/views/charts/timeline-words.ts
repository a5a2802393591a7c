/** Marks of the timeline in words, and the rows of its table. */
import type { Timeline, TimelineMark } from '../../../src-common/core/timeline/timeline.ts';
import { t } from '../../../src-common/core/messages/translate.ts';
import type { Lane } from '../../../src-common/core/timeline/lanes.ts';

export function sureWords({ isUncertain, isApproximate }: Pick<TimelineMark, 'isUncertain' | 'isApproximate'>): string {
  if (isUncertain && isApproximate) return t('charts.sure.both');
  return isUncertain ? t('charts.sure.uncertain') : isApproximate ? t('charts.sure.approximate') : '';
}

function parts(mark: TimelineMark, lane: Lane | undefined): { lane: string; kind: string; date: string; sure: string } {
  const sure = sureWords(mark);
  return { lane: lane?.label ?? '', kind: t(`charts.kind.${mark.kind}`), date: mark.date, sure: sure ? t('charts.sureAfter', { sure }) : '' };
}

export function markSaid(mark: TimelineMark, lane: Lane | undefined): string {
  return t('charts.markSaid', { ...parts(mark, lane), count: mark.claims.length });
}

export function markTitle(mark: TimelineMark, lane: Lane | undefined): string {
  return t('charts.markTitle', parts(mark, lane));
}

export const markKey = (mark: TimelineMark, lane: Lane | undefined): string => `${mark.kind} ${lane?.value ?? ''} ${mark.date}${mark.isUncertain ? '?' : ''}${mark.isApproximate ? '~' : ''}`;

/** Lane, date of, date, how exact, how sure, claims. */
export function markCells(mark: TimelineMark, lane: Lane | undefined): string[] {
  return [
    lane?.label ?? '', t(`charts.kindTitle.${mark.kind}`), mark.date,
    t(mark.isGathered ? 'charts.precision.gathered' : `charts.precision.${mark.precision}`), sureWords(mark), String(mark.claims.length),
  ];
}

/** What has no date, with its claims, for each kind of date that is drawn. */
export function undatedOf({ undated }: Timeline, kinds: readonly ('stated' | 'reported')[]): { kind: 'stated' | 'reported'; words: string; count: number; claims: number[] }[] {
  return kinds.map((kind) => ({ kind, words: t(`charts.undated.${kind}`, { count: undated[kind].length }), count: undated[kind].length, claims: undated[kind] }));
}
