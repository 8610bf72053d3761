import { ratings, type Rating } from '#domain/review/ReviewEntry.ts'
import { useOverlays } from '../stores/overlays.ts'
import { useSettings } from '../stores/settings.ts'
import { keyPressed } from './keyPressed.ts'
import { useDocumentKey } from './useDocumentKey.ts'

interface ReviewActions {
  /** Whether Space and Enter lead on; they would scroll otherwise. */
  canGoOn(): boolean
  goOn(): void
  rate(rating: Rating): void
  undo(): void
  toggleBookmark(): void
  editNote(): void
  leave(): void
}

const fields = 'input, textarea, select, [contenteditable="true"]'
const layers = '[role="dialog"], [role="alertdialog"], [role="menu"]'
/** What Enter and Space already mean something to. */
const pressable = 'button, a[href], [role="radio"], [role="treeitem"]'

/** The keys of the review session. */
export function useReviewKeys(actions: ReviewActions): void {
  const settings = useSettings()
  const overlays = useOverlays()

  function actionOf(event: KeyboardEvent): (() => void) | undefined {
    const target = event.target instanceof Element ? event.target : null
    if (event.defaultPrevented || overlays.palette || overlays.keys) return undefined
    if (target?.closest(`${fields}, ${layers}`)) return undefined
    const key = keyPressed(event)
    const control = event.ctrlKey || event.metaKey
    if (event.altKey || event.shiftKey) return undefined
    if (control) return key === 'Z' ? actions.undo : undefined
    if (key === 'Escape') return actions.leave
    if (key === ' ' || key === 'Enter')
      return actions.canGoOn() && !target?.closest(pressable) ? actions.goOn : undefined
    if (!settings.current.singleKeys) return undefined
    const rating = ratings.find((one) => String(one) === key)
    if (rating) return () => actions.rate(rating)
    return { U: actions.undo, B: actions.toggleBookmark, N: actions.editNote }[key]
  }
  useDocumentKey((event) => {
    const action = actionOf(event)
    action?.()
    return action !== undefined
  })
}
