import type { Imitated } from './imitated.ts'
import { MenuItem, type MenuItemOptions } from './menuItem.ts'
import { openWindows } from './openWindows.ts'

/** A menu, which is not drawn: https://www.electronjs.org/docs/latest/api/menu */
export class Menu implements Imitated<Electron.Menu, 'items' | 'append' | 'getMenuItemById'> {
  static #application: Menu | null = null
  readonly items: MenuItem[] = []

  static buildFromTemplate(template: (MenuItemOptions | MenuItem)[]): Menu {
    const menu = new Menu()
    for (const item of template) menu.append(item instanceof MenuItem ? item : new MenuItem(item))
    return menu
  }
  static setApplicationMenu(menu: Menu | null): void {
    Menu.#application = menu
    for (const window of openWindows.values()) window.webContents.offerAccelerators()
  }
  static getApplicationMenu(): Menu | null {
    return Menu.#application
  }

  append(item: MenuItem): void {
    this.items.push(item)
    item.menu = this
  }

  /** Looks in submenus too. */
  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id)
      if (found) return found
    }
    return null
  }

  /** Unchecks the neighbours of a radio item: those not parted from it by an item of another type. */
  uncheckNeighbours(chosen: MenuItem): void {
    const place = this.items.indexOf(chosen)
    const group: MenuItem[] = []
    for (let at = place - 1; this.items[at]?.type === 'radio'; at--) group.push(this.items[at] as MenuItem)
    for (let at = place + 1; this.items[at]?.type === 'radio'; at++) group.push(this.items[at] as MenuItem)
    for (const item of group) item.checked = false
  }
}
