/** All figures of agreement without the passages behind them: plain data that a worker can hand to the window, and a file can hold. */
import type { AgreementInput } from './agreement-input.ts';
import type { Agreement } from './compute-agreement.ts';
import type { DifferenceCounts } from './differences.ts';
import type { Unitizing } from './document-unitizing.ts';
import type { FieldAgreement } from './field-agreement.ts';
import type { Figure, Interval } from './figure.ts';
import type { SpanScore } from './pair-matches.ts';

export interface SheetPair {
  /** Places in the list of annotators. */
  first: number;
  second: number;
  exact: SpanScore;
  overlap: SpanScore;
  /** How many passages only one of them has. */
  onlyA: number;
  onlyB: number;
}

export interface SheetField {
  id: string;
  n: number;
  missing: number;
  /** The value that says "cannot be judged" and how often it was given; null where the field has none. */
  unjudgeable: { value: string; n: number } | null;
  alphaNominal: Figure;
  /** null for a field without order. */
  alphaOrdinal: Figure | null;
  /** Of the ordinal alpha where there is one. */
  interval: Interval | null;
  /** For each pair. */
  kappa: FieldAgreement['kappa'];
  fleiss: FieldAgreement['fleiss'];
  /** For each pair. */
  differences: DifferenceCounts[];
}

export interface AgreementSheet {
  /** With the number of their claims, highlights not among them. */
  annotators: { name: string; claims: number }[];
  documents: { id: string; name: string }[];
  pairs: SheetPair[];
  /** Passages that two or more have. */
  matched: number;
  fields: SheetField[];
  unitizing: Unitizing;
  leftOut: { highlights: number; inRegions: string[] };
}

export function sheetOf(input: AgreementInput, agreement: Agreement): AgreementSheet {
  const { pairs, groups, fields, unitizing, inRegions } = agreement;
  const claims = input.annotators.map((annotator) => annotator.claims.reduce((sum, { kind }) => sum + (kind === 'claim' ? 1 : 0), 0));
  return {
    annotators: input.annotators.map(({ name }, index) => ({ name, claims: claims[index] ?? 0 })),
    documents: input.documents.map(({ id, name }) => ({ id, name })),
    pairs: pairs.map(({ first, second, exact, overlap, onlyA, onlyB }) => ({ first, second, exact, overlap, onlyA: onlyA.length, onlyB: onlyB.length })),
    matched: groups.length,
    fields: fields.map((field): SheetField => ({
      id: field.field.id,
      n: field.counted.length,
      missing: field.missing.length,
      unjudgeable: field.field.unjudgeable === undefined ? null : { value: field.field.unjudgeable, n: field.unjudgeable.length },
      alphaNominal: field.alphaNominal,
      alphaOrdinal: field.alphaOrdinal,
      interval: field.interval,
      kappa: field.kappa,
      fleiss: field.fleiss,
      differences: field.differences,
    })),
    unitizing,
    leftOut: {
      highlights: input.annotators.reduce((sum, annotator, index) => sum + annotator.claims.length - (claims[index] ?? 0), 0),
      inRegions: inRegions.map(({ id }) => id),
    },
  };
}
