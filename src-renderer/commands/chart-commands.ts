/** Timeline and source network: from mark to mark, what is behind one, zooming, as table, out to a file. */
import type { MessageKey } from '../../src-common/core/messages/translate.ts';
import type { Session } from '../stores/session.svelte.ts';
import type { ChartMotion, RowMotion, Surfaces } from '../stores/surfaces.ts';
import type { Command, CommandGroup, CommandScope } from './command.ts';

const motions: readonly [to: ChartMotion, key: string][] = [['left', 'ArrowLeft'], ['right', 'ArrowRight'], ['up', 'ArrowUp'], ['down', 'ArrowDown'], ['first', 'Home'], ['last', 'End']];
const rowMotions: readonly [to: RowMotion, keys: string[]][] = [
  ['next', ['ArrowDown']], ['previous', ['ArrowUp']], ['pageDown', ['PageDown']], ['pageUp', ['PageUp']], ['first', ['Home', '$mod+Home']], ['last', ['End', '$mod+End']],
];

export function chartCommands(session: Session, surfaces: Surfaces, open: () => boolean): Command[] {
  const { charts } = session;
  const shown = (): boolean => open() && session.view === 'charts';
  const inPicture = (): boolean => shown() && !charts.asTable;
  const withBehind = (): boolean => shown() && charts.behind !== null;
  const command = (id: string, scope: CommandScope, keys: string[], run: () => void | Promise<void>, enabled: () => boolean, group: CommandGroup = 'view'): Command => ({
    id: `${group}.${id}`, group, title: `app.command.${group}.${id}` as MessageKey, scope, keys, run, enabled,
    // In the menus only where they do something.
    hidden: () => !enabled(),
  });
  const unlisted = (one: Command): Command => ({ ...one, hidden: true });
  const isNetwork = (): boolean => inPicture() && charts.picture === 'network';
  return [
    command('chart.timeline', 'charts', ['t'], () => charts.show('timeline'), open),
    command('chart.network', 'charts', ['n'], () => charts.show('network'), open),
    command('chart.table', 'charts', ['v'], () => {
      charts.asTable = !charts.asTable;
      session.show('charts');
    }, shown),
    ...motions.map(([to, key]) => unlisted(command(`chart.${to}`, 'chart', [key], () => surfaces.charts?.move(to), inPicture))),
    command('chart.open', 'chart', ['Enter'], () => surfaces.charts?.open(), inPicture),
    command('chart.zoomIn', 'chart', ['+', 'Shift++', '=', 'Shift+='], () => surfaces.charts?.zoom(1.5), inPicture),
    command('chart.zoomOut', 'chart', ['-', 'Shift+-', 'Shift+_'], () => surfaces.charts?.zoom(1 / 1.5), inPicture),
    command('chart.fit', 'chart', ['0'], () => surfaces.charts?.zoom(null), inPicture),
    command('chart.around', 'chart', ['s'], () => charts.network.lookAround(charts.network.at === charts.network.centre ? null : charts.network.at), () => isNetwork() && charts.network.at !== null),
    command('chart.all', 'chart', ['Escape'], () => charts.network.lookAround(null), () => isNetwork() && charts.network.centre !== null),
    ...rowMotions.map(([to, keys]) => unlisted(command(`chart.behind.${to}`, 'behind', keys, () => surfaces.charts?.moveBehind(to), withBehind))),
    command('chart.passage', 'behind', ['Enter'], () => charts.goTo(), withBehind),
    command('chart.back', 'behind', ['Escape'], () => surfaces.charts?.focus(), withBehind),
    ...(['svg', 'png', 'csv'] as const).map((format) => command(`chart.${format}`, 'charts', format === 'csv' ? ['$mod+Shift+e'] : [], () => surfaces.charts?.export(format), shown, 'file')),
  ];
}
