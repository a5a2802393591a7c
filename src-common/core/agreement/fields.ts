/**
 * The fields of a claim that agreement is computed on, and how each becomes one
 * value. A field is a line here; everything else follows. A term that was
 * merged into another counts as that one, as everywhere it is shown (ADR 7).
 */
import { levelsOf } from '../claims/attribution-graph.ts';
import { credibilityGrades, confidenceLevels } from '../claims/claim.ts';
import { shownStatusOf } from '../claims/evidence-status.ts';
import { effectiveReliability, gradeOn, gradingDay } from '../claims/reliability.ts';
import { reliabilityGrades, type Source } from '../claims/source.ts';
import { resolveTerm, resolveTerms } from '../codebook/terms.ts';
import { innermostLinks, isPlainChain } from '../table/plain-chain.ts';
import type { AgreementInput, CodedClaim } from './agreement-input.ts';
import { sameSources } from './same-sources.ts';

/** Where a claim stands: what its value may hang on besides itself. */
export interface ClaimContext {
  sources: ReadonlyMap<string, Source>;
  publishedOn: string | null;
}

export interface AgreementField {
  /** `status`, `signal.disputed`, … */
  id: string;
  /** Values from the lowest to the highest; null where they have no order (the field is nominal). */
  scale: readonly string[] | null;
  /** null: missing. */
  valueOf(claim: CodedClaim, context: ClaimContext): string | null;
  /** Nothing but what is tagged (`SameTaggings`) decides the value: claims that are tagged alike need not be asked each. */
  isOfTagging?: true;
  /** Values that say "cannot be judged": they count as missing and are counted beside. */
  unjudgeable?: string;
}

/** No status has this id: a claim that nobody has judged yet is a unit all the same. */
export const notJudged = 'not-judged';

export function fieldsOf(input: AgreementInput): AgreementField[] {
  const { codebook, today } = input;
  const { evidence } = codebook;
  // Asked for every claim and signal: where nothing was merged, nothing is to be looked up.
  const isMerged = evidence.some(({ mergedInto }) => mergedInto !== undefined);
  const sources = sameSources(input.annotators.map((annotator) => annotator.sources));
  return [
    {
      id: 'status', scale: null, isOfTagging: true,
      // One signal is the status, whatever the order: nothing to be sorted.
      valueOf: (claim) => (!isMerged && !claim.statusOverride && claim.signals.length < 2 ? claim.signals[0] ?? null : shownStatusOf(claim, codebook)),
    },
    ...signalsOf(input).map((signal): AgreementField => ({
      id: `signal.${signal}`,
      scale: null,
      isOfTagging: true,
      // Nothing ticked and no status set: the claim has not been judged, which is not nine times "no".
      valueOf: ({ signals, statusOverride }) =>
        signals.length === 0 && !statusOverride ? null : (isMerged ? resolveTerms(evidence, signals) : signals).includes(signal) ? 'yes' : 'no',
    })),
    {
      id: 'reliability', scale: reliabilityGrades.filter((grade) => grade !== 'F'), unjudgeable: 'F',
      valueOf: (claim, context) => reliabilityOf(claim, context, today),
    },
    {
      id: 'credibility', isOfTagging: true, scale: credibilityGrades.filter((grade) => grade !== 6).map(String), unjudgeable: '6',
      valueOf: ({ credibility }) => (credibility === null ? null : `${credibility}`),
    },
    { id: 'confidence', isOfTagging: true, scale: confidenceLevels.toReversed(), valueOf: ({ confidence }) => confidence },
    { id: 'tags', isOfTagging: true, scale: null, valueOf: ({ tags }) => joined(resolveTerms(codebook.tags, tags).map((tag) => tag.trim().toLowerCase())) },
    { id: 'attributionDepth', scale: depthsOf(input), valueOf: (claim) => `${depthOf(claim)}` },
    {
      id: 'innermostSource', scale: null,
      valueOf: ({ attribution }) =>
        (attribution.length === 0 ? null : joined(innermostLinks(attribution).map(({ sourceId }) => sources.nameOf(sourceId)))),
    },
  ];
}

/** Several values as one: each once, in an order of their own, a line each. */
function joined(values: readonly string[]): string {
  return values.length < 2 ? values[0] ?? '' : [...new Set(values)].sort().join('\n');
}

function reliabilityOf({ attribution, reliability, statedOn }: CodedClaim, { sources, publishedOn }: ClaimContext, today: string): string | null {
  const day = gradingDay({ statedOn }, publishedOn, today);
  // The grade comes from the innermost links; by themselves they are a graph without edges, and one alone is none at all.
  const links = innermostLinks(attribution);
  const source = links.length === 1 && !reliability ? sources.get(links[0]?.sourceId ?? '') : undefined;
  return source ? gradeOn(source, day)?.grade ?? null : effectiveReliability({ attribution: links, reliability }, sources, day).grade;
}

/** Signals of the codebook, then others that somebody ticked; merged ones under the term that took their place. */
function signalsOf({ codebook: { evidence }, annotators }: AgreementInput): string[] {
  const ticked = new Set<string>();
  for (const { claims } of annotators) for (const { signals } of claims) for (const signal of signals) ticked.add(resolveTerm(evidence, signal));
  return [...new Set([...evidence.map(({ id }) => resolveTerm(evidence, id)), ...[...ticked].sort()])];
}

/** How many steps the chain has; 0 where nobody is named. */
function depthOf({ attribution }: CodedClaim): number {
  return isPlainChain(attribution) ? attribution.length : Math.max(...levelsOf(attribution).values()) + 1;
}

function depthsOf({ annotators }: AgreementInput): string[] {
  const longest = annotators.reduce((depth, { claims }) => claims.reduce((most, { attribution }) => Math.max(most, attribution.length), depth), 0);
  return Array.from({ length: longest + 1 }, (_, depth) => `${depth}`);
}
