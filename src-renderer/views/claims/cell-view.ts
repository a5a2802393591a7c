/**
 * What a cell of the claims table shows, worked out at once: while one scrolls,
 * some hundred cells show another claim in every frame.
 */
import type { ClaimFacts } from '../../../src-common/core/table/claim-facts.ts';
import { columns, type ColumnId } from '../../../src-common/core/table/columns.ts';
import type { UnderlineForm } from '../../../src-common/core/claims/codebook.ts';
import { t, type MessageKey } from '../../../src-common/core/messages/translate.ts';
import { whenWords } from '../../stores/when-words.ts';

export interface CellView {
  text: string;
  /** What the pointer is told; '' for nothing. */
  title: string;
  /** Set back: words in the place of what is not there, and what was not said of the claim itself. */
  quiet: boolean;
  /** How a status is drawn before its words. */
  mark?: { colour: string; underline: UnderlineForm };
}

export function cellView(facts: ClaimFacts, column: ColumnId): CellView {
  const { claim } = facts;
  const text = columns[column].text(facts, facts.codebook);
  switch (column) {
    case 'status': {
      if (claim.kind !== 'claim') return { text: '', title: '', quiet: true };
      const term = facts.codebook.evidence.find((other) => other.id === facts.status);
      return { text: text || t('table.notJudged'), title: '', quiet: !term, mark: { colour: term?.colour ?? 'none', underline: term?.underline ?? 'solid' } };
    }
    case 'statement':
      if (text) return { text, title: text, quiet: false };
      return { text: claim.kind === 'highlight' ? t('table.highlight') : t('table.noStatement'), title: '', quiet: true };
    case 'passage':
      return { text: `“${text}”`, title: text, quiet: false };
    case 'reliability': {
      const whose = claim.reliability ? t('table.override', { reason: claim.reliability.reason }) : t('table.inherited');
      return { text, title: text && `${t(`report.reliability.${text}` as MessageKey)}; ${whose}`, quiet: !claim.reliability };
    }
    case 'credibility':
      return { text, title: text && t(`report.credibility.${text}` as MessageKey), quiet: false };
    case 'created':
    case 'modified':
      return { text: whenWords(text), title: '', quiet: true };
    case 'stated':
      return { text, title: claim.statedOn?.text ?? '', quiet: !claim.statedOn?.value };
    default:
      return { text, title: text, quiet: false };
  }
}
