import type { Router } from 'vue-router'

/** How far each entry of the window's history was scrolled, in CSS pixels. */
const scrolls = new Map<number, number>()
let entry = 0

const entryNow = () => Number(window.history.state?.['position'] ?? 0)

/** Remembers how far the open entry is scrolled. */
export const rememberScroll = (pixels: number): void => void scrolls.set(entry, pixels)

/** How far the open entry was scrolled when it was left; 0 for one that is new. */
export const recallScroll = (): number => scrolls.get(entry) ?? 0

/** Follows the router, so that back and forward find each page as it was left, and a new one starts at its top. */
export function followEntries(router: Router): void {
  let walked = false
  router.options.history.listen(() => {
    walked = true
  })
  router.afterEach((to, from) => {
    const before = entry
    entry = entryNow()
    const samePage = to.name === from.name && to.query['id'] === from.query['id']
    if (!walked && entry !== before) scrolls.set(entry, samePage ? (scrolls.get(before) ?? 0) : 0)
    walked = false
  })
}
