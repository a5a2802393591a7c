/** The figures of agreement as `--json` hands them out. Where a figure is null, `why` names it and gives the reason. */
import type { AgreementInput } from '../../src-common/core/agreement/agreement-input.ts';
import type { Agreement, PairAgreement } from '../../src-common/core/agreement/compute-agreement.ts';
import { differencesOf } from '../../src-common/core/agreement/differences.ts';
import type { UnitizingFigures } from '../../src-common/core/agreement/unitizing-alpha.ts';
import type { FieldAgreement } from '../../src-common/core/agreement/field-agreement.ts';
import { reasonWords, type Figure, type Interval, type Reason } from '../../src-common/core/agreement/figure.ts';
import { meetingsOf } from '../../src-common/core/agreement/meetings.ts';
import type { SpanScore } from '../../src-common/core/agreement/pair-matches.ts';

/** Figures and intervals as numbers; what has none is put on the list of reasons. */
export class Numbers {
  readonly why: { figure: string; reason: Reason; message: string }[] = [];

  figure(path: string, { value, why }: Figure): number | null {
    if (why !== null) this.#explain(path, why);
    return value;
  }

  interval(path: string, interval: Interval | null): [number, number] | null {
    if (interval === null) return null;
    if (interval.why === null) return [interval.low, interval.high];
    this.#explain(path, interval.why);
    return null;
  }

  #explain(figure: string, reason: Reason): void {
    this.why.push({ figure, reason, message: reasonWords(reason) });
  }
}

/** What every part of the answer is made from. */
interface Answering {
  input: AgreementInput;
  agreement: Agreement;
  numbers: Numbers;
  isDetailed: boolean;
}

/** @param isDetailed with the ids of the claims behind every figure, and the confusion matrices */
export function agreementJson(input: AgreementInput, agreement: Agreement, isDetailed: boolean): object {
  const answering = { input, agreement, isDetailed, numbers: new Numbers() };
  const made = {
    annotators: input.annotators.map(({ name }) => name),
    documents: input.documents.map(({ name }) => name),
    spans: { exact: spansJson('exact', answering), overlap: spansJson('overlap', answering) },
    fields: Object.fromEntries(agreement.fields.map((field) => [field.field.id, fieldJson(field, answering)])),
    unitizing: unitizingJson(answering),
    leftOut: {
      highlights: input.annotators.reduce((sum, { claims }) => sum + claims.filter(({ kind }) => kind !== 'claim').length, 0),
      inRegions: agreement.inRegions.map(({ id }) => id),
    },
  };
  return { ...made, why: answering.numbers.why };
}

function who({ first, second }: PairAgreement, { input }: Answering): { a: string; b: string } {
  return { a: input.annotators[first]?.name ?? '', b: input.annotators[second]?.name ?? '' };
}

function idsOf(places: Int32Array, { agreement }: Answering): string[] {
  return Array.from(places, (place) => agreement.passages[place]?.claim.id ?? '');
}

function spansJson(kind: 'exact' | 'overlap', answering: Answering): object[] {
  return answering.agreement.pairs.map((pair, index) => ({
    ...who(pair, answering),
    ...spanNumbers(pair[kind], `spans.${kind}[${index}]`, answering.numbers),
    ...(answering.isDetailed ? spanIds(kind, pair, answering) : {}),
  }));
}

/** Where only equal words count, passages that merely overlap are each annotator's own. */
function spanIds(kind: 'exact' | 'overlap', pair: PairAgreement, answering: Answering): object {
  const isMatch = (_: number, at: number): boolean => kind === 'overlap' || pair.isExact[at] === 1;
  const isNone = (_: number, at: number): boolean => !isMatch(_, at);
  const [a, b] = [idsOf(pair.a.filter(isMatch), answering), idsOf(pair.b.filter(isMatch), answering)];
  return {
    pairs: a.map((id, at) => [id, b[at]]),
    onlyA: [...idsOf(pair.onlyA, answering), ...idsOf(pair.a.filter(isNone), answering)],
    onlyB: [...idsOf(pair.onlyB, answering), ...idsOf(pair.b.filter(isNone), answering)],
  };
}

function fieldJson(field: FieldAgreement, answering: Answering): object {
  const { agreement: { pairs, groups }, numbers, isDetailed } = answering;
  const path = `fields.${field.field.id}`;
  const groupIds = (units: Int32Array) => Array.from(units, (unit) => idsOf(groups[unit]?.filter((place) => place >= 0) ?? new Int32Array(), answering));
  return {
    n: field.counted.length,
    missing: field.missing.length,
    ...(field.field.unjudgeable === undefined ? {} : { cannotBeJudged: field.unjudgeable.length }),
    alphaNominal: numbers.figure(`${path}.alphaNominal`, field.alphaNominal),
    ...(field.alphaOrdinal ? { alphaOrdinal: numbers.figure(`${path}.alphaOrdinal`, field.alphaOrdinal) } : {}),
    kappa: field.kappa.map(({ n, figure }, index) => ({
      ...who(pairs[index] as PairAgreement, answering), value: numbers.figure(`${path}.kappa[${index}].value`, figure), n,
    })),
    fleiss: numbers.figure(`${path}.fleiss`, field.fleiss.figure),
    fleissN: field.fleiss.n,
    ci95: numbers.interval(`${path}.ci95`, field.interval),
    differences: pairs.map((pair) => ({ ...who(pair, answering), ...countsOf(differencesOf(field, pair)) })),
    ...(isDetailed ? {
      counted: groupIds(field.counted),
      notCounted: groupIds(field.missing),
      confusion: pairs.map((pair) => ({ ...who(pair, answering), cells: cellsOf(field, pair) })),
    } : {}),
  };
}

function unitizingJson(answering: Answering): object {
  const { input, agreement: { unitizing }, numbers } = answering;
  return {
    ...familyJson(unitizing, 'unitizing', answering),
    ci95: unitizing.intervals && {
      uAlpha: numbers.interval('unitizing.ci95.uAlpha', unitizing.intervals.uAlpha),
      uAlphaBinary: numbers.interval('unitizing.ci95.uAlphaBinary', unitizing.intervals.uAlphaBinary),
      cuAlpha: numbers.interval('unitizing.ci95.cuAlpha', unitizing.intervals.cuAlpha),
    },
    perDocument: unitizing.perDocument.map((one, index) => ({
      document: input.documents[one.document]?.name ?? '',
      annotators: one.annotators.map((annotator) => input.annotators[annotator]?.name ?? ''),
      length: one.length,
      leftOut: one.leftOut,
      ...familyJson(one, `unitizing.perDocument[${index}]`, answering),
    })),
  };
}

function familyJson(figures: UnitizingFigures, path: string, { agreement: { unitizing }, numbers }: Answering): object {
  return {
    uAlpha: numbers.figure(`${path}.uAlpha`, figures.uAlpha),
    uAlphaBinary: numbers.figure(`${path}.uAlphaBinary`, figures.uAlphaBinary),
    cuAlpha: numbers.figure(`${path}.cuAlpha`, figures.cuAlpha),
    kuAlpha: Object.fromEntries(unitizing.values.flatMap((value, index) => {
      const figure = figures.kuAlpha[index];
      return figure ? [[value, numbers.figure(`${path}.kuAlpha.${value}`, figure)]] : [];
    })),
  };
}

function spanNumbers(score: SpanScore, path: string, numbers: Numbers): object {
  return {
    precision: numbers.figure(`${path}.precision`, score.precision),
    recall: numbers.figure(`${path}.recall`, score.recall),
    f1: numbers.figure(`${path}.f1`, score.f1),
    n: score.n,
    matched: score.matched,
    ci95: numbers.interval(`${path}.ci95`, score.interval),
  };
}

function countsOf(differences: ReturnType<typeof differencesOf>): Record<string, number> {
  return Object.fromEntries(Object.entries(differences).map(([kind, list]) => [kind, list.length]));
}

function cellsOf(field: FieldAgreement, pair: PairAgreement): { a: string; b: string; n: number }[] {
  const { a, b, times } = meetingsOf(field, pair);
  return Array.from(times, (n, at) => ({ a: field.values[a[at] as number] ?? '', b: field.values[b[at] as number] ?? '', n }));
}
