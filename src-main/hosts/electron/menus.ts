/**
 * Native menus, made from the commands that the window offers. A menu entry
 * runs the same command as the key or the palette: the window is told its id.
 */
import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { HostArgs } from '../../../src-common/contract/host-api.ts';
import { hasMessage, t } from '../../../src-common/core/messages/translate.ts';

export type MenuCommand = HostArgs<'window.update'>['commands'][number];

export interface Menus {
  show(commands: MenuCommand[]): void;
}

/**
 * @param options.run tells the window which command was chosen
 * @param options.developer whether the entry for the developer tools is there
 */
export function createMenus(options: { run(id: string): void; platform: NodeJS.Platform; developer: boolean }): Menus {
  let shown = '';
  return {
    show(commands): void {
      // Built anew only when entries change: a menu that is open would close.
      const structure = JSON.stringify(commands.map(({ id, label, keys, checked }) => [id, label, keys, checked === null]));
      if (structure !== shown) {
        shown = structure;
        Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(commands, options)));
      }
      const menu = Menu.getApplicationMenu();
      for (const command of commands) {
        const item = menu?.getMenuItemById(command.id);
        if (!item) continue;
        item.enabled = command.enabled;
        if (command.checked !== null) item.checked = command.checked;
      }
    },
  };
}

/** The menus as data: one menu for each group of commands, in the order in which the window lists them. */
export function menuTemplate(
  commands: MenuCommand[],
  options: { run(id: string): void; platform: NodeJS.Platform; developer: boolean },
): MenuItemConstructorOptions[] {
  const groups = new Map<string, MenuCommand[]>();
  for (const command of commands) {
    const group = command.id.split('.')[0] ?? '';
    groups.set(group, [...(groups.get(group) ?? []), command]);
  }
  const menus = [...groups].map(([group, members]): MenuItemConstructorOptions => ({
    label: groupLabel(group),
    submenu: [...members.map((command) => entry(command, options)), ...roleEntries(group, options)],
  }));
  return options.platform === 'darwin' ? [{ role: 'appMenu' }, ...menus, { role: 'windowMenu' }] : menus;
}

function entry(command: MenuCommand, options: { run(id: string): void }): MenuItemConstructorOptions {
  return {
    id: command.id,
    label: command.label,
    enabled: command.enabled,
    ...(command.checked === null ? {} : { type: 'checkbox', checked: command.checked }),
    // Shown here, heard by the page: it knows whether a key is meant for a text field.
    ...(command.keys === null ? {} : { accelerator: command.keys, registerAccelerator: false }),
    click: () => options.run(command.id),
  };
}

/** What text fields and the window itself can do; the words are the system's own. */
function roleEntries(group: string, { developer }: { developer: boolean }): MenuItemConstructorOptions[] {
  switch (group) {
    case 'edit':
      return [{ type: 'separator' }, { role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }];
    case 'view':
      return [
        { type: 'separator' }, { role: 'resetZoom', accelerator: 'CmdOrCtrl+Alt+0' }, { role: 'zoomIn' }, { role: 'zoomOut' }, { role: 'togglefullscreen' },
        ...(developer ? [{ role: 'toggleDevTools' } as const] : []),
      ];
    default:
      return [];
  }
}

function groupLabel(group: string): string {
  const key = `app.group.${group}`;
  return hasMessage(key) ? t(key) : group;
}
