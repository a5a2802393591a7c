/**
 * An EDTF date as days on an axis: the first and last day it may mean, how
 * exact it is and how sure. The bounds are those of the claims table's filter,
 * so that a picture shows what a filter by date lets through.
 */
import { edtfBounds } from '../table/edtf-bounds.ts';

export const precisions = ['day', 'month', 'season', 'year', 'partly', 'interval'] as const;
/** `partly`: digits are unspecified (`2024-XX`, `202X`). */
export type Precision = (typeof precisions)[number];

export interface DateSpan {
  /** Days since 1970-01-01, UTC; null: open, or not known where it begins. */
  first: number | null;
  /** The last day, itself within; null: open, or not known where it ends. */
  last: number | null;
  precision: Precision;
  /** EDTF `?` or `%`. */
  isUncertain: boolean;
  /** EDTF `~` or `%`. */
  isApproximate: boolean;
}

const msADay = 86_400_000;

/** A day of a calendar year as days since 1970-01-01. @param month from 1 */
export function dayNumber(year: number, month: number, day: number): number {
  // Date.UTC takes years below 100 for those of the last century.
  return new Date(0).setUTCFullYear(year, month - 1, day) / msADay;
}

/** `YYYY-MM-DD`. */
export function dayWords(day: number): string {
  return new Date(day * msADay).toISOString().slice(0, 10);
}

/** @returns null where there is no date that could be drawn: none, years before 0 or after 9999, or open on both sides */
export function dateSpan(value: string | null): DateSpan | null {
  const bounds = edtfBounds(value);
  if (value === null || !bounds) return null;
  const [first, last] = [dayOf(bounds.first, 'first'), dayOf(bounds.last, 'last')];
  if (first === null && last === null) return null;
  // An interval that ends before it begins says nothing of the days between.
  if (first !== null && last !== null && last < first) return null;
  return { first, last, precision: precisionOf(value), isUncertain: /[?%]/.test(value), isApproximate: /[~%]/.test(value) };
}

function dayOf(bound: string, side: 'first' | 'last'): number | null {
  const [year, month, day] = bound.split('-').map(Number);
  if (year === undefined || month === undefined || day === undefined || bound === '') return null;
  const inYear = Math.max(1, Math.min(12, month));
  if (side === 'first') return dayNumber(year, inYear, Math.max(1, day));
  return dayNumber(year, inYear, Math.min(day, daysIn(year, inYear)));
}

function daysIn(year: number, month: number): number {
  return dayNumber(year, month + 1, 1) - dayNumber(year, month, 1);
}

function precisionOf(value: string): Precision {
  if (value.includes('/')) return 'interval';
  if (value.includes('X')) return 'partly';
  const [, month, day] = value.replace(/T.*$/, '').replace(/[?~%]$/, '').split('-');
  if (day !== undefined) return 'day';
  if (month === undefined) return 'year';
  return Number(month) > 12 ? 'season' : 'month';
}
