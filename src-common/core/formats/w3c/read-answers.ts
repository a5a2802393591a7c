/** The annotations of a file that answer others, as reviews, comments and decisions. */
import type { Analyst } from '../../claims/annotation-set.ts';
import type { Urn } from '../../claims/identifiers.ts';
import type { Json } from '../../claims/json.ts';
import { t } from '../../messages/translate.ts';
import { checkShape } from '../json/check-shape.ts';
import { idOf, isObject, listOf, stringOf, stringsOf, typesOf, withoutMembers, type JsonObject } from '../json/members.ts';
import type { PortableAnswers, PortableReview } from '../portable-answers.ts';
import type { PortableClaim } from '../portable-set.ts';
import { below } from '../problem.ts';
import { AnsweredClaims, type ClaimRef } from './answered-claims.ts';
import { checkAnswers, hasLongText, maxAnswers } from './check-answers.ts';
import type { AnsweringItem } from './find-answers.ts';
import { answerMembers } from './foreign.ts';
import { colourOf, defaultColour, readCreator } from './read-creator.ts';
import { isProposal, readProposal } from './read-proposals.ts';
import { enterAnnotation, recordIdOf, type ReadState } from './read-state.ts';
import { decisionShape, fieldShape, instant, opinionShape, versionShape } from './schemas.ts';
import { answerTermKinds, parseTermOf, type AnswerTermKind } from './terms.ts';

/** What every answer has, however it is called in the record. */
interface Common extends ClaimRef {
  id: Urn;
  at: string;
  place: string;
}

type Body = { value: JsonObject; path: string };

const knownOfTarget = new Set(['type', '@type', 'id', '@id', 'source', 'onClaim', 'inDocument', 'revision']);
const knownOfWords = new Set(['type', '@type', 'purpose', 'value', 'format']);

/** @param claims of the same file */
export function readAnswers(items: readonly AnsweringItem[], claims: readonly PortableClaim[], setId: Urn, state: ReadState): PortableAnswers {
  const answers: PortableAnswers = { reviews: [], comments: [], decisions: [] };
  if (items.length > maxAnswers) {
    state.problems.refuse('', t('errors.format.tooManyAnswers', { count: items.length, limit: maxAnswers }));
    return answers;
  }
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const answered = new AnsweredClaims(items, byId, state);
  for (const item of items) readAnswer(item, `${setId}#${item.path}`, answered, answers, state);
  checkAnswers(answers, byId, state.problems);
  return answers;
}

function readAnswer(item: AnsweringItem, fallbackId: string, answered: AnsweredClaims, answers: PortableAnswers, state: ReadState): void {
  const { value, path, target } = item;
  const { iri, id } = enterAnnotation(value, path, fallbackId, state);
  if (hasLongText(value, path, state.problems)) return;
  const claim = answered.of(item);
  if (!claim) return;

  const created = value['created'] ?? value['modified'];
  const at = created === undefined ? state.options.readAt : checkShape(instant, created, below(path, 'created'), state.problems) ?? state.options.readAt;
  const common: Common = { id, ...claim, at, place: path };
  const reader = new AnswerReader(item, common, state);
  const foreign: JsonObject = withoutMembers(value, answerMembers) ?? {};
  if (iri !== null && iri !== id) foreign['id'] = iri;
  if (reader.keptCreator !== undefined) foreign['creator'] = reader.keptCreator;
  const keptTarget = withoutMembers(target, knownOfTarget);
  if (keptTarget) foreign['target'] = keptTarget;
  reader.into(answers, foreign);
}

class AnswerReader {
  readonly #item: AnsweringItem;
  readonly #common: Common;
  readonly #state: ReadState;
  readonly #by: Analyst;
  readonly keptCreator: Json | undefined;
  readonly #rest: Json[] = [];
  readonly #words: Body[] = [];
  readonly #proposals: Body[] = [];
  readonly #terms: { kind: AnswerTermKind; id: string; body: Body }[] = [];

  constructor(item: AnsweringItem, common: Common, state: ReadState) {
    this.#item = item;
    this.#common = common;
    this.#state = state;
    const creator = readCreator(item.value['creator']);
    const isAuthor = creator === null || creator.id === state.author.id;
    this.keptCreator = creator?.keep;
    this.#by = {
      id: creator?.id ?? state.author.id,
      name: creator?.name ?? (isAuthor ? state.author.name : t('report.unknownAuthor')),
      colour: colourOf(item.value['creator'], below(item.path, 'creator'), state.problems) ?? (isAuthor ? state.author.colour : defaultColour),
    };
    const { body, bodyValue } = item.value;
    if (body === undefined && typeof bodyValue === 'string') this.#sort({ type: 'TextualBody', value: bodyValue }, below(item.path, 'bodyValue'));
    const path = below(item.path, 'body');
    listOf(body).forEach((one, index) => this.#sort(one, Array.isArray(body) ? below(path, index) : path));
  }

  /** Puts the answer where it belongs, with what it has beyond ours. */
  into(answers: PortableAnswers, foreign: JsonObject): void {
    const { motivation, value } = this.#item;
    const isReview = motivation === 'assessing' && this.#isReview();
    if (motivation === 'assessing' && !isReview) this.#state.problems.note(this.#item.path, t('errors.format.assessmentAsComment'));
    const others = stringsOf(value['motivation']).filter((one) => one !== motivation && !(motivation === 'assessing' && !isReview && one === 'replying'));
    const kept = motivation === 'assessing' && !isReview ? ['assessing', ...others] : others;
    if (kept.length > 0) foreign['motivation'] = kept;
    const extras = (): { foreign?: JsonObject } => {
      if (this.#rest.length > 0) foreign['body'] = this.#rest;
      return Object.keys(foreign).length > 0 ? { foreign } : {};
    };
    if (motivation === 'moderating') {
      const decision = this.#decision();
      if (decision) answers.decisions.push({ ...decision, ...extras() });
    } else if (isReview) answers.reviews.push({ ...this.#review(foreign), ...extras() });
    else {
      const text = this.#text('replying', foreign);
      if (text === null) this.#state.problems.refuse(this.#item.path, t('errors.format.noWords'));
      else answers.comments.push({ ...this.#common, replyTo: this.#replyTo(), text, author: this.#by, ...extras() });
    }
  }

  #sort(body: Json, path: string): void {
    if (!isObject(body)) {
      this.#rest.push(body);
      return;
    }
    const source = body['source'];
    const iri = (isObject(source) ? idOf(source) : stringOf(source)) ?? '';
    const term = parseTermOf(answerTermKinds, iri);
    const types = typesOf(body);
    const purposes = stringsOf(body['purpose']);
    if (isProposal(body)) this.#proposals.push({ value: body, path });
    else if (term) this.#terms.push({ ...term, body: { value: body, path } });
    else if (typeof body['value'] === 'string' && (types.length === 0 || types.includes('TextualBody'))
      && (purposes.length === 0 || purposes.some((purpose) => ['commenting', 'replying', 'assessing', 'describing'].includes(purpose)))) {
      this.#words.push({ value: body, path });
    } else this.#rest.push(body);
  }

  /** Ours, or in our words: another tool's assessment gives no opinion of ours. */
  #isReview(): boolean {
    return this.#item.target['revision'] !== undefined || this.#proposals.length > 0 || this.#terms.length > 0;
  }

  #review(foreign: JsonObject): PortableReview {
    const { path, target } = this.#item;
    const { problems } = this.#state;
    const revision = target['revision'];
    const review: PortableReview = {
      ...this.#common,
      claimRevision: revision === undefined ? 1 : checkShape(versionShape, revision, below(below(path, 'target'), 'revision'), problems) ?? 1,
      opinion: null,
      proposals: [],
      reasonTerm: this.#term('reason', 'errors.format.twoReasons'),
      reason: this.#text('commenting', foreign) ?? '',
      reviewer: this.#by,
    };
    const opinion = this.#term('opinion', 'errors.format.twoOpinions');
    if (opinion !== null) review.opinion = checkShape(opinionShape, opinion, path, problems);
    const fields = new Set<string>();
    for (const body of this.#proposals) {
      const proposal = readProposal(body.value, body.path, this.#common.documentId, this.#state);
      if (!proposal) continue;
      if (fields.has(proposal.field)) problems.refuse(body.path, t('errors.format.twoProposals', { field: proposal.field }));
      fields.add(proposal.field);
      review.proposals.push(proposal);
    }
    return review;
  }

  #decision(): PortableAnswers['decisions'][number] | null {
    const { path, answered } = this.#item;
    const { problems } = this.#state;
    const found = this.#terms.filter(({ kind }) => kind === 'decision');
    const [only] = found;
    if (!only || found.length > 1) {
      problems.refuse(path, t('errors.format.noDecision'));
      return null;
    }
    const verdict = checkShape(decisionShape, only.id, below(only.body.path, 'source'), problems);
    const field = checkShape(fieldShape, only.body.value['field'], below(only.body.path, 'field'), problems);
    if (verdict === null || field === null) return null;
    return {
      ...this.#common, reviewId: recordIdOf('annotation', answered), field, accepted: verdict === 'accepted',
      reason: stringOf(only.body.value['reason']) ?? '', by: this.#by,
    };
  }

  #term(kind: AnswerTermKind, twice: 'errors.format.twoReasons' | 'errors.format.twoOpinions'): string | null {
    const [first, second] = this.#terms.filter((term) => term.kind === kind);
    if (second) this.#state.problems.refuse(second.body.path, t(twice));
    return first?.id ?? null;
  }

  /** The words of the answer; null where there are none. What a body says beyond them goes to `foreign.textual`. */
  #text(purpose: string, foreign: JsonObject): string | null {
    if (this.#words.length === 0) return null;
    const textual: Json[] = [];
    for (const { value } of this.#words) {
      const beyond: JsonObject = withoutMembers(value, knownOfWords) ?? {};
      const format = stringOf(value['format']);
      if (format !== null && format !== 'text/plain') beyond['format'] = format;
      if (Object.keys(beyond).length > 0) textual.push({ purpose, value: value['value'] ?? '', ...beyond });
    }
    if (textual.length > 0) foreign['textual'] = textual;
    return this.#words.map(({ value }) => String(value['value'])).join('\n\n');
  }

  #replyTo(): Urn | null {
    const answered = recordIdOf('annotation', this.#item.answered);
    return answered === this.#common.claimId ? null : answered;
  }
}
