import { onMounted, onUnmounted } from 'vue'
import { study } from '../api.ts'
import { useBookmarks } from '../stores/bookmarks.ts'
import { useLibrary } from '../stores/library.ts'
import { useNotes } from '../stores/notes.ts'
import { useOpenPlace } from './useOpenPlace.ts'

/** Shows the library anew when its files change or another is opened, and stays at the question if anything of it is still there. */
export function useLibraryChanges(): void {
  const library = useLibrary()
  const bookmarks = useBookmarks()
  const notes = useNotes()
  const place = useOpenPlace()

  const reload = async () => {
    await library.load()
    const id = place.id.value
    // What has not been read yet may still come.
    if (id === undefined || library.reading || library.rowsById.has(id)) return
    if (notes.noteOf(id) === undefined && bookmarks.strengthOf(id) === undefined) await place.close()
  }
  let stops: (() => void)[] = []
  onMounted(() => {
    stops = [
      study.onLibraryChanged(() => void reload()),
      study.onReadingProgress((progress) => {
        if (progress) library.follow(progress)
        // What has been read is still to come when the reading is over: until it is there, it goes on.
        else if (library.reading) void reload()
      }),
    ]
    // It may have been over before anybody listened.
    if (library.reading) void reload()
  })
  onUnmounted(() => stops.forEach((stop) => stop()))
}
