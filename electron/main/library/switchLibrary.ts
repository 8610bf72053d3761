import type { Notice } from '#api/studyApi.ts'
import { dialog, type BrowserWindow } from 'electron'
import type { DataStore } from '../stores/openStore.ts'
import type { LibraryShelf } from './libraryShelf.ts'

interface SwitchDeps {
  shelf: LibraryShelf
  bundled: string
  /** A folder given on the command line stands for this start only. */
  given: string | undefined
  store: DataStore<{ version: 1; folder?: string }>
  onNotice(notice: Notice): void
  window(): BrowserWindow | undefined
}

/** Which folder is open: the one given at the start, else the one opened last, else the bundled questions. */
export function switchLibrary({ shelf, bundled, given, store, onNotice, window }: SwitchDeps) {
  const openAgain = async () => {
    const folder = given ?? store.get().folder
    if (folder !== undefined) {
      try {
        await shelf.open(folder, false)
        return
      } catch {
        // A disk that is not plugged in today may be tomorrow: the choice is kept.
        onNotice({ code: 'folder-missing', name: folder })
      }
    }
    await shelf.open(bundled, true)
  }
  return {
    openAgain,
    async chooseFolder(): Promise<boolean> {
      const parent = window()
      const options = { properties: ['openDirectory' as const] }
      const { filePaths } = await (parent
        ? dialog.showOpenDialog(parent, options)
        : dialog.showOpenDialog(options))
      const [folder] = filePaths
      if (folder === undefined) return false
      const isOpen = await shelf.open(folder, false)
      if (isOpen) store.set({ version: 1, folder })
      return isOpen
    },
    async useBundled(): Promise<void> {
      if (await shelf.open(bundled, true)) store.set({ version: 1 })
    },
  }
}
