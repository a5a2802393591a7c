/** How often each reliability meets each credibility: two grades in one table, never in one number. */
import { credibilityGrades, type Credibility } from '../claims/claim.ts';
import { reliabilityGrades, type Reliability } from '../claims/source.ts';

/** A place of the table; null: not graded. */
export interface MatrixCell {
  reliability: Reliability | null;
  credibility: Credibility | null;
}

export interface GradeMatrix {
  /** Only those that occur, best first; the ungraded last. */
  reliabilities: readonly (Reliability | null)[];
  credibilities: readonly (Credibility | null)[];
  /** Ids of the claims in a place, in the order given. */
  in(cell: MatrixCell): readonly string[];
}

/** @param claims each once, with the reliability in force for it */
export function gradeMatrixOf(claims: Iterable<{ id: string; reliability: Reliability | null; credibility: Credibility | null }>): GradeMatrix {
  const cells = new Map<string, string[]>();
  const seen = { reliability: new Set<Reliability | null>(), credibility: new Set<Credibility | null>() };
  for (const { id, reliability, credibility } of claims) {
    seen.reliability.add(reliability);
    seen.credibility.add(credibility);
    const key = keyOf({ reliability, credibility });
    const known = cells.get(key);
    if (known) known.push(id);
    else cells.set(key, [id]);
  }
  return {
    reliabilities: [...reliabilityGrades, null].filter((grade) => seen.reliability.has(grade)),
    credibilities: [...credibilityGrades, null].filter((grade) => seen.credibility.has(grade)),
    in: (cell) => cells.get(keyOf(cell)) ?? [],
  };
}

function keyOf({ reliability, credibility }: MatrixCell): string {
  return `${reliability ?? ''} ${credibility ?? ''}`;
}
