/** Agreement in numbers: from figure to figure, to the passages behind one, and what can be done with it. */
import type { MessageKey } from '../../src-common/core/messages/translate.ts';
import { saveFigures } from '../stores/agreement-export.ts';
import type { Session } from '../stores/session.svelte.ts';
import type { FigureMotion, RowMotion, Surfaces } from '../stores/surfaces.ts';
import type { Command, CommandGroup, CommandScope } from './command.ts';

const figureMotions: readonly [to: FigureMotion, keys: string[]][] = [
  ['up', ['ArrowUp']], ['down', ['ArrowDown']], ['left', ['ArrowLeft']], ['right', ['ArrowRight']], ['first', ['Home', '$mod+Home']], ['last', ['End', '$mod+End']],
];
const passageMotions: readonly [to: RowMotion, keys: string[]][] = [
  ['next', ['ArrowDown']], ['previous', ['ArrowUp']], ['pageDown', ['PageDown']], ['pageUp', ['PageUp']], ['first', ['Home', '$mod+Home']], ['last', ['End', '$mod+End']],
];

export function agreementCommands(session: Session, surfaces: Surfaces, open: () => boolean): Command[] {
  const { agreement } = session;
  const { passages } = agreement;
  const shown = (): boolean => open() && session.view === 'agreement';
  const withFigures = (): boolean => shown() && agreement.sheet !== null;
  const withPassages = (): boolean => shown() && passages.count > 0;
  const command = (id: string, scope: CommandScope, keys: string[], run: () => void | Promise<void>, enabled: () => boolean, group: CommandGroup = 'view'): Command => ({
    id: `${group}.${id}`, group, title: `app.command.${group}.${id}` as MessageKey, scope, keys, run, enabled,
    // In the menus only where they do something.
    hidden: () => !enabled(),
  });
  const unlisted = (one: Command): Command => ({ ...one, hidden: true });
  return [
    ...figureMotions.map(([to, keys]) => unlisted(command(`figure.${to}`, 'figures', keys, () => surfaces.agreement?.moveFigure(to), withFigures))),
    command('figure.passages', 'figures', ['Enter'], () => surfaces.agreement?.choose(), withFigures),
    command('figure.copy', 'figures', ['c', '$mod+c'], () => surfaces.agreement?.copy(), withFigures),
    ...passageMotions.map(([to, keys]) => unlisted(command(`behind.${to}`, 'passages', keys, () => surfaces.agreement?.movePassage(to), withPassages))),
    ...([['previousAnalyst', 'ArrowLeft', -1], ['nextAnalyst', 'ArrowRight', 1]] as const).map(([id, key, by]) => unlisted(command(`behind.${id}`, 'passages', [key], () => passages.moveCell(by), withPassages))),
    command('behind.open', 'passages', ['Enter'], () => passages.open(), withPassages),
    command('behind.figure', 'passages', ['Escape'], () => surfaces.agreement?.focusFigure(), withPassages),
    command('agreement.cancel', 'agreement', ['Escape'], () => agreement.cancel(), () => shown() && agreement.isBusy),
    command('agreement.compute', 'agreement', [], () => agreement.compute(), shown),
    command('exportAgreement', 'agreement', ['$mod+Shift+e'], () => saveFigures(session, 'csv'), withFigures, 'file'),
    command('exportAgreementJson', 'agreement', [], () => saveFigures(session, 'json'), withFigures, 'file'),
  ];
}
