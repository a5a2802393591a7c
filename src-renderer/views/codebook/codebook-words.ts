/** Usage, previews and differences in words. */
import type { Difference } from '../../../src-common/core/codebook/diff-codebooks.ts';
import type { Touched } from '../../../src-common/core/codebook/edit-codebook.ts';
import type { TermUsage } from '../../../src-common/core/codebook/usage.ts';
import { t, type MessageKey } from '../../../src-common/core/messages/translate.ts';

/** Who uses a term, in parts: own claims and their documents, colleagues, proposals, reviews. */
export function usageWords({ own, documents, others, proposals, reviews, aliases }: TermUsage): string[] {
  return [
    ...(own > 0 ? [t('codebook.usage.own', { count: own, documents: documents.size })] : []),
    ...(others > 0 ? [t('codebook.usage.others', { count: others })] : []),
    ...(proposals > 0 ? [t('codebook.usage.proposals', { count: proposals })] : []),
    ...(reviews > 0 ? [t('codebook.usage.reviews', { count: reviews })] : []),
    ...(aliases > 0 ? [t('codebook.usage.aliases', { count: aliases })] : []),
  ];
}

/** What stays as it is, in parts. */
export function unalteredWords({ unaltered: { others, proposals, reviews } }: Touched): string[] {
  return usageWords({ own: 0, documents: new Map(), aliases: 0, others, proposals, reviews });
}

/** The documents in which claims are rewritten, with how many in each, most first. */
export function documentWords(touched: Touched, titleOf: (documentId: string) => string): string[] {
  return [...touched.documents].sort((a, b) => b[1] - a[1]).map(([id, count]) => t('codebook.touched.document', { title: titleOf(id), count }));
}

/** One difference as a sentence. */
export function differenceWords(difference: Difference): string {
  const { label, kind } = difference;
  switch (kind) {
    case 'merged': return t('codebook.difference.merged', { label, into: difference.into });
    case 'examples': return t('codebook.difference.examples', { label, before: difference.before, after: difference.after });
    case 'reworded': return difference.words.map(({ field, before, after }) =>
      t(field === 'label' ? 'codebook.difference.label' : before === '' ? 'codebook.difference.wordsAdded' : 'codebook.difference.words', { label, field: t(`codebook.field.${field}` as MessageKey), before, after })).join(' ');
    default: return t(`codebook.difference.${kind}` as MessageKey, { label });
  }
}
