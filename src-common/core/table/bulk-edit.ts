/** One edit to many claims at once. Only one's own are touched; what is left out is counted, so that it can be said. */
import type { Operation } from '../claims/change.ts';
import type { Claim, Credibility, EvidenceTermId, ReliabilityOverride } from '../claims/claim.ts';
import type { CodebookInForce } from '../claims/codebook.ts';
import { judge, setField } from '../claims/edits.ts';
import { evidenceStatusOf, signalsInOrder } from '../claims/evidence-status.ts';

export type BulkEdit =
  | { kind: 'addTag' | 'removeTag'; tag: string }
  /** `only`: this signal and no other. A status set against the order stays: it was given a reason. */
  | { kind: 'tick' | 'untick' | 'only'; signal: EvidenceTermId }
  /** null: the grade of the source again. */
  | { kind: 'reliability'; value: ReliabilityOverride | null }
  | { kind: 'credibility'; value: Credibility | null };

export interface BulkResult {
  /** For one Change. */
  operations: Operation[];
  /** Claims that the edit alters. */
  changed: number;
  /** Of these, how many have another status afterwards. */
  statusChanged: number;
  /** Own claims that have it already. */
  same: number;
  /** Claims of other analysts. */
  ofOthers: number;
  /** Highlights, where the edit is about evidence or grades: these belong to claims. */
  highlights: number;
}

export function bulkEdit(claims: Iterable<Claim>, edit: BulkEdit, analystId: string | null, codebook: CodebookInForce): BulkResult {
  const result: BulkResult = { operations: [], changed: 0, statusChanged: 0, same: 0, ofOthers: 0, highlights: 0 };
  const isAboutTags = edit.kind === 'addTag' || edit.kind === 'removeTag';
  for (const claim of claims) {
    if (claim.author !== analystId) result.ofOthers += 1;
    else if (claim.kind === 'highlight' && !isAboutTags) result.highlights += 1;
    else {
      const operations = operationsOf(claim, edit, codebook);
      if (operations.length === 0) result.same += 1;
      else {
        result.changed += 1;
        if (changesStatus(claim, edit, codebook)) result.statusChanged += 1;
        for (const operation of operations) result.operations.push(operation);
      }
    }
  }
  return result;
}

function operationsOf(claim: Claim, edit: BulkEdit, codebook: CodebookInForce): Operation[] {
  switch (edit.kind) {
    case 'addTag': return claim.tags.includes(edit.tag) ? [] : setField('claim', claim, 'tags', [...claim.tags, edit.tag]);
    case 'removeTag': return setField('claim', claim, 'tags', claim.tags.filter((tag) => tag !== edit.tag));
    case 'reliability': return setField('claim', claim, 'reliability', edit.value);
    case 'credibility': return setField('claim', claim, 'credibility', edit.value);
    default: return judge(claim, signalsAfter(claim, edit.kind, edit.signal, codebook), codebook);
  }
}

function signalsAfter(claim: Claim, kind: 'tick' | 'untick' | 'only', signal: EvidenceTermId, codebook: CodebookInForce): EvidenceTermId[] {
  if (kind === 'only') return [signal];
  const others = claim.signals.filter((id) => id !== signal);
  return kind === 'untick' ? others : claim.signals.includes(signal) ? claim.signals : signalsInOrder([...others, signal], codebook);
}

function changesStatus(claim: Claim, edit: BulkEdit, codebook: CodebookInForce): boolean {
  if (edit.kind !== 'tick' && edit.kind !== 'untick' && edit.kind !== 'only') return false;
  const signals = signalsAfter(claim, edit.kind, edit.signal, codebook);
  return evidenceStatusOf({ ...claim, signals, codebookVersion: codebook.version }, codebook) !== evidenceStatusOf(claim, codebook);
}
