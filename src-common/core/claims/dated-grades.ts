/** The dated grades of a source, as an analyst adds and takes away. Which one holds on a day: `gradeOn` in reliability.ts. */
import type { Operation } from './change.ts';
import { setField } from './edits.ts';
import type { DatedGrade, Source } from './source.ts';

/** Whether a string is a day from which a grade can hold (`YYYY-MM-DD`). */
export function isDay(value: string): boolean {
  return isoDay.test(value);
}

const isoDay = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

/**
 * Gives a source a grade from a day on, in the place of the one from that day.
 *
 * @throws RangeError where `since` is neither an ISO day nor empty (it has always held)
 */
export function putGrade(source: Source, grade: DatedGrade): Operation[] {
  if (grade.since !== '' && !isoDay.test(grade.since)) throw new RangeError(`${grade.since} is no day`);
  const others = source.grades.filter(({ since }) => since !== grade.since);
  return setField('source', source, 'grades', [...others, grade].sort((a, b) => (a.since < b.since ? -1 : 1)));
}

/** Takes away the grade that was given from a day on. */
export function removeGrade(source: Source, since: string): Operation[] {
  return setField('source', source, 'grades', source.grades.filter((grade) => grade.since !== since));
}
