/** What the status line says, from where the analyst is. */
import { keyedSignals, offeredTerms } from '../../src-common/core/codebook/terms.ts';
import { t, type MessageKey } from '../../src-common/core/messages/translate.ts';
import { keyLabel } from '../commands/key-label.ts';
import type { Session } from '../stores/session.svelte.ts';
import { agreementStatus } from './agreement/agreement-status.ts';
import { chartsStatus } from './charts/charts-status.ts';
import { codebookStatus } from './codebook/codebook-status.ts';
import { compareStatus } from './compare/compare-status.ts';
import { repairStatus } from './repair/repair-status.ts';
import { reviewsStatus } from './reviews/reviews-status.ts';
import { sourcesStatus } from './sources/sources-status.ts';
import { tableStatus } from './claims/table-status.ts';
import type { ViewName } from '../stores/view-name.ts';
import { whenWords } from '../stores/when-words.ts';

/** Where the analyst is, and what the next keys do there. */
export interface PlaceWords {
  place: string;
  size: string;
  hints: { keys: string; words: string }[];
}

export interface SavedWords {
  kind: 'saved' | 'saving' | 'failed';
  words: string;
}

export interface DiskWords {
  words: string;
  failed: boolean;
}

export function placeWords(session: Session, platform: string): PlaceWords {
  if (session.workspace && session.view === 'claims') return tableStatus(session, platform);
  if (session.workspace && session.view === 'compare') return compareStatus(session, platform);
  if (session.workspace && session.view === 'agreement') return agreementStatus(session, platform);
  if (session.workspace && session.view === 'codebook') return codebookStatus(session, platform);
  if (session.workspace && session.view === 'reviews') return reviewsStatus(session, platform);
  if (session.workspace && session.view === 'repair') return repairStatus(session, platform);
  if (session.workspace && session.view === 'groups') return groupsStatus(session, platform);
  if (session.workspace && session.view === 'sources') return sourcesStatus(session, platform);
  if (session.workspace && session.view === 'charts') return chartsStatus(session, platform);
  const { workspace, reading, layers } = session;
  const claims = workspace && reading.documentId ? layers.claimsOf(reading.documentId) : [];
  const { currentClaimId } = reading;
  const at = currentClaimId === null ? -1 : claims.findIndex((claim) => claim.id === currentClaimId);
  const place = !workspace ? '' : at >= 0 ? t('app.status.claimAt', { at: at + 1, count: claims.length }) : t('app.claimCount', { count: claims.length });
  const { start, end } = reading.range;
  return {
    place,
    size: end > start ? t('app.status.characters', { count: end - start }) : '',
    hints: workspace && reading.text.kind === 'ready' ? hints(session, platform) : [],
  };
}

function groupsStatus({ links }: Session, platform: string): PlaceWords {
  const { group } = links;
  const key = (keys: string): string => keyLabel(keys, platform);
  const own = group !== null && links.editing.isOwn(group);
  return {
    place: t('links.groupCount', { count: links.groups.length }),
    size: '',
    hints: [
      ...(links.groups.length > 1 ? [{ keys: `${key('ArrowDown')} ${key('ArrowUp')}`, words: t('links.hint.step') }] : []),
      ...(own ? [{ keys: key('a'), words: t('links.hint.add') }, { keys: key('m'), words: t('links.hint.join') }, { keys: key('F2'), words: t('links.hint.rename') }] : []),
    ],
  };
}

/** The way back from a passage, by the view from which it was opened. */
const backHints: Partial<Record<ViewName, MessageKey>> = {
  reviews: 'review.hint.back', claims: 'table.hint.back', agreement: 'agreement.hintKey.backHere', compare: 'compare.hint.back', repair: 'repair.hint.back', charts: 'charts.hint.back', sources: 'sources.hint.back',
};

function hints(session: Session, platform: string): PlaceWords['hints'] {
  const key = (keys: string): string => keyLabel(keys, platform);
  const { reading, workspace } = session;
  const { offered: count } = session.repeats;
  const repeats = count > 0 ? [{ keys: key('Alt+KeyJ'), words: t('form.repeats.hint', { count }) }] : [];
  if (reading.pick) return [{ keys: key('Enter'), words: t('form.pick.take') }, { keys: key('Escape'), words: t('app.cancel') }, ...repeats];
  const backTo = session.cameFrom && backHints[session.cameFrom];
  const back = backTo ? [{ keys: key('Alt+ArrowLeft'), words: t(backTo) }] : [];
  const claim = session.currentClaim;
  if (claim) {
    const signals = offeredTerms(session.codebook.evidence).slice(0, keyedSignals);
    const next = signals.findIndex((term) => claim.signals.includes(term.id));
    const example = signals[next >= 0 ? next : Math.min(2, signals.length - 1)];
    const step = { keys: `${key('n')} / ${key('p')}`, words: t('app.hint.claims') };
    if (session.reviewing.mayAnswer(claim)) return [{ keys: `${key('1')} … ${key('5')}`, words: t('review.hint.opinion') }, { keys: key('$mod+Enter'), words: t('review.hint.give') }, step, ...repeats, ...back];
    if (!session.editing.isOwn(claim)) return [step, ...repeats, ...back];
    if (claim.kind === 'highlight') return [{ keys: key('Enter'), words: t('app.hint.promote') }, step, ...repeats, ...back];
    return [
      { keys: key('$mod+Enter'), words: t('app.hint.done') },
      { keys: key(`Alt+Digit${(next >= 0 ? next : 2) + 1}`), words: (example?.label ?? '').toLowerCase() },
      step,
      ...(workspace?.records.answersByClaim.has(claim.id) ? [{ keys: key('Alt+KeyA'), words: t('review.hint.answers') }] : []),
      ...repeats,
      ...back,
    ];
  }
  return [
    ...(reading.hasSelection || session.repeats.row ? repeats : []),
    { keys: `${key('j')} / ${key('k')}`, words: t('app.hint.sentence') },
    { keys: key('Enter'), words: reading.hasSelection || !session.act.ownUnder ? t('app.hint.tag') : t('app.hint.open') },
    { keys: key('h'), words: t('app.hint.highlight') },
    { keys: key('F1'), words: t('app.hint.keys') },
  ];
}

/** How far the work is stored. Asked by itself: it changes with every letter, and what the keys do does not. */
export function savedWords(session: Session): SavedWords {
  const saving = session.workspace?.saving;
  if (!saving) return { kind: 'saving', words: '' };
  if (saving.kind === 'saving') return { kind: 'saving', words: t('app.status.saving') };
  if (saving.kind === 'failed') return { kind: 'failed', words: t('app.status.notSaved', { count: saving.waiting }) };
  return { kind: 'saved', words: saving.at ? t('app.status.savedAt', { time: whenWords(saving.at) }) : t('app.status.saved') };
}

/** What is on disk beside the database: the journal, or what is wrong with it or with the snapshots. */
export function diskWords(session: Session): DiskWords {
  if (!session.workspace) return { words: '', failed: false };
  if (session.snapshots.failed) return { words: t('app.status.snapshotFailed'), failed: true };
  const journal = session.journal.state;
  if (journal.kind === 'failed' && journal.aside === 'written') return { words: t('journal.besideJournal'), failed: true };
  if (journal.kind === 'failed') return { words: t('journal.notOnDisk', { count: journal.waiting }), failed: true };
  if (journal.kind === 'writing') return { words: t('journal.writing'), failed: false };
  return { words: journal.at ? t('journal.onDiskAt', { time: whenWords(journal.at) }) : t('journal.onDisk'), failed: false };
}
