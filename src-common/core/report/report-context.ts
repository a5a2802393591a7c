/** What every part of a report asks: names, numbers of claims, what hangs on a claim. Made once for a report. */
import { resolveSource } from '../claims/aliases.ts';
import { mergedInto, namesOf, sourcesAsRead } from '../claims/merged-source.ts';
import type { Source } from '../claims/source.ts';
import { groupBy } from './group-by.ts';
import { authorName } from '../formats/author-name.ts';
import { otherEnd, sideOf, type RelationSide } from '../claims/relation.ts';
import type { Urn } from '../claims/identifiers.ts';
import { t } from '../messages/translate.ts';
import type { RootLookups, RootNode } from '../roots/roots.ts';
import { isolated } from './isolated.ts';
import type { ReportChoices, ReportClaim, ReportDocument, ReportGroup, ReportMaterial, ReportRelation, ReportSet } from './material.ts';

export interface SeenRelation {
  relation: ReportRelation;
  side: RelationSide;
  other: Urn;
}

export class ReportContext {
  readonly material: ReportMaterial;
  readonly choices: ReportChoices;
  readonly claims = new Map<string, ReportClaim>();
  /** By claim: the set in which it stands. */
  readonly #setOf = new Map<string, ReportSet>();
  readonly #relations: ReadonlyMap<string, SeenRelation[]>;
  readonly groups: readonly ReportGroup[];
  readonly #groupsOf: ReadonlyMap<string, ReportGroup[]>;
  /** Numbers of the claims of the report, in the order in which they stand. */
  readonly #numbers = new Map<string, string>();
  readonly #beside: ReportClaim[] = [];
  readonly lookups: RootLookups;
  /** For reading: a merged one is the one it was merged into. */
  readonly sources: ReadonlyMap<string, Source>;
  readonly #merged: ReadonlyMap<string, readonly Source[]>;

  constructor(material: ReportMaterial, choices: ReportChoices) {
    this.material = material;
    this.choices = choices;
    const relations = new Map<string, ReportRelation>();
    const groups = new Map<string, ReportGroup>();
    for (const set of material.sets) {
      for (const claim of set.claims) {
        if (this.claims.has(claim.id)) continue;
        this.claims.set(claim.id, claim);
        this.#setOf.set(claim.id, set);
      }
      for (const relation of set.relations) if (!relations.has(relation.id)) relations.set(relation.id, relation);
      for (const group of set.groups) if (!groups.has(group.id)) groups.set(group.id, group);
    }
    this.#relations = groupBy([...relations.values()].flatMap((relation) => [relation.from, relation.to].map((id) => ({ id, seen: { relation, side: sideOf(relation, id), other: otherEnd(relation, id) } }))), ({ id }) => id, ({ seen }) => seen);
    this.groups = [...groups.values()];
    this.#groupsOf = groupBy(this.groups.flatMap((group) => group.members.map((id) => ({ id, group }))), ({ id }) => id, ({ group }) => group);
    const { documents, aliases } = material;
    this.sources = sourcesAsRead(material.sources);
    this.#merged = mergedInto(material.sources);
    this.lookups = { sources: this.sources, documents, ...(aliases ? { aliases } : {}) };
  }

  /** Gives a claim of the report its number, the next one. */
  number(claim: ReportClaim): string {
    const known = this.#numbers.get(claim.id);
    if (known !== undefined) return known;
    const made = `${this.#numbers.size - this.#beside.length + 1}`;
    this.#numbers.set(claim.id, made);
    return made;
  }

  /** The number of a claim that is named: its own, or one among those beside the report; null where it is not here at all. */
  numberOfNamed(claimId: string): string | null {
    const known = this.#numbers.get(claimId);
    if (known !== undefined) return known;
    const claim = this.claims.get(claimId);
    if (!claim) return null;
    this.#beside.push(claim);
    const made = `r${this.#beside.length}`;
    this.#numbers.set(claimId, made);
    return made;
  }

  /** Claims that are named and do not belong to the report, in the order in which they were. */
  get beside(): readonly ReportClaim[] {
    return this.#beside;
  }

  relationsOf(claimId: string): readonly SeenRelation[] {
    return this.choices.relations ? this.#relations.get(claimId) ?? [] : [];
  }

  groupsOf(claimId: string): readonly ReportGroup[] {
    return this.choices.relations ? this.#groupsOf.get(claimId) ?? [] : [];
  }

  document(id: string): ReportDocument | undefined {
    return this.material.documents.get(id);
  }

  documentTitle(id: string): string {
    const document = this.document(id);
    return document?.title || document?.path || document?.url || id;
  }

  sourceName(id: string): string {
    return this.sources.get(id)?.name ?? t('account.unknownSource');
  }

  /** The id under which a source is told of: of a merged one that of the one it was merged into. */
  readAs(id: string): string {
    return this.sources.get(id)?.id ?? id;
  }

  /** Aliases, and the names of what was merged into it. */
  otherNames(source: Source): string[] {
    return namesOf(source, this.#merged.get(source.id)).filter((name) => name !== source.name);
  }

  /** The source as which another speaks: one's own where it was linked. */
  meant(sourceId: string): string {
    return this.material.aliases ? resolveSource(this.material.aliases, sourceId) : sourceId;
  }

  nodeName({ id, kind }: RootNode): string {
    return kind === 'document' ? t('report.rootUnnamed', { document: isolated(this.documentTitle(id)) }) : this.sourceName(id);
  }

  authorOf(record: Pick<ReportClaim, 'id' | 'author' | 'foreign'>): string {
    const set = this.#setOf.get(record.id);
    return set ? authorName(record, set) : this.analyst(record.author);
  }

  /** The name of an analyst by the sets that are theirs. */
  analyst(id: string): string {
    return this.material.sets.find(({ author }) => author.id === id)?.author.name ?? t('report.unknownAuthor');
  }
}
