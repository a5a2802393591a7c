/** All sets side by side: from passage to passage and claim to claim, what is decided about them, and what authors learn from it. */
import type { MessageKey } from '../../src-common/core/messages/translate.ts';
import type { ManyRow } from '../../src-common/core/compare/many.ts';
import { rowFilters } from '../stores/deciding-store.svelte.ts';
import type { Session } from '../stores/session.svelte.ts';
import type { RowMotion, Surfaces } from '../stores/surfaces.ts';
import type { Command, CommandScope } from './command.ts';

const motions: readonly [to: RowMotion, keys: string[]][] = [
  ['next', ['ArrowDown']], ['previous', ['ArrowUp']], ['pageDown', ['PageDown']], ['pageUp', ['PageUp']], ['first', ['Home', '$mod+Home']], ['last', ['End', '$mod+End']],
];
const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

export function decideCommands(session: Session, surfaces: Surfaces, open: () => boolean): Command[] {
  const { deciding, decide } = session;
  const comparing = (): boolean => open() && session.view === 'compare' && session.comparison.set !== null;
  const shown = (): boolean => comparing() && deciding.mode === 'all';
  const withRow = (): boolean => shown() && deciding.row !== null;
  const decided = (): boolean => withRow() && deciding.row !== null && deciding.stateOf(deciding.row) !== 'open';
  const command = (id: string, keys: string[], run: () => void, enabled = withRow, scope: CommandScope = 'deciding', title = id): Command => ({
    id: `claim.decide.${id}`, group: 'claim', title: `decide.command.${title}` as MessageKey, scope, keys, run, enabled, hidden: () => !enabled(),
  });
  const here = (run: (row: ManyRow) => void) => (): void => {
    const { row } = deciding;
    if (row) run(row);
  };
  const step = (kind: 'different' | 'undecided', direction: 1 | -1) => (): void => surfaces.deciding?.step(kind, direction);
  const goTo = (): void => { if (deciding.claim) void deciding.goTo(deciding.claim); };
  const hidden = (one: Command): Command => ({ ...one, hidden: true });
  const toggle = (): void => { deciding.show(deciding.mode === 'all' ? 'two' : 'all'); session.show('compare'); };
  const withFate = (): boolean => open() && session.view === 'reviews' && session.fates.open && session.fates.row !== null;
  return [
    command('rule', ['r'], () => session.fates.ask('rule'), withFate, 'answers'),
    command('example', ['e'], () => session.fates.ask('example'), withFate, 'answers'),
    // In either of the two, so that the same key leads there and back.
    command('mode', ['s'], toggle, comparing, 'comparison'),
    hidden({ ...command('mode', ['s'], toggle, comparing), id: 'claim.decide.mode.back' }),
    command('next', ['n'], step('different', 1)),
    command('previous', ['p'], step('different', -1)),
    command('nextUndecided', ['u'], step('undecided', 1)),
    command('previousUndecided', ['Shift+u'], step('undecided', -1)),
    ...motions.map(([to, keys]) => hidden({ ...command('move', keys, () => surfaces.deciding?.move(to)), id: `claim.decide.move.${to}` })),
    ...([['left', 'ArrowLeft', -1], ['right', 'ArrowRight', 1]] as const).map(([name, key, by]) =>
      hidden({ ...command('move', [key], () => surfaces.deciding?.moveColumn(by)), id: `claim.decide.move.${name}` })),
    command('take', ['t'], here((row) => decide.take(row, deciding.column))),
    ...digits.map((digit, column) => hidden({
      ...command('takeColumn', [digit], here((row) => decide.take(row, column)), () => withRow() && column < deciding.columns.length), id: `claim.decide.take${digit}`,
    })),
    command('merge', ['m'], here((row) => { if (deciding.claim) decide.merge(row, deciding.claim); })),
    command('write', ['w'], here((row) => decide.write(row))),
    command('reject', ['x'], () => { session.dialog = 'why'; deciding.asking = 'reject'; }),
    command('why', ['y'], () => { session.dialog = 'why'; deciding.asking = 'explain'; }, decided),
    command('names', ['q'], here((row) => { const ruling = deciding.rulingOf(row); if (ruling) session.blind.reveal(ruling); }), () => session.blind.hidesNames && decided()),
    command('undecide', ['Backspace', 'Delete'], here((row) => decide.undecide(row)), decided),
    command('unanimous', ['a'], () => { session.dialog = 'unanimous'; }, shown),
    command('links', ['r'], () => { session.dialog = 'decide-links'; }, shown),
    command('sameSources', ['e'], () => { session.dialog = 'same-sources'; }),
    command('filter', ['f'], () => {
      const at = rowFilters.indexOf(deciding.filter);
      deciding.showRows(rowFilters[(at + 1) % rowFilters.length] ?? 'all');
      session.show('compare');
    }, shown),
    hidden({ ...command('open', ['Enter'], goTo, withRow, 'deciding-grid'), id: 'claim.decide.open.row' }),
    command('open', ['o'], goTo),
  ];
}
