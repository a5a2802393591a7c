/**
 * Answers as Annotations whose target is an annotation (Web Annotation Data
 * Model, section 3.2: any resource can be one). A review assesses a claim, a
 * comment replies to a claim or to another answer, a decision moderates a
 * review. Each names the document of its claim, so that a reader without the
 * claim knows where it belongs.
 */
import type { Analyst } from '../../claims/annotation-set.ts';
import type { Urn } from '../../claims/identifiers.ts';
import { isObject, listOf, type JsonObject } from '../json/members.ts';
import type { PortableAnswers, PortableComment, PortableDecision, PortableReview } from '../portable-answers.ts';
import type { PortableDocument } from '../portable-set.ts';
import { answerMembers, foreignBodies, foreignId, foreignMotivations, mergeTextual, unknownMembers } from './foreign.ts';
import { term, textual } from './write-bodies.ts';
import { proposalBody } from './write-proposals.ts';
import { sourceOf } from './write-selectors.ts';

type Documents = ReadonlyMap<Urn, PortableDocument>;
type Answer = PortableReview | PortableComment | PortableDecision;

/** Reviews first, then comments, then decisions, each in its order. */
export function writeAnswers(answers: PortableAnswers, documents: Documents): JsonObject[] {
  return [
    ...answers.reviews.map((review) => writeReview(review, documents)),
    ...answers.comments.map((comment) => writeComment(comment, documents)),
    ...answers.decisions.map((decision) => writeDecision(decision, documents)),
  ];
}

function writeReview(review: PortableReview, documents: Documents): JsonObject {
  const bodies: JsonObject[] = [];
  if (review.opinion !== null) bodies.push(term('assessing', 'opinion', review.opinion));
  if (review.reasonTerm !== null) bodies.push(term('classifying', 'reason', review.reasonTerm));
  if (review.reason !== '') bodies.push(textual('commenting', review.reason));
  for (const proposal of review.proposals) bodies.push(proposalBody(proposal, review));
  const target = { ...claimOf(review, documents), revision: review.claimRevision };
  return written(review, 'assessing', review.reviewer, bodies, target);
}

function writeComment(comment: PortableComment, documents: Documents): JsonObject {
  const claim = claimOf(comment, documents);
  const target = comment.replyTo === null ? claim : { id: comment.replyTo, type: 'Annotation', onClaim: claim };
  return written(comment, 'replying', comment.author, [textual('replying', comment.text)], target);
}

function writeDecision(decision: PortableDecision, documents: Documents): JsonObject {
  const body = { ...term('moderating', 'decision', decision.accepted ? 'accepted' : 'declined', decision.reason || undefined), field: decision.field };
  const target = { id: decision.reviewId, type: 'Annotation', onClaim: claimOf(decision, documents) };
  return written(decision, 'moderating', decision.by, [body], target);
}

function claimOf({ claimId, documentId }: Pick<Answer, 'claimId' | 'documentId'>, documents: Documents): JsonObject {
  const document = documents.get(documentId);
  return { id: claimId, type: 'Annotation', inDocument: document ? sourceOf(document) : { id: documentId, type: 'Text' } };
}

function written(answer: Answer, motivation: string, { id, name, colour }: Analyst, bodies: JsonObject[], target: JsonObject): JsonObject {
  const { foreign } = answer;
  const motivations = [motivation, ...foreignMotivations(foreign)];
  const words = (body: JsonObject) => (body['type'] === 'TextualBody' ? mergeTextual(body, foreign) : body);
  const body = [...bodies.map(words), ...foreignBodies(foreign)];
  const kept = listOf(foreign?.['target'])[0];
  return {
    id: foreignId(foreign) ?? answer.id,
    type: 'Annotation',
    motivation: motivations.length === 1 ? motivation : motivations,
    creator: foreign?.['creator'] ?? { id, type: 'Person', name, colour },
    created: answer.at,
    ...unknownMembers(foreign, answerMembers),
    ...(body.length > 0 ? { body } : {}),
    target: isObject(kept) ? { ...kept, ...target } : target,
  };
}
