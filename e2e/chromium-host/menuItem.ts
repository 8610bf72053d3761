import { BrowserWindow } from './browserWindow.ts'
import type { Imitated } from './imitated.ts'
import { Menu } from './menu.ts'
import { acceleratorOfRole, performRole } from './menuRoles.ts'

/** What an item is made from, a part of Electron's `MenuItemConstructorOptions`. */
export interface MenuItemOptions extends Pick<
  Electron.MenuItemConstructorOptions,
  'id' | 'label' | 'type' | 'enabled' | 'visible' | 'checked' | 'accelerator' | 'registerAccelerator'
> {
  role?: NonNullable<Electron.MenuItem['role']>
  submenu?: (MenuItemOptions | MenuItem)[] | Menu
  click?: (item: MenuItem, window: BrowserWindow | undefined, event: Electron.KeyboardEvent) => void
}

type Members =
  | 'id'
  | 'label'
  | 'role'
  | 'type'
  | 'enabled'
  | 'visible'
  | 'checked'
  | 'menu'
  | 'accelerator'
  | 'registerAccelerator'

/** https://www.electronjs.org/docs/latest/api/menu-item */
export class MenuItem implements Imitated<Electron.MenuItem, Members> {
  readonly id: string
  readonly type: Electron.MenuItem['type']
  readonly submenu?: Menu
  readonly accelerator: Electron.Accelerator | null
  /** Whether the keys work; otherwise the menu only shows them. */
  readonly registerAccelerator: boolean
  readonly role?: NonNullable<Electron.MenuItem['role']>
  readonly #click: MenuItemOptions['click']
  label: string
  enabled: boolean
  visible: boolean
  checked: boolean
  /** Set by the menu the item is put into. */
  menu!: Menu

  constructor(options: MenuItemOptions) {
    const { submenu, role } = options
    this.id = options.id ?? ''
    this.label = options.label ?? role ?? ''
    this.type = options.type ?? (submenu ? 'submenu' : 'normal')
    this.accelerator = options.accelerator ?? acceleratorOfRole(role)
    this.registerAccelerator = options.registerAccelerator ?? true
    this.enabled = options.enabled ?? true
    this.visible = options.visible ?? true
    this.checked = options.checked ?? false
    if (role) this.role = role
    this.#click = options.click
    if (submenu) this.submenu = submenu instanceof Menu ? submenu : Menu.buildFromTemplate(submenu)
  }

  /**
   * A checkbox turns over, a radio item takes over its group. "If a role is set, the click handler is ignored."
   * https://www.electronjs.org/docs/latest/api/menu-item#menuitemclick
   */
  click(event: Electron.KeyboardEvent = {}): void {
    if (this.type === 'checkbox') this.checked = !this.checked
    if (this.type === 'radio') {
      this.menu.uncheckNeighbours(this)
      this.checked = true
    }
    const window = BrowserWindow.getFocusedWindow() ?? undefined
    if (!performRole(this.role, window)) this.#click?.(this, window, event)
  }
}
