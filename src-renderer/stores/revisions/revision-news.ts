/** What became of files and their claims, in one sentence for whoever is at work. */
import { asksForLook, isMissing } from '../../../src-common/core/claims/anchoring.ts';
import type { Claim } from '../../../src-common/core/claims/claim.ts';
import { t } from '../../../src-common/core/messages/translate.ts';
import type { Session } from '../session.svelte.ts';
import type { FileFollowing } from './follow-document.ts';

export interface RevisionNews {
  changed: { path: string; found: number; unsure: number; orphans: number; look: number }[];
  renamed: { from: string; to: string; claims: number }[];
  gone: { path: string; claims: number }[];
  /** The open document, which has no claims and is another text now. */
  shown: string | null;
  /** Claims whose text is there again. */
  returned: number;
  note(following: FileFollowing, claims: readonly Claim[]): void;
}

export function emptyNews(): RevisionNews {
  return {
    changed: [], renamed: [], gone: [], shown: null, returned: 0,
    note({ record, file, kind }, claims) {
      if (kind === 'renamed') {
        this.renamed.push({ from: record.path, to: file.path, claims: claims.length });
        return;
      }
      const count = (is: (claim: Claim) => boolean): number => claims.filter(is).length;
      const counts = {
        found: count(({ anchoring }) => !isMissing(anchoring)),
        unsure: count(({ anchoring }) => anchoring?.state === 'unsure'),
        orphans: count(({ anchoring }) => anchoring?.state === 'orphan' && !anchoring.settled),
        look: count(({ anchoring }) => asksForLook(anchoring)),
      };
      const known = this.changed.find(({ path }) => path === file.path);
      if (known) for (const key of ['found', 'unsure', 'orphans', 'look'] as const) known[key] += counts[key];
      else this.changed.push({ path: file.path, ...counts });
    },
  };
}

export function tellNews(session: Session, news: RevisionNews): void {
  const look = news.changed.some((file) => file.look > 0);
  const words = wordsOf(news);
  if (words === '') return;
  session.notices.info(words, look ? { label: t('repair.look'), run: () => session.show('repair') } : undefined);
}

function wordsOf({ changed, renamed, gone, shown, returned }: RevisionNews): string {
  const sum = (key: 'found' | 'unsure' | 'orphans'): number => changed.reduce((total, file) => total + file[key], 0);
  const counts = { found: sum('found'), unsure: sum('unsure'), orphans: sum('orphans') };
  const missing = counts.unsure + counts.orphans > 0;
  const [file] = changed;
  const sentences = [
    !file ? '' : changed.length > 1 ? t(missing ? 'repair.told.filesMissing' : 'repair.told.files', { count: changed.length, ...counts })
      : t(missing ? 'repair.told.changedMissing' : 'repair.told.changed', { path: file.path, ...counts }),
    renamed.length > 3 ? t('repair.told.renamedMany', { count: renamed.length }) : renamed.map(({ from, to, claims }) => t('repair.told.renamed', { from, to, claims })).join(' '),
    gone.length > 3 ? t('repair.told.goneMany', { count: gone.length }) : gone.map(({ path, claims }) => t('repair.told.gone', { path, claims })).join(' '),
    shown === null ? '' : t('repair.told.shown', { path: shown }),
    returned > 0 ? t('repair.told.returned', { count: returned }) : '',
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}
