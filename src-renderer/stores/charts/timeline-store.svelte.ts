/** The timeline as the analyst left it: lanes, dates, the part on show, the mark that the keys are on. */
import { lanesOf, type LaneKind } from '../../../src-common/core/timeline/lanes.ts';
import { dateKinds, timelineOf, type DateKind, type Timeline } from '../../../src-common/core/timeline/timeline.ts';
import { grains, type Grain } from '../../../src-common/core/timeline/grain.ts';
import type { Session } from '../session.svelte.ts';

export type DatesShown = DateKind | 'both';

export class TimelineStore {
  lanesBy = $state<LaneKind>('source');
  dates = $state<DatesShown>('both');
  /** The part of the axis on show; null: all of it. */
  view = $state.raw<{ from: number; perDay: number } | null>(null);
  scrollTop = $state(0);
  /** Which mark the keys are on, by what it stands for: marks are made anew with every change. */
  at = $state<string | null>(null);
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  /** What the filter of the claims table lets through, but no mere highlights: they say nothing. */
  facts = $derived.by(() => this.#session.table.claims.filter(({ claim }) => claim.kind === 'claim'));

  lanes = $derived.by(() => lanesOf(this.facts, this.lanesBy, this.#session.table.table.lookups));

  kinds = $derived.by((): readonly DateKind[] => (this.dates === 'both' ? dateKinds : [this.dates]));

  /** One for each grain, made when it is first asked for. */
  #made = $derived.by((): ((grain: Grain) => Timeline) => {
    const claims = this.facts.map(({ claim, document }) => ({ stated: claim.statedOn?.value ?? null, reported: document?.publishedOn ?? null }));
    const { lanes, of } = this.lanes;
    const { kinds } = this;
    const made = new Map<Grain, Timeline>();
    return (grain) => {
      let timeline = made.get(grain);
      if (!timeline) made.set(grain, timeline = timelineOf(claims, of, lanes.length, kinds, grain));
      return timeline;
    };
  });

  of(grain: Grain): Timeline {
    return this.#made(grain);
  }

  /** Makes every grain, so that none has to be waited for while zooming. */
  *preparation(): Generator<undefined, void, undefined> {
    for (const grain of grains) {
      this.#made(grain);
      yield;
    }
  }

  claimIds(places: readonly number[]): string[] {
    return places.flatMap((place) => this.facts[place]?.claim.id ?? []);
  }
}
