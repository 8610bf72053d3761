import type { AcceleratorKeys, FromPage } from './messages.ts'
import type { HostListener } from './preloadWorld.ts'

/**
 * Tells the host what happens in the window that Electron would learn from the system: keys of the menu, links
 * that lead out of the page, a moved, resized or closing window, the system's colour scheme.
 *
 * The function is sent to the page as text, so it must not use anything outside itself.
 */
export function watchWindow(send: (message: FromPage) => void): HostListener {
  let accelerators: AcceleratorKeys[] = []

  const acceleratorOf = (event: KeyboardEvent): string | undefined =>
    accelerators.find(
      ({ key, code, ctrl, meta, alt, shift }) =>
        (event.code === code || event.key.toLowerCase() === key) &&
        event.ctrlKey === ctrl &&
        event.metaKey === meta &&
        event.altKey === alt &&
        event.shiftKey === shift,
    )?.accelerator

  // Keys of a browser that Electron has none of: new window, tab, reload, print, find, history and the like.
  const isBrowserShortcut = ({ ctrlKey, metaKey, code }: KeyboardEvent): boolean =>
    code === 'F5' || ((ctrlKey || metaKey) && /^Key[DEFGHJLNOPRSTUW]$/.test(code))

  // The page hears a key before the menu does, and a key it prevents never reaches the menu. The second listener
  // is added during the event, so it comes after the page's own; the timer serves a page that stops the event.
  window.addEventListener(
    'keydown',
    (event) => {
      const accelerator = event.isTrusted ? acceleratorOf(event) : undefined
      if (!accelerator && !isBrowserShortcut(event)) return
      let done = false
      const take = (): void => {
        window.removeEventListener('keydown', take)
        if (done || event.defaultPrevented) return
        done = true
        event.preventDefault()
        if (accelerator) send({ kind: 'accelerator', accelerator })
      }
      window.addEventListener('keydown', take)
      setTimeout(take)
    },
    { capture: true },
  )
  // Electron has no context menu but the one an app makes.
  window.addEventListener('contextmenu', (event) => event.preventDefault())

  // Chromium would open these by itself: a link for another window, and a link for another program.
  const leave = (event: MouseEvent): void => {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement && node.href !== '')
    if (!(link instanceof HTMLAnchorElement) || event.defaultPrevented || event.button === 2) return
    const { href, target } = link
    if (target === '_blank' || event.button === 1 || event.ctrlKey || event.metaKey || event.shiftKey) {
      event.preventDefault()
      send({ kind: 'openWindow', url: href, frameName: target, features: '' })
    } else if (!/^(https?|javascript|blob):/.test(href)) {
      event.preventDefault()
      send({ kind: 'navigate', url: href })
    }
  }
  window.addEventListener('click', leave)
  window.addEventListener('auxclick', leave)

  // Chromium tells a page when its window is resized, but not when it is moved: looked at whenever that may be over.
  let bounds = ''
  const compareBounds = (): void => {
    const now = [screenX, screenY, outerWidth, outerHeight].join()
    if (now !== bounds) send({ kind: 'boundsChanged' })
    bounds = now
  }
  for (const type of ['resize', 'focus', 'blur', 'pointerover']) window.addEventListener(type, compareBounds)

  // A page that is unloaded without having navigated belongs to a window that is being closed.
  let navigates = false
  navigation.addEventListener('navigate', () => {
    navigates = true
    setTimeout(() => (navigates = false))
  })
  const holdClosing = (event: BeforeUnloadEvent): void => {
    if (!navigates) event.preventDefault()
  }

  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () =>
    send({ kind: 'colorSchemeChanged' }),
  )

  return (message) => {
    if (message.kind === 'accelerators') accelerators = message.keys
    else if (message.kind === 'holdClosing') window.addEventListener('beforeunload', holdClosing)
  }
}
