const focusable = 'button:enabled, a[href], input, textarea, [tabindex="0"]'

/** Where the focus goes in a pane: its own choice of an entry, else the first thing that takes it. */
function entryOf(pane: HTMLElement): HTMLElement | null {
  const entry = pane.querySelector<HTMLElement>('[data-pane-entry]')
  return entry ?? (pane.matches(focusable) ? pane : pane.querySelector<HTMLElement>(focusable))
}

/** Moves the focus to the next pane of the window (or the one before), round and round. */
export function walkPanes(backwards: boolean): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter((pane) =>
    entryOf(pane)?.checkVisibility(),
  )
  // The inner one of two panes that lie in each other.
  const now = panes.findLastIndex((pane) => pane.contains(document.activeElement))
  const step = backwards ? -1 : 1
  const next = now < 0 ? (backwards ? panes.length - 1 : 0) : (now + step + panes.length) % panes.length
  const pane = panes[next]
  if (pane) entryOf(pane)?.focus()
}
