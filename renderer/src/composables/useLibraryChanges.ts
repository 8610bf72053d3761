import { onMounted, onUnmounted } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { study } from '../api.ts'
import { useLibrary } from '../stores/library.ts'
import { useOpenPlace } from './useOpenPlace.ts'

/** Shows the library anew when its files change or another is opened, and stays at the question if it is still there. */
export function useLibraryChanges(): void {
  const library = useLibrary()
  const route = useRoute()
  const router = useRouter()
  const place = useOpenPlace()

  const reload = async () => {
    await library.load()
    if (place.id.value === undefined || library.rowsById.has(place.id.value)) return
    const { id: _id, lang: _lang, ...rest } = route.query
    await router.replace({ query: rest })
  }
  let stop = () => {}
  onMounted(() => {
    stop = study.onLibraryChanged(() => void reload())
  })
  onUnmounted(() => stop())
}
