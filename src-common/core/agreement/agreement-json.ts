/** The figures of agreement as JSON: `attest agreement --json` and the file that the window saves. Where a figure is null, `why` names it and gives the reason. */
import type { AgreementExtras } from './agreement-extras.ts';
import type { Agreement, PairAgreement } from './compute-agreement.ts';
import type { AgreementSheet, SheetField, SheetPair } from './agreement-sheet.ts';
import type { FieldAgreement } from './field-agreement.ts';
import { reasonWords, type Figure, type Interval, type Reason } from './figure.ts';
import { meetingsOf } from './meetings.ts';
import type { SpanScore } from './pair-matches.ts';
import type { UnitizingFigures } from './unitizing-alpha.ts';

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
  sheet: AgreementSheet;
  numbers: Numbers;
  /** With the ids of the claims behind every figure, and the confusion matrices. */
  behind: Agreement | null;
}

/**
 * @param extras figures by time, and what Regions take from what two share; null for an answer without
 * @param behind what the sheet was made from, for an answer with the ids of the claims behind every figure and the confusion matrices
 */
export function agreementJson(sheet: AgreementSheet, extras: AgreementExtras | null, behind: Agreement | null = null): object {
  const answering = { sheet, behind, numbers: new Numbers() };
  const made = {
    annotators: sheet.annotators.map(({ name }) => name),
    documents: sheet.documents.map(({ name }) => name),
    spans: { exact: spansJson('exact', answering), overlap: spansJson('overlap', answering) },
    fields: Object.fromEntries(sheet.fields.map((field, index) => [field.id, fieldJson(field, index, answering)])),
    unitizing: unitizingJson(answering),
    ...(extras ? { byTime: byTimeJson(extras, answering) } : {}),
    leftOut: { ...sheet.leftOut, ...(extras ? { shared: sharedJson(extras, answering) } : {}) },
  };
  return { ...made, why: answering.numbers.why };
}

function who({ first, second }: Pick<SheetPair, 'first' | 'second'>, { sheet }: Answering): { a: string; b: string } {
  return { a: sheet.annotators[first]?.name ?? '', b: sheet.annotators[second]?.name ?? '' };
}

function idsOf(places: Int32Array, { passages }: Agreement): string[] {
  return Array.from(places, (place) => passages[place]?.claim.id ?? '');
}

function spansJson(kind: 'exact' | 'overlap', answering: Answering): object[] {
  return answering.sheet.pairs.map((pair, index) => ({
    ...who(pair, answering),
    ...spanNumbers(pair[kind], `spans.${kind}[${index}]`, answering.numbers),
    ...(answering.behind ? spanIds(kind, answering.behind.pairs[index] as PairAgreement, answering.behind) : {}),
  }));
}

/** Where only equal words count, passages that merely overlap are each annotator's own. */
function spanIds(kind: 'exact' | 'overlap', pair: PairAgreement, agreement: Agreement): object {
  const isMatch = (_: number, at: number): boolean => kind === 'overlap' || pair.isExact[at] === 1;
  const isNone = (_: number, at: number): boolean => !isMatch(_, at);
  const [a, b] = [idsOf(pair.a.filter(isMatch), agreement), idsOf(pair.b.filter(isMatch), agreement)];
  return {
    pairs: a.map((id, at) => [id, b[at]]),
    onlyA: [...idsOf(pair.onlyA, agreement), ...idsOf(pair.a.filter(isNone), agreement)],
    onlyB: [...idsOf(pair.onlyB, agreement), ...idsOf(pair.b.filter(isNone), agreement)],
  };
}

/** A period that is not known has neither `from` nor `until`. */
function byTimeJson({ times }: AgreementExtras, answering: Answering): object[] {
  const { sheet, numbers } = answering;
  return times.map(({ period: { from, until }, pairs, fields }, at) => {
    const spans = (kind: 'exact' | 'overlap'): object[] => pairs.map((scores, index) => {
      const { precision, recall, f1, n, matched } = scores[kind];
      const path = `byTime[${at}].spans.${kind}[${index}]`;
      return { ...who(sheet.pairs[index] as SheetPair, answering), precision: numbers.figure(`${path}.precision`, precision), recall: numbers.figure(`${path}.recall`, recall), f1: numbers.figure(`${path}.f1`, f1), n, matched };
    });
    return {
      ...(from === null ? {} : { from, until }),
      spans: { exact: spans('exact'), overlap: spans('overlap') },
      fields: Object.fromEntries(fields.map(({ id, alpha, n }, index) => {
        const name = sheet.fields[index]?.alphaOrdinal ? 'alphaOrdinal' : 'alphaNominal';
        return [id, { n, [name]: numbers.figure(`byTime[${at}].fields.${id}.${name}`, alpha) }];
      })),
    };
  });
}

function sharedJson({ sharedInRegions }: AgreementExtras, answering: Answering): object[] {
  return sharedInRegions.map((units, at) => ({ ...who(answering.sheet.pairs[at] as SheetPair, answering), n: units.length, pairs: units.map((unit) => unit.map(({ claimId }) => claimId)) }));
}

function fieldJson(field: SheetField, index: number, answering: Answering): object {
  const { sheet: { pairs }, numbers, behind } = answering;
  const path = `fields.${field.id}`;
  return {
    n: field.n,
    missing: field.missing,
    ...(field.unjudgeable === null ? {} : { cannotBeJudged: field.unjudgeable.n }),
    alphaNominal: numbers.figure(`${path}.alphaNominal`, field.alphaNominal),
    ...(field.alphaOrdinal ? { alphaOrdinal: numbers.figure(`${path}.alphaOrdinal`, field.alphaOrdinal) } : {}),
    kappa: field.kappa.map(({ n, figure }, at) => ({
      ...who(pairs[at] as SheetPair, answering), value: numbers.figure(`${path}.kappa[${at}].value`, figure), n,
    })),
    fleiss: numbers.figure(`${path}.fleiss`, field.fleiss.figure),
    fleissN: field.fleiss.n,
    ci95: numbers.interval(`${path}.ci95`, field.interval),
    differences: field.differences.map((counts, at) => ({ ...who(pairs[at] as SheetPair, answering), ...counts })),
    ...(behind ? fieldIds(behind.fields[index] as FieldAgreement, behind, answering) : {}),
  };
}

function fieldIds(field: FieldAgreement, agreement: Agreement, answering: Answering): object {
  const { groups, pairs } = agreement;
  const groupIds = (units: Int32Array) => Array.from(units, (unit) => idsOf(groups[unit]?.filter((place) => place >= 0) ?? new Int32Array(), agreement));
  return {
    counted: groupIds(field.counted),
    notCounted: groupIds(field.missing),
    confusion: pairs.map((pair) => ({ ...who(pair, answering), cells: cellsOf(field, pair) })),
  };
}

function unitizingJson(answering: Answering): object {
  const { sheet: { annotators, documents, unitizing }, numbers } = answering;
  return {
    ...familyJson(unitizing, 'unitizing', answering),
    ci95: unitizing.intervals && {
      uAlpha: numbers.interval('unitizing.ci95.uAlpha', unitizing.intervals.uAlpha),
      uAlphaBinary: numbers.interval('unitizing.ci95.uAlphaBinary', unitizing.intervals.uAlphaBinary),
      cuAlpha: numbers.interval('unitizing.ci95.cuAlpha', unitizing.intervals.cuAlpha),
    },
    perDocument: unitizing.perDocument.map((one, index) => ({
      document: documents[one.document]?.name ?? '',
      annotators: one.annotators.map((annotator) => annotators[annotator]?.name ?? ''),
      length: one.length,
      leftOut: one.leftOut,
      ...familyJson(one, `unitizing.perDocument[${index}]`, answering),
    })),
  };
}

function familyJson(figures: UnitizingFigures, path: string, { sheet: { unitizing }, numbers }: Answering): object {
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

function cellsOf(field: FieldAgreement, pair: PairAgreement): { a: string; b: string; n: number }[] {
  const { a, b, times } = meetingsOf(field, pair);
  return Array.from(times, (n, at) => ({ a: field.values[a[at] as number] ?? '', b: field.values[b[at] as number] ?? '', n }));
}
