/** Blind review, done documents, and the table of who is how far. */
import type { MessageKey } from '../../src-common/core/messages/translate.ts';
import type { Session } from '../stores/session.svelte.ts';
import type { Surfaces } from '../stores/surfaces.ts';
import type { Command, CommandGroup, CommandScope } from './command.ts';

export function blindCommands(session: Session, surfaces: Surfaces, open: () => boolean): Command[] {
  const { blind, deciding, progress } = session;
  const reading = (): boolean => open() && session.view === 'read' && session.document !== null && session.reading.pick === null;
  const comparing = (): boolean => open() && session.view === 'compare';
  const inTable = (): boolean => comparing() && deciding.mode === 'progress';
  const withRow = (): boolean => inTable() && progress.item !== null;
  const command = (group: CommandGroup, id: string, scope: CommandScope, keys: string[], run: () => void, enabled: () => boolean, title = id): Command =>
    ({ id: `${group}.${id}`, group, title: `app.command.${group}.${title}` as MessageKey, scope, keys, run, enabled });
  const hidden = (one: Command): Command => ({ ...one, hidden: true });
  const show = (): void => {
    deciding.show(deciding.mode === 'progress' && session.view === 'compare' ? deciding.former : 'progress');
    session.show('compare');
  };
  const motions = [['next', ['ArrowDown']], ['previous', ['ArrowUp']], ['pageDown', ['PageDown']], ['pageUp', ['PageUp']], ['first', ['Home', '$mod+Home']], ['last', ['End', '$mod+End']]] as const;
  return [
    { ...command('read', 'done', 'everywhere', ['$mod+Shift+Enter'], () => { if (session.document) blind.toggleDone(session.document); }, reading), checked: () => session.document !== null && blind.isDone(session.document.id) },
    command('view', 'blind', 'everywhere', [], () => { session.dialog = 'blind'; }, open),
    command('view', 'progress', 'everywhere', [], show, open),
    hidden({ ...command('view', 'progress', 'comparison', ['v'], show, comparing), id: 'view.progress.two' }),
    hidden({ ...command('view', 'progress', 'deciding', ['v'], show, comparing), id: 'view.progress.all' }),
    hidden({ ...command('view', 'progress', 'progress', ['v', 's'], show, comparing), id: 'view.progress.back' }),
    ...motions.map(([to, keys]) => hidden({ ...command('view', 'progress', 'progress-grid', [...keys], () => surfaces.comparison?.move(to), withRow), id: `view.progress.${to}` })),
    hidden({ ...command('view', 'progress', 'progress-grid', ['ArrowRight'], () => surfaces.comparison?.step(1), withRow), id: 'view.progress.right' }),
    hidden({ ...command('view', 'progress', 'progress-grid', ['ArrowLeft'], () => surfaces.comparison?.step(-1), withRow), id: 'view.progress.left' }),
    hidden(command('view', 'progress.open', 'progress-grid', ['Enter'], () => progress.open(), withRow)),
    command('view', 'progress.done', 'progress', ['d'], () => progress.toggleDone(), withRow),
    command('view', 'progress.filter', 'progress', ['f'], () => { progress.filter(!progress.onlyOpen); session.show('compare'); }, inTable),
    command('view', 'progress.export', 'progress', ['e'], () => void progress.exportCsv(), inTable),
  ].map((one) => (one.id.startsWith('view.progress.') && !one.hidden ? { ...one, hidden: () => !one.enabled() } : one));
}
