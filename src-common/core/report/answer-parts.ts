/** What colleagues said to a claim, and what its author did about it, in the order of its time. */
import { currentReviews } from '../review/current-review.ts';
import { fieldWords, valueWords } from '../review/proposal-words.ts';
import type { Review } from '../claims/review.ts';
import { t } from '../messages/translate.ts';
import { isolated } from './isolated.ts';
import type { ReportAnswers, ReportClaim } from './material.ts';
import { fact, name, type Fact, type Inline, type Line } from './model.ts';
import type { ReportContext } from './report-context.ts';

interface Said {
  id: string;
  at: string;
  lines: Line[];
}

export function answersFact(claim: ReportClaim, context: ReportContext): Fact | null {
  const answers = context.material.answersTo(claim.id);
  if (!answers) return null;
  const said: Said[] = [
    ...reviewsSaid(answers, claim, context),
    ...answers.comments.map(({ id, at, author, text }): Said => ({ id, at, lines: [[t('account.comment', { name: isolated(author.name), date: at.slice(0, 10) }), ' ', name(text)]] })),
    ...decisionsSaid(answers),
  ].sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || (a.id < b.id ? -1 : 1));
  return said.length === 0 ? null : fact(t('account.opinions'), { kind: 'list', items: said.flatMap(({ lines }) => lines) });
}

function reviewsSaid({ reviews }: ReportAnswers, claim: ReportClaim, { sources, material: { codebook } }: ReportContext): Said[] {
  // Only the shape of them is asked for, and that is the same with passages of files.
  const standing = new Set(currentReviews(reviews as readonly Review[]).map(({ id }) => id));
  return reviews.map(({ id, at, reviewer, opinion, proposals, reason, reasonTerm, claimRevision }): Said => {
    const kind = codebook.reasons.find((term) => term.id === reasonTerm)?.label ?? reasonTerm;
    const remarks = [
      ...(kind === null ? [] : [isolated(kind)]),
      ...(reason === '' ? [] : [isolated(reason)]),
      ...(standing.has(id) ? [] : [t('account.earlier')]),
      ...(claimRevision < claim.revision ? [t('account.claimEdited')] : []),
    ];
    const head: Inline[] = [t('account.opinion', { name: isolated(reviewer.name), date: at.slice(0, 10) }), ' ', { kind: 'strong', of: [t(`review.opinion.${opinion ?? 'none'}`)] }];
    return {
      id, at, lines: [
        [...head, ...(remarks.length === 0 ? [] : [` (${remarks.join('; ')})`])],
        ...proposals.map((proposal): Line => [t('account.proposes', { name: isolated(reviewer.name), field: fieldWords(proposal.field) }), ' ', name(valueWords(proposal, { sources, codebook }))]),
      ],
    };
  });
}

function decisionsSaid({ decisions, reviews }: ReportAnswers): Said[] {
  return decisions.map(({ id, at, by, field, accepted, reason, reviewId }): Said => {
    const proposer = reviews.find((review) => review.id === reviewId)?.reviewer.name;
    return { id, at, lines: [[
      t(accepted ? 'account.accepted' : 'account.declined', { name: isolated(by.name), date: at.slice(0, 10), field: fieldWords(field), proposer: isolated(proposer ?? t('report.unknownAuthor')) }),
      ...(reason === '' ? [] : [' ', name(reason)]),
    ]] };
  });
}
