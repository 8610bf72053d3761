import { createPinia } from 'pinia'
import { createApp, nextTick } from 'vue'
import App from './App.vue'
import { i18n, speak } from './i18n/index.ts'
import { router } from './router.ts'
import { useBookmarks } from './stores/bookmarks.ts'
import { useLibrary } from './stores/library.ts'
import { useNotes } from './stores/notes.ts'
import { useReading } from './stores/reading.ts'
import { useSettings } from './stores/settings.ts'
import './styles/fonts.css'
import './styles/tokens.css'
import './styles/base.css'

const app = createApp(App).use(createPinia()).use(i18n)

/** Everything is on this computer and small: it is read before the first picture, so that nothing jumps. */
async function start() {
  const settings = useSettings()
  await Promise.all(
    [settings, useLibrary(), useBookmarks(), useNotes(), useReading()].map((store) => store.load()),
  )
  speak(settings.current.interfaceLanguage)

  const { place } = useReading().current
  app.use(router)
  await router.isReady()
  if (place !== undefined && router.currentRoute.value.name === 'library') {
    await router.replace({ name: 'library', query: { id: place.id, lang: place.lang } })
  }
  app.mount('#app')
  await nextTick()
  document.documentElement.dataset.ready = ''
}

void start()
