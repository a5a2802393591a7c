/** How finely a timeline is drawn: days that fall into one period are one mark with a count. */
import { dayNumber, dayWords } from './date-span.ts';

export const grains = ['day', 'week', 'month', 'year', 'decade'] as const;
export type Grain = (typeof grains)[number];

export interface Period {
  first: number;
  last: number;
}

const daysIn: Readonly<Record<Grain, number>> = { day: 1, week: 7, month: 30.44, year: 365.25, decade: 3652.5 };

/** The period in which a day lies. Weeks begin on Monday (ISO 8601). */
export function periodOf(day: number, grain: Grain): Period {
  if (grain === 'day') return { first: day, last: day };
  if (grain === 'week') {
    // 1970-01-01 was a Thursday.
    const first = day - (((day + 3) % 7) + 7) % 7;
    return { first, last: first + 6 };
  }
  const date = new Date(day * 86_400_000);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + 1];
  if (grain === 'month') return { first: dayNumber(year, month, 1), last: dayNumber(year, month + 1, 1) - 1 };
  const from = grain === 'year' ? year : year - (year % 10);
  return { first: dayNumber(from, 1, 1), last: dayNumber(from + (grain === 'year' ? 1 : 10), 1, 1) - 1 };
}

/** A period as EDTF writes it; a week as the interval that it is. */
export function periodWords({ first, last }: Period, grain: Grain): string {
  const words = dayWords(first);
  switch (grain) {
    case 'day': return words;
    case 'week': return `${words}/${dayWords(last)}`;
    case 'month': return words.slice(0, 7);
    case 'year': return words.slice(0, 4);
    case 'decade': return `${words.slice(0, 3)}X`;
  }
}

/** The finest grain whose periods are at least so wide. @param dayWidth width of a day, in the same unit as `least` */
export function grainFor(dayWidth: number, least: number): Grain {
  return grains.find((grain) => daysIn[grain] * dayWidth >= least) ?? 'decade';
}
