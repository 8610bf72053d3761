import type { Menu } from './menu.ts'
import type { MenuItem } from './menuItem.ts'
import type { AcceleratorKeys } from './page/messages.ts'

/** Names of Electron's accelerators whose key is called otherwise on the web: [key, code]. */
const namedKeys: Record<string, [key: string, code: string]> = {
  plus: ['+', 'Equal'],
  space: [' ', 'Space'],
  left: ['arrowleft', 'ArrowLeft'],
  right: ['arrowright', 'ArrowRight'],
  up: ['arrowup', 'ArrowUp'],
  down: ['arrowdown', 'ArrowDown'],
  return: ['enter', 'Enter'],
  esc: ['escape', 'Escape'],
  ',': [',', 'Comma'],
  '.': ['.', 'Period'],
  '/': ['/', 'Slash'],
  '\\': ['\\', 'Backslash'],
  '-': ['-', 'Minus'],
  '=': ['=', 'Equal'],
  '[': ['[', 'BracketLeft'],
  ']': [']', 'BracketRight'],
}

/**
 * Takes an accelerator such as "CmdOrCtrl+Shift+Z" apart.
 * https://www.electronjs.org/docs/latest/tutorial/keyboard-shortcuts#accelerators
 */
export function parseAccelerator(
  accelerator: string,
  platform: NodeJS.Platform = process.platform,
): AcceleratorKeys {
  const parts = accelerator.toLowerCase().split('+')
  const name = parts.pop() ?? ''
  const has = (...names: string[]): boolean => parts.some((part) => names.includes(part))
  const either = has('cmdorctrl', 'commandorcontrol')
  const onMac = platform === 'darwin'
  const [key, code] = namedKeys[name] ?? [name, codeOf(name)]
  return {
    accelerator,
    key,
    code,
    ctrl: has('ctrl', 'control') || (either && !onMac),
    meta: has('cmd', 'command', 'super', 'meta') || (either && onMac),
    alt: has('alt', 'option', 'altgr'),
    shift: has('shift'),
  }
}

function codeOf(name: string): string {
  if (/^[a-z]$/.test(name)) return `Key${name.toUpperCase()}`
  if (/^\d$/.test(name)) return `Digit${name}`
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** The keys of every item of a menu, for the page to watch for. */
export function acceleratorsOf(menu: Menu | null): AcceleratorKeys[] {
  return itemsOf(menu).flatMap(({ accelerator, registerAccelerator }) =>
    accelerator && registerAccelerator ? [parseAccelerator(accelerator)] : [],
  )
}

/** Clicks the item an accelerator belongs to, unless the item is disabled. */
export function clickAccelerator(menu: Menu | null, accelerator: string): void {
  const item = itemsOf(menu).find((item) => item.accelerator === accelerator && item.enabled)
  item?.click({ triggeredByAccelerator: true })
}

function itemsOf(menu: Menu | null): MenuItem[] {
  return (menu?.items ?? []).flatMap((item) => [item, ...itemsOf(item.submenu ?? null)])
}
