/**
 * A claim as a row: what its cells show and what it is found by, worked out
 * when first asked for and kept. Claims are replaced and never altered, so what
 * was worked out stays right as long as the lookups do.
 */
import type { AttributionLink } from '../claims/attribution.ts';
import type { Claim, EvidenceTermId } from '../claims/claim.ts';
import type { DocumentRecord } from '../claims/document-record.ts';
import { evidenceStatusOf } from '../claims/evidence-status.ts';
import { effectiveReliability, gradingDay, type EffectiveReliability } from '../claims/reliability.ts';
import { chainNames } from './chain-names.ts';
import { edtfBounds, type EdtfBounds } from './edtf-bounds.ts';
import { foldText } from './fold-text.ts';
import { innermostLinks } from './plain-chain.ts';
import type { TableLookups } from './table-lookups.ts';

const fragmentsApart = ' … ';

export class ClaimFacts {
  readonly claim: Claim;
  readonly document: DocumentRecord | undefined;
  readonly #in: TableLookups;
  #status: EvidenceTermId | null | undefined;
  #innermost: readonly AttributionLink[] | undefined;
  #sourceIds: readonly string[] | undefined;
  #saidBy: string | undefined;
  #chain: string | undefined;
  #reliability: EffectiveReliability | undefined;
  #stated: EdtfBounds | null | undefined;
  #foldedStatement: string | undefined;
  #foldedPassage: string | undefined;
  #searchText: string | undefined;

  constructor(claim: Claim, lookups: TableLookups) {
    this.claim = claim;
    this.document = lookups.documents.get(claim.documentId);
    this.#in = lookups;
  }

  get status(): EvidenceTermId | null {
    if (this.#status === undefined) {
      const { signals, statusOverride } = this.claim;
      // One signal is the status, whatever the order: nothing to be sorted.
      this.#status = !statusOverride && signals.length < 2 ? signals[0] ?? null : evidenceStatusOf(this.claim, this.#in.codebook);
    }
    return this.#status;
  }

  /** The words of the text, fragments with an ellipsis between them. */
  get passage(): string {
    const { spans } = this.claim;
    return spans.length === 1 ? spans[0]?.exact ?? '' : spans.map((span) => span.exact).join(fragmentsApart);
  }

  /** Every source of the chain, at any depth, each once. */
  get sourceIds(): readonly string[] {
    return this.#sourceIds ??= distinct(this.claim.attribution.map((link) => link.sourceId));
  }

  /** Who says so: the innermost sources. */
  get saidBy(): string {
    return this.#saidBy ??= this.#innermostLinks.map((link) => this.#name(link)).join(', ');
  }

  get chain(): string {
    return this.#chain ??= chainNames(this.claim.attribution, (link) => this.#name(link));
  }

  /** The grade in force on the day the claim was made, as the form shows it. */
  get reliability(): EffectiveReliability {
    if (!this.#reliability) {
      const day = gradingDay(this.claim, this.document?.publishedOn ?? null, this.#in.today);
      // The grade comes from the innermost links; by themselves they are a graph without edges.
      const attributed = { attribution: this.#innermostLinks, reliability: this.claim.reliability };
      this.#reliability = effectiveReliability(attributed, this.#in.sources, day);
    }
    return this.#reliability;
  }

  get stated(): EdtfBounds | null {
    return this.#stated === undefined ? this.#stated = edtfBounds(this.claim.statedOn?.value ?? null) : this.#stated;
  }

  get author(): string {
    return this.#in.authors.get(this.claim.author) ?? creatorName(this.claim.foreign?.['creator']) ?? '';
  }

  get set(): string {
    return this.#in.sets.get(this.claim.setId)?.name ?? '';
  }

  get foldedStatement(): string {
    return this.#foldedStatement ??= foldText(this.claim.statement);
  }

  get foldedPassage(): string {
    return this.#foldedPassage ??= foldText(this.passage);
  }

  /** Everything a free search looks at, folded. */
  get searchText(): string {
    if (this.#searchText === undefined) {
      const { note, tags, attribution, statedOn } = this.claim;
      const parts = [this.foldedStatement, this.foldedPassage, foldedName(this.document?.title ?? '')];
      for (const link of attribution) parts.push(foldedName(this.#name(link)), foldedName(link.asPrinted));
      for (const tag of tags) parts.push(foldedName(tag));
      if (note !== '') parts.push(foldText(note));
      if (statedOn) parts.push(foldText(statedOn.text));
      this.#searchText = parts.join('\n');
    }
    return this.#searchText;
  }

  get #innermostLinks(): readonly AttributionLink[] {
    return this.#innermost ??= innermostLinks(this.claim.attribution);
  }

  #name(link: AttributionLink): string {
    return this.#in.sources.get(link.sourceId)?.name ?? link.asPrinted;
  }
}

/** Names come back in thousands of claims. Dropped when there are far more of them than any corpus has. */
const folded = new Map<string, string>();
const mostFolded = 50_000;

function foldedName(name: string): string {
  let known = folded.get(name);
  if (known === undefined) {
    if (folded.size >= mostFolded) folded.clear();
    known = foldText(name);
    folded.set(name, known);
  }
  return known;
}

function distinct(ids: readonly string[]): readonly string[] {
  return ids.length < 2 ? ids : [...new Set(ids)];
}

/** The name inside a creator that a set of another tool brought along. */
function creatorName(creator: unknown): string | null {
  const first: unknown = Array.isArray(creator) ? creator[0] : creator;
  if (typeof first === 'string') return first;
  const name: unknown = typeof first === 'object' && first !== null && 'name' in first ? first.name : null;
  return typeof name === 'string' ? name : null;
}
