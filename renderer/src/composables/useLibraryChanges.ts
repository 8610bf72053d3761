import { onMounted, onUnmounted } from 'vue'
import { study } from '../api.ts'
import { useLibrary } from '../stores/library.ts'
import { useOpenPlace } from './useOpenPlace.ts'

/** Shows the library anew when its files change or another is opened, and stays at the question if it is still there. */
export function useLibraryChanges(): void {
  const library = useLibrary()
  const place = useOpenPlace()

  const reload = async () => {
    await library.load()
    if (place.id.value === undefined || library.rowsById.has(place.id.value)) return
    await place.close()
  }
  let stop = () => {}
  onMounted(() => {
    stop = study.onLibraryChanged(() => void reload())
  })
  onUnmounted(() => stop())
}
