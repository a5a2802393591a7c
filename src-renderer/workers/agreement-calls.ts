/**
 * What the worker of the agreement view is asked. It keeps the claims that were
 * handed over and the figures made last, so that the passages behind a number
 * can be asked for without sending everything again.
 */
import type { AgreementInput } from '../../src-common/core/agreement/agreement-input.ts';
import { extrasOf, type AgreementExtras } from '../../src-common/core/agreement/agreement-extras.ts';
import { sheetOf, type AgreementSheet } from '../../src-common/core/agreement/agreement-sheet.ts';
import { unitsBehind, type BehindQuery, type BehindUnit } from '../../src-common/core/agreement/behind-figure.ts';
import type { Resampling } from '../../src-common/core/agreement/bootstrap.ts';
import { figureSteps, type Agreement, type Progress } from '../../src-common/core/agreement/compute-agreement.ts';
import { findInterval, intervalsToFind, type IntervalFound, type IntervalToFind } from '../../src-common/core/agreement/interval-steps.ts';
import { narrowed, type AgreementScope } from '../../src-common/core/agreement/narrowed.ts';
import { confusionOf, documentFigures, type Confusion, type DocumentFigures } from '../../src-common/core/agreement/part-figures.ts';
import { sharedInRegions, type SharedQuery } from '../../src-common/core/agreement/shared-in-regions.ts';
import { timeFigures, type TimeFigures } from '../../src-common/core/agreement/time-figures.ts';
import { unpackSet, type PackedSet } from '../../src-common/core/agreement/packed-set.ts';
import { agreementInput, type ComparedSet } from '../../src-common/core/agreement/sets-to-compare.ts';
import type { CodebookInForce } from '../../src-common/core/claims/codebook.ts';
import type { Handlers } from './call-worker.ts';

export interface FiguresRequest {
  scope: AgreementScope;
  /** Only documents that a set has claims in count as read by its annotator. */
  isShared: boolean;
  /** Ids of fields that do not count. */
  without: string[];
  codebook: CodebookInForce;
  today: string;
}

// A type: an interface has no index signature, which the table of calls needs.
export type AgreementCalls = {
  /** Forgets all sets. */
  begin: { args: null; progress: never; result: null };
  /** One set after the other: a large one takes long enough to hand over. */
  addSet: { args: { file: string; set: PackedSet }; progress: never; result: null };
  figures: { args: FiguresRequest; progress: Progress; result: AgreementSheet };
  /** Those of the figures made last. */
  intervalsToFind: { args: null; progress: never; result: IntervalToFind[] };
  /** Any worker can find it: nothing that was handed over before is needed. */
  interval: { args: { wanted: IntervalToFind; resampling: Resampling }; progress: never; result: IntervalFound };
  behind: { args: BehindQuery | SharedQuery; progress: never; result: BehindUnit[] };
  confusion: { args: { field: string; pair: number }; progress: never; result: Confusion };
  documents: { args: { field: string; pair: number }; progress: never; result: DocumentFigures[] };
  /** What a file has besides, of all pairs and times. */
  extras: { args: null; progress: never; result: AgreementExtras };
  sharedInRegions: { args: { pair: number }; progress: never; result: BehindUnit[] };
  times: { args: { field: string; pair: number }; progress: never; result: TimeFigures[] };
};

export function agreementHandlers(): Handlers<AgreementCalls> {
  let sets: ComparedSet[] = [];
  let made: { input: AgreementInput; agreement: Agreement } | null = null;
  const last = (): { input: AgreementInput; agreement: Agreement } => {
    if (!made) throw new Error('no figures have been made');
    return made;
  };
  return {
    begin: () => {
      sets = [];
      made = null;
      return null;
    },
    addSet: ({ file, set }) => {
      sets.push({ file, set: unpackSet(set) });
      return null;
    },
    * figures({ scope, isShared, without, codebook, today }) {
      made = null;
      const input = narrowed(agreementInput(sets, isShared, today, codebook).input, scope);
      const agreement = yield* figureSteps(input, without);
      made = { input, agreement };
      return sheetOf(input, agreement);
    },
    intervalsToFind: () => intervalsToFind(last().agreement),
    interval: ({ wanted, resampling }) => findInterval(wanted, resampling),
    behind: (query) => (query.of === 'shared' ? sharedInRegions(last().input, last().agreement, query.pair) : unitsBehind(last().agreement, query)),
    confusion: ({ field, pair }) => confusionOf(last().agreement, field, pair),
    documents: ({ field, pair }) => {
      const { input, agreement } = last();
      return documentFigures(agreement, input.documents.length, field, pair);
    },
    extras: () => extrasOf(last().input, last().agreement),
    sharedInRegions: ({ pair }) => sharedInRegions(last().input, last().agreement, pair),
    times: ({ field, pair }) => timeFigures(last().agreement, field, pair),
  };
}
