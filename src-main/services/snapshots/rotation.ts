/**
 * Which snapshots go: kept are the newest ones, then one an hour, one a day,
 * one a week and one a month.
 *
 * Nothing here asks what time it is. A tier counts the hours (days, weeks) in
 * which snapshots were made, so a month away from the work ages nothing, and a
 * clock that jumps cannot age anything either. Of snapshots that follow one
 * another and show the same hour the newest stays; one that shows a later hour
 * than a newer one stays too, and uses up none of the tier: that is what a
 * clock that was set back leaves behind.
 */

/** At one every five minutes, those of the last two hours. */
export const keepNewest = 24;

interface Tier {
  /** A number that is the same for times in the same period. */
  period(time: Date): number;
  /** Periods that are kept, the present one beside them. */
  count: number;
}

const dayMs = 86_400_000;
export const tiers: readonly Tier[] = [
  { period: (time) => Math.floor(time.getTime() / 3_600_000), count: 24 + 1 },
  { period: (time) => Math.floor(time.getTime() / dayMs), count: 30 + 1 },
  // The day that time is counted from was a Thursday; weeks begin on Monday.
  { period: (time) => Math.floor((time.getTime() / dayMs + 3) / 7), count: 26 + 1 },
  { period: (time) => time.getUTCFullYear() * 12 + time.getUTCMonth(), count: Infinity },
];

/** More than this is not kept for the sake of a clock that jumps back and forth. */
const mostOutOfOrder = 40;

/**
 * @param snapshots newest first, by their number
 * @returns those to remove, in the same order
 */
export function outdated<S extends { at: string }>(snapshots: readonly S[]): S[] {
  const kept = new Set(snapshots.slice(0, keepNewest));
  for (const tier of tiers) for (const snapshot of keptBy(tier, snapshots)) kept.add(snapshot);
  return snapshots.filter((snapshot) => !kept.has(snapshot));
}

function keptBy<S extends { at: string }>({ period, count }: Tier, snapshots: readonly S[]): S[] {
  const kept: S[] = [];
  let last: number | null = null;
  let earliest = Infinity;
  let counted = 0;
  let outOfOrder = 0;
  for (const snapshot of snapshots) {
    const now = period(new Date(snapshot.at));
    if (now === last) continue;
    last = now;
    if (now < earliest) {
      if (counted === count) break;
      counted += 1;
      earliest = now;
    } else {
      if (outOfOrder === mostOutOfOrder) continue;
      outOfOrder += 1;
    }
    kept.push(snapshot);
  }
  return kept;
}
