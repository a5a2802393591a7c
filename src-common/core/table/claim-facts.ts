/**
 * A claim as a row: what its cells show and what it is found by, worked out
 * when asked for; what filters ask of all claims again and again is kept.
 * Claims are replaced and never altered, so it stays right as long as the
 * lookups do.
 */
import { noAliases, resolveSource, resolveTag } from '../claims/aliases.ts';
import type { AttributionLink } from '../claims/attribution.ts';
import type { Claim, EvidenceTermId } from '../claims/claim.ts';
import type { ClaimGroup } from '../claims/claim-group.ts';
import type { CodebookInForce } from '../claims/codebook.ts';
import type { DocumentRecord } from '../claims/document-record.ts';
import { shownStatusOf } from '../claims/evidence-status.ts';
import { gradingDay, type EffectiveReliability } from '../claims/reliability.ts';
import type { RelationSide } from '../claims/relation.ts';
import type { Standing } from '../claims/standing.ts';
import { resolveTerms } from '../codebook/terms.ts';
import { chainNames } from './chain-names.ts';
import { edtfBounds, type EdtfBounds } from './edtf-bounds.ts';
import { foldedName, foldText } from './fold-text.ts';
import { reliabilityOf } from './inherited-grade.ts';
import { innermostLinks } from './plain-chain.ts';
import type { TableLookups } from './table-lookups.ts';

/** What became of a passage whose text changed: what is to be repaired first. */
export const placesInOrder = ['orphan', 'unsure', 'moved'] as const;
export type ClaimPlace = (typeof placesInOrder)[number];

const fragmentsApart = ' … ';

export class ClaimFacts {
  readonly claim: Claim;
  readonly #in: TableLookups;
  #status: EvidenceTermId | null | undefined;
  #sourceIds: readonly string[] | undefined;
  #reliability: EffectiveReliability | undefined;
  #stated: EdtfBounds | null | undefined;

  constructor(claim: Claim, lookups: TableLookups) {
    this.claim = claim;
    this.#in = lookups;
  }

  get document(): DocumentRecord | undefined {
    return this.#in.documents.get(this.claim.documentId);
  }

  get status(): EvidenceTermId | null {
    return this.#status === undefined ? this.#status = shownStatusOf(this.claim, this.#in.codebook) : this.#status;
  }

  /** Ticked signals, merged ones by the terms that took their places. */
  get signals(): readonly EvidenceTermId[] {
    return resolveTerms(this.#in.codebook.evidence, this.claim.signals);
  }

  /** Tags, each once: one that was linked to ours is ours, a merged one is the one that took its place. */
  get tags(): readonly string[] {
    const { aliases } = this.#in;
    const meant = aliases && aliases.tags.size > 0 ? distinct(this.claim.tags.map((tag) => resolveTag(aliases, this.claim.setId, tag))) : this.claim.tags;
    return resolveTerms(this.#in.codebook.tags, meant);
  }

  /** The codebook in force, for what its terms look like. */
  get codebook(): CodebookInForce {
    return this.#in.codebook;
  }

  /** The words of the text, fragments with an ellipsis between them. */
  get passage(): string {
    const { spans } = this.claim;
    return spans.length === 1 ? spans[0]?.exact ?? '' : spans.map((span) => span.exact).join(fragmentsApart);
  }

  /** Every source of the chain, at any depth, each once; one that was linked to ours is ours. */
  get sourceIds(): readonly string[] {
    const aliases = this.#in.aliases ?? noAliases;
    return this.#sourceIds ??= distinct(this.claim.attribution.map((link) => resolveSource(aliases, link.sourceId)));
  }

  /** null where the passage is where it was, or somebody has seen where it went. */
  get place(): ClaimPlace | null {
    const { anchoring } = this.claim;
    return !anchoring || (anchoring.state === 'moved' && anchoring.settled) ? null : anchoring.state;
  }

  get standings(): readonly Standing[] {
    return this.#in.standings?.(this.claim.id) ?? [];
  }

  /** What relations say of it, each kind once. */
  get relations(): readonly RelationSide[] {
    return distinct(this.#in.relations?.(this.claim.id) ?? []);
  }

  get groups(): readonly Pick<ClaimGroup, 'id' | 'statement'>[] {
    return this.#in.groups?.(this.claim.id) ?? [];
  }

  /** Who says so: the innermost sources. */
  get saidBy(): string {
    return this.#saidBy((link) => this.#name(link));
  }

  get chain(): string {
    return chainNames(this.claim.attribution, (link) => this.#name(link));
  }

  /** `saidBy` and `chain`, folded: of the folded names, which are known. */
  get foldedSaidBy(): string {
    return this.#saidBy((link) => foldedName(this.#name(link)));
  }

  get foldedChain(): string {
    return chainNames(this.claim.attribution, (link) => foldedName(this.#name(link)));
  }

  /** The grade in force on the day the claim was made, as the form shows it. */
  get reliability(): EffectiveReliability {
    if (!this.#reliability) {
      const day = gradingDay(this.claim, this.document?.publishedOn ?? null, this.#in.today);
      this.#reliability = reliabilityOf(this.claim, innermostLinks(this.claim.attribution), this.#in.sources, day);
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

  /** Everything a free search looks at, folded. Not kept: the search index has it for all claims. */
  get searchText(): string {
    const { statement, note, attribution, statedOn } = this.claim;
    let text = `${foldText(statement)}\n${foldText(this.passage)}\n${foldedName(this.document?.title ?? '')}`;
    for (const link of attribution) {
      const name = this.#name(link);
      text += `\n${foldedName(name)}`;
      if (link.asPrinted !== '' && link.asPrinted !== name) text += `\n${foldedName(link.asPrinted)}`;
    }
    for (const tag of this.tags) text += `\n${foldedName(tag)}`;
    if (note !== '') text += `\n${foldText(note)}`;
    if (statedOn) text += `\n${foldedName(statedOn.text)}`;
    return text;
  }

  #saidBy(nameOf: (link: AttributionLink) => string): string {
    const links = innermostLinks(this.claim.attribution);
    const [only] = links;
    return only && links.length === 1 ? nameOf(only) : links.map(nameOf).join(', ');
  }

  #name(link: AttributionLink): string {
    return this.#in.sources.get(link.sourceId)?.name ?? link.asPrinted;
  }
}

function distinct<T extends string>(ids: readonly T[]): readonly T[] {
  return ids.length < 2 ? ids : [...new Set(ids)];
}

/** The name inside a creator that a set of another tool brought along. */
function creatorName(creator: unknown): string | null {
  const first: unknown = Array.isArray(creator) ? creator[0] : creator;
  if (typeof first === 'string') return first;
  const name: unknown = typeof first === 'object' && first !== null && 'name' in first ? first.name : null;
  return typeof name === 'string' ? name : null;
}
