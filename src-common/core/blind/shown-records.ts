/**
 * The records as they may be seen: what a blind review hides is not in them,
 * and names that it hides are letters. Whatever is drawn, counted, searched or
 * written out reads these; only what edits, stores and keeps reads all of them.
 * Where nothing is hidden they are the very same records.
 */
import type { TouchedRecord } from '../claims/apply-change.ts';
import { type BlindMode } from '../claims/blind-mode.ts';
import type { RecordType, RecordTypes } from '../claims/change.ts';
import type { ClaimGroup } from '../claims/claim-group.ts';
import type { Claim } from '../claims/claim.ts';
import type { Relation } from '../claims/relation.ts';
import type { Review } from '../claims/review.ts';
import type { Ruling } from '../claims/ruling.ts';
import { emptyState, putRecord, recordOf, recordsOf, type WorkspaceState } from '../claims/workspace-state.ts';
import { BlindRules } from './blind-rules.ts';
import { Masking } from './masking.ts';

/** Records of these types may be hidden or name somebody; the others are as they are. */
const filtered = ['set', 'claim', 'review', 'comment', 'decision', 'ruling', 'relation', 'group'] as const satisfies RecordType[];
const isFiltered = (type: RecordType): type is (typeof filtered)[number] => (filtered as readonly string[]).includes(type);

/** More at once are not looked at one by one. */
const mostOneByOne = 200;

export class ShownRecords {
  readonly #all: WorkspaceState;
  #rules: BlindRules;
  #masking: Masking | null = null;
  #shown: WorkspaceState;

  /** @param all records of the workspace; altered by whoever has them, and told here by `follow` */
  constructor(all: WorkspaceState, analystId: string | null) {
    this.#all = all;
    this.#rules = new BlindRules(all, analystId);
    this.#shown = all;
    this.#rebuild();
  }

  get state(): WorkspaceState {
    return this.#shown;
  }

  get rules(): BlindRules {
    return this.#rules;
  }

  get mode(): BlindMode | null {
    return this.#rules.mode;
  }

  /** Somebody else looks. @returns ids of the claims that are others now */
  showTo(analystId: string | null): string[] {
    if (analystId === this.#rules.analystId) return [];
    return this.#again(analystId);
  }

  /** @returns ids of the claims that came to be seen or hidden beyond those that were touched; null: none could have */
  follow(touched: readonly TouchedRecord[]): string[] | null {
    const isOff = this.#shown === this.#all;
    const turns = touched.some(({ type }) => type === 'blind') || (!isOff && touched.some(({ type }) => type === 'reading' || type === 'set'));
    if (turns || (!isOff && touched.length > mostOneByOne)) return this.#again(this.#rules.analystId);
    if (isOff) {
      if (touched.some(({ type }) => type === 'reading')) this.#rules = new BlindRules(this.#all, this.#rules.analystId);
      return null;
    }
    if (touched.some(({ type, id }) => type === 'claim' && this.#appears(id))) return this.#again(this.#rules.analystId);
    for (const { type, id } of touched) if (isFiltered(type)) this.#put(this.#shown, type, id);
    return null;
  }

  /** Whether something hangs on a claim, and the claim is not one that was seen before and is seen now in the same document: then what hangs on it may be another, too. */
  #appears(id: string): boolean {
    if (!this.#all.answersByClaim.has(id) && !this.#all.relationIdsByClaim.has(id) && !this.#all.groupIdsByClaim.has(id)) return false;
    const claim = this.#all.claims.get(id);
    return !claim || this.#hides('claim', claim) || this.#shown.claims.get(id)?.documentId !== claim.documentId;
  }

  #again(analystId: string | null): string[] {
    const before = this.#shown.claims;
    const were = before === this.#all.claims ? null : new Map(before);
    this.#rules = new BlindRules(this.#all, analystId);
    this.#rebuild();
    const now = this.#shown.claims;
    if (were === null && now === this.#all.claims) return [];
    const others: string[] = [];
    const old = were ?? this.#all.claims;
    for (const [id, claim] of now) if (old.get(id) !== claim) others.push(id);
    for (const id of old.keys()) if (!now.has(id)) others.push(id);
    return others;
  }

  #rebuild(): void {
    const { mode, hidesTags, hidesNames, analystId } = this.#rules;
    this.#masking = mode && hidesNames ? new Masking(this.#all, mode, analystId) : null;
    if (!hidesTags && !hidesNames) {
      this.#shown = this.#all;
      return;
    }
    const { sources, documents, files, aliases, codebooks, readings, blind } = this.#all;
    const shown: WorkspaceState = { ...emptyState(), sources, documents, files, aliases, codebooks, readings, blind };
    for (const type of filtered) for (const id of recordsOf(this.#all, type).keys()) this.#put(shown, type, id);
    this.#shown = shown;
  }

  #put<T extends (typeof filtered)[number]>(shown: WorkspaceState, type: T, id: string): void {
    const record = recordOf(this.#all, type, id);
    putRecord(shown, type, id, record && !this.#hides(type, record) ? this.#masking?.mask(type, record) ?? record : undefined);
  }

  #hides<T extends RecordType>(type: T, record: RecordTypes[T]): boolean {
    const rules = this.#rules;
    if (!rules.hidesTags) return false;
    const any = record as unknown;
    switch (type) {
      case 'claim': return rules.hides((any as Claim).author, (any as Claim).documentId);
      // An answer to a claim that is hidden would tell of it, whoever gave it.
      case 'review': return rules.hides((any as Review).reviewer.id, (any as Review).documentId) || this.#isHidden((any as Review).claimId);
      case 'comment': return rules.hides((any as RecordTypes['comment']).author.id, (any as Review).documentId) || this.#isHidden((any as Review).claimId);
      case 'decision': return rules.hides((any as RecordTypes['decision']).by.id, (any as Review).documentId) || this.#isHidden((any as Review).claimId);
      case 'ruling': return rules.hides((any as Ruling).by.id, (any as Ruling).documentId);
      case 'relation': return [(any as Relation).from, (any as Relation).to].some((id) => this.#isHidden(id) || this.#isTold(id, (any as Relation).author));
      // One's own stays whole, so that what is added to it keeps what is in it; of its members the hidden ones are not found.
      case 'group': return (any as ClaimGroup).members.some((id) => this.#isTold(id, (any as ClaimGroup).author));
      default: return false;
    }
  }

  #isHidden(claimId: string): boolean {
    const claim = this.#all.claims.get(claimId);
    return claim !== undefined && this.#rules.hides(claim.author, claim.documentId);
  }

  /** Whether a colleague says something of a claim that lies where nothing of theirs may be seen. */
  #isTold(claimId: string, author: string): boolean {
    const claim = this.#all.claims.get(claimId);
    return claim !== undefined && this.#rules.hides(author, claim.documentId);
  }
}
