/** A moment in the analyst's own time: the time today, the date otherwise. */
const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const full = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' });

export function whenWords(at: string | Date, now: Date = new Date()): string {
  const date = new Date(at);
  return date.toDateString() === now.toDateString() ? time.format(date) : full.format(date);
}
