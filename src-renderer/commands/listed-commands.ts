/** What the menus say of each command just now. */
import { t } from '../../src-common/core/messages/translate.ts';
import { isHidden, type Command, type CommandGroup } from './command.ts';

export interface ListedCommand {
  id: string;
  group: CommandGroup;
  label: string;
  enabled: boolean;
  /** null: nothing that is on or off. */
  checked: boolean | null;
  /** The first shortcut, or null. */
  keys: string | null;
}

/**
 * Every command that is not hidden.
 *
 * @param last what was answered before; answered again where it still holds, so that nothing is drawn or sent for a letter typed
 */
export function listCommands(commands: readonly Command[], last: readonly ListedCommand[]): readonly ListedCommand[] {
  const listed = commands.filter((command) => !isHidden(command)).map((command): ListedCommand => ({
    id: command.id, group: command.group, label: command.label?.() ?? t(command.title), enabled: command.enabled(), checked: command.checked?.() ?? null, keys: command.keys[0] ?? null,
  }));
  return listed.length === last.length && listed.every((one, at) => isSame(one, last[at])) ? last : listed;
}

function isSame(one: ListedCommand, other: ListedCommand | undefined): boolean {
  return other !== undefined && (Object.keys(one) as (keyof ListedCommand)[]).every((member) => one[member] === other[member]);
}
