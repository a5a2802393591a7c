/**
 * Every text that carries a claim is kept on disk under its hash. At every start
 * the kept ones are read again: what is missing or damaged is kept anew from the
 * corpus, and what neither has is said by the document's name.
 */
import { t } from '../../src-common/core/messages/translate.ts';
import type { DocumentItem } from './corpus-store.svelte.ts';
import type { Session } from './session.svelte.ts';
import type { WorkspaceStore } from './workspace-store.svelte.ts';

/** Texts that are asked for in one call. */
const atOnce = 200;
/** Names that are said; the others are counted. */
const mostNamed = 5;

/** Looks at all texts that carry claims, those of imported sets too. Never throws: what cannot be asked is looked at by the next start. */
export async function checkTexts(session: Session, workspace: WorkspaceStore): Promise<void> {
  const { claimIdsByDocument } = workspace.everything;
  const items = session.items.filter((item) => claimIdsByDocument.has(item.id) && /^[0-9a-f]{64}$/.test(item.textSha256));
  const mended: DocumentItem[] = [];
  const lost: DocumentItem[] = [];
  for (let at = 0; at < items.length; at += atOnce) {
    const some = items.slice(at, at + atOnce);
    try {
      const { missing, damaged } = await session.host.call('texts.check', { textSha256: some.map(({ textSha256 }) => textSha256) });
      for (const item of some) {
        // Another folder is open by now.
        if (session.workspace !== workspace) return;
        const isDamaged = damaged.includes(item.textSha256);
        if (!isDamaged && !missing.includes(item.textSha256)) continue;
        if (!(await keepAgain(session, item))) lost.push(item);
        else if (isDamaged) mended.push(item);
      }
    } catch {
      return;
    }
  }
  if (mended.length > 0) session.notices.error(t('snapshots.texts.mended', { count: mended.length, names: namesOf(mended) }));
  if (lost.length > 0) session.notices.error(t('snapshots.texts.lost', { count: lost.length, names: namesOf(lost) }));
}

/** The host reads the file; it refuses one that gives another text now. */
function keepAgain(session: Session, { id, textSha256 }: DocumentItem): Promise<boolean> {
  return session.host.call('texts.keep', { documentId: id, textSha256, text: null }).then(() => true, () => false);
}

function namesOf(items: readonly DocumentItem[]): string {
  const names = items.slice(0, mostNamed).map(({ path }) => path).join(', ');
  return items.length > mostNamed ? t('snapshots.texts.more', { names, count: items.length - mostNamed }) : names;
}
