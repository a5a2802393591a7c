/**
 * The claim that an answer of a file is about. Ours name it with its document;
 * of other tools' a reply may hang on a reply, and the claim is at the end.
 */
import type { Urn } from '../../claims/identifiers.ts';
import type { Json } from '../../claims/json.ts';
import { t } from '../../messages/translate.ts';
import { idOf, isObject } from '../json/members.ts';
import type { PortableClaim } from '../portable-set.ts';
import { below } from '../problem.ts';
import type { AnsweringItem } from './find-answers.ts';
import { recordIdOf, type ReadState } from './read-state.ts';
import { documentOf, isSameDocument } from './read-target.ts';

export interface ClaimRef {
  claimId: Urn;
  documentId: Urn;
}

export class AnsweredClaims {
  readonly #state: ReadState;
  /** null: looked for, and not there. */
  readonly #known = new Map<Urn, ClaimRef | null>();
  readonly #answered = new Map<Urn, Urn>();
  readonly #claims: ReadonlyMap<Urn, PortableClaim>;

  constructor(items: readonly AnsweringItem[], claims: ReadonlyMap<Urn, PortableClaim>, state: ReadState) {
    this.#state = state;
    this.#claims = claims;
    for (const { id, documentId } of claims.values()) this.#known.set(id, { claimId: id, documentId });
    for (const item of items) {
      const iri = idOf(item.value);
      if (iri !== null) this.#answered.set(recordIdOf('annotation', iri), recordIdOf('annotation', item.answered));
    }
  }

  /** @returns null when `state.problems` says why not */
  of(item: AnsweringItem): ClaimRef | null {
    const { target, path } = item;
    const here = below(path, 'target');
    const onClaim = target['onClaim'];
    const claimIri = isObject(onClaim) ? idOf(onClaim) : null;
    if (isObject(onClaim) && claimIri !== null) return this.#named(claimIri, onClaim['inDocument'], below(here, 'onClaim'));
    if (target['inDocument'] !== undefined) return this.#named(item.answered, target['inDocument'], here);
    const found = this.#follow(recordIdOf('annotation', item.answered));
    if (!found) this.#state.problems.refuse(here, t('errors.format.answersNothing', { id: item.answered }));
    return found;
  }

  #named(iri: string, document: Json | undefined, path: string): ClaimRef | null {
    const claimId = recordIdOf('annotation', iri);
    const documentId = documentOf(document, below(path, 'inDocument'), this.#state);
    const claim = this.#claims.get(claimId);
    if (documentId === null) return null;
    if (!claim) return { claimId, documentId };
    if (!isSameDocument(claim.documentId, documentId, this.#state)) {
      this.#state.problems.refuse(path, t('errors.format.answerElsewhere', { id: iri }));
    }
    return { claimId, documentId: claim.documentId };
  }

  /** From reply to reply up to a claim of the file. What was gone through is remembered, found or not: a long thread is gone through once. */
  #follow(start: Urn): ClaimRef | null {
    const gone = new Set<Urn>();
    let id: Urn | undefined = start;
    while (id !== undefined && !this.#known.has(id) && !gone.has(id)) {
      gone.add(id);
      id = this.#answered.get(id);
    }
    const found = (id === undefined ? null : this.#known.get(id)) ?? null;
    for (const one of gone) this.#known.set(one, found);
    return found;
  }
}
