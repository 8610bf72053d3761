import type { Command } from '#api/studyApi.ts'
import { onMounted, onUnmounted } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { study } from '../api.ts'
import { useOverlays } from '../stores/overlays.ts'
import { useSettings } from '../stores/settings.ts'
import { keyPressed } from './keyPressed.ts'
import { pageActions } from './pageActions.ts'
import { useBookmarking } from './useBookmarking.ts'
import { useModes } from './useModes.ts'
import { walkPanes } from './walkPanes.ts'

const fields = 'input, textarea, select, [contenteditable="true"]'
const layers = '[role="dialog"], [role="alertdialog"], [role="menu"]'
/** What Space already means something to. */
const pressable = 'button, a[href], [role="option"], [role="radio"], [role="treeitem"], [role="separator"]'

/** The one place where what the menu asks, and the single keys, become what the window does. */
export function useCommands() {
  const route = useRoute()
  const router = useRouter()
  const overlays = useOverlays()
  const settings = useSettings()
  const bookmarking = useBookmarking()
  const { go } = useModes()

  const actions: Record<Command, () => void> = {
    search: () => {
      // During an interview nothing may be looked up.
      overlays.palette = route.meta.full !== true
    },
    library: () => go('library'),
    bookmarks: () => go('bookmarks'),
    notes: () => go('notes'),
    interview: () => go('interview'),
    review: () => go('review'),
    progress: () => go('progress'),
    settings: () => go('settings'),
    back: () => router.back(),
    forward: () => router.forward(),
    'next-question': () => pageActions()?.next(),
    'previous-question': () => pageActions()?.previous(),
    'toggle-list': () => void settings.change({ listHidden: !settings.current.listHidden }),
    'toggle-answers': () => void settings.change({ hideAnswers: !settings.current.hideAnswers }),
    'toggle-bookmark': () => pageActions()?.toggleBookmark(),
    'edit-note': () => pageActions()?.editNote(),
    'undo-bookmark': () => void bookmarking.undo(),
    keys: () => {
      overlays.keys = true
    },
  }
  /** Keys that act on the question that is open; elsewhere they are left alone. */
  const pageKeys: Record<string, () => void> = {
    B: actions['toggle-bookmark'],
    N: actions['edit-note'],
    J: actions['next-question'],
    K: actions['previous-question'],
    H: actions['toggle-answers'],
    1: () => pageActions()?.setStrength('weak'),
    2: () => pageActions()?.setStrength('shaky'),
    3: () => pageActions()?.setStrength('known'),
  }

  const isBusy = (target: Element | null) =>
    overlays.palette || overlays.keys || target?.closest(layers) || document.querySelector('[role="menu"]')

  function actionOf(event: KeyboardEvent, target: Element | null): (() => void) | undefined {
    const key = keyPressed(event)
    if (key === 'F6' && !isBusy(target)) return () => walkPanes(event.shiftKey)
    if (target?.closest(fields) || isBusy(target)) return undefined
    if ((event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && key === 'Z') {
      return pageActions() && actions['undo-bookmark']
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return undefined
    if (key === ' ') return target?.closest(pressable) ? undefined : () => pageActions()?.goOn()
    if (!settings.current.singleKeys) return undefined
    if (key === '?') return actions.keys
    return pageActions() && !event.shiftKey ? pageKeys[key] : undefined
  }

  function onKeydown(event: KeyboardEvent) {
    if (event.defaultPrevented || event.isComposing) return
    const action = actionOf(event, event.target instanceof Element ? event.target : null)
    if (!action) return
    event.preventDefault()
    action()
  }

  let stop = () => {}
  onMounted(() => {
    addEventListener('keydown', onKeydown)
    stop = study.onCommand((command) => actions[command]())
  })
  onUnmounted(() => {
    removeEventListener('keydown', onKeydown)
    stop()
  })
  return { run: (command: Command) => actions[command]() }
}
