/** Time cut into days, weeks or months, whichever makes a table that one can read. */

/** Days of the UTC calendar (`2024-09-08`), both included; null: when is not known. */
export interface Period {
  from: string | null;
  until: string | null;
}

const dayMs = 86_400_000;
/** More rows than these are read by nobody: longer steps are taken then. */
const mostDays = 14;
const mostWeeks = 26;

const asDay = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** The periods in which something was made, in order; what gives no day comes last. */
export class Periods {
  readonly all: readonly Period[];
  readonly #place: ReadonlyMap<string, number>;
  readonly #startOf: (day: string) => string;

  /** @param days when each thing was made, as ISO dates or date-times; others count as not known */
  constructor(days: Iterable<string>) {
    const known = new Set<string>();
    let isUnknown = false;
    for (const at of days) {
      const day = dayOf(at);
      if (day === null) isUnknown = true;
      else known.add(day);
    }
    const sorted = [...known].sort();
    const span = sorted.length === 0 ? 0 : (Date.parse(sorted.at(-1) ?? '') - Date.parse(sorted[0] ?? '')) / dayMs;
    const [startOf, endOf] = span < mostDays ? [sameDay, sameDay] : span < mostWeeks * 7 ? [monday, sunday] : [firstOfMonth, lastOfMonth];
    this.#startOf = startOf;
    const starts = [...new Set(sorted.map(startOf))];
    this.#place = new Map(starts.map((start, place) => [start, place]));
    this.all = [...starts.map((from): Period => ({ from, until: endOf(from) })), ...(isUnknown ? [{ from: null, until: null }] : [])];
  }

  /** Place in `all` of the period in which something was made. */
  placeOf(at: string): number {
    const day = dayOf(at);
    return day === null ? this.all.length - 1 : this.#place.get(this.#startOf(day)) ?? -1;
  }
}

function dayOf(at: string): string | null {
  const ms = Date.parse(at);
  return Number.isNaN(ms) ? null : asDay(ms);
}

const sameDay = (day: string): string => day;
const firstOfMonth = (day: string): string => `${day.slice(0, 7)}-01`;

function lastOfMonth(first: string): string {
  const date = new Date(first);
  return asDay(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0));
}

/** Weeks begin on Monday (ISO 8601). */
function monday(day: string): string {
  const ms = Date.parse(day);
  return asDay(ms - ((new Date(ms).getUTCDay() + 6) % 7) * dayMs);
}

function sunday(first: string): string {
  return asDay(Date.parse(first) + 6 * dayMs);
}
