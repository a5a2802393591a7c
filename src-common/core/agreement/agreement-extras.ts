/** What a file of figures has besides those on show: made when it is asked for, because all pairs and all periods take their time. */
import type { AgreementInput } from './agreement-input.ts';
import type { BehindUnit } from './behind-figure.ts';
import type { Agreement } from './compute-agreement.ts';
import { sharedInRegions } from './shared-in-regions.ts';
import { periodFigures, type PeriodFigures } from './time-figures.ts';

export interface AgreementExtras {
  times: PeriodFigures[];
  /** For each pair, passages that both have and that do not count, because they lie in Regions. */
  sharedInRegions: BehindUnit[][];
}

export function extrasOf(input: AgreementInput, agreement: Agreement): AgreementExtras {
  return { times: periodFigures(agreement), sharedInRegions: agreement.pairs.map((_, pair) => sharedInRegions(input, agreement, pair)) };
}
