import type { Strength } from '#domain/userData/bookmarks.ts'
import { onBeforeUnmount, onMounted, shallowRef } from 'vue'

/** What can be asked of the question that is open, by a key or from the menu. */
interface PageActions {
  next(): void
  previous(): void
  toggleBookmark(): void
  setStrength(strength: Strength): void
  editNote(): void
  /** Shows a hidden answer, or scrolls on; false when there is nothing to do. */
  goOn(): boolean
}

const current = shallowRef<PageActions>()

/** The actions of the page that is on screen, if a question can be read there. */
export const pageActions = (): PageActions | undefined => current.value

/** Offers the actions of a page for as long as it is on screen. */
export function usePageActions(actions: PageActions): void {
  onMounted(() => {
    current.value = actions
  })
  onBeforeUnmount(() => {
    if (current.value === actions) current.value = undefined
  })
}
