/** `Menu`: native menus as data. */
import type { MenuItemConstructorOptions } from 'electron';
import type { StandInRecord } from './record.ts';

export class StandInMenu {
  readonly items: MenuItemConstructorOptions[];

  constructor(items: MenuItemConstructorOptions[]) {
    this.items = items;
  }

  getMenuItemById(id: string): MenuItemConstructorOptions | null {
    return find(this.items, id);
  }
}

function find(items: MenuItemConstructorOptions[], id: string): MenuItemConstructorOptions | null {
  for (const item of items) {
    if (item.id === id) return item;
    const inner = Array.isArray(item.submenu) ? find(item.submenu, id) : null;
    if (inner) return inner;
  }
  return null;
}

export function menuModule(record: StandInRecord): {
  buildFromTemplate(template: MenuItemConstructorOptions[]): StandInMenu;
  setApplicationMenu(menu: StandInMenu): void;
  getApplicationMenu(): StandInMenu | null;
} {
  let current: StandInMenu | null = null;
  return {
    buildFromTemplate: (template) => new StandInMenu(template),
    setApplicationMenu: (menu) => {
      current = menu;
      record.menu = menu.items;
    },
    getApplicationMenu: () => current,
  };
}
