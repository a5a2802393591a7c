/** What is kept, over months of work and whatever the clock does meanwhile. */
import { describe, expect, it } from 'vitest';
import { keepNewest, outdated } from '../../../../src-main/services/snapshots/rotation.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const year = 365 * day;

interface Made {
  /** When it was really made, and what the clock showed. */
  real: number;
  at: string;
}

const start = Date.UTC(2024, 0, 1);

/** Work on every day from nine to five, a snapshot every ten minutes, removed as the program does it. */
function keptAfter(days: number, clock: (real: number) => number): Made[] {
  let kept: Made[] = [];
  for (let date = 0; date < days; date += 1) {
    for (let at = 9 * hour; at < 17 * hour; at += 10 * minute) {
      const real = start + date * day + at;
      kept.unshift({ real, at: new Date(clock(real)).toISOString() });
      const gone = new Set(outdated(kept));
      kept = kept.filter((one) => !gone.has(one));
    }
  }
  return kept;
}

/** Of each of the last so many periods with work, whether one is kept from it. */
function covered(kept: readonly Made[], days: number, length: number, count: number): boolean[] {
  const made = new Set<number>();
  for (let date = 0; date < days; date += 1) for (let at = 9; at < 17; at += 1) made.add(Math.floor((start + date * day + at * hour) / length));
  const wanted = [...made].sort((a, b) => b - a).slice(0, count);
  return wanted.map((period) => kept.some(({ real }) => Math.floor(real / length) === period));
}

const days = 100;
const at = (date: number, time: number): number => start + date * day + time * hour;
const between = (from: number, to: number, shift: number) => (real: number): number => (real >= from && real < to ? real + shift : real);

const clocks: [name: string, clock: (real: number) => number][] = [
  ['goes right', (real) => real],
  ['was set back a day, weeks ago', (real) => (real < at(70, 12) ? real : real - day)],
  ['was set back a day, just now', (real) => (real < at(99, 15) ? real : real - day)],
  ['was a year ahead for an hour, weeks ago', between(at(70, 12), at(70, 13), year)],
  ['was a year ahead for an hour, just now', between(at(99, 15), at(99, 16), year)],
  ['is a year ahead since the last snapshot', (real) => (real < at(99, 16.8) ? real : real + year)],
  ['was a year ahead for one snapshot, each day', (real) => (real % day === 12 * hour ? real + year : real)],
  ['was set back to 1970 and put right again', between(at(99, 10), at(99, 11), -at(99, 10))],
  ['changes to summer time and back', (real) => real + (real > at(40, 0) && real < at(80, 0) ? hour : 0)],
];

describe.each(clocks)('a clock that %s', (_, clock) => {
  const kept = keptAfter(days, clock);

  it('leaves the newest ones, one of each hour of three days, and one of each day of a month', () => {
    expect(kept.slice(0, keepNewest).map(({ real }) => real)).toEqual(Array.from({ length: keepNewest }, (_one, index) => at(99, 17) - (index + 1) * 10 * minute));
    expect(covered(kept, days, hour, 24)).not.toContain(false);
    expect(covered(kept, days, day, 30)).not.toContain(false);
    // A shifted clock moves where a week begins: two weeks of one's own always hold a whole one of its.
    expect(covered(kept, days, 14 * day, 7)).not.toContain(false);
  });

  it('changes nothing of the order', () => {
    expect(kept.map(({ real }) => real)).toEqual(kept.map(({ real }) => real).sort((a, b) => b - a));
  });

  it('does not let them grow without end', () => {
    expect(kept.length).toBeLessThan(keepNewest + 25 + 31 + 27 + 12 + 3 * 40);
  });
});

it('a month without work ages nothing', () => {
  const before = keptAfter(10, (real) => real);
  const later = { real: at(60, 9), at: new Date(at(60, 9)).toISOString() };
  expect(outdated([later, ...before]).length).toBeLessThanOrEqual(1);
});

it('after years, one a month is left of what is old', () => {
  const weekly = Array.from({ length: 200 }, (_one, index) => ({ at: new Date(Date.UTC(2024, 0, 1) - index * 7 * day).toISOString() }));
  const gone = new Set(outdated(weekly));
  const months = weekly.filter((one) => !gone.has(one)).slice(31).map((one) => one.at.slice(0, 7));
  expect(new Set(months).size).toBe(months.length);
  expect(months.length).toBeGreaterThan(35);
});
