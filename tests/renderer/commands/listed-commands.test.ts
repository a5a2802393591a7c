/** The list behind the menus: another one only where it says something else. */
import { expect, test } from 'vitest';
import type { Command } from '../../../src-renderer/commands/command.ts';
import { listCommands } from '../../../src-renderer/commands/listed-commands.ts';

const command = (changed: Partial<Command> = {}): Command => ({
  id: 'edit.undo', group: 'edit', title: 'app.command.edit.undo', scope: 'everywhere', keys: ['$mod+z', '$mod+y'], enabled: () => true, run: () => undefined, ...changed,
});

test('a command is listed with its first shortcut, and whether it can be run', () => {
  const [undo, ...others] = listCommands([command(), command({ id: 'edit.redo', hidden: () => true })], []);
  expect(undo).toMatchObject({ id: 'edit.undo', group: 'edit', enabled: true, checked: null, keys: '$mod+z' });
  expect(others).toEqual([]);
});

test('the list stays the same object while it says the same', () => {
  const list = listCommands([command()], []);
  expect(listCommands([command()], list)).toBe(list);
});

const changes: [what: string, commands: Command[]][] = [
  ['is off', [command({ enabled: () => false })]],
  ['is ticked', [command({ checked: () => true })]],
  ['says other words', [command({ label: () => 'Undo the import' })]],
  ['has gone', []],
  ['has another after it', [command(), command({ id: 'edit.redo' })]],
];
test.each(changes)('it is another list where a command %s', (_, commands) => {
  const list = listCommands([command()], []);
  expect(listCommands(commands, list)).not.toBe(list);
  expect(listCommands(commands, list)).toHaveLength(commands.length);
});
