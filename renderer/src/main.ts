import { createPinia } from 'pinia'
import { createApp, nextTick } from 'vue'
import App from './App.vue'
import { followEntries, rememberScroll } from './composables/entryScrolls.ts'
import { i18n, speak } from './i18n/index.ts'
import { loadFonts } from './loadFonts.ts'
import { router } from './router.ts'
import { useBookmarks } from './stores/bookmarks.ts'
import { useGoal } from './stores/goal.ts'
import { useInterview } from './stores/interview.ts'
import { useLibrary } from './stores/library.ts'
import { useNotes } from './stores/notes.ts'
import { usePresets } from './stores/presets.ts'
import { useReading } from './stores/reading.ts'
import { useReviews } from './stores/reviews.ts'
import { useSettings } from './stores/settings.ts'
import './styles/fonts.css'
import './styles/tokens.css'
import './styles/base.css'
import './styles/prose.css'
import './styles/print.css'

const app = createApp(App).use(createPinia()).use(i18n)

/** Everything is on this computer and small: it is read before the first picture, so that nothing jumps. */
async function start() {
  const settings = useSettings()
  const stores = [
    settings,
    useLibrary(),
    useBookmarks(),
    useNotes(),
    useReading(),
    useInterview(),
    usePresets(),
    useReviews(),
    useGoal(),
  ]
  await Promise.all([loadFonts(), ...stores.map((store) => store.load())])
  speak(settings.current.interfaceLanguage)

  const { place } = useReading().current
  followEntries(router)
  app.use(router)
  await router.isReady()
  // A question of a library that is still being read is waited for where it is shown.
  const library = useLibrary()
  const isThere = place !== undefined && (library.reading !== undefined || library.rowsById.has(place.id))
  if (isThere && router.currentRoute.value.name === 'library') {
    await router.replace({ name: 'library', query: { id: place.id, lang: place.lang } })
    rememberScroll(place.scroll)
  }
  app.mount('#app')
  await nextTick()
  document.documentElement.dataset.ready = ''
}

void start()
